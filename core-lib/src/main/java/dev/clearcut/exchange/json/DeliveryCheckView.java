package dev.clearcut.exchange.json;

import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a version against one specification.
 *
 * @param spec as it was asked for
 * @param profile the specification's own id; empty where somebody else checked
 * @param content a hash over the specification as it was then; empty where nobody read it
 * @param result {@code passed}, {@code failed} or {@code open}
 * @param files those that were checked
 */
public record DeliveryCheckView(
        String spec,
        String profile,
        String edition,
        String content,
        String result,
        String on,
        List<CheckedFileView> files) {

    static DeliveryCheckView of(Checked check, Version version) {
        var against = check.against();
        return new DeliveryCheckView(
                against.asked(),
                against.profile(),
                against.edition(),
                against.content(),
                check.result(version.files()).word(),
                check.on().toString(),
                version.files().stream()
                        .flatMap(
                                file ->
                                        check.of(file).stream()
                                                .map(c -> CheckedFileView.of(file.name(), c)))
                        .toList());
    }

    /**
     * @param result {@code passed}, {@code failed}, {@code open} or {@code aside}
     * @param failed the rules that are broken
     * @param open the rules that nothing has decided yet
     * @param attested {@code rule=value:report}
     * @param overruled who passed it against our own check, and why; null where nobody did
     */
    public record CheckedFileView(
            String file,
            String result,
            String on,
            String report,
            List<String> failed,
            List<String> open,
            List<String> attested,
            @Nullable OverruledView overruled) {

        static CheckedFileView of(String file, Checked.OfFile checked) {
            return new CheckedFileView(
                    file,
                    checked.result().word(),
                    checked.on().toString(),
                    checked.report(),
                    checked.failed(),
                    checked.open(),
                    checked.attested().stream().map(Object::toString).toList(),
                    OverruledView.of(checked.overruling()));
        }
    }

    /** Somebody's word that a file passes although our own check failed it. */
    public record OverruledView(String who, String why) {
        static @Nullable OverruledView of(Checked.@Nullable Overruling said) {
            return said == null ? null : new OverruledView(said.who(), said.why());
        }
    }
}

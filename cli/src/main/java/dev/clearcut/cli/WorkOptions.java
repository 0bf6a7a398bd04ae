package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.term.Jurisdiction;
import dev.clearcut.term.When;
import dev.clearcut.term.Work;
import dev.clearcut.term.WorkType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is known of a work. */
final class WorkOptions {

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            required = true,
            description = {
                "literary, dramatic, music, artwork, photograph, film, sound-recording,",
                "broadcast, edition (its layout) or government."
            })
    private String type = "";

    @Mixin private final MakerOptions makers = new MakerOptions();

    @Option(
            names = "--made",
            paramLabel = "YEAR",
            description = "Written, drawn, taken, recorded, shot.")
    private @Nullable String made;

    @Option(
            names = "--made-available",
            paramLabel = "YEAR",
            description = "First performed, shown, broadcast or put online.")
    private @Nullable String madeAvailable;

    @Option(
            names = "--published",
            paramLabel = "YEAR",
            description = "Copies first issued to the public.")
    private @Nullable String published;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = {
                "Where it was first published; US if it came out there",
                "within thirty days."
            })
    private @Nullable String country;

    @Mixin private final FactOptions facts = new FactOptions();

    /**
     * @throws Invalid when something is not understood, lies after today, or contradicts another
     */
    Work work(LocalDate today) {
        var work = Work.a(WorkType.of(type));
        makers.tell(work);
        facts.tell(work);
        if (made != null) {
            work.made(When.parse(made));
        }
        if (madeAvailable != null) {
            work.madeAvailable(When.parse(madeAvailable));
        }
        if (published != null) {
            work.published(When.parse(published));
        }
        if (country != null) {
            work.country(Jurisdiction.named(country));
        }
        var known = work.build();
        known.latestFact()
                .filter(when -> when.first().isAfter(today))
                .ifPresent(
                        when -> {
                            throw new Invalid(
                                    "%s is still to come: give what has happened, and --as-at for a day to come."
                                            .formatted(when));
                        });
        return known;
    }
}

package dev.clearcut;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Against;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Version;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What the specifications say today that files were held against. */
final class SpecsNow {

    private SpecsNow() {}

    /**
     * By the name under which each was asked for; empty where it cannot be read now, as a file that
     * lies elsewhere.
     */
    static Map<String, String> of(Collection<Deliverable> items) {
        return items.stream()
                .flatMap(item -> item.newest().stream())
                .flatMap(version -> version.checks().stream())
                .map(Checked::against)
                .filter(against -> !against.content().isEmpty())
                .map(Against::asked)
                .distinct()
                .collect(Collectors.toMap(asked -> asked, SpecsNow::content));
    }

    private static String content(String asked) {
        try {
            return Specs.content(asked);
        } catch (ClearcutException gone) {
            return "";
        }
    }

    /**
     * A check counts for what the specification said then.
     *
     * @throws Refused when it says something else now
     */
    static void refuseEdited(Deliverable item) {
        var spec = item.wanted().spec();
        item.newest()
                .flatMap(version -> version.checkedAgainst(spec))
                .map(Checked::against)
                .filter(against -> !against.content().isEmpty())
                .filter(against -> against.isEdited(content(against.asked())))
                .ifPresent(against -> refuse(item, item.newest().orElseThrow(), against));
    }

    private static void refuse(Deliverable item, Version version, Against against) {
        throw new Refused(
                "\"%s\": %s was edited since %s was checked against it; check it again, or say why it is sent without."
                        .formatted(item.reference(), against, version.name()));
    }
}

package dev.clearcut.cli;

import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.sale.Blocker;
import dev.clearcut.clearance.sale.Dated;
import dev.clearcut.clearance.sale.ExploitableRights;
import dev.clearcut.cli.SaleOptions.Asked;
import dev.clearcut.rights.Rights;
import java.util.List;
import java.util.stream.Collectors;

/** Where a cut can be sold, to read aloud. */
final class SaleText {

    private static final int MOST_NAMED = 5;

    private final Console console;

    SaleText(Console console) {
        this.console = console;
    }

    void rights(Asked asked, ExploitableRights rights) {
        console.line("%s, for %s".formatted(asked.cut().name(), asked.sale().purpose()));
        boxes("can surely be sold:", rights.certain());
        if (rights.certain().covers(rights.within())) {
            return;
        }
        if (!rights.unidentified().isEmpty()) {
            unidentified(rights.unidentified());
            boxes("what is known allows:", rights.ofKnown());
        }
        if (!rights.certainIf().isEmpty()) {
            boxes("and, once what is open is cleared up, perhaps:", rights.certainIf());
        }
        console.line("");
        console.line("What takes it away:");
        console.table(
                rights.limits().stream()
                        .map(
                                limit ->
                                        List.of(
                                                "    \"" + limit.material().title() + "\"",
                                                limit.answer().right().inWords(),
                                                limit.surely().covers(rights.within())
                                                        ? "all of it"
                                                        : limit.surely().toString()))
                        .toList());
    }

    private void boxes(String heading, Rights rights) {
        console.line("");
        console.line(heading);
        if (rights.isEmpty()) {
            console.line("    nowhere");
        }
        rights.boxes().forEach(box -> console.line("    " + Rights.of(box)));
    }

    private void unidentified(List<UseAnswer> uses) {
        console.line("");
        console.line(
                "nobody knows what these are, so nothing is certain: "
                        + uses.stream()
                                .map(use -> '"' + use.title() + '"')
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /** Beside the answer, in every format: it holds only if they are. */
    void takenForOurs(List<UseAnswer> unsorted) {
        if (!unsorted.isEmpty()) {
            console.note(
                    "%s nobody has sorted, taken for ours: %s. \"check --all\" lists them; say whose they are with \"use own\" or \"use confirm\"."
                            .formatted(
                                    unsorted.size() == 1 ? "1 clip" : unsorted.size() + " clips",
                                    unsorted.stream()
                                                    .map(use -> '"' + use.title() + '"')
                                                    .distinct()
                                                    .limit(MOST_NAMED)
                                                    .collect(Collectors.joining(", "))
                                            + (unsorted.size() > MOST_NAMED ? ", …" : "")));
        }
    }

    void blockers(Asked asked, List<Blocker> blockers, List<UseAnswer> unidentified) {
        var sale = asked.sale();
        if (blockers.isEmpty() && unidentified.isEmpty()) {
            console.line("Nothing keeps %s from %s.".formatted(asked.cut().name(), sale.purpose()));
            return;
        }
        console.line(
                "%s, for %s: %d in the way"
                        .formatted(asked.cut().name(), sale.purpose(), blockers.size()));
        if (!unidentified.isEmpty()) {
            unidentified(unidentified);
        }
        for (var blocker : blockers) {
            console.line("");
            console.line(
                    "%s %%  \"%s\", %s"
                            .formatted(
                                    blocker.percent().toPlainString(),
                                    blocker.material().title(),
                                    blocker.right().inWords()));
            console.line("    blocks " + blocker.blocks());
            reasons(blocker).forEach(why -> console.line("    " + why));
            if (!blocker.opens().isEmpty()) {
                console.line(
                        "    solving it alone opens %s %%: %s"
                                .formatted(
                                        blocker.percentOpens().toPlainString(), blocker.opens()));
            }
        }
        if (blockers.size() > 1 && blockers.stream().allMatch(b -> b.opens().isEmpty())) {
            console.line("");
            console.line("None of these opens anything if it is solved alone.");
        }
    }

    private static List<String> reasons(Blocker blocker) {
        var because = blocker.answer().because();
        return because.isEmpty() ? List.of("nothing on file grants it") : because;
    }

    void calendar(List<Dated> days) {
        if (days.isEmpty()) {
            console.line("Nothing ends and nothing falls due in these days.");
            return;
        }
        console.table(
                days.stream()
                        .map(
                                day ->
                                        List.of(
                                                day.on().toString(),
                                                day.kind().word().replace('-', ' '),
                                                day.material().isEmpty()
                                                        ? day.source()
                                                        : "\"" + day.material() + "\"",
                                                day.what()
                                                        + (day.stops().isEmpty()
                                                                ? ""
                                                                : "; the picture can be sold there no longer")))
                        .toList());
    }
}

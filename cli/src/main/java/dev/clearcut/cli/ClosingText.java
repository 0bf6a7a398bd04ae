package dev.clearcut.cli;

import dev.clearcut.Sale;
import dev.clearcut.clearance.sale.Candidate;
import dev.clearcut.clearance.sale.ClosingPlan;
import dev.clearcut.clearance.sale.ClosingPlan.Proof;
import dev.clearcut.clearance.sale.Gap;
import dev.clearcut.exchange.json.ClosingView;
import dev.clearcut.licence.fee.Owed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cheapest way to close a gap, to read aloud. */
final class ClosingText {

    static final List<String> HEADER = List.of("what", "name", "price", "rights");

    private final Console console;

    ClosingText(Console console) {
        this.console = console;
    }

    void print(String cut, Sale sale, ClosingPlan plan) {
        console.line("%s, for %s: %s".formatted(cut, sale.purpose(), verdict(plan)));
        if (!plan.chosen().isEmpty()) {
            console.line("");
            var rows = new ArrayList<List<String>>();
            plan.chosen().forEach(chosen -> rows.add(row(chosen)));
            plan.owed().forEach(owed -> rows.add(row(owed)));
            rows.add(List.of("    in all", plan.cost().toString(), proof(plan.proof())));
            console.table(rows);
        }
        open(plan.leftOpen());
        if (!plan.notes().findings().isEmpty()) {
            console.line("");
            console.line("Of no help, or to be looked at:");
            plan.notes()
                    .findings()
                    .forEach(f -> console.line("    " + f.where() + ": " + f.text()));
        }
    }

    private static String verdict(ClosingPlan plan) {
        if (plan.closesAll()) {
            return plan.chosen().isEmpty()
                    ? "nothing is missing"
                    : "all of the gap can be closed for " + plan.cost();
        }
        return plan.chosen().isEmpty()
                ? "no paper on file closes any of the gap"
                : "part of the gap can be closed for " + plan.cost();
    }

    private static List<String> row(ClosingPlan.Chosen chosen) {
        var candidate = chosen.candidate();
        var asked =
                candidate.price().equals(chosen.price()) ? "" : ", asked as " + candidate.price();
        return List.of(
                "    " + verb(candidate.kind()),
                chosen.price().toString(),
                candidate.name() + asked);
    }

    private static String verb(Candidate.Kind kind) {
        return switch (kind) {
            case QUOTE -> "accept";
            case OPTION -> "exercise";
            case REMOVAL -> "cut";
        };
    }

    private static List<String> row(Owed owed) {
        return List.of(
                "    owed",
                owed.difference().toString(),
                "%s (%s), from %s to %s: most favoured nations"
                        .formatted(owed.reference(), owed.party(), owed.from(), owed.to()));
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case OPTIMAL -> "proven: nothing on file is cheaper";
            case BEST_FOUND -> "the best that was found; there may be something cheaper";
        };
    }

    private void open(Gap gap) {
        if (gap.isEmpty()) {
            return;
        }
        console.line("");
        console.line("Stays open:");
        for (var missing : gap.missing()) {
            console.line("    " + missing);
            if (!missing.barred().isEmpty()) {
                console.line("        no licence helps there: " + missing.barred());
            }
        }
        gap.unidentified()
                .forEach(
                        name ->
                                console.line(
                                        "    \"%s\": nobody knows what it is".formatted(name)));
    }

    static List<List<String>> rows(ClosingView view) {
        var rows = new ArrayList<List<String>>();
        view.chosen().forEach(c -> rows.add(List.of(c.kind(), c.name(), c.price(), "")));
        view.owed()
                .forEach(
                        o ->
                                rows.add(
                                        List.of(
                                                "owed",
                                                "%s (%s)".formatted(o.reference(), o.party()),
                                                o.difference(),
                                                "")));
        view.open()
                .forEach(
                        o ->
                                rows.add(
                                        List.of(
                                                "open",
                                                "%s, %s".formatted(o.material(), o.right()),
                                                "",
                                                o.rights())));
        view.unidentified().forEach(u -> rows.add(List.of("unidentified", u, "", "")));
        rows.add(List.of("total", view.proof().toLowerCase(Locale.ROOT), view.cost(), ""));
        return rows;
    }
}

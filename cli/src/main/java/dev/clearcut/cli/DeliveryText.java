package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Lateness;
import dev.clearcut.exchange.json.DeliveryView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints deliveries. */
final class DeliveryText {

    private final Console console;
    private final Production film;
    private final LocalDate today;
    private final Map<Id<Deal>, DueDays> days = new HashMap<>();
    private final Map<Id<Deal>, String> deals = new HashMap<>();

    DeliveryText(Console console, Production film, LocalDate today) {
        this.console = console;
        this.film = film;
        this.today = today;
        film.deals().list().forEach(deal -> deals.put(deal.id(), deal.name()));
    }

    private DueDays days(Deliverable item) {
        return days.computeIfAbsent(
                item.deal(),
                deal -> film.deliveries().calendar().days(film.deliveries().schedule(item)));
    }

    Lateness lateness(Deliverable item) {
        return Lateness.of(item, days(item), today);
    }

    DeliveryView view(Deliverable item) {
        return DeliveryView.of(item, deals.getOrDefault(item.deal(), ""), days(item), today);
    }

    List<DeliveryView> views(List<Deliverable> items) {
        return items.stream().map(this::view).toList();
    }

    /** With what came of its last check, where it has one, and more to say. */
    int checked(Answering answer, Deliverable item, List<String> more) {
        var lines = new ArrayList<String>(List.of(inWords(item)));
        item.newest()
                .flatMap(v -> v.lastCheck().map(check -> check.inWords(v.files())))
                .ifPresent(words -> lines.add("  " + words));
        lines.addAll(more);
        return answer.told(console, () -> view(item), lines);
    }

    int told(Answering answer, Deliverable item) {
        return answer.told(console, () -> view(item), inWords(item));
    }

    /** With the cut the newest version was made of, which may have been assumed. */
    int toldWithCut(Answering answer, Deliverable item) {
        var cut = item.newest().flatMap(v -> Optional.ofNullable(v.cut())).map(Version.OfCut::name);
        return answer.told(
                console,
                () -> view(item),
                inWords(item)
                        + cut.map(
                                        name ->
                                                "; %s is of cut %s"
                                                        .formatted(
                                                                item.newest().orElseThrow().name(),
                                                                name))
                                .orElse(""));
    }

    private String inWords(Deliverable item) {
        return "%s: %s%s%s"
                .formatted(
                        item.reference(),
                        item.state().inWords(),
                        versions(item).isEmpty() ? "" : ", " + versions(item),
                        due(item).isEmpty() ? "" : ", due " + due(item));
    }

    /** {@code v2}; {@code v2; v3 not sent}. */
    private static String versions(Deliverable item) {
        return item.current().map(Version::name).orElse("")
                + item.unsent().map(v -> "; " + v.name() + " not sent").orElse("");
    }

    /**
     * @param none what is said where there is none
     */
    void list(List<Deliverable> items, Format format, String none) {
        switch (format) {
            case text -> {
                if (items.isEmpty()) {
                    console.line(none);
                } else {
                    console.table(
                            List.of("state", "item", "version", "deal", "owner", "due", "late"),
                            items.stream().map(this::words).toList());
                }
            }
            case json -> console.json(views(items));
            case csv ->
                    console.csv(
                            List.of(
                                    "state", "item", "version", "deal", "owner", "due", "late",
                                    "newest"),
                            items.stream().map(this::row).toList());
        }
    }

    private List<String> row(Deliverable item) {
        return List.of(
                item.state().word(),
                item.reference(),
                item.current().map(Version::name).orElse(""),
                deals.getOrDefault(item.deal(), ""),
                item.handling().owner(),
                due(item),
                lateness(item).toString(),
                item.newest().map(Version::name).orElse(""));
    }

    private List<String> words(Deliverable item) {
        var late = lateness(item).toString();
        return List.of(
                item.state().inWords(),
                item.reference(),
                versions(item),
                deals.getOrDefault(item.deal(), ""),
                item.handling().owner().isEmpty() ? "-" : item.handling().owner(),
                due(item).isEmpty() ? "-" : due(item),
                late);
    }

    private String due(Deliverable item) {
        return days(item)
                .of(item)
                .map(LocalDate::toString)
                .orElseGet(() -> item.due() == null ? "" : "(" + item.due() + ")");
    }

    void tell(Deliverable item) {
        var wanted = item.wanted();
        console.line(
                "%s (%s): %s%s"
                        .formatted(
                                item.reference(),
                                wanted.kind(),
                                item.state().inWords(),
                                lateness(item).days() == 0 ? "" : ", " + lateness(item)));
        line("for", deals.getOrDefault(item.deal(), ""));
        line(wanted.obligation().word(), wanted.condition().isEmpty() ? "yes" : wanted.condition());
        line(
                "due",
                due(item)
                        + (item.due() == null
                                        || due(item).startsWith("(")
                                        || due(item).equals(item.due().toString())
                                ? ""
                                : ", " + item.due()));
        line("owner", item.handling().owner());
        line("recipient", item.handling().recipient());
        line("spec", wanted.spec());
        line("needs", String.join(", ", item.dependsOn()));
        if (item.attempts().allowed() > 0) {
            line("attempts", item.attempts().used() + " of " + item.attempts().allowed());
        }
        item.versions().forEach(this::tell);
        item.notes().forEach(note -> console.line("  " + said(note)));
        item.steps().forEach(this::tell);
        console.line(
                "  next: "
                        + DeliveryRules.standard().open(item).stream()
                                .map(t -> t.to().inWords())
                                .collect(joining(", ")));
    }

    private void line(String what, String text) {
        if (!text.isEmpty()) {
            console.line("  %s: %s".formatted(what, text));
        }
    }

    private void tell(Version version) {
        var cut = version.cut();
        console.line(
                "  %s  %s  %s%s%s"
                        .formatted(
                                version.name(),
                                version.made().on(),
                                version.files().stream().map(f -> f.name()).collect(joining(", ")),
                                cut == null ? "" : ", of cut " + cut.name(),
                                version.made().by().isEmpty()
                                        ? ""
                                        : ", by " + version.made().by()));
        console.line("      " + version.seal());
        version.checks().forEach(c -> console.paragraph("      " + c.inWords(version.files()), 8));
    }

    private void tell(Step step) {
        var said = step.said();
        console.line(
                "  %s  %s%s%s%s%s (noted by %s)"
                        .formatted(
                                step.on(),
                                step.inWords(),
                                step.version() == 0 ? "" : " v" + step.version(),
                                said.who().isEmpty() ? "" : ", " + said.who(),
                                said.transport().isEmpty() ? "" : ", via " + said.transport(),
                                said.why().isEmpty() ? "" : ": " + said.why(),
                                step.by()));
        said.papers().forEach(paper -> console.line("      on " + paper));
    }

    static String said(Note note) {
        var at = note.inWords();
        var remark = note.remark();
        return "note %d  v%d%s  %s, %s  %s%s%s%s"
                .formatted(
                        note.number(),
                        note.version(),
                        at.isEmpty() ? "" : " " + at,
                        note.grade().word(),
                        note.state().word(),
                        note.text(),
                        note.owner().isEmpty() ? "" : ", " + note.owner(),
                        note.answer().isEmpty() ? "" : ": " + note.answer(),
                        remark.isEmpty() ? "" : " (" + remark + ")");
    }
}

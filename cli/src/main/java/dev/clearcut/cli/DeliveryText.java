package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.Deliveries.Rescheduled;
import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.Need;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Transition;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Lateness;
import dev.clearcut.delivery.plan.Template;
import dev.clearcut.delivery.plan.Workload;
import dev.clearcut.exchange.json.DeliveryPlanView.KindView;
import dev.clearcut.exchange.json.DeliveryPlanView.ShipmentView;
import dev.clearcut.exchange.json.DeliveryPlanView.TemplateView;
import dev.clearcut.exchange.json.DeliveryView;
import dev.clearcut.exchange.json.DeliveryView.RuleView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                item.deal(), deal -> film.deliveries().days(film.deliveries().schedule(item)));
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

    int told(Answering answer, Deliverable item) {
        return answer.told(
                console,
                () -> view(item),
                "%s: %s%s%s"
                        .formatted(
                                item.reference(),
                                item.state().inWords(),
                                item.newest().map(v -> ", " + v.name()).orElse(""),
                                due(item).isEmpty() ? "" : ", due " + due(item)));
    }

    void list(List<Deliverable> items, Format format) {
        var rows = items.stream().map(this::row).toList();
        switch (format) {
            case text -> console.table(rows);
            case json -> console.json(views(items));
            case csv ->
                    console.csv(
                            List.of("state", "item", "version", "deal", "owner", "due", "late"),
                            rows);
        }
    }

    private List<String> row(Deliverable item) {
        return List.of(
                item.state().word(),
                item.reference(),
                item.newest().map(Version::name).orElse(""),
                deals.getOrDefault(item.deal(), ""),
                item.handling().owner(),
                due(item),
                lateness(item).toString());
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
        if (item.handling().attempts() > 0) {
            line("attempts", item.attempts() + " of " + item.handling().attempts());
        }
        item.versions().forEach(this::tell);
        item.notes().forEach(note -> console.line("  " + said(note)));
        item.steps().forEach(this::tell);
        console.line(
                "  next: "
                        + DeliveryRules.standard().from(item.state()).stream()
                                .map(t -> t.to().word())
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
                "  %s  %s  %s%s%s%s"
                        .formatted(
                                version.name(),
                                version.made().on(),
                                version.files().stream().map(f -> f.name()).collect(joining(", ")),
                                cut == null ? "" : ", of cut " + cut.name(),
                                version.made().by().isEmpty() ? "" : ", by " + version.made().by(),
                                version.conformance() == null ? "" : ", " + version.conformance()));
        console.line("      " + version.seal());
    }

    private void tell(Step step) {
        var said = step.said();
        console.line(
                "  %s  %s%s%s%s%s"
                        .formatted(
                                step.on(),
                                step.to().inWords(),
                                step.version() == 0 ? "" : " v" + step.version(),
                                said.who().isEmpty() ? "" : ", " + said.who(),
                                said.transport().isEmpty() ? "" : ", via " + said.transport(),
                                said.why().isEmpty() ? "" : ": " + said.why()));
        said.papers().forEach(paper -> console.line("      on " + paper));
    }

    static String said(Note note) {
        var place = note.place();
        return "note %d  v%d%s  %s  %s%s%s%s"
                .formatted(
                        note.number(),
                        place.version(),
                        place.at() == null ? "" : " " + place.at(),
                        note.state().word(),
                        note.text(),
                        note.owner().isEmpty() ? "" : ", " + note.owner(),
                        note.answer().isEmpty() ? "" : ": " + note.answer(),
                        place.remark().isEmpty() ? "" : " (" + place.remark() + ")");
    }

    static List<String> moved(Rescheduled done) {
        var words = new ArrayList<String>();
        for (var moved : done.moved()) {
            words.add(
                    "%s: %s, was %s"
                            .formatted(
                                    moved.item(),
                                    moved.to().map(LocalDate::toString).orElse("open"),
                                    moved.from().map(LocalDate::toString).orElse("open")));
        }
        return words.isEmpty() ? List.of(unmoved(done)) : words;
    }

    /** That no day is another does not say that the rule is not. */
    private static String unmoved(Rescheduled done) {
        var due = done.item().due();
        return due == null || due.anchor().isEmpty()
                ? "%s: %s"
                        .formatted(
                                done.item().reference(), due == null ? "open" : due + " as before")
                : "%s: no day is another; due %s".formatted(done.item().reference(), due);
    }

    static void kinds(Console console, List<DeliverableKind> kinds, Format format) {
        var rows =
                kinds.stream()
                        .map(
                                kind ->
                                        List.of(
                                                kind.id(),
                                                kind.title(),
                                                kind.shows().stream()
                                                        .sorted()
                                                        .map(CutAspect::inWords)
                                                        .collect(joining(", ")),
                                                String.join(", ", kind.follows()),
                                                String.join(", ", kind.words())))
                        .toList();
        switch (format) {
            case json -> console.json(kinds.stream().map(KindView::of).toList());
            case csv -> console.csv(List.of("id", "title", "stale by", "follows", "words"), rows);
            case text -> console.table(rows.stream().map(row -> row.subList(0, 3)).toList());
        }
    }

    static void templates(Console console, List<Template> templates, Format format) {
        var rows =
                templates.stream()
                        .map(t -> List.of(t.name(), t.lines().size() + " items"))
                        .toList();
        switch (format) {
            case json -> console.json(templates.stream().map(TemplateView::of).toList());
            case csv -> console.csv(List.of("template", "items"), rows);
            case text -> console.table(rows);
        }
    }

    static void template(Console console, Template template, Format format) {
        var rows =
                template.lines().stream()
                        .map(
                                line ->
                                        List.of(
                                                line.reference(),
                                                line.wanted().kind(),
                                                line.wanted().obligation().word(),
                                                line.due() == null ? "" : line.due().toString(),
                                                line.wanted().condition(),
                                                line.cite()))
                        .toList();
        switch (format) {
            case json -> console.json(TemplateView.of(template));
            case csv ->
                    console.csv(
                            List.of("item", "kind", "obligation", "due", "condition", "cite"),
                            rows);
            case text -> console.table(rows.stream().map(row -> row.subList(0, 5)).toList());
        }
    }

    static void rules(Console console, List<Transition> rules, Format format) {
        var rows =
                rules.stream()
                        .map(
                                t ->
                                        List.of(
                                                t.from().word(),
                                                t.to().word(),
                                                t.needs().stream()
                                                        .sorted()
                                                        .map(Need::word)
                                                        .collect(joining(", ")),
                                                t.cite()))
                        .toList();
        switch (format) {
            case json -> console.json(rules.stream().map(RuleView::of).toList());
            case csv -> console.csv(List.of("from", "to", "needs", "cite"), rows);
            case text -> console.table(rows);
        }
    }

    static List<List<String>> rows(Workload load) {
        return load.weeks().stream()
                .flatMap(
                        week ->
                                week.items().stream()
                                        .map(
                                                one ->
                                                        List.of(
                                                                week.monday().toString(),
                                                                week.owner(),
                                                                week.isOverbooked() ? "yes" : "no",
                                                                one.production(),
                                                                one.item().reference(),
                                                                one.due().toString())))
                .toList();
    }

    static void workload(Console console, Workload load) {
        for (var week : load.weeks()) {
            console.line(
                    "week of %s  %s: %d item%s%s"
                            .formatted(
                                    week.monday(),
                                    week.owner().isEmpty() ? "(nobody)" : week.owner(),
                                    week.items().size(),
                                    week.items().size() == 1 ? "" : "s",
                                    week.isOverbooked()
                                            ? ", overbooked (more than " + week.most() + ")"
                                            : ""));
            week.items()
                    .forEach(
                            one ->
                                    console.line(
                                            "    %s  %s: %s"
                                                    .formatted(
                                                            one.due(),
                                                            one.production(),
                                                            one.item().reference())));
        }
        for (var clash : load.clashes()) {
            console.line(
                    "%s  the %s %s is wanted by %s"
                            .formatted(
                                    clash.day(),
                                    clash.what().word(),
                                    clash.name(),
                                    clash.items().stream()
                                            .map(
                                                    one ->
                                                            "%s: %s"
                                                                    .formatted(
                                                                            one.production(),
                                                                            one.item().reference()))
                                            .collect(joining("; "))));
        }
    }

    static List<String> row(ShipmentView one) {
        var received = one.received();
        var answered = one.answered();
        return List.of(
                one.sentOn(),
                one.item(),
                "v" + one.version(),
                one.to(),
                one.transport(),
                received == null ? "" : "received " + received.on() + " by " + received.who(),
                answered == null
                        ? ""
                        : answered.state() + " " + answered.on() + " by " + answered.who(),
                one.hash());
    }
}

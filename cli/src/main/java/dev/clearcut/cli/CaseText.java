package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Need;
import dev.clearcut.clearance.cases.Transition;
import dev.clearcut.directory.Directory;
import dev.clearcut.exchange.json.CaseView;
import dev.clearcut.exchange.json.CaseView.TransitionView;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints cases and the steps they may take. */
record CaseText(Console console) {

    void print(List<ClearanceCase> cases, Production film, Desk desk, Format format) {
        var titles = titles(film);
        switch (format) {
            case text -> console.table(rows(cases, titles, desk.today()));
            case json ->
                    console.json(
                            cases.stream()
                                    .map(c -> CaseView.of(c, title(c, titles), desk.today()))
                                    .toList());
            case csv ->
                    console.csv(
                            List.of("state", "right", "material", "owner", "due"),
                            rows(cases, titles, desk.today()));
        }
    }

    private static List<List<String>> rows(
            List<ClearanceCase> cases, Map<Id<Material>, String> titles, LocalDate today) {
        return cases.stream()
                .map(
                        c ->
                                List.of(
                                        c.state().word(),
                                        c.right().word(),
                                        title(c, titles),
                                        c.owner(),
                                        due(c, today)))
                .toList();
    }

    private static String title(ClearanceCase one, Map<Id<Material>, String> titles) {
        return titles.getOrDefault(one.material(), one.material().value());
    }

    private static String due(ClearanceCase one, LocalDate today) {
        var due = one.due();
        return due == null ? "" : due + (one.isLate(today) ? " late" : "");
    }

    void tell(ClearanceCase one, Material about, Desk desk) {
        console.line(
                "%s of \"%s\": %s%s%s"
                        .formatted(
                                one.right().inWords(),
                                about.title(),
                                one.state().inWords(),
                                one.owner().isEmpty() ? "" : ", " + one.owner(),
                                one.due() == null ? "" : ", due " + due(one, desk.today())));
        for (var step : one.steps()) {
            console.line(
                    "    %s  %s, by %s%s"
                            .formatted(
                                    step.at().atZone(desk.zone()).toLocalDate(),
                                    step.to().inWords(),
                                    step.by(),
                                    step.why().isEmpty() ? "" : ": " + step.why()));
            step.evidence().forEach(proof -> console.line("        on " + proof));
        }
        var next = CaseRules.standard().from(one.state());
        console.line("    next: " + next.stream().map(t -> t.to().word()).collect(joining(", ")));
        if (isHolderUnknown(one.state()) && Directory.knows(one.right())) {
            console.line("    whom to ask: clearcut directory --for " + one.right().word());
        }
    }

    private static boolean isHolderUnknown(CaseState state) {
        return state == CaseState.IDENTIFIED || state == CaseState.RESEARCHING;
    }

    void steps(List<Transition> transitions, Format format) {
        var rows = transitions.stream().map(CaseText::row).toList();
        switch (format) {
            case text -> console.table(rows);
            case json -> console.json(transitions.stream().map(TransitionView::of).toList());
            case csv -> console.csv(List.of("from", "to", "needs", "cite"), rows);
        }
    }

    private static List<String> row(Transition transition) {
        return List.of(
                transition.from().word(),
                transition.to().word(),
                transition.needs().stream().sorted().map(Need::word).collect(joining(", ")),
                transition.cite());
    }

    private static Map<Id<Material>, String> titles(Production film) {
        var titles = new HashMap<Id<Material>, String>();
        film.materials().list().forEach(material -> titles.put(material.id(), material.title()));
        return titles;
    }
}

package dev.clearcut.cli;

import dev.clearcut.Papers;
import dev.clearcut.exchange.json.PackView;
import dev.clearcut.exchange.json.PaperView;
import dev.clearcut.paper.PackItem;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.PaperFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints papers and the pack. */
record PaperText(Console console) {

    /**
     * @return what the command exits with: findings when a paper is wrong
     */
    int list(Papers office, Class<? extends Paper> kind, Format format) {
        var papers = office.list().stream().filter(kind::isInstance).toList();
        switch (format) {
            case json ->
                    console.json(
                            papers.stream().map(p -> PaperView.of(p, office.check(p))).toList());
            case csv -> console.csv(List.of("reference", "says"), rows(papers));
            case text -> {
                console.table(rows(papers));
                papers.forEach(
                        p -> office.check(p).findings().forEach(f -> console.line(f.toString())));
            }
        }
        return papers.stream().anyMatch(p -> office.check(p).hasErrors())
                ? Exit.FINDINGS
                : Exit.CLEAN;
    }

    private static List<List<String>> rows(List<Paper> papers) {
        return papers.stream().map(p -> List.of(p.reference(), says(p))).toList();
    }

    private static String says(Paper paper) {
        return PaperFacts.of(paper).entrySet().stream()
                .filter(
                        fact ->
                                !List.of("reference", "licence", "material")
                                        .contains(fact.getKey()))
                .map(fact -> "%s: %s".formatted(fact.getKey(), fact.getValue().replace("\n", ", ")))
                .collect(Collectors.joining("; "));
    }

    /** What was filed, and at once what is wrong with it. */
    int filed(Answering answer, Papers office, Paper paper) {
        var report = office.check(paper);
        var words = new ArrayList<String>();
        words.add("%s: %s".formatted(paper.reference(), PaperFacts.kind(paper)));
        report.findings().forEach(f -> words.add(f.toString()));
        answer.told(console, () -> PaperView.of(paper, report), words);
        return report.hasErrors() ? Exit.FINDINGS : Exit.CLEAN;
    }

    void pack(List<PackItem> items, Format format) {
        switch (format) {
            case json -> console.json(PackView.of(items));
            case csv ->
                    console.csv(
                            List.of("id", "title", "standing", "there", "missing"),
                            items.stream()
                                    .map(
                                            i ->
                                                    List.of(
                                                            i.id(),
                                                            i.title(),
                                                            i.standing().word(),
                                                            String.join("; ", i.there()),
                                                            String.join("; ", i.missing())))
                                    .toList());
            case text -> items.forEach(this::item);
        }
    }

    private void item(PackItem item) {
        var standing = item.standing().word();
        console.line(
                "%-14s  %s%s"
                        .formatted(
                                standing,
                                item.title(),
                                item.there().isEmpty()
                                        ? ""
                                        : " (%d there)".formatted(item.there().size())));
        item.missing().forEach(line -> console.line("                  " + line));
    }
}

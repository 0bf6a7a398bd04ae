package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.exchange.json.DeliveryPlanView.KindView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code delivery kinds}. */
@Command(
        name = "kinds",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what is delivered, what people call it, and what in a new cut makes it stale.",
            "Needs no office."
        })
final class DeliveryKinds implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;

    DeliveryKinds(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        kinds(console, Kinds.standard().all(), format);
        return Exit.CLEAN;
    }

    private static void kinds(Console console, List<DeliverableKind> kinds, Format format) {
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
}

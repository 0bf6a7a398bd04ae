package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.Need;
import dev.clearcut.delivery.Transition;
import dev.clearcut.exchange.json.DeliveryView.RuleView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code delivery states}. */
@Command(
        name = "states",
        mixinStandardHelpOptions = true,
        description = "Lists every step there is, and what it asks for. Needs no office.")
final class DeliveryStates implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;

    DeliveryStates(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        rules(console, DeliveryRules.standard().transitions(), format);
        return Exit.CLEAN;
    }

    private static String to(Transition step) {
        return step.from() == step.to() ? "(another attempt)" : step.to().inWords();
    }

    private static void rules(Console console, List<Transition> rules, Format format) {
        var rows =
                rules.stream()
                        .map(
                                t ->
                                        List.of(
                                                format == Format.text
                                                        ? t.from().inWords()
                                                        : t.from().word(),
                                                format == Format.text ? to(t) : t.to().word(),
                                                t.needs().stream()
                                                        .sorted()
                                                        .map(
                                                                format == Format.text
                                                                        ? Need::inWords
                                                                        : Need::word)
                                                        .collect(joining(", ")),
                                                t.cite()))
                        .toList();
        switch (format) {
            case json -> console.json(rules.stream().map(RuleView::of).toList());
            case csv -> console.csv(List.of("from", "to", "needs", "cite"), rows);
            case text ->
                    console.table(
                            List.of("from", "to", "it takes"),
                            rows.stream().map(row -> row.subList(0, 3)).toList());
        }
    }
}

package dev.clearcut.cli;

import dev.clearcut.delivery.plan.Template;
import dev.clearcut.exchange.json.DeliveryPlanView.TemplateView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery template}. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Lists whole deliveries to start from, or the items of one. Needs no office.",
            "Which items is read in the lists of distributors that are cited; the days between"
                    + " them are a proposal."
        })
final class DeliveryTemplate implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "TEMPLATE", defaultValue = "")
    private String name = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;

    DeliveryTemplate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) {
            templates(console, Template.all(), format);
        } else {
            template(console, Template.named(name), format);
        }
        return Exit.CLEAN;
    }

    private static void templates(Console console, List<Template> templates, Format format) {
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

    private static void template(Console console, Template template, Format format) {
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
}

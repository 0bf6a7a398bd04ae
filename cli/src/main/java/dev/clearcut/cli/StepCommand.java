package dev.clearcut.cli;

import dev.clearcut.Steps;
import dev.clearcut.exchange.json.LicenceFileView.StepView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Further fees that fall due when something happens. */
@Command(
        name = "step",
        mixinStandardHelpOptions = true,
        description = {
            "Lists further fees that fall due when something happens, and says what was done about"
                    + " them.",
            "Steps come with the licences, in the column \"step\"; that something happened is said with"
                    + " \"event record\"."
        },
        synopsisSubcommandLabel = "COMMAND")
final class StepCommand {

    private static final String STEP =
            "What has to happen, or the clause; unsaid where the licence has one step only.";

    private final Console console;
    private final ClearcutCommand root;

    StepCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them by licence. Exits with 1 when anything about one is late.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var views =
                            desk.production(production).steps().list().stream()
                                    .map(LicenceText::view)
                                    .toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "licence",
                                                "licensor",
                                                "clause",
                                                "event",
                                                "further",
                                                "reached",
                                                "noticeBy",
                                                "noticed",
                                                "payBy",
                                                "paid",
                                                "state"),
                                        views.stream().map(StepCommand::cells).toList());
                        case text ->
                                console.table(
                                        views.stream()
                                                .map(
                                                        v ->
                                                                List.of(
                                                                        "%s (%s)"
                                                                                .formatted(
                                                                                        v.licence(),
                                                                                        v
                                                                                                .licensor()),
                                                                        LicenceText.step(v)))
                                                .toList());
                    }
                    return views.stream().anyMatch(view -> view.state().equals("overdue"))
                            ? Exit.FINDINGS
                            : Exit.CLEAN;
                });
    }

    private static List<String> cells(StepView view) {
        return List.of(
                view.licence(),
                view.licensor(),
                view.clause(),
                view.event(),
                view.further(),
                Objects.requireNonNullElse(view.reached(), ""),
                Objects.requireNonNullElse(view.noticeBy(), ""),
                Objects.requireNonNullElse(view.noticed(), ""),
                Objects.requireNonNullElse(view.payBy(), ""),
                Objects.requireNonNullElse(view.paid(), ""),
                view.state());
    }

    @Command(
            name = "noticed",
            mixinStandardHelpOptions = true,
            description = "Says that the licensor was told that it happened.")
    int noticed(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE", description = "By reference.") String licence,
            @Parameters(paramLabel = "STEP", arity = "0..1", defaultValue = "", description = STEP)
                    String step,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            description = "The day they were told; today when unsaid.")
                    @Nullable LocalDate on,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var steps = desk.production(production).steps();
                    var one = steps.named(licence, step);
                    var day = on == null ? desk.today() : on;
                    steps.noticed(one, day);
                    return answer.told(
                            console,
                            () -> LicenceText.view(steps.named(licence, step)),
                            "%s: %s told on %s"
                                    .formatted(one.name(), one.licence().licensor().name(), day));
                });
    }

    @Command(
            name = "paid",
            mixinStandardHelpOptions = true,
            description = {
                "Says that a step was paid, and enters its payment.",
                "Do not enter it with \"budget pay\" as well."
            })
    int paid(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE", description = "By reference.") String licence,
            @Parameters(paramLabel = "STEP", arity = "0..1", defaultValue = "", description = STEP)
                    String step,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            description = "The day it was paid; today when unsaid.")
                    @Nullable LocalDate on,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var steps = desk.production(production).steps();
                    Steps.OnFile one = steps.named(licence, step);
                    var day = on == null ? desk.today() : on;
                    steps.paid(one, day);
                    return answer.told(
                            console,
                            () -> LicenceText.view(steps.named(licence, step)),
                            "%s: %s paid on %s".formatted(one.name(), one.step().further(), day));
                });
    }
}

package dev.clearcut.cli;

import dev.clearcut.Duties;
import dev.clearcut.exchange.json.LicenceFileView.DutyView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the contracts want done by a day. */
@Command(
        name = "duty",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what the contracts want done by a day, and says that it was done.",
            "Duties come with the licences, in the column \"duty due\"."
        },
        synopsisSubcommandLabel = "COMMAND")
final class DutyCommand {

    private static final String DUTY = "As duty list shows it, or its kind: copies, cue-sheet, …";

    private final Console console;
    private final ClearcutCommand root;

    DutyCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {
                "Lists what is due when, the earliest day first; what waits for an event comes last.",
                "Exits with 1 when anything is late."
            })
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(names = "--open", description = "Only what is not done.") boolean open,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var views =
                            desk.production(production).duties().list().stream()
                                    .map(LicenceText::view)
                                    .filter(view -> !open || view.done() == null)
                                    .toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "due",
                                                "licence",
                                                "licensor",
                                                "kind",
                                                "text",
                                                "by",
                                                "done",
                                                "state"),
                                        views.stream().map(DutyCommand::cells).toList());
                        case text -> console.table(views.stream().map(DutyCommand::row).toList());
                    }
                    return views.stream().anyMatch(view -> view.state().equals("overdue"))
                            ? Exit.FINDINGS
                            : Exit.CLEAN;
                });
    }

    private static List<String> row(DutyView view) {
        return List.of(
                Objects.requireNonNullElse(view.due(), view.by()),
                "%s (%s)".formatted(view.licence(), view.licensor()),
                view.kind() + (view.text().isBlank() ? "" : ": " + view.text()),
                LicenceText.state(view));
    }

    private static List<String> cells(DutyView view) {
        return List.of(
                Objects.requireNonNullElse(view.due(), ""),
                view.licence(),
                view.licensor(),
                view.kind(),
                view.text(),
                view.by(),
                Objects.requireNonNullElse(view.done(), ""),
                view.state());
    }

    @Command(
            name = "done",
            mixinStandardHelpOptions = true,
            description = "Says that a duty was done.")
    int done(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE", description = "By reference.") String licence,
            @Parameters(paramLabel = "DUTY", arity = "0..1", defaultValue = "", description = DUTY)
                    String duty,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            description = "The day it was done; today when unsaid.")
                    @Nullable LocalDate on,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var duties = desk.production(production).duties();
                    var one = duties.named(licence, duty);
                    var day = on == null ? desk.today() : on;
                    duties.done(one, day);
                    return answer.told(
                            console,
                            () -> LicenceText.view(duties.named(licence, duty)),
                            "%s: done on %s%s".formatted(one.name(), day, late(one, day)));
                });
    }

    private static String late(Duties.OnFile one, LocalDate day) {
        return one.due().filter(day::isAfter).map(due -> ", after its last day, " + due).orElse("");
    }

    @Command(
            name = "take-back",
            mixinStandardHelpOptions = true,
            description = "Takes back that a duty was done.")
    int takeBack(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE", description = "By reference.") String licence,
            @Parameters(paramLabel = "DUTY", arity = "0..1", defaultValue = "", description = DUTY)
                    String duty,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var duties = desk.production(production).duties();
                    var one = duties.named(licence, duty);
                    duties.takeBack(one);
                    return answer.told(
                            console,
                            () -> LicenceText.view(duties.named(licence, duty)),
                            one.name() + ": not done");
                });
    }
}

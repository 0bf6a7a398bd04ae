package dev.clearcut.cli;

import dev.clearcut.exchange.json.ContractView.EventView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What happened, and when. */
@Command(
        name = "event",
        mixinStandardHelpOptions = true,
        description = {
            "Records what terms, deadlines and steps hang on: first transmission, delivery, a"
                    + " theatrical release.",
            "Answers heed it at once."
        },
        synopsisSubcommandLabel = "COMMAND")
final class EventCommand {

    private final Console console;
    private final ClearcutCommand root;

    EventCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "record",
            mixinStandardHelpOptions = true,
            description = "Says when something happened, named as the contracts name it.")
    int record(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME", description = "As in \"first transmission\".")
                    String name,
            @Parameters(paramLabel = "DAY", description = "As in 2027-05-01.") LocalDate on,
            @Option(
                            names = "--correct",
                            description = "It is recorded on another day; that was wrong.")
                    boolean correct,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var event =
                            correct
                                    ? film.events().correct(name, on)
                                    : film.events().record(name, on);
                    var hanging = film.deliveries().calendar().hangingOn(event.name());
                    console.notes(hanging.doubt());
                    var words = new ArrayList<>(List.of(event.toString()));
                    words.addAll(HangingText.of(hanging));
                    return answer.told(console, () -> EventView.of(event), words);
                });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes back that something happened; what hangs on it is open again.")
    int remove(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME") String name,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var event = desk.production(production).events().takeBack(name);
                    return answer.told(
                            console, () -> EventView.of(event), "not recorded: " + name.strip());
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them by day.")
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
                    var events = desk.production(production).events().list();
                    var views = events.stream().map(EventView::of).toList();
                    var rows = views.stream().map(e -> List.of(e.on(), e.name())).toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv -> console.csv(List.of("on", "name"), rows);
                        case text -> console.table(rows);
                    }
                    return Exit.CLEAN;
                });
    }
}

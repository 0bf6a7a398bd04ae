package dev.clearcut.cli;

import dev.clearcut.Checking;
import dev.clearcut.Delivering.Act;
import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a step of a deliverable says. */
final class StepOptions {

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day it happened; today when unsaid.")
    private @Nullable LocalDate on;

    @Option(
            names = "--because",
            paramLabel = "REASON",
            defaultValue = "",
            description = "Why, in your words; kept with the step.")
    private String why = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "Who at the other end: received, rejected, accepted, waived it; to whom it is sent"
                            + " (the item's recipient when unsaid).")
    private String who = "";

    @Option(
            names = "--via",
            paramLabel = "TRANSPORT",
            defaultValue = "",
            description = "How it is sent: Aspera, hard drive by courier, …")
    private String transport = "";

    @Option(
            names = "--paper",
            paramLabel = "FILE",
            description = "The receipt, report or waiver; kept by the office. May be repeated.")
    private @Nullable List<Path> papers;

    LocalDate day(Desk desk) {
        return on == null ? desk.today() : on;
    }

    Deliverable take(Production film, Deliverable item, DeliveryState to, Desk desk) {
        boolean toRecipient = to == DeliveryState.SENT && who.isEmpty();
        return film.deliveries()
                .making()
                .take(item, act(to, toRecipient ? item.handling().recipient() : who, "", desk));
    }

    Deliverable allow(Production film, Deliverable item, Desk desk) {
        var said = Step.Said.on(day(desk)).because(why).with(who);
        return film.deliveries()
                .making()
                .allowAnother(item, said, papers == null ? List.of() : papers);
    }

    /** What a look at it says. */
    Checking checking(Checking.Look look, Desk desk) {
        var said = Step.Said.on(day(desk)).because(why).with(who).via(transport);
        return new Checking(said, papers == null ? List.of() : papers, look);
    }

    /**
     * @param hash of what was accepted; empty when nobody says
     */
    Act accepting(String hash, Desk desk) {
        return act(DeliveryState.ACCEPTED, who, hash, desk);
    }

    private Act act(DeliveryState to, String person, String hash, Desk desk) {
        var said = Step.Said.on(day(desk)).because(why).with(person).via(transport).hashed(hash);
        return Act.to(to, said).on(papers == null ? List.of() : papers);
    }
}

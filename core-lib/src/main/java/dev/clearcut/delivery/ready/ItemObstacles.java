package dev.clearcut.delivery.ready;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.DeliverableKind.Form;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.DeliveryState.Court;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.delivery.plan.Lateness;
import dev.clearcut.delivery.ready.Obstacle.Column;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.paper.PackItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between one item and its acceptance. */
final class ItemObstacles {

    private final Delivery delivery;
    private final Deliverable item;
    private final Lateness late;
    private final Optional<DeliverableKind> kind;
    private final List<Obstacle> found = new ArrayList<>();

    ItemObstacles(Delivery delivery, Deliverable item) {
        this.delivery = delivery;
        this.item = item;
        this.late = Lateness.of(item, delivery.days(), delivery.today());
        this.kind = Kinds.standard().of(item.wanted().kind());
    }

    /** What comes as a file is right or not; what comes as a paper is in or not. */
    static Column column(Deliverable item) {
        boolean file =
                Kinds.standard()
                        .of(item.wanted().kind())
                        .map(kind -> kind.form() == Form.FILE)
                        .orElse(true);
        return file ? Column.FILE : Column.PAPERS;
    }

    List<Obstacle> all() {
        if (item.state() == DeliveryState.WITHDRAWN) {
            withdrawn();
        }
        if (item.state().isSettled() && item.state() != DeliveryState.ACCEPTED) {
            return found;
        }
        stale();
        if (item.state() != DeliveryState.ACCEPTED) {
            state();
            sending();
            new SpecObstacles(delivery, item)
                    .all()
                    .forEach(one -> add(one.severity(), one.rule(), one.text()));
            handling();
        }
        notes();
        paper();
        return found;
    }

    private void add(Severity severity, String rule, String text, Column column, String owner) {
        var weight = item.wanted().obligation() == Obligation.OPTIONAL ? Severity.NOTE : severity;
        found.add(
                new Obstacle(
                        new Finding(
                                rule, weight, Where.onRecord("item", item.reference()), text, ""),
                        column,
                        item.reference(),
                        owner.isEmpty() ? item.handling().owner() : owner,
                        delivery.days().of(item),
                        late.days()));
    }

    private void add(Severity severity, String rule, String text) {
        add(severity, rule, text, column(item), "");
    }

    private void stale() {
        boolean accepted = item.state() == DeliveryState.ACCEPTED;
        for (var stale : delivery.stale()) {
            if (stale.item().id().equals(item.id())) {
                boolean isUntold = stale.why() instanceof Stale.Why.Untold;
                add(
                        isUntold && accepted ? Severity.WARNING : Severity.ERROR,
                        isUntold ? "delivery.cut.unknown" : "delivery.stale",
                        stale.text() + (accepted ? "; it was accepted as it was" : ""));
            }
        }
    }

    /** We alone do not take back what the contract asks for. */
    private void withdrawn() {
        add(
                Severity.BLOCKER,
                "delivery.withdrawn",
                "It is %s, and was withdrawn by us (%s). Have the buyer waive it (delivery mark … planned, then delivery waive), or make it."
                        .formatted(
                                item.wanted().obligation().word(),
                                item.steps().getLast().said().why()));
    }

    private void state() {
        var newest = item.newest();
        switch (item.state()) {
            case REJECTED, FIXING -> again();
            case SENT, BUYER_QC ->
                    add(
                            Severity.NOTE,
                            "delivery.with-the-buyer",
                            "%s is with the buyer since %s%s."
                                    .formatted(
                                            item.sent().map(Version::name).orElse(""),
                                            item.steps().getLast().on(),
                                            item.unsent()
                                                    .map(
                                                            v ->
                                                                    "; %s is made, not sent"
                                                                            .formatted(v.name()))
                                                    .orElse("")));
            case INTERNAL_CHECK ->
                    add(
                            Severity.WARNING,
                            "delivery.not-sent",
                            "%s is not sent yet."
                                    .formatted(newest.map(Version::name).orElse("It")));
            case PLANNED, IN_WORK ->
                    add(
                            newest.isEmpty() ? Severity.BLOCKER : Severity.ERROR,
                            newest.isEmpty() ? "delivery.missing" : "delivery.not-checked",
                            (newest.isEmpty()
                                            ? "There is no version of it yet (%s)."
                                                    .formatted(item.state().inWords())
                                            : "%s was not looked at by us yet."
                                                    .formatted(newest.get().name()))
                                    + condition());
            case ACCEPTED, WAIVED, NOT_NEEDED, WITHDRAWN -> {}
        }
    }

    private String condition() {
        var condition = item.wanted().condition();
        return condition.isEmpty()
                ? ""
                : " It is wanted on a condition (%s); where that does not hold, mark it not-needed."
                        .formatted(condition);
    }

    /** What has to go to the buyer again, or is mended before it goes there. */
    private void again() {
        boolean over = item.attempts().areUsedUp();
        var mending = new Mending(item);
        add(
                Severity.BLOCKER,
                over ? "delivery.attempts" : mending.rule(),
                "%s%s".formatted(mending, over ? "; " + noAttempt() : "."));
    }

    /** What it cannot be sent without. */
    private void sending() {
        if (item.state().court() != Court.OURS) {
            return;
        }
        var waiting = item.waitingFor(delivery.schedule().items());
        if (!waiting.isEmpty()) {
            add(
                    Severity.ERROR,
                    "delivery.waiting-for",
                    "It needs first what is not made and checked yet: %s."
                            .formatted(String.join(", ", waiting)));
        }
        if (item.attempts().areUsedUp()
                && item.state() == DeliveryState.INTERNAL_CHECK
                && !wasSent()) {
            var words = noAttempt();
            add(
                    Severity.BLOCKER,
                    "delivery.attempts",
                    Character.toUpperCase(words.charAt(0)) + words.substring(1));
        }
    }

    private String noAttempt() {
        int most = item.attempts().allowed();
        return "%s used: agree on another with the buyer, and say who allowed it (delivery allow)."
                .formatted(
                        most == 1 ? "the only attempt is" : "all %d attempts are".formatted(most));
    }

    private boolean wasSent() {
        int newest = item.newest().map(Version::number).orElse(0);
        return item.steps().stream()
                .anyMatch(s -> s.to() == DeliveryState.SENT && s.version() == newest);
    }

    private void notes() {
        var severity = item.state() == DeliveryState.ACCEPTED ? Severity.WARNING : Severity.ERROR;
        for (var note : item.notes()) {
            if (note.isInTheWay()) {
                add(severity, "delivery.note", said(note), column(item), note.owner());
            }
        }
    }

    private static String said(Note note) {
        var at = note.inWords();
        return "Note %d is open%s: %s"
                .formatted(note.number(), at.isEmpty() ? "" : " at " + at, note.text());
    }

    private void handling() {
        if (item.handling().owner().isEmpty()) {
            add(Severity.WARNING, "delivery.owner", "Nobody answers for it.");
        }
        if (item.due() == null) {
            add(Severity.WARNING, "delivery.due", "It is due on no day.");
        } else {
            delivery.days()
                    .waitingFor(item)
                    .ifPresent(
                            event ->
                                    add(
                                            Severity.NOTE,
                                            "delivery.due",
                                            "Its day is open until \"%s\" is recorded."
                                                    .formatted(event)));
        }
        if (late.days() > 0 && late.turn() != Court.NOBODYS) {
            add(Severity.WARNING, "delivery.late", "It is " + late + ".");
        }
    }

    private void paper() {
        var id = kind.map(DeliverableKind::paper).orElse("");
        delivery.papers().stream()
                .filter(paper -> paper.id().equals(id))
                .filter(paper -> paper.standing() == PackItem.Standing.MISSING)
                .forEach(
                        paper ->
                                add(
                                        Severity.ERROR,
                                        "delivery.paper",
                                        "The office lacks for its %s: %s."
                                                .formatted(
                                                        paper.title(),
                                                        few(paper.missing())
                                                                .replaceFirst("[.]$", "")),
                                        Column.PAPERS,
                                        ""));
    }

    private static String few(List<String> missing) {
        int most = 3;
        var first = String.join("; ", missing.stream().limit(most).toList());
        return missing.size() > most
                ? "%s and %,d more".formatted(first, missing.size() - most)
                : first;
    }
}

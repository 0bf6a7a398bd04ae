package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.due.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One item of what a buyer's contract wants delivered, with all that was done about it.
 *
 * @param deal whose buyer wants it
 * @param reference what the office calls it, unique in the deal and forever: {@code Texted master}
 * @param due by when; null while nobody said
 * @param dependsOn the references of items that must be there first
 * @param versions numbered from 1
 * @param notes numbered from 1
 * @param steps oldest first; each begins where the one before ended
 */
public record Deliverable(
        Id<Deliverable> id,
        Id<Deal> deal,
        String reference,
        Wanted wanted,
        Handling handling,
        @Nullable Due due,
        List<String> dependsOn,
        List<Version> versions,
        List<Note> notes,
        List<Step> steps) {

    public Deliverable {
        reference = reference.strip().replaceAll("\\s+", " ");
        dependsOn = List.copyOf(dependsOn);
        versions = List.copyOf(versions);
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
        if (reference.isEmpty()) {
            throw new Invalid("An item of a delivery needs a name, such as Texted master.");
        }
        History.refuseGaps(versions.stream().map(Version::number).toList(), "version");
        History.refuseGaps(notes.stream().map(Note::number).toList(), "note");
        new History(steps).refuseBroken();
    }

    /** Something nobody has begun. */
    public static Deliverable planned(
            Id<Deliverable> id, Id<Deal> deal, String reference, Wanted wanted) {
        return new Deliverable(
                id,
                deal,
                reference,
                wanted,
                Handling.NOBODYS,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public DeliveryState state() {
        return new History(steps).state();
    }

    public Deliverable wanted(Wanted newWanted) {
        return with(newWanted, handling, due, dependsOn);
    }

    public Deliverable handled(Handling newHandling) {
        return with(wanted, newHandling, due, dependsOn);
    }

    public Deliverable due(@Nullable Due newDue) {
        return with(wanted, handling, newDue, dependsOn);
    }

    public Deliverable after(List<String> newDependsOn) {
        return with(wanted, handling, due, newDependsOn);
    }

    private Deliverable with(
            Wanted newWanted, Handling newHandling, @Nullable Due newDue, List<String> newAfter) {
        return new Deliverable(
                id,
                deal,
                reference,
                newWanted,
                newHandling,
                newDue,
                newAfter,
                versions,
                notes,
                steps);
    }

    private Deliverable with(List<Version> newVersions, List<Note> newNotes, List<Step> newSteps) {
        return new Deliverable(
                id,
                deal,
                reference,
                wanted,
                handling,
                due,
                dependsOn,
                newVersions,
                newNotes,
                newSteps);
    }

    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Optional<Version> version(int number) {
        return number < 1 || number > versions.size()
                ? Optional.empty()
                : Optional.of(versions.get(number - 1));
    }

    /** The references it needs of which the items are not there yet, nor done without. */
    public List<String> waitingFor(List<Deliverable> others) {
        return dependsOn.stream()
                .filter(
                        needed ->
                                others.stream()
                                        .filter(o -> new Anchor.OfItem(needed).is(o.reference()))
                                        .noneMatch(Deliverable::isThere))
                .toList();
    }

    /** Whether it is made and stands, as far as anybody knows, or the buyer does without it. */
    private boolean isThere() {
        return switch (state()) {
            case INTERNAL_CHECK -> newest().stream().noneMatch(v -> v.hasFailed(wanted.spec()));
            case SENT, BUYER_QC, ACCEPTED, WAIVED, NOT_NEEDED -> true;
            case PLANNED, IN_WORK, REJECTED, FIXING, WITHDRAWN -> false;
        };
    }

    /** The version the buyer has, or had last. */
    public Optional<Version> sent() {
        return new History(steps).lastTo(DeliveryState.SENT).flatMap(s -> version(s.version()));
    }

    /**
     * The version of which its state is told: the one that was sent, while the buyer has it or has
     * decided on it; else the newest.
     */
    public Optional<Version> current() {
        return switch (state()) {
            case SENT, BUYER_QC, ACCEPTED, REJECTED -> sent();
            case PLANNED, IN_WORK, INTERNAL_CHECK, FIXING, WAIVED, NOT_NEEDED, WITHDRAWN ->
                    newest();
        };
    }

    /** The newest version, where it was made after the one of which the state is told. */
    public Optional<Version> unsent() {
        return newest().filter(made -> !made.equals(current().orElse(null)));
    }

    /** The version that is accepted now. */
    public Optional<Version> accepted() {
        return state() == DeliveryState.ACCEPTED
                ? version(steps.getLast().version())
                : Optional.empty();
    }

    /**
     * Adds a version.
     *
     * @param numbered makes it, by its number
     * @throws Refused when its bytes are those of an earlier one
     */
    public Deliverable made(IntFunction<Version> numbered) {
        var made = numbered.apply(versions.size() + 1);
        for (var before : versions) {
            if (made.isSameAs(before.files())) {
                throw new Refused(
                        "These bytes are v%d of \"%s\" already (%s)%s. A new version has other bytes."
                                .formatted(
                                        before.number(),
                                        reference,
                                        before.seal(),
                                        isDecided(before.number())
                                                ? ", which the buyer has decided on"
                                                : ""));
            }
        }
        var more = new ArrayList<>(versions);
        more.add(made);
        return with(more, notes, steps);
    }

    /** The same, its newest version made of that cut, which nobody had said. */
    public Deliverable ofCut(Version.OfCut cut) {
        var newest =
                newest().filter(version -> version.cut() == null)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "Of which cut the newest version of \"%s\" was made is said already."
                                                        .formatted(reference)));
        var all = new ArrayList<>(versions);
        all.set(newest.number() - 1, newest.of(cut));
        return with(all, notes, steps);
    }

    /** Whether the buyer rejected or accepted it. */
    boolean isDecided(int version) {
        return new History(steps).isDecided(version);
    }

    /** The same with what came of checking its newest version. */
    public Deliverable checked(Checked check) {
        var newest =
                newest().orElseThrow(
                                () ->
                                        new Refused(
                                                "There is no version of \"%s\" yet that could be checked; add one first."
                                                        .formatted(reference)));
        var all = new ArrayList<>(versions);
        all.set(newest.number() - 1, newest.checked(check));
        return with(all, notes, steps);
    }

    /** The same with other notes: more of them, or answered ones. */
    public Deliverable noted(List<Note> newNotes) {
        return with(versions, newNotes, steps);
    }

    /**
     * @throws NotFound when it has no note of that number
     */
    public Note note(int number) {
        if (number < 1 || number > notes.size()) {
            throw new NotFound(
                    "\"%s\" has no note %d; %s."
                            .formatted(
                                    reference,
                                    number,
                                    notes.isEmpty()
                                            ? "nobody has noted anything"
                                            : "they go from 1 to " + notes.size()));
        }
        return notes.get(number - 1);
    }

    /** How often the buyer was asked to look at it, and how often it does. */
    public Attempts attempts() {
        return Attempts.of(handling, new History(steps));
    }

    /**
     * The buyer allows another attempt; the item stays where it is.
     *
     * @param said who allows it, and why
     * @throws Refused when attempts are left, or nobody says who and why
     */
    public Deliverable allowedAnother(Step.Said said, String by, Instant at) {
        attempts().refuseWhileLeft(reference);
        return taken(new Step(state(), state(), about(state()), by, at, said), List.of());
    }

    /**
     * Takes a step. What it is about follows: a step towards the buyer is about the newest version,
     * one that the buyer takes is about the one that was sent.
     *
     * @param by who types it
     * @param others the items of the same delivery
     * @throws Refused when there is no such step, or it lacks what it asks for; the message says
     *     all of that
     */
    public Deliverable moved(
            DeliveryState to, Step.Said said, String by, Instant at, List<Deliverable> others) {
        if (to == state()) {
            throw new Refused("\"%s\" is \"%s\" already.".formatted(reference, state().inWords()));
        }
        return taken(new Step(state(), to, about(to), by, at, hashed(to, said)), others);
    }

    private Deliverable taken(Step step, List<Deliverable> others) {
        DeliveryRules.standard().refuseUnlessAllowed(this, step, others);
        var taken = new ArrayList<>(steps);
        taken.add(step);
        return with(versions, notes, taken);
    }

    private int about(DeliveryState to) {
        return switch (to) {
            case INTERNAL_CHECK, SENT -> newest().map(Version::number).orElse(0);
            case BUYER_QC, ACCEPTED, REJECTED -> sent().map(Version::number).orElse(0);
            case PLANNED, IN_WORK, FIXING, WAIVED, NOT_NEEDED, WITHDRAWN -> 0;
        };
    }

    /** What is sent is logged with its hash. */
    private Step.Said hashed(DeliveryState to, Step.Said said) {
        return to == DeliveryState.SENT
                ? newest().map(version -> said.hashed(version.seal().toString())).orElse(said)
                : said;
    }

    Deliverable upTo(int steps) {
        return with(versions, notes, this.steps.subList(0, steps));
    }
}

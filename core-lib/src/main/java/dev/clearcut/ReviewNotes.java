package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.stale.Carrying;
import dev.clearcut.exchange.sheet.NoteRow;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people said of versions: a buyer's QC, a review; and what became of each note. */
public final class ReviewNotes {

    private final Scope scope;
    private final Deliveries deliveries;
    private final Map<Version, NoteTimes> known = new HashMap<>();

    ReviewNotes(Scope scope) {
        this.scope = scope;
        this.deliveries = new Deliveries(scope);
    }

    /**
     * Something to be noted.
     *
     * @param version the number of the version; 0 for the one the buyer has or decided on, else the
     *     newest
     * @param from timecode of its first frame; empty when it is about the whole
     * @param to timecode of the first frame after it; empty for one frame
     * @param by who said it, or which report
     */
    public record Said(
            int version,
            String from,
            String to,
            String text,
            Note.Grade grade,
            String by,
            String owner) {}

    /**
     * Adds a note. Timecodes count at the rate of the cut the version was made of.
     *
     * @throws Refused when there is no version yet
     * @throws Invalid when it is no timecode of that rate
     */
    public Deliverable add(Deliverable before, Said said) {
        return deliveries.written(before, with(before, said));
    }

    Deliverable with(Deliverable before, Said said) {
        var version = version(before, said.version());
        return with(before, said, span(version, said.from(), said.to()));
    }

    Deliverable with(Deliverable before, Said said, Note.@Nullable Span span) {
        var version = version(before, said.version());
        var notes = new ArrayList<>(before.notes());
        notes.add(
                new Note(
                        notes.size() + 1,
                        List.of(new Note.Place(version.number(), span, "")),
                        said.grade(),
                        said.text(),
                        said.by(),
                        said.owner(),
                        NoteState.OPEN,
                        ""));
        return before.noted(notes);
    }

    static Version version(Deliverable item, int number) {
        var version = number == 0 ? item.current() : item.version(number);
        return version.orElseThrow(
                () ->
                        new Refused(
                                number == 0
                                        ? nothing(item)
                                        : "\"%s\" has no v%d; it has %s."
                                                .formatted(
                                                        item.reference(),
                                                        number,
                                                        item.versions().stream()
                                                                .map(Version::name)
                                                                .toList())));
    }

    private static String nothing(Deliverable item) {
        return "There is no version of \"%s\" yet; a note is about one."
                .formatted(item.reference());
    }

    /**
     * What to doubt of where something is said to be, before or after it is added: that it is
     * outside the cut. Nothing when it is inside, or when nobody knows the cut.
     *
     * @throws Invalid as {@link #add} does
     */
    public Optional<String> doubt(Deliverable item, Said said) {
        var version = version(item, said.version());
        return said.from().isBlank()
                ? Optional.empty()
                : times(version).doubt(span(version, said.from(), said.to()));
    }

    Note.@Nullable Span span(Version version, String from, String to) {
        if (from.isBlank() && !to.isBlank()) {
            throw new Invalid(
                    "\"%s\" is where it ends; say where it begins too, or neither for the whole."
                            .formatted(to.strip()));
        }
        return from.isBlank() ? null : span(times(version), from, to);
    }

    /** As a sheet says it, which may name its last frame. */
    Note.@Nullable Span span(Version version, NoteRow row) {
        var span = span(version, row.from(), row.to());
        return span == null || !row.lastIncluded()
                ? span
                : new Note.Span(
                        FrameRange.of(
                                span.frames().start(),
                                Math.max(
                                        span.frames().end(),
                                        times(version).read(row.to()).plus(1).frame())),
                        span.rate());
    }

    private static Note.Span span(NoteTimes times, String from, String to) {
        var rate = times.rate();
        var first = times.read(from);
        var end = to.isBlank() ? first.plus(1) : times.read(to);
        if (end.frame() < first.frame()) {
            throw new Invalid("A note ends (%s) after it begins (%s).".formatted(to, from));
        }
        return new Note.Span(
                FrameRange.of(first.frame(), Math.max(first.frame() + 1, end.frame())), rate);
    }

    NoteTimes times(Version version) {
        return known.computeIfAbsent(
                version,
                of -> new NoteTimes(rate(of), new CutsDelivered(scope).whole(of).orElse(null)));
    }

    private Rate rate(Version version) {
        var cuts = new Cuts(scope).list();
        var of = version.cut();
        return cuts.stream()
                .filter(cut -> of != null && cut.id().equals(of.cut()))
                .findFirst()
                .or(() -> cuts.isEmpty() ? Optional.empty() : Optional.of(cuts.getLast()))
                .map(Cut::rate)
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "A timecode counts frames, and there is no cut on file that says how many a second; add the cut first."));
    }

    /**
     * Says what became of a note.
     *
     * @param answer how, or why; may be empty where it is open again, or closed
     */
    public Deliverable answer(Deliverable before, int number, Answer answer) {
        var note = before.note(number);
        var after =
                (answer.owner().isEmpty() ? note : note.owned(answer.owner()))
                        .answered(answer.state(), answer.text());
        var notes = new ArrayList<>(before.notes());
        notes.set(number - 1, after);
        return deliveries.written(before, before.noted(notes));
    }

    /**
     * @param owner who answers for it from now on; empty leaves it
     */
    public record Answer(NoteState state, String text, String owner) {}

    /**
     * Carries every note that is not closed to the newest version: each stays with its shots,
     * wherever the cut of that version has them; what of it is gone is said. Again it changes
     * nothing.
     */
    public Deliverable carry(Deliverable before) {
        var newest = before.newest().orElseThrow(() -> new Refused(nothing(before)));
        var cuts = new CutsDelivered(scope);
        var notes = new ArrayList<Note>();
        for (var note : before.notes()) {
            boolean there = note.version() >= newest.number();
            notes.add(
                    there || note.state() == NoteState.CLOSED
                            ? note
                            : note.carried(places(before, note, newest, cuts)));
        }
        return deliveries.written(before, before.noted(notes));
    }

    private static List<Note.Place> places(
            Deliverable item, Note note, Version newest, CutsDelivered cuts) {
        var from = note.lastSeen();
        var then = cuts.layers(item, from.getFirst().version());
        var now = cuts.layers(item, newest.number());
        if (then.isEmpty() || now.isEmpty()) {
            return from.stream()
                    .map(
                            place ->
                                    new Note.Place(
                                            newest.number(),
                                            place.at(),
                                            "where it stood before: nobody said of which cuts the"
                                                    + " versions are"))
                    .toList();
        }
        return new Carrying(then.get(), now.get()).places(from, newest.number());
    }

    /**
     * Imports a sheet of notes on one version, all of it or nothing; the same sheet again changes
     * nothing.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is no sheet at all
     */
    public Imported importFrom(Deliverable item, Said about, Spreadsheet sheet) {
        return new Importing<>(scope, new NoteIntake(scope, item, about)).apply(sheet);
    }

    /** What importing a sheet would do. Nothing is written. */
    public Preview preview(Deliverable item, Said about, Spreadsheet sheet) {
        return new Importing<>(scope, new NoteIntake(scope, item, about)).preview(sheet);
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.EdlEvent.Part;
import dev.clearcut.exchange.timeline.EdlLine.Edit;
import dev.clearcut.exchange.timeline.EdlLine.Motion;
import dev.clearcut.exchange.timeline.EdlLine.Note;
import dev.clearcut.exchange.timeline.EdlLine.Says;
import java.util.ArrayList;
import java.util.List;

/** Puts the lines of an EDL together: which edits make one event, and whose each note is. */
final class EdlEvents {

    /** More than the channels of any list; a list that numbers every event the same has more. */
    private static final int MOST_PARTS = 64;

    private final TextFile file;
    private final Findings findings;
    private final List<EdlEvent> done = new ArrayList<>();
    private final List<Note> before = new ArrayList<>();

    private List<Part> parts = new ArrayList<>();
    private List<EdlChannel> audio = new ArrayList<>();
    private List<Note> notes = new ArrayList<>();
    private boolean drop;

    private EdlEvents(TextFile file, boolean drop, Findings findings) {
        this.file = file;
        this.drop = drop;
        this.findings = findings;
    }

    /**
     * @param drop how sources count until an FCM line says otherwise
     * @throws BadFile when the lines of a transition do not belong together
     */
    static List<EdlEvent> of(TextFile file, List<EdlLine> lines, boolean drop, Findings findings) {
        var events = new EdlEvents(file, drop, findings);
        for (var line : lines) {
            switch (line) {
                case Edit edit -> events.edit(edit);
                case Motion motion -> events.motion(motion);
                case Note note -> events.note(note);
                case EdlLine.Audio channels -> events.audio(channels);
                case EdlLine.Fcm fcm -> events.drop = fcm.drop();
                case EdlLine.Title title -> {}
                case EdlLine.Blank blank -> {}
            }
        }
        events.close();
        events.reportUnplaced();
        return events.done;
    }

    private void edit(Edit edit) {
        var last = parts.isEmpty() ? null : parts.getLast().edit();
        if (last != null && !belongs(edit, last)) {
            close();
        }
        parts.add(new Part(edit, drop, null));
    }

    /** Whether an edit goes on with the event that {@code last} is of. */
    private boolean belongs(Edit edit, Edit last) {
        boolean sameEvent = edit.event().text().equals(last.event().text());
        if (!sameEvent && edit.how().follows() && leadsInto(last, edit)) {
            throw new BadFile(
                    EdlLexer.FORMAT,
                    file.at(edit.line(), edit.event().column()),
                    ("The two lines of a transition have the same event number, but this one is"
                                    + " event %s and its first line, line %d, is event %s. Give"
                                    + " both the number of the transition.")
                            .formatted(edit.event().text(), last.line(), last.event().text()));
        }
        return sameEvent
                && parts.size() < MOST_PARTS
                && (edit.how().follows() || sharesNotes(last));
    }

    private static boolean leadsInto(Edit last, Edit edit) {
        return last.how() == EdlLine.How.CUT
                && last.isEmpty()
                && last.times().recordOut().text().equals(edit.times().recordIn().text())
                && last.channels().equals(edit.channels());
    }

    /** Cuts of one number that stand together, one a channel, share the notes below them. */
    private boolean sharesNotes(Edit last) {
        return notes.isEmpty() && audio.isEmpty() && !last.how().follows() && !last.isEmpty();
    }

    private void motion(Motion motion) {
        int of = partOf(motion);
        if (of >= 0) {
            parts.set(of, parts.get(of).moving(motion));
            return;
        }
        findings.add(
                Finding.warning(
                        "timeline.motion.unmatched",
                        file.at(motion.line(), 1),
                        "This M2 line is for reel %s, but no edit of the event before has that reel; the speed is left out."
                                .formatted(motion.reel())));
    }

    /** By reel and source timecode, else by reel alone, which several edits may share. */
    private int partOf(Motion motion) {
        int byReel = -1;
        for (int i = parts.size() - 1; i >= 0; i--) {
            var part = parts.get(i);
            if (part.motion() == null && part.edit().reel().equals(motion.reel())) {
                var at = motion.at();
                if (at != null && at.text().equals(part.edit().times().sourceIn().text())) {
                    return i;
                }
                byReel = i;
            }
        }
        return byReel;
    }

    private void audio(EdlLine.Audio channels) {
        if (!parts.isEmpty()) {
            audio.addAll(channels.channels());
            return;
        }
        findings.add(
                Finding.warning(
                        "timeline.audio.unplaced",
                        file.at(channels.line(), 1),
                        "An AUD line stands before the first event; it is left out."));
    }

    private void note(Note note) {
        if (note.says() == Says.COMMENT && note.text().isEmpty()) {
            return;
        }
        (parts.isEmpty() ? before : notes).add(note);
        var where = file.at(note.line(), note.column());
        if (note.says() == Says.SPLIT) {
            findings.add(
                    Finding.warning(
                            "timeline.split.ignored",
                            where,
                            "The sound of the next event is delayed against its picture (SPLIT);"
                                    + " its record times are read as printed."));
        } else if (note.says() == Says.UNKNOWN) {
            findings.add(
                    Finding.note(
                            "timeline.line.unknown",
                            where,
                            "This line is neither an edit nor a comment; it is kept as a comment of"
                                    + " the event before."));
        }
    }

    private void close() {
        if (!parts.isEmpty()) {
            done.add(new EdlEvent(parts, audio, notes));
        }
        parts = new ArrayList<>();
        audio = new ArrayList<>();
        notes = new ArrayList<>();
    }

    private void reportUnplaced() {
        for (var note : before) {
            findings.add(
                    Finding.note(
                            "timeline.comment.unplaced",
                            file.at(note.line(), note.column()),
                            "A comment before the first event belongs to none: " + note.text()));
        }
    }
}

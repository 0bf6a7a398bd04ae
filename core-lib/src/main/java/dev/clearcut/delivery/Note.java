package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said of a version: a buyer's QC, a reviewer.
 *
 * @param number from 1, in the order in which they came; it stays from version to version
 * @param places where it stands in each version it was seen in or carried to, oldest first; at
 *     least one. In one version it may have several, where a new cut parted what it was about
 * @param grade whether something must be done about it
 * @param by who said it, or which report
 * @param owner who answers for it; empty while nobody does
 * @param answer what was said to it; may be empty
 */
public record Note(
        int number,
        List<Place> places,
        Grade grade,
        String text,
        String by,
        String owner,
        NoteState state,
        String answer) {

    /** How much a note weighs; the words are those of a streamer's QC. */
    public enum Grade {
        /** It stops the delivery while it is open. */
        ISSUE,
        /** For information. */
        FYI;

        /** {@code issue}: the word in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Frames of a version.
     *
     * @param frames from the label 00:00:00:00, end exclusive
     */
    public record Span(FrameRange frames, Rate rate) {

        /** {@code 01:02:03:04–01:02:05:00}; one frame has one timecode. */
        @Override
        public String toString() {
            var first = new Timecode(frames.start(), rate);
            return frames.length() <= 1 ? first + "" : first + "–" + first.plus(frames.length());
        }
    }

    /**
     * Where a note stands.
     *
     * @param version the number of the version
     * @param at null where it is about the whole, or what it was about is not there
     * @param remark how it came there, where it was carried: may be empty
     */
    public record Place(int version, @Nullable Span at, String remark) {}

    public Note {
        places = List.copyOf(places);
        text = text.strip();
        by = by.strip();
        owner = owner.strip();
        answer = answer.strip();
        if (text.isEmpty()) {
            throw new Invalid("A note says something; give its text.");
        }
        if (places.isEmpty()) {
            throw new Invalid("A note is about a version.");
        }
        if (state != NoteState.OPEN && state != NoteState.CLOSED && answer.isEmpty()) {
            throw new Invalid(
                    "A note that is %s says how or why; give the answer.".formatted(state.word()));
        }
    }

    /** Whether it stops the next version from going out. */
    public boolean isInTheWay() {
        return state == NoteState.OPEN && grade == Grade.ISSUE;
    }

    /** The newest version it was seen in or carried to. */
    public int version() {
        return places.getLast().version();
    }

    /** Where it stands in {@link #version()}; at least one, in the order of its cut. */
    public List<Place> standing() {
        return in(version());
    }

    /** Where it stands in a version. */
    public List<Place> in(int version) {
        return places.stream().filter(place -> place.version() == version).toList();
    }

    /** {@code 01:00:28:00–01:00:30:00, 01:00:40:00}; empty where it stands nowhere. */
    public String inWords() {
        return standing().stream()
                .map(Place::at)
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .collect(Collectors.joining(", "));
    }

    /** How it came where it stands; may be empty. */
    public String remark() {
        return standing().stream()
                .map(Place::remark)
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /**
     * From where it is carried on: the newest places that are frames, and else the newest. What is
     * gone from one cut may be back in the next.
     */
    public List<Place> lastSeen() {
        return places.reversed().stream()
                .filter(place -> place.at() != null)
                .findFirst()
                .map(place -> in(place.version()))
                .orElseGet(this::standing);
    }

    public Note owned(String newOwner) {
        return new Note(number, places, grade, text, by, newOwner, state, answer);
    }

    /**
     * @throws Invalid when it is neither open nor closed, and nothing is said to it
     */
    public Note answered(NoteState newState, String newAnswer) {
        return new Note(
                number,
                places,
                grade,
                text,
                by,
                owner,
                newState,
                newAnswer.isBlank() ? answer : newAnswer);
    }

    /** The same with its places in a newer version. */
    public Note carried(List<Place> to) {
        if (to.stream().anyMatch(place -> place.version() <= version())) {
            throw new Invalid("Note %d stands in v%d already.".formatted(number, version()));
        }
        var more = new ArrayList<>(places);
        more.addAll(to);
        return new Note(number, more, grade, text, by, owner, state, answer);
    }
}

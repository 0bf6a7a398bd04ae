package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a CMX3600 EDL, understood by itself. */
sealed interface EdlLine {

    /** From 1. */
    int line();

    /**
     * A word and where it stands.
     *
     * @param column of its first character, from 1
     */
    record Word(String text, int column) {
        int end() {
            return column + text.length();
        }
    }

    /** How an edit comes in. */
    enum How {
        CUT,
        DISSOLVE,
        WIPE,
        /** {@code K B}: what lies under a key. */
        KEY_BACKGROUND,
        /** {@code K}, {@code KO}: what is keyed over it. */
        KEY;

        boolean mixes() {
            return this == DISSOLVE || this == WIPE;
        }

        /** Whether such a line stands second in an event of two lines. */
        boolean follows() {
            return mixes() || this == KEY;
        }
    }

    /** {@code TITLE:}. */
    record Title(int line, String text) implements EdlLine {}

    /** {@code FCM:}, how timecode is counted from here on. */
    record Fcm(int line, boolean drop) implements EdlLine {}

    /**
     * An edit: event, reel, channels, transition and four timecodes.
     *
     * @param event the event's number as printed; the two lines of a transition share it
     * @param frames how long the transition lasts
     * @param rest what stands after the timecodes
     */
    record Edit(
            int line,
            Word event,
            String reel,
            List<EdlChannel> channels,
            How how,
            long frames,
            Times times,
            String rest)
            implements EdlLine {

        /** Whether source and record both last no frame, as on the outgoing line of a mix. */
        boolean isEmpty() {
            return times.recordIn().text().equals(times.recordOut().text());
        }

        boolean isBlack() {
            return reel.equals("BL") || reel.equals("BLACK");
        }
    }

    /** The four timecodes of an edit, unread. */
    record Times(Word sourceIn, Word sourceOut, Word recordIn, Word recordOut) {
        List<Word> all() {
            return List.of(sourceIn, sourceOut, recordIn, recordOut);
        }
    }

    /**
     * {@code M2}: motion memory, the speed of an edit.
     *
     * @param reel the reel it is for
     * @param framesPerSecond negative plays backwards, 0 freezes
     * @param at the source timecode it starts at; null when the line has none
     */
    record Motion(int line, String reel, Rational framesPerSecond, @Nullable Word at)
            implements EdlLine {}

    /** {@code AUD 3 4}: further audio channels of the event before. */
    record Audio(int line, List<EdlChannel> channels) implements EdlLine {}

    /** What a note says. */
    enum Says {
        FROM_NAME,
        TO_NAME,
        KEY_NAME,
        FROM_FILE,
        TO_FILE,
        FILE,
        FROM_IS_GENERATOR,
        TO_IS_GENERATOR,
        REEL_IS_CLIP,
        LOCATOR,
        SPLIT,
        COMMENT,
        /** A line that is neither an edit nor marked as a comment, kept as one. */
        UNKNOWN
    }

    /**
     * A comment, or one of the statements that stand in comments.
     *
     * @param text what is said, without the label; of a comment all of it
     */
    record Note(int line, int column, Says says, String text) implements EdlLine {}

    /** Nothing on it. */
    record Blank(int line) implements EdlLine {}
}

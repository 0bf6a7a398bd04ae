package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.EdlLine.Note;
import dev.clearcut.timeline.Clip.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whose name each note of an event is.
 *
 * @param from of the clip that goes out, or of the only one
 * @param to of the clip that comes in; blank when the notes name none
 */
record EdlNaming(Named from, Named to) {

    /** The names a clip is given, its reel aside, and whether it is the edit system's own make. */
    record Named(Names names, boolean generated) {
        boolean isBlank() {
            return names.clip().isBlank() && names.file().isBlank();
        }
    }

    static EdlNaming of(EdlEvent event) {
        var reading = new Reading(event);
        event.notes().forEach(reading::note);
        return new EdlNaming(reading.from.named(reading), reading.to.named(reading));
    }

    /** The names of one side, as they come up. */
    private static final class Side {
        private String clip = "";
        private String file = "";
        private boolean generated;

        boolean clip(String name) {
            boolean free = clip.isBlank();
            clip = free ? name : clip;
            return free;
        }

        boolean file(String name) {
            boolean free = file.isBlank();
            file = free ? name : file;
            return free;
        }

        Named named(Reading reading) {
            return new Named(new Names(clip, file, "", reading.comments), generated);
        }
    }

    private static final class Reading {
        private final EdlEvent event;
        private final Side from = new Side();
        private final Side to = new Side();
        private final List<String> comments = new ArrayList<>();
        private boolean isTo;

        Reading(EdlEvent event) {
            this.event = event;
        }

        void note(Note note) {
            var text = note.text();
            boolean taken =
                    switch (note.says()) {
                        case FROM_NAME -> text.isEmpty() || from.clip(text);
                        case TO_NAME, KEY_NAME -> {
                            isTo = mixes();
                            yield isTo && (text.isEmpty() || to.clip(text));
                        }
                        case FROM_FILE -> text.isEmpty() || from.file(text);
                        case TO_FILE -> mixes() && (text.isEmpty() || to.file(text));
                        case FILE -> text.isEmpty() || file(text);
                        case FROM_IS_GENERATOR -> from.generated = true;
                        case TO_IS_GENERATOR -> to.generated = true;
                        case REEL_IS_CLIP -> {
                            reelIsClip(text);
                            yield false;
                        }
                        case LOCATOR -> true;
                        case SPLIT, COMMENT, UNKNOWN -> false;
                    };
            if (!taken) {
                comments.add(labelled(note));
            }
        }

        /** {@code SOURCE FILE} follows the name it belongs to; a second one is the other side's. */
        private boolean file(String text) {
            var first = isTo ? to : from;
            var second = isTo ? from : to;
            return first.file(text) || (mixes() && second.file(text));
        }

        private boolean mixes() {
            return event.parts().stream().anyMatch(p -> p.edit().how().follows());
        }

        /** {@code REEL x IS CLIP y}: x is the reel in full, y the file. */
        private void reelIsClip(String text) {
            int at = text.toUpperCase(Locale.ROOT).indexOf(" IS CLIP ");
            var name = text.substring(at + " IS CLIP ".length()).strip();
            var reel = text.substring("REEL ".length(), Math.max(at, "REEL ".length())).strip();
            var side = mixes() && event.parts().getLast().edit().reel().equals(reel) ? to : from;
            side.clip(name);
            side.file(name);
        }

        private static String labelled(Note note) {
            return switch (note.says()) {
                case FROM_NAME -> "FROM CLIP NAME: " + note.text();
                case TO_NAME -> "TO CLIP NAME: " + note.text();
                case KEY_NAME -> "KEY CLIP NAME: " + note.text();
                case FROM_FILE -> "FROM FILE: " + note.text();
                case TO_FILE -> "TO FILE: " + note.text();
                case FILE -> "SOURCE FILE: " + note.text();
                case SPLIT -> "SPLIT: " + note.text();
                case FROM_IS_GENERATOR, TO_IS_GENERATOR, REEL_IS_CLIP, LOCATOR, COMMENT, UNKNOWN ->
                        note.text();
            };
        }
    }
}

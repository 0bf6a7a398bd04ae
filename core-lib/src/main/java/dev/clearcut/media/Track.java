package dev.clearcut.media;

import dev.clearcut.base.ClearcutException.Invalid;

/**
 * One track of a file.
 *
 * @param kind never {@link Subject#FILE}
 * @param number from 1 among the tracks of its kind, in the order of the file
 */
public record Track(Subject kind, int number, Facts facts) {

    public Track {
        if (kind == Subject.FILE || number < 1) {
            throw new Invalid("A track is video, audio or text, and counted from 1.");
        }
    }

    /** {@code audio 2}. */
    public String name() {
        return kind.word() + " " + number;
    }
}

package dev.clearcut.media.spec;

/**
 * One place where a file is not what was wanted.
 *
 * @param track {@code video 1}; empty where it is the file
 * @param what the fact or measurement: {@code video.frameRate}
 * @param wanted in words
 * @param found in words; {@code not told} where no reader says
 * @param reader who says so; empty for nobody
 * @param offset the byte in the file; -1 where it is not known
 * @param timecode the moment, where there is one; else empty
 */
public record Breach(
        String track,
        String what,
        String wanted,
        String found,
        String reader,
        long offset,
        String timecode) {

    /** What stands for a fact that nobody says. */
    public static final String NOT_TOLD = "not told";

    Breach wanting(String words) {
        return new Breach(track, what, words, found, reader, offset, timecode);
    }
}

package dev.clearcut.media;

/**
 * A value, and who said it.
 *
 * @param reader {@code ffprobe}, {@code mxf}, {@code mediainfo}
 * @param offset the byte in the file where it stands; -1 where the reader does not tell
 */
public record Said(Value value, String reader, long offset) {

    /** The value as the fact's type is written: {@code 25/1}, {@code 16:9}, {@code 2.002}. */
    public String written(Fact fact) {
        return Writing.of(fact, value);
    }
}

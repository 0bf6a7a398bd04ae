package dev.clearcut.letter;

import java.util.List;

/**
 * One material a letter is about, in words.
 *
 * @param people who made it, as credited
 * @param identifiers as people read them
 * @param rights each with what is wanted of it
 * @param excerpts where the cut uses it
 * @param total how long it is used, all uses together: {@code 38.04 s}
 */
public record Asked(
        String title,
        List<String> people,
        List<String> identifiers,
        List<Wanted> rights,
        List<Excerpt> excerpts,
        String total) {

    /**
     * A right, and what is wanted of it.
     *
     * @param right in words, with the share that is asked for where less than the whole is
     * @param rights one line for each box, as people write rights
     */
    public record Wanted(String right, List<String> rights) {
        public Wanted {
            rights = List.copyOf(rights);
        }
    }

    /**
     * One use in the cut.
     *
     * @param in the first frame, as SMPTE prints it
     * @param out the first frame after it
     * @param duration in seconds: {@code 12.4 s}
     */
    public record Excerpt(String in, String out, String duration, String track) {}

    public Asked {
        people = List.copyOf(people);
        identifiers = List.copyOf(identifiers);
        rights = List.copyOf(rights);
        excerpts = List.copyOf(excerpts);
    }
}

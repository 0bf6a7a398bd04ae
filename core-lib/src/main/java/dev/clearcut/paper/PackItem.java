package dev.clearcut.paper;

import java.util.List;
import java.util.Locale;

/**
 * One thing the insurer asks for.
 *
 * @param there the papers that answer it
 * @param missing what exactly is not there, each for whom or what; of an item that does not apply,
 *     why not
 */
public record PackItem(
        String id,
        String title,
        Standing standing,
        List<String> there,
        List<String> missing,
        String cite) {

    /** Whether it is there. */
    public enum Standing {
        THERE,
        MISSING,
        NOT_APPLICABLE;

        /** {@code not-applicable}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PackItem {
        there = List.copyOf(there);
        missing = List.copyOf(missing);
    }
}

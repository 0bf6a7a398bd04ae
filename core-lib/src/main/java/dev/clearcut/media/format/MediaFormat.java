package dev.clearcut.media.format;

import java.util.List;
import java.util.Locale;

/**
 * One format.
 *
 * @param id unique among those of its kind
 * @param aliases other ways people write it
 * @param details what else is known of it
 * @param fact the fact by which a specification asks for it; empty for none
 * @param value what that fact then says
 * @param source where it was read; {@code convention} for what the trade says
 */
public record MediaFormat(
        Kind kind,
        String id,
        String name,
        List<String> aliases,
        List<String> details,
        String fact,
        String value,
        String source) {

    /** What it is a format of. */
    public enum Kind {
        CONTAINER,
        CODEC,
        RESOLUTION,
        RATE,
        COLOUR,
        LAYOUT,
        CAPTION,
        HASH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MediaFormat {
        aliases = List.copyOf(aliases);
        details = List.copyOf(details);
    }
}

package dev.clearcut.licence.event;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Days;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that happened, and when: a fact somebody recorded.
 *
 * @param name as contracts call it: {@code first transmission}; case, blanks and "the date of" do
 *     not count
 */
public record Event(String name, LocalDate on) {

    public Event {
        name = name.strip().replaceAll("\\s+", " ");
        if (key(name).isEmpty()) {
            throw new Invalid("An event needs a name, such as \"first transmission\".");
        }
        Days.written(on, "The day of \"" + name + "\"");
    }

    /** What two ways of writing this event have in common. */
    public String key() {
        return key(name);
    }

    /** What two ways of writing the same event have in common. */
    static String key(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:the |date |day |of |on |upon |its )+", "");
    }

    @Override
    public String toString() {
        return name + " on " + on;
    }
}

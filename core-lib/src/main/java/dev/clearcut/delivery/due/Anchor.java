package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.licence.event.Event;
import java.time.LocalDate;
import java.util.Locale;

/** What a day is counted from. */
public sealed interface Anchor {

    /**
     * Something that happens.
     *
     * @param name as contracts call it: {@code contract signature}; see {@link Event}
     */
    record OfEvent(String name) implements Anchor {
        public OfEvent {
            name = new Event(name, LocalDate.EPOCH).name();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The day another item of the same delivery is due.
     *
     * @param reference as the schedule calls it
     */
    record OfItem(String reference) implements Anchor {
        public OfItem {
            reference = reference.strip();
            if (reference.isEmpty()) {
                throw new Invalid("An item is named after \"item\", as in \"item Texted master\".");
            }
        }

        /** Whether it is this item, upper or lower case. */
        public boolean is(String item) {
            return key(reference).equals(key(item));
        }

        @Override
        public String toString() {
            return "item " + reference;
        }
    }

    /** What two ways of writing one item's name have in common. */
    static String key(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }
}

package dev.clearcut.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of thing that is delivered.
 *
 * @param id lower case, forever: {@code me-mix}
 * @param words what people call it besides its title
 * @param shows what of the cut it shows; nothing where it follows no cut
 * @param follows the kinds of which it is made, or about which it speaks
 * @param paper what of the office answers for it: an item of the insurer's pack; may be empty
 * @param cite lists of deliverables that name it
 */
public record DeliverableKind(
        String id,
        String title,
        List<String> words,
        Form form,
        Set<CutAspect> shows,
        Set<String> follows,
        String paper,
        String cite) {

    private static final String EVERY_FILE = "*";

    /** What it comes as. */
    public enum Form {
        FILE,
        DOCUMENT,
        OBJECT;

        /** {@code file}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DeliverableKind {
        words = List.copyOf(words);
        shows = Set.copyOf(shows);
        follows = Set.copyOf(follows);
    }

    /** Whether a new version of the other makes this stale. */
    public boolean follows(DeliverableKind other) {
        return follows.contains(other.id())
                || follows.contains(EVERY_FILE)
                        && other.form() == Form.FILE
                        && !other.id().equals(id);
    }

    /** Whether it is made of the cut. */
    public boolean isOfTheCut() {
        return !shows.isEmpty();
    }
}

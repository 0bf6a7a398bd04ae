package dev.clearcut.journal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What one write did to one record.
 *
 * @param kind of the record, as people say it
 * @param name what people called it then
 * @param details of a change, each fact that differs; of a removal, all that is gone; of an
 *     addition none, for the record itself is there to read
 */
public record Change(Action action, String kind, String id, Words name, List<Detail> details) {

    /** What was done. */
    public enum Action {
        ADDED,
        CHANGED,
        REMOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A fact before and after; words that say nothing where there was or is none. */
    public record Detail(String fact, Words from, Words to) {}

    public Change {
        details = List.copyOf(details);
    }

    public static Change added(Facts after, Function<String, Words> words) {
        return new Change(
                Action.ADDED, after.kind(), after.id(), words.apply(after.name()), List.of());
    }

    public static Change removed(Facts before, Function<String, Words> words) {
        return new Change(
                Action.REMOVED,
                before.kind(),
                before.id(),
                words.apply(before.name()),
                details(before.byName(), Map.of(), words));
    }

    /** A change that changes nothing has no details. */
    public static Change changed(Facts before, Facts after, Function<String, Words> words) {
        return new Change(
                Action.CHANGED,
                after.kind(),
                after.id(),
                words.apply(after.name()),
                details(before.byName(), after.byName(), words));
    }

    private static List<Detail> details(
            Map<String, String> before, Map<String, String> after, Function<String, Words> words) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var details = new ArrayList<Detail>();
        for (var name : names) {
            var from = before.getOrDefault(name, "");
            var to = after.getOrDefault(name, "");
            if (!from.equals(to)) {
                details.add(new Detail(name, words.apply(from), words.apply(to)));
            }
        }
        return details;
    }

    void into(Hashing hashing) {
        hashing.with(action.name()).with(kind).with(id).with(name.hash()).with(details.size());
        for (var detail : details) {
            hashing.with(detail.fact()).with(detail.from().hash()).with(detail.to().hash());
        }
    }

    boolean holds() {
        return name.holds() && details.stream().allMatch(d -> d.from().holds() && d.to().holds());
    }
}

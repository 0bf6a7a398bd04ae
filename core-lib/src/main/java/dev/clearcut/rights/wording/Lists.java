package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One list of entries an axis, in the order written. */
final class Lists {

    private final Map<Axis, List<Entry>> entries = new EnumMap<>(Axis.class);

    /** Empty where nothing is said. */
    List<Entry> of(Axis axis) {
        return entries.getOrDefault(axis, List.of());
    }

    boolean has(Axis axis) {
        return entries.containsKey(axis);
    }

    Optional<Entry> last(Axis axis) {
        return has(axis) ? Optional.of(of(axis).getLast()) : Optional.empty();
    }

    void add(Axis axis, Entry entry) {
        entries.computeIfAbsent(axis, a -> new ArrayList<>()).add(entry);
    }

    void changeLast(Axis axis, UnaryOperator<Entry> change) {
        var list = of(axis);
        if (!list.isEmpty()) {
            list.add(change.apply(list.removeLast()));
        }
    }
}

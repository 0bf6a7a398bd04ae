package dev.clearcut.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of pairs (leaf of K, member of V), in the one form it can have: keys are disjoint, values
 * are not empty and differ from one another, parts stand in the order of their lowest leaves. Equal
 * sets are therefore equal lists.
 */
record Parts<K extends Cover<K>, V extends Cover<V>>(List<Part<K, V>> parts)
        implements Cover<Parts<K, V>> {

    /** Every leaf of the key goes with every member of the value. */
    record Part<K extends Cover<K>, V extends Cover<V>>(K key, V value) {}

    static <K extends Cover<K>, V extends Cover<V>> Parts<K, V> of(K key, V value) {
        return new Parts<>(
                key.isEmpty() || value.isEmpty() ? List.of() : List.of(new Part<>(key, value)));
    }

    @Override
    public Parts<K, V> plus(Parts<K, V> other) {
        return combine(Op.PLUS, other);
    }

    @Override
    public Parts<K, V> minus(Parts<K, V> other) {
        return combine(Op.MINUS, other);
    }

    @Override
    public Parts<K, V> and(Parts<K, V> other) {
        return combine(Op.AND, other);
    }

    private Parts<K, V> combine(Op op, Parts<K, V> other) {
        var sum = new LinkedHashMap<V, K>();
        var others = new ArrayList<>(other.parts.stream().map(Part::key).toList());
        for (var mine : parts) {
            var rest = mine.key();
            for (int i = 0; i < others.size(); i++) {
                if (rest.intersects(others.get(i))) {
                    var both = rest.and(others.get(i));
                    add(sum, both, op.apply(mine.value(), other.parts.get(i).value()));
                    rest = rest.minus(both);
                    others.set(i, others.get(i).minus(both));
                }
            }
            add(sum, rest, op.<V>apply(mine.value(), null));
        }
        for (int i = 0; i < others.size(); i++) {
            add(sum, others.get(i), op.<V>apply(null, other.parts.get(i).value()));
        }
        return inOrder(sum);
    }

    private static <K extends Cover<K>, V extends Cover<V>> void add(
            Map<V, K> sum, K key, @Nullable V value) {
        if (value != null && !value.isEmpty() && !key.isEmpty()) {
            sum.merge(value, key, Cover::plus);
        }
    }

    private static <K extends Cover<K>, V extends Cover<V>> Parts<K, V> inOrder(Map<V, K> sum) {
        var parts = new ArrayList<Part<K, V>>(sum.size());
        sum.forEach((value, key) -> parts.add(new Part<>(key, value)));
        parts.sort(Comparator.comparingInt(part -> part.key().first()));
        return new Parts<>(List.copyOf(parts));
    }

    @Override
    public boolean covers(Parts<K, V> other) {
        for (var theirs : other.parts) {
            if (!covers(theirs)) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(Part<K, V> theirs) {
        var rest = theirs.key();
        for (var mine : parts) {
            if (mine.key().intersects(rest)) {
                if (!mine.value().covers(theirs.value())) {
                    return false;
                }
                if (mine.key().covers(rest)) {
                    return true;
                }
                rest = rest.minus(mine.key());
            }
        }
        return false;
    }

    @Override
    public boolean intersects(Parts<K, V> other) {
        for (var mine : parts) {
            for (var theirs : other.parts) {
                if (mine.key().intersects(theirs.key())
                        && mine.value().intersects(theirs.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public int first() {
        return parts.isEmpty() ? -1 : parts.getFirst().key().first();
    }
}

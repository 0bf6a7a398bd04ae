package dev.clearcut.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, fact by fact: two records of one kind differ exactly when their facts do.
 *
 * @param kind as people say it: {@code licence}
 * @param name what people call the record
 * @param facts in the order they are told; those that say nothing are left out
 */
public record Facts(String kind, String id, String name, List<Fact> facts) {

    public Facts {
        facts = List.copyOf(facts);
    }

    public static Facts of(String kind, String id, String name) {
        return new Facts(kind, id, name, List.of());
    }

    /** The same with one more; nothing said is nothing added. */
    public Facts with(String fact, @Nullable Object value) {
        var said = value == null ? "" : value.toString();
        if (said.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(facts);
        more.add(new Fact(fact, said));
        return new Facts(kind, id, name, more);
    }

    /** The same with one more for each of these, numbered from 1: {@code grant 1}. */
    public Facts withEach(String fact, Collection<?> values) {
        var more = new ArrayList<>(facts);
        int number = 0;
        for (var value : values) {
            more.add(new Fact(fact + " " + ++number, value.toString()));
        }
        return new Facts(kind, id, name, more);
    }

    /** The same with these added. */
    Facts withAll(Collection<Fact> others) {
        var more = new ArrayList<>(facts);
        more.addAll(others);
        return new Facts(kind, id, name, more);
    }

    Map<String, String> byName() {
        var byName = new LinkedHashMap<String, String>();
        facts.forEach(fact -> byName.put(fact.name(), fact.value()));
        return byName;
    }
}

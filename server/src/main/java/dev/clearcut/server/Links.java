package dev.clearcut.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Addresses of pages: a path, and a question that can be changed one word at a time.
 *
 * @param query in order, without what is blank
 */
record Links(String path, Map<String, List<String>> query) {

    Links {
        var given = new LinkedHashMap<String, List<String>>();
        query.forEach(
                (name, values) -> {
                    var some = values.stream().filter(value -> !value.isBlank()).toList();
                    if (!some.isEmpty()) {
                        given.put(name, some);
                    }
                });
        query = given;
    }

    static Links to(String... segments) {
        var path = new StringBuilder();
        for (var segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Links(path.toString(), Map.of());
    }

    static Links toCut(String production, String cut) {
        return to("productions", production, "cuts", cut);
    }

    static Links toDeliveries(String production) {
        return to("productions", production, "deliveries");
    }

    /** This page, with another value; blank takes it away. */
    Links with(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        changed.put(name, List.of(value));
        return new Links(path, changed);
    }

    Links without(String... names) {
        var changed = new LinkedHashMap<>(query);
        List.of(names).forEach(changed::remove);
        return new Links(path, changed);
    }

    /** Adds a value, or takes it away when it is there. */
    Links toggling(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        var values = new ArrayList<>(query.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(name, values);
        return new Links(path, changed);
    }

    /** This path, with the question of another. */
    Links asking(Links other) {
        return new Links(path, other.query);
    }

    boolean has(String name, String value) {
        return query.getOrDefault(name, List.of()).contains(value);
    }

    String first(String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }

    /** Path and question, to be put into a page as they are. */
    @Override
    public String toString() {
        var pairs = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        query.forEach(
                (name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
        return pairs.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

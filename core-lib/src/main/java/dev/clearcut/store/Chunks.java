package dev.clearcut.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Long lists in pieces that fit one statement's parameters. */
final class Chunks {

    private static final int SIZE = 500;

    private Chunks() {}

    static <T> List<List<String>> of(Collection<T> all, Function<T, String> text) {
        var texts = all.stream().map(text).distinct().toList();
        var chunks = new ArrayList<List<String>>();
        for (int from = 0; from < texts.size(); from += SIZE) {
            chunks.add(texts.subList(from, Math.min(from + SIZE, texts.size())));
        }
        return chunks;
    }
}

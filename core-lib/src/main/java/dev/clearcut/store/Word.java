package dev.clearcut.store;

import java.util.Locale;

/**
 * Enum constants as the words in the rows: {@code COMMERCIAL_TRACK} is {@code commercial-track}.
 */
final class Word {

    private Word() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

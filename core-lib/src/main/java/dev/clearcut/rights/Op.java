package dev.clearcut.rights;

import org.jspecify.annotations.Nullable;

/** What is done to two sets wherever their keys meet; null is the empty set. */
enum Op {
    PLUS,
    MINUS,
    AND;

    <S extends Cover<S>> @Nullable S apply(@Nullable S a, @Nullable S b) {
        return switch (this) {
            case PLUS -> a == null ? b : b == null ? a : a.plus(b);
            case MINUS -> a == null || b == null ? a : a.minus(b);
            case AND -> a == null || b == null ? null : a.and(b);
        };
    }
}

package dev.clearcut.base;

import java.util.Objects;

/**
 * The identity of a thing of type {@code T}: opaque, never reused, and not interchangeable with the
 * identity of another type.
 *
 * @param value 1 to 64 characters without blanks
 */
public record Id<T>(String value) implements Comparable<Id<T>> {

    public Id {
        Objects.requireNonNull(value);
        if (value.isEmpty() || value.length() > 64 || value.chars().anyMatch(c -> c <= ' ')) {
            throw new ClearcutException.Invalid(
                    "An id is 1 to 64 characters without blanks; this is \"" + value + "\".");
        }
    }

    public static <T> Id<T> of(String value) {
        return new Id<>(value);
    }

    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

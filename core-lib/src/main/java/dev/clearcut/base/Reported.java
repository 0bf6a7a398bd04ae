package dev.clearcut.base;

import java.util.function.Function;

/**
 * A value, and whatever was not right on the way to it.
 *
 * @param report the findings; the value is usable all the same
 */
public record Reported<T>(T value, Report report) {

    public static <T> Reported<T> clean(T value) {
        return new Reported<>(value, Report.clean());
    }

    public <R> Reported<R> map(Function<T, R> change) {
        return new Reported<>(change.apply(value), report);
    }
}

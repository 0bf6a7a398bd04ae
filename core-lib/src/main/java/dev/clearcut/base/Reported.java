package dev.clearcut.base;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * The value, for who can do nothing with half of it.
     *
     * @throws Invalid with the errors, one a line, when there are any
     */
    public T orThrow() {
        return orThrow("");
    }

    /**
     * The value, for who can do nothing with half of it.
     *
     * @param heading a line before the errors; none when it is empty
     * @throws Invalid with the errors, one a line, when there are any
     */
    public T orThrow(String heading) {
        if (!report.hasErrors()) {
            return value;
        }
        throw new Invalid(
                Stream.concat(
                                Stream.of(heading).filter(line -> !line.isEmpty()),
                                report.errors().stream().map(Finding::toString))
                        .collect(Collectors.joining(System.lineSeparator())));
    }
}

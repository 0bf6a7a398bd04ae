package dev.clearcut.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of deliveries, which are files beside the classes. */
public final class DeliveryTable {

    private DeliveryTable() {}

    /**
     * Without comments and heading; the last cell may have commas in it.
     *
     * @param from the class beside which the file lies
     */
    public static List<List<String>> of(Class<?> from, String file, int columns) {
        return of(from, file).stream().skip(1).map(line -> cells(line, columns)).toList();
    }

    private static List<String> of(Class<?> from, String file) {
        var stream = Objects.requireNonNull(from.getResourceAsStream(file), file);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every word of a file whose lines are words apart by commas, once. */
    public static List<String> words(Class<?> from, String file) {
        return of(from, file).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> cells(String line, int columns) {
        return Arrays.stream(line.split(",", columns)).map(String::strip).toList();
    }
}

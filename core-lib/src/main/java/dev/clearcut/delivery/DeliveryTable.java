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
        var stream = Objects.requireNonNull(from.getResourceAsStream(file), file);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line, int columns) {
        return Arrays.stream(line.split(",", columns)).map(String::strip).toList();
    }
}

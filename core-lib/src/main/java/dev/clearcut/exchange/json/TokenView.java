package dev.clearcut.exchange.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token, without its secret. Days are ISO dates.
 *
 * @param issued null for one issued before days were kept
 * @param until the last day; null when it has none
 * @param lastUsed null when it never was
 */
public record TokenView(
        String id,
        String label,
        @Nullable String issued,
        @Nullable String until,
        @Nullable String lastUsed) {

    public static TokenView of(
            String id,
            String label,
            @Nullable LocalDate issued,
            @Nullable LocalDate until,
            @Nullable LocalDate lastUsed) {
        return new TokenView(id, label, written(issued), written(until), written(lastUsed));
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

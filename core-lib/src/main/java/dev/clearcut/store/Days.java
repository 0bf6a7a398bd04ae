package dev.clearcut.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as ISO texts; none where there is none. */
final class Days {

    private Days() {}

    static @Nullable LocalDate read(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

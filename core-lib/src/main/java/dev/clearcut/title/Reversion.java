package dev.clearcut.title;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a paper's rights go back to who granted them.
 *
 * @param condition in the paper's words: {@code no photography within five years}; empty when they
 *     never do
 * @param happened the first day they were back; null as long as they are not
 */
public record Reversion(String condition, @Nullable LocalDate happened) {

    public static final Reversion NEVER = new Reversion("", null);

    public Reversion {
        condition = condition.strip();
    }
}

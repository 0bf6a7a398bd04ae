package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;

/**
 * What came of checking a version against a spec.
 *
 * @param spec the profile's id, with its edition where it has one
 * @param report in a sentence, or the report's file name; may be empty
 */
public record Conformance(String spec, Result result, LocalDate on, String report) {

    /** How a check ends. */
    public enum Result {
        PASSED,
        FAILED;

        /** {@code passed}: the word in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Conformance {
        spec = spec.strip();
        report = report.strip();
        if (spec.isEmpty()) {
            throw new Invalid("A check is against something: name the spec.");
        }
    }

    public boolean isPassed() {
        return result == Result.PASSED;
    }

    @Override
    public String toString() {
        return "%s %s on %s%s"
                .formatted(spec, result.word(), on, report.isEmpty() ? "" : ": " + report);
    }
}

package dev.clearcut.media.spec;

import dev.clearcut.base.Severity;
import java.util.List;
import java.util.Locale;

/**
 * How one rule came out.
 *
 * @param breaches each place where it is broken, or cannot be told
 * @param branches how each way to keep it came out, where there are several
 * @param note what is needed to decide it, or the report that decided it; may be empty
 */
public record Verdict(
        Rule rule, Outcome outcome, List<Breach> breaches, List<Way> branches, String note) {

    static final String UNSURE_WHETHER_IT_APPLIES = "Whether the rule applies cannot be told.";

    /** How it can come out. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** No reader says what the rule asks about: the file may be right or wrong. */
        CANNOT_TELL,
        /** Something else decides it: a measurement, a report, another file. */
        NOT_MEASURED,
        /** A person has to look. */
        BY_EYE,
        /** Its conditions do not hold, or there is no such track. */
        DOES_NOT_APPLY;

        /** {@code cannot-tell}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One of several ways to keep a rule, and how it came out. */
    public record Way(String name, Outcome outcome, String wanted, String found) {}

    public Verdict {
        breaches = List.copyOf(breaches);
        branches = List.copyOf(branches);
    }

    /** Whether it is the rule's condition, and not what it asks for, that nobody can tell. */
    public boolean isUnsureWhetherItApplies() {
        return note.equals(UNSURE_WHETHER_IT_APPLIES);
    }

    /** What is wrong in one place, in a sentence. */
    public String sentence(Breach breach) {
        var place = breach.track().isEmpty() ? "" : breach.track() + ": ";
        return place + fact(breach) + (rule.text().isEmpty() ? "" : " " + rule.text());
    }

    private String fact(Breach breach) {
        if (isUnsureWhetherItApplies()) {
            return "%s cannot be told from this file; the rule applies where it is %s."
                    .formatted(breach.what(), breach.wanted());
        }
        return outcome == Outcome.CANNOT_TELL
                ? "%s cannot be told from this file; wanted %s."
                        .formatted(breach.what(), breach.wanted())
                : "%s is %s; wanted %s.".formatted(breach.what(), breach.found(), breach.wanted());
    }

    /** What to do next. */
    public String remedy() {
        if (outcome == Outcome.CANNOT_TELL) {
            return "Hand in facts that say it (--facts), or have it looked at.";
        }
        if (!rule.remedy().isEmpty()) {
            return rule.remedy();
        }
        if (rule.asked() instanceof Asked.Captions(var rules)) {
            return "Mend each that \"clearcut caption check FILE --rules %s\" lists."
                    .formatted(rules);
        }
        if (rule.weight().severity() == Severity.NOTE) {
            return "It may stay as it is.";
        }
        return again() + (rule.weight().waivable() ? ", or ask for a waiver." : ".");
    }

    private String again() {
        if (breaches.isEmpty()) {
            return "Have it made again as wanted";
        }
        var breach = breaches.getFirst();
        return switch (breach.wanted()) {
            case "present" -> "Have it made again with " + breach.what() + " in it";
            case "absent" -> "Have it made again without " + breach.what();
            default -> "Have it made again with %s %s".formatted(breach.what(), breach.wanted());
        };
    }
}

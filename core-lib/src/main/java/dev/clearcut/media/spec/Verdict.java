package dev.clearcut.media.spec;

import dev.clearcut.base.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How one rule came out.
 *
 * @param breaches each place where it is broken, or cannot be told
 * @param branches how each way to keep it came out, where there are several
 * @param note what is needed to decide it, or the report that decided it; may be empty
 */
public record Verdict(
        Rule rule, Outcome outcome, List<Breach> breaches, List<Way> branches, String note) {

    /** Who reads more does not do more. */
    private static final int MOST_ADVICE = 3;

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
        if (breach.what().isEmpty()) {
            return rule.text();
        }
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
            return unsaid();
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
        return again() + (rule.weight().waivable() ? " Or ask for a waiver." : "");
    }

    private String unsaid() {
        var facts =
                breaches.stream()
                        .map(Breach::what)
                        .distinct()
                        .limit(MOST_ADVICE)
                        .collect(Collectors.joining(" and "));
        return facts.isEmpty()
                ? "Hand in facts that say it (--facts), or have it looked at."
                : "No reader here says %s: ask who made the file, or hand in MediaInfo's facts of it (--facts)."
                        .formatted(facts);
    }

    /** One advice for each thing that is wrong; a report that fails is asked for anew. */
    private String again() {
        if (rule.asked() instanceof Asked.Report(var what, var want)) {
            return "Have it mended and tested again, and attach the new report; this one says %s."
                    .formatted(
                            breaches.stream()
                                    .findFirst()
                                    .map(Breach::found)
                                    .orElse("that it fails"));
        }
        return breaches.stream()
                .map(Advice::on)
                .distinct()
                .limit(MOST_ADVICE)
                .collect(Collectors.joining(" "));
    }
}

package dev.clearcut.clearance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What the licences say about what is needed, worst first. */
public enum Verdict {
    /** Somebody else has an exclusive claim on what we hold, or need. */
    CONFLICT,
    /** Nothing of it. */
    NOT_COVERED,
    /** A contract is silent on what would decide it, or nobody knows what the material is. */
    UNKNOWN,
    /** Some of it. */
    PARTIAL,
    /** All of it, if we do what we promised. */
    COVERED_WITH_DUTIES,
    /** All of it. */
    COVERED;

    /** The worst of them; {@link #COVERED} when there are none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Comparator.naturalOrder()).orElse(COVERED);
    }

    /** Whether everything needed is licensed, duties or not. */
    public boolean isClear() {
        return this == COVERED || this == COVERED_WITH_DUTIES;
    }

    /** {@code covered-with-duties}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code covered with duties}: as people say it. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;

/**
 * What the buyer wants.
 *
 * @param kind the id of one of {@link Kinds}: {@code me-mix}
 * @param language as the contract has it, such as {@code en}; empty where it has none
 * @param version which version of the programme: {@code texted}, {@code textless}; may be empty
 * @param obligation whether it must be delivered
 * @param condition when it must, in the contract's words; only of what is conditional
 * @param quantity how many of it; at least 1
 * @param spec the id of the profile its files are checked against; empty where there is none
 */
public record Wanted(
        String kind,
        String language,
        String version,
        Obligation obligation,
        String condition,
        int quantity,
        String spec) {

    /** Whether something must be delivered. */
    public enum Obligation {
        REQUIRED,
        /** Where its condition holds. */
        CONDITIONAL,
        OPTIONAL;

        /** {@code required}: the word in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Wanted {
        kind = kind.strip();
        language = language.strip();
        version = version.strip();
        condition = condition.strip();
        spec = spec.strip();
        if (quantity < 1) {
            throw new Invalid("Of something that is wanted there is at least one.");
        }
        if (obligation == Obligation.CONDITIONAL && condition.isEmpty()) {
            throw new Invalid("What is conditional needs its condition, in the contract's words.");
        }
        if (obligation != Obligation.CONDITIONAL && !condition.isEmpty()) {
            throw new Invalid(
                    "A condition (\"%s\") makes it conditional, not %s."
                            .formatted(condition, obligation.word()));
        }
    }

    /** One, required, and no more said. */
    public static Wanted required(String kind) {
        return new Wanted(kind, "", "", Obligation.REQUIRED, "", 1, "");
    }

    public Wanted withSpec(String newSpec) {
        return new Wanted(kind, language, version, obligation, condition, quantity, newSpec);
    }

    /** Where this condition holds. */
    public Wanted onlyIf(String newCondition) {
        return new Wanted(
                kind, language, version, Obligation.CONDITIONAL, newCondition, quantity, spec);
    }
}

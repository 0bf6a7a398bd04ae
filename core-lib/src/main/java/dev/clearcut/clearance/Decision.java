package dev.clearcut.clearance;

import dev.clearcut.rights.Rights;

/**
 * One licence's part in an answer.
 *
 * @param licence its reference
 * @param clause where it says so; may be empty
 * @param effect what it does to the answer
 * @param scope the part of what is needed it is about
 * @param detail what the effect leaves open: the reason, the cap, the other party; may be empty
 */
public record Decision(
        String licence,
        String licensor,
        String clause,
        Effect effect,
        Rights scope,
        String detail) {

    /** What a licence does to an answer, the most telling first. */
    public enum Effect {
        /** Gives the scope to somebody else alone. */
        TAKEN,
        /** Keeps the production out of the scope. */
        HELD_BACK,
        /** Would cover the scope if the cut used less. */
        OVER_CAP,
        /** Would cover the scope if it were signed or paid. */
        NOT_IN_FORCE,
        /** Would cover the scope if it could be passed on to the buyer. */
        NOT_TO_PASS_ON,
        /** Would cover the scope if it were granted to the production. */
        TO_ANOTHER,
        /** Might cover the scope; the contract does not say. */
        SILENT,
        /** Licenses a share of the right in the scope; with others' shares it may be whole. */
        GRANTS_A_SHARE,
        /** Covers the scope. */
        GRANTS,
        /** Grants it, and does not say whether it may be passed on to the buyer. */
        PASSING_ON_UNSAID;

        /** Whether what is covered rests on it. */
        public boolean grants() {
            return switch (this) {
                case GRANTS_A_SHARE, GRANTS -> true;
                case TAKEN,
                        HELD_BACK,
                        OVER_CAP,
                        NOT_IN_FORCE,
                        NOT_TO_PASS_ON,
                        TO_ANOTHER,
                        SILENT,
                        PASSING_ON_UNSAID ->
                        false;
            };
        }

        /** Whether it is a reason why something is not covered. */
        boolean stands() {
            return !grants() && this != PASSING_ON_UNSAID;
        }
    }

    /** {@code Acme 2026-014, clause 2(a)}; a clause that has a name of its own keeps it. */
    public String source() {
        if (clause.isBlank()) {
            return licence;
        }
        boolean numbered = Character.isDigit(clause.charAt(0));
        return licence + (numbered ? ", clause " : ", ") + clause;
    }

    /** {@code Acme 2026-014 (Acme Music)}: the licence, the clause, and who granted it. */
    public String by() {
        return source() + " (" + licensor + ")";
    }

    /** {@code Acme 2026-014 (Acme Music) is not signed}. */
    public String reason() {
        return by() + " " + says();
    }

    /** The reason, and what it is about. */
    public String inWords() {
        return effect.grants() ? reason() : reason() + ": " + scope;
    }

    String says() {
        return switch (effect) {
            case TAKEN -> "gives it to " + detail + " alone";
            case HELD_BACK -> detail.isBlank() ? "holds it back" : "holds it back, " + detail;
            case OVER_CAP, NOT_IN_FORCE, NOT_TO_PASS_ON -> detail;
            case TO_ANOTHER ->
                    "is granted to %1$s, not to us (if %1$s is us: production company PRODUCTION \"%1$s\")"
                            .formatted(detail);
            case SILENT -> "does not say " + detail;
            case GRANTS_A_SHARE -> "licenses " + detail + " of " + scope;
            case PASSING_ON_UNSAID -> "does not say whether it may be sublicensed to " + detail;
            case GRANTS -> "grants " + scope + (detail.isBlank() ? "" : ", " + detail);
        };
    }
}

package dev.clearcut.base;

/**
 * One thing that is not right, and what to do about it.
 *
 * @param rule the rule's id: dotted, lower case, and forever, as in {@code rights.gap}
 * @param text a sentence a coordinator can act on
 * @param cite the source of the rule (statute, clause, section of a specification), or empty
 */
public record Finding(String rule, Severity severity, Where where, String text, String cite) {

    public Finding {
        if (!rule.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new ClearcutException.Invalid("\"" + rule + "\" is not a rule id.");
        }
    }

    public static Finding blocker(String rule, Where where, String text) {
        return new Finding(rule, Severity.BLOCKER, where, text, "");
    }

    public static Finding error(String rule, Where where, String text) {
        return new Finding(rule, Severity.ERROR, where, text, "");
    }

    public static Finding warning(String rule, Where where, String text) {
        return new Finding(rule, Severity.WARNING, where, text, "");
    }

    public static Finding note(String rule, Where where, String text) {
        return new Finding(rule, Severity.NOTE, where, text, "");
    }

    public Finding citing(String source) {
        return new Finding(rule, severity, where, text, source);
    }

    /** One line: rule, place, sentence. */
    @Override
    public String toString() {
        var place = where.toString();
        return rule + "  " + (place.isEmpty() ? "" : place + "  ") + text;
    }
}

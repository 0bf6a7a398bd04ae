package dev.clearcut.caption.rule;

import dev.clearcut.base.DataFile;
import dev.clearcut.base.Severity;
import dev.clearcut.caption.Counting;
import dev.clearcut.timecode.Rational;
import java.util.Locale;

/**
 * One thing a set asks for.
 *
 * @param set the set it was written for
 * @param script whose text it is about
 * @param audience {@code any}, {@code adult} or {@code children}
 * @param value the number; a word for a repertoire or a form; empty where the kind says all
 * @param unit of the number: {@code seconds}, {@code frames}, {@code characters}, {@code lines}
 * @param edition of the source, or when it was read
 * @param source where the number stands
 * @param standing how sure the number is
 * @param passes an example that is right; see {@link Example}
 * @param fails an example that is not
 */
public record CaptionRule(
        String set,
        RuleKind kind,
        Severity severity,
        Script script,
        String audience,
        String value,
        String unit,
        Counting counting,
        String edition,
        String source,
        Standing standing,
        String passes,
        String fails) {

    /** Whose text a rule is about. */
    public enum Script {
        ANY,
        /** Chinese, Japanese, Korean. */
        CJK,
        /** Everything else. */
        OTHER
    }

    /** How sure a number is. */
    public enum Standing {
        /** Read in the source named. */
        READ("read in the source"),
        /** Another page says that the source says so. */
        SECOND_HAND("second-hand"),
        /** What the trade does; nobody's requirement. */
        CONVENTION("convention");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static CaptionRule of(DataFile.Row row) {
        return new CaptionRule(
                row.get("set"),
                RuleKind.of(row.get("kind")),
                Severity.valueOf(upper(row.get("severity"))),
                Script.valueOf(upper(row.get("script"))),
                row.get("audience"),
                row.get("value"),
                row.get("unit"),
                row.get("counting").equals("full-width") ? Counting.FULL_WIDTH : Counting.EACH,
                row.get("edition"),
                row.get("source"),
                Standing.valueOf(upper(row.get("standing"))),
                row.get("passes"),
                row.get("fails"));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The number of a rule that has one. */
    public Rational number() {
        return Rational.parse(value);
    }

    /**
     * {@code 5/6 seconds}, {@code 42 characters}; the words of the kind where there is no number.
     */
    public String wanted() {
        return value.isEmpty() ? kind.asks() : (value + " " + unit).strip();
    }

    /** Source and edition, and that it was heard of at second hand where it was. */
    public String cite() {
        return (edition.isEmpty() ? source : source + " (" + edition + ")")
                + (standing == Standing.SECOND_HAND ? "; " + standing.words() : "");
    }
}

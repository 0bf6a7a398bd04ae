package dev.clearcut.caption.rule;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.timecode.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One event that is not as asked.
 *
 * @param rule the id, as in {@code caption.gap.short}
 * @param event its number; 0 where it is about the whole file
 * @param from in seconds on the file's clock; null where it is about the whole file
 * @param to likewise
 * @param wanted the limit, in the rule's unit
 * @param found what the event has, in the same unit
 * @param text a sentence for a person
 * @param cite where the limit stands
 */
public record CaptionFinding(
        String rule,
        Severity severity,
        int event,
        @Nullable Rational from,
        @Nullable Rational to,
        Where.InFile where,
        String wanted,
        String found,
        String text,
        String cite) {

    /** The rule id of what could not be checked. */
    static final String UNCHECKED = "caption.unchecked";

    static CaptionFinding of(CaptionRule rule, CaptionEvent event, String found, String text) {
        return new CaptionFinding(
                rule.kind().id(),
                rule.severity(),
                event.number(),
                event.start(),
                event.end(),
                event.where(),
                rule.wanted(),
                found,
                text,
                rule.cite());
    }

    /** What nobody could check, and what to say so that it can be. */
    static CaptionFinding unchecked(CaptionRule rule, Where.InFile file, String text) {
        return new CaptionFinding(
                UNCHECKED,
                Severity.NOTE,
                0,
                null,
                null,
                file,
                rule.wanted(),
                "",
                text,
                rule.cite());
    }

    /** Whether it says that nobody could check, and not that something is wrong. */
    public boolean isUnchecked() {
        return rule.equals(UNCHECKED);
    }

    /** The same as any other finding. */
    public Finding finding() {
        return new Finding(rule, severity, where, text, cite);
    }
}

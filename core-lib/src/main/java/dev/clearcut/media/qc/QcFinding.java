package dev.clearcut.media.qc;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import org.jspecify.annotations.Nullable;

/**
 * A finding, and exactly where.
 *
 * @param span null when it is about the whole file
 * @param track {@code video 1}, {@code audio 1-6}; empty when it is about the file
 * @param value what was measured, where the rule measures; else null
 */
public record QcFinding(
        QcRule rule,
        Severity severity,
        @Nullable Span span,
        String track,
        @Nullable Double value,
        String text) {

    /** As all findings are: the place is the timecode in the file. */
    public Finding finding(String file) {
        var where = span == null ? Where.inFile(file) : Where.inCut(file, span.toString());
        return new Finding(rule.id(), severity, where, text, rule.cite());
    }
}

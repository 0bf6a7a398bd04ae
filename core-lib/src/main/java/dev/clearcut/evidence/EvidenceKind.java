package dev.clearcut.evidence;

import java.util.Locale;

/** What a document is in the office's eyes. */
public enum EvidenceKind {
    SIGNED_LICENCE,
    QUOTE,
    EMAIL,
    INVOICE,
    RELEASE,
    OPINION,
    SEARCH_LOG,
    OTHER;

    /** {@code signed-licence}: the word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

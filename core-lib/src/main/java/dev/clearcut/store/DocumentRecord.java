package dev.clearcut.store;

import dev.clearcut.base.Finding;
import dev.clearcut.evidence.DocumentText;
import java.util.List;

/**
 * A content the office keeps as evidence, as it was read.
 *
 * @param sha256 of the content, lower-case hex
 * @param findings what stood against reading more; of each the rule, the severity and the text stay
 */
public record DocumentRecord(String sha256, long bytes, DocumentText text, List<Finding> findings) {

    public DocumentRecord {
        findings = List.copyOf(findings);
    }
}

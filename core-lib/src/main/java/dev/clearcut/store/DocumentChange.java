package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.evidence.DocumentText;
import java.util.List;

/** What happened to a document of a production that a search index may not know yet. */
public sealed interface DocumentChange {

    /** Later changes have greater ones. */
    long number();

    Id<ProductionRecord> production();

    String sha256();

    /**
     * It is on file.
     *
     * @param labels the names and notes it is filed under
     */
    record Filed(
            long number,
            Id<ProductionRecord> production,
            String sha256,
            List<String> labels,
            DocumentText text)
            implements DocumentChange {
        public Filed {
            labels = List.copyOf(labels);
        }
    }

    /** It is attached to nothing of the production any more. */
    record Gone(long number, Id<ProductionRecord> production, String sha256)
            implements DocumentChange {}
}

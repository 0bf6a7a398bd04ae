package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.store.ProductionRecord;
import java.util.List;

/**
 * A document of a production as the index takes it in: one, whatever it is attached to.
 *
 * @param id of the production and the content; what is indexed later under the same id replaces
 *     this
 * @param labels the names and notes it is filed under
 */
record FiledDocument(
        String id, String production, String sha256, List<String> labels, DocumentText text) {

    static String id(Id<ProductionRecord> production, String sha256) {
        return production + "/" + sha256;
    }
}

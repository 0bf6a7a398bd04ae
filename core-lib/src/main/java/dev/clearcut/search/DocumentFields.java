package dev.clearcut.search;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The fields of a document in the index. What it is attached to is not among them: that is asked of
 * the office as it is, so that a contract's new terms or materials rewrite no document.
 */
final class DocumentFields implements TypeBridge<FiledDocument> {

    /** The names and notes it is filed under, and its own title. */
    static final String LABELS = "labels";

    /** Its text, and the labels. */
    static final String TEXT = "text";

    static final String PRODUCTION = "production";
    static final String SHA256 = "sha256";
    static final String ID_ORDER = "idOrder";

    private final IndexFieldReference<String> labels;
    private final IndexFieldReference<String> text;
    private final IndexFieldReference<String> production;
    private final IndexFieldReference<String> sha256;
    private final IndexFieldReference<String> idOrder;

    DocumentFields(IndexSchemaElement schema) {
        labels = words(schema, LABELS);
        text = words(schema, TEXT);
        production = known(schema, PRODUCTION);
        sha256 = known(schema, SHA256);
        idOrder = schema.field(ID_ORDER, f -> f.asString().sortable(Sortable.YES)).toReference();
    }

    private static IndexFieldReference<String> words(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().analyzer(Fields.WORDS))
                .multiValued()
                .toReference();
    }

    private static IndexFieldReference<String> known(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().projectable(Projectable.YES)).toReference();
    }

    @Override
    public void write(
            DocumentElement target, FiledDocument document, TypeBridgeWriteContext context) {
        target.addValue(production, document.production());
        target.addValue(sha256, document.sha256());
        target.addValue(idOrder, document.id());
        document.labels().forEach(label -> label(target, label));
        label(target, document.text().title());
        for (var part : document.text().parts()) {
            target.addValue(text, Words.composed(part.text()));
        }
    }

    private void label(DocumentElement target, String label) {
        target.addValue(labels, Words.composed(label));
        target.addValue(text, Words.composed(label));
    }
}

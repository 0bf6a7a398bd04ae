package dev.clearcut.search;

import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The fields of a material in the index, and what goes into each. */
final class Fields implements TypeBridge<MaterialDocument> {

    static final String TITLE = "title";
    static final String ALIASES = "aliases";
    static final String PEOPLE = "people";
    static final String KEYWORDS = "keywords";
    static final String DESCRIPTION = "description";

    /** All words of all the other fields. */
    static final String ANYWHERE = "anywhere";

    /** {@link Words#bare} of each identifier. */
    static final String IDENTIFIERS = "identifiers";

    static final String PRODUCTION = "production";
    static final String KIND = "kind";
    static final String PROFILE = "profile";
    static final String TITLE_ORDER = "titleOrder";
    static final String ID_ORDER = "idOrder";

    static final String WORDS = "words";
    static final String ORDER = "order";

    private final IndexFieldReference<String> title;
    private final IndexFieldReference<String> aliases;
    private final IndexFieldReference<String> people;
    private final IndexFieldReference<String> keywords;
    private final IndexFieldReference<String> description;
    private final IndexFieldReference<String> anywhere;
    private final IndexFieldReference<String> identifiers;
    private final IndexFieldReference<String> production;
    private final IndexFieldReference<String> kind;
    private final IndexFieldReference<String> profile;
    private final IndexFieldReference<String> titleOrder;
    private final IndexFieldReference<String> idOrder;

    Fields(IndexSchemaElement schema) {
        title = words(schema, TITLE);
        aliases = words(schema, ALIASES);
        people = words(schema, PEOPLE);
        keywords = words(schema, KEYWORDS);
        description = words(schema, DESCRIPTION);
        anywhere = words(schema, ANYWHERE);
        identifiers = schema.field(IDENTIFIERS, f -> f.asString()).multiValued().toReference();
        production = known(schema, PRODUCTION);
        kind = known(schema, KIND);
        profile = known(schema, PROFILE);
        titleOrder = order(schema, TITLE_ORDER);
        idOrder = schema.field(ID_ORDER, f -> f.asString().sortable(Sortable.YES)).toReference();
    }

    private static IndexFieldReference<String> words(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().analyzer(WORDS)).multiValued().toReference();
    }

    private static IndexFieldReference<String> known(IndexSchemaElement schema, String name) {
        return schema.field(
                        name,
                        f -> f.asString().projectable(Projectable.YES).aggregable(Aggregable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> order(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().normalizer(ORDER).sortable(Sortable.YES))
                .toReference();
    }

    @Override
    public void write(
            DocumentElement target, MaterialDocument document, TypeBridgeWriteContext context) {
        var material = document.material();
        target.addValue(production, document.production());
        target.addValue(profile, document.profile());
        target.addValue(kind, material.kind().word());
        target.addValue(titleOrder, Words.composed(material.title()));
        target.addValue(idOrder, document.id());
        text(target, title, List.of(material.title()));
        text(target, aliases, material.aliases());
        text(target, people, material.people());
        text(target, keywords, material.keywords());
        text(target, description, List.of(material.description()));
        for (var identifier : material.identifiers()) {
            target.addValue(identifiers, Words.bare(identifier.value()));
            target.addValue(anywhere, Words.composed(identifier.toString()));
        }
    }

    private void text(
            DocumentElement target, IndexFieldReference<String> field, List<String> values) {
        for (var value : values) {
            target.addValue(field, Words.composed(value));
            target.addValue(anywhere, Words.composed(value));
        }
    }
}

package dev.clearcut.search;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;

/** The Lucene index of an office, through Hibernate Search. */
final class OfficeIndex implements AutoCloseable {

    private final CloseableSearchMapping mapping;

    private OfficeIndex(CloseableSearchMapping mapping) {
        this.mapping = mapping;
    }

    static OfficeIndex open(Path folder, Words words) {
        LuceneAnalysisConfigurer analysis =
                context -> {
                    context.analyzer(Fields.WORDS).instance(words.analyzer());
                    context.normalizer(Fields.ORDER)
                            .custom()
                            .tokenFilter("lowercase")
                            .tokenFilter("asciiFolding");
                };
        StandalonePojoMappingConfigurer fields =
                context -> {
                    context.annotationMapping()
                            .discoverAnnotatedTypesFromRootMappingAnnotations(false);
                    materials(context.programmaticMapping().type(MaterialDocument.class));
                    documents(context.programmaticMapping().type(FiledDocument.class));
                };
        try {
            return new OfficeIndex(
                    SearchMapping.builder(AnnotatedTypeSource.empty())
                            .property("hibernate.search.mapping.configurer", fields)
                            .property("hibernate.search.backend.analysis.configurer", analysis)
                            .property("hibernate.search.backend.lucene_version", "10.3.2")
                            .property("hibernate.search.backend.directory.root", folder.toString())
                            .build());
        } catch (SearchException cannotOpen) {
            throw unavailable("opened", cannotOpen);
        }
    }

    private static void materials(TypeMappingStep type) {
        type.searchEntity().name("material");
        type.indexed().index("material");
        type.property("id").documentId();
        type.binder(
                binding -> {
                    binding.dependencies().useRootOnly();
                    var schema = binding.indexSchemaElement();
                    binding.bridge(MaterialDocument.class, new Fields(schema));
                });
    }

    private static void documents(TypeMappingStep type) {
        type.searchEntity().name("document");
        type.indexed().index("document");
        type.property("id").documentId();
        type.binder(
                binding -> {
                    binding.dependencies().useRootOnly();
                    var schema = binding.indexSchemaElement();
                    binding.bridge(FiledDocument.class, new DocumentFields(schema));
                });
    }

    /** On disk, and found by whoever asks next, when this returns. */
    <D> void follow(Class<D> type, List<D> written, List<String> gone) {
        try (var session = mapping.createSession()) {
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync());
            var plan = session.indexingPlan();
            written.forEach(plan::addOrUpdate);
            gone.forEach(id -> plan.purge(type, id, null));
        } catch (SearchException cannotWrite) {
            throw unavailable("written", cannotWrite);
        }
    }

    <T> T ask(Function<SearchSession, T> question) {
        try (var session = mapping.createSession()) {
            return question.apply(session);
        } catch (SearchException cannotRead) {
            throw unavailable("read", cannotRead);
        }
    }

    long count(Class<?> type) {
        return ask(session -> session.search(type).where(f -> f.matchAll()).fetchTotalHitCount());
    }

    private static Unavailable unavailable(String what, SearchException failed) {
        return new Unavailable(
                "The search index cannot be %s (%s). Check the disk; the index can be deleted at any time, the next search makes it anew."
                        .formatted(what, failed.getMessage()),
                failed);
    }

    @Override
    public void close() {
        mapping.close();
    }
}

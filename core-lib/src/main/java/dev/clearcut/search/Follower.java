package dev.clearcut.search;

import dev.clearcut.store.DocumentChange;
import dev.clearcut.store.MaterialChange;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import java.util.List;

/** Indexes what the store lists as changed; off the list only when it is on disk. */
record Follower(Store store) {

    private static final int MATERIALS_AT_A_TIME = 1000;

    /** A document may have two million characters. */
    private static final int DOCUMENTS_AT_A_TIME = 10;

    static boolean isBehind(Reading office) {
        return !office.index().changes(1).isEmpty()
                || !office.index().documents().changes(1).isEmpty();
    }

    void follow(OfficeIndex index) {
        var materials = materials();
        while (!materials.isEmpty()) {
            index.follow(MaterialDocument.class, written(materials), gone(materials));
            long done = materials.getLast().number();
            store.upkeep(office -> office.forgetChanges(done));
            materials = materials();
        }
        var documents = documents();
        while (!documents.isEmpty()) {
            index.follow(FiledDocument.class, filed(documents), detached(documents));
            long done = documents.getLast().number();
            store.upkeep(office -> office.forgetDocumentChanges(done));
            documents = documents();
        }
    }

    private List<MaterialChange> materials() {
        return store.read(office -> office.index().changes(MATERIALS_AT_A_TIME));
    }

    private List<DocumentChange> documents() {
        return store.read(office -> office.index().documents().changes(DOCUMENTS_AT_A_TIME));
    }

    private static List<MaterialDocument> written(List<MaterialChange> changes) {
        return changes.stream()
                .filter(MaterialChange.Written.class::isInstance)
                .map(change -> document((MaterialChange.Written) change))
                .toList();
    }

    private static List<String> gone(List<MaterialChange> changes) {
        return changes.stream()
                .filter(MaterialChange.Gone.class::isInstance)
                .map(change -> ((MaterialChange.Gone) change).material().value())
                .toList();
    }

    private static MaterialDocument document(MaterialChange.Written change) {
        return new MaterialDocument(
                change.material().id().value(),
                change.production().value(),
                change.profile(),
                MaterialDocument.called(change.material(), change.remembered()));
    }

    private static List<FiledDocument> filed(List<DocumentChange> changes) {
        return changes.stream()
                .filter(DocumentChange.Filed.class::isInstance)
                .map(change -> document((DocumentChange.Filed) change))
                .toList();
    }

    private static List<String> detached(List<DocumentChange> changes) {
        return changes.stream()
                .filter(DocumentChange.Gone.class::isInstance)
                .map(change -> FiledDocument.id(change.production(), change.sha256()))
                .toList();
    }

    private static FiledDocument document(DocumentChange.Filed filed) {
        return new FiledDocument(
                FiledDocument.id(filed.production(), filed.sha256()),
                filed.production().value(),
                filed.sha256(),
                filed.labels(),
                filed.text());
    }
}

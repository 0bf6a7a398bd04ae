package dev.clearcut.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.store.Hands;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchRecoveryTest {

    private static final Id<ProductionRecord> NIGHTFALL = Id.of("nightfall");

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void foundAndSearchOnce() {
        store = Store.open(folder);
        store.write(
                Hands.KIM,
                office -> {
                    office.people()
                            .add(new ProductionRecord(NIGHTFALL, "Nightfall", ZoneId.of("UTC")));
                    office.materials().add(NIGHTFALL, cue("one"));
                    office.materials().add(NIGHTFALL, cue("two"));
                    return true;
                });
        assertThat(found("cue")).containsExactlyInAnyOrder("one", "two");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Material cue(String id) {
        return Material.titled(Id.of(id), MaterialKind.LIBRARY_TRACK, "Cue " + id);
    }

    /** In a search of its own, as after a new start. */
    private List<String> found(String text) {
        try (var search = Search.over(store, Sources.ofThisMachine())) {
            return search.find(Set.of(NIGHTFALL), Question.of(text)).hits().items().stream()
                    .map(hit -> hit.material().id().value())
                    .toList();
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(index())) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Test
    void whatWasWrittenWhileNobodySearchedIsFound() {
        store.write(
                Hands.KIM,
                office -> {
                    office.materials().add(NIGHTFALL, cue("three"));
                    office.materials()
                            .change(NIGHTFALL, cue("one"), cue("one").keywords(List.of("brass")));
                    return true;
                });
        assertThat(found("three")).containsExactly("three");
        assertThat(found("brass")).containsExactly("one");
    }

    @Test
    void anIndexThatIsGoneIsMadeAnew() throws IOException {
        for (var file : files()) {
            Files.delete(file);
        }
        assertThat(found("cue")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void anIndexOfAnotherFormIsMadeAnew() throws IOException {
        Files.writeString(index().resolve("form"), "0");
        assertThat(found("cue")).containsExactlyInAnyOrder("one", "two");
        assertThat(index().resolve("form")).hasContent(IndexFolder.FORM);
    }

    @Test
    void anIndexThatIsDamagedIsMadeAnew() throws IOException {
        for (var file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(found("cue")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void anIndexThatLostDocumentsIsMadeAnew() throws IOException {
        for (var file : files()) {
            var name = file.getFileName().toString();
            if (!name.equals("form") && Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
        assertThat(found("cue")).containsExactlyInAnyOrder("one", "two");
    }
}

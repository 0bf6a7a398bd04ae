package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Progress;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.exchange.json.office.Documents;
import dev.clearcut.party.Party;
import dev.clearcut.search.Question;
import dev.clearcut.store.By;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.RandomOffice;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is erased from everything an office holds, and what stays is named. */
class ErasureTest {

    private static final String NAME = "Ottilie Quarrington";
    private static final String KIM = "kim@nightfall.example";

    @TempDir private Path folder;

    private Path office() {
        return folder.resolve("office");
    }

    /** Two productions; in a third of all that people wrote stands the name. */
    private void officeFullOf(long seed) {
        var random = new Random(seed);
        var records = new RandomOffice(seed);
        try (var store = Store.open(office())) {
            for (var name : List.of("Nightfall", "Daybreak")) {
                var production =
                        new ProductionRecord(Id.of("p-" + name), name, ZoneId.of("Europe/London"));
                write(store, writing -> FilledOffice.fill(writing, production, records));
                for (var kind : RecordKind.ALL) {
                    write(store, writing -> named(writing, production, kind, random));
                }
            }
            write(
                    store,
                    writing -> {
                        var person = Party.person(Id.of("ottilie"), NAME);
                        writing.parties().add(person);
                        writing.parties()
                                .change(
                                        person,
                                        new Party(
                                                person.id(),
                                                person.kind(),
                                                NAME,
                                                List.of(),
                                                List.of("ottilie@quarrington.example")));
                    });
            store.keep(FilledOffice.CONTRACT);
        }
    }

    private static void write(Store store, Consumer<Writing> work) {
        store.write(
                new By(KIM, Instant.ofEpochMilli(1_800_000_000_000L), "said " + NAME),
                writing -> {
                    work.accept(writing);
                    return true;
                });
    }

    private static <T> void named(
            Writing writing, ProductionRecord production, RecordKind<T> kind, Random random) {
        var documents = new Documents(writing.parties()::one);
        var changes = new ArrayList<Replacement<T>>();
        kind.shelf()
                .apply(writing)
                .of(production.id())
                .forEach(
                        record -> {
                            var after =
                                    documents.reworded(
                                            record, kind.type(), text -> named(text, random));
                            if (!after.equals(record)) {
                                changes.add(new Replacement<>(record, after));
                            }
                        });
        kind.keeping().apply(writing).changeAll(production.id(), changes);
    }

    /** Hashes and the names of rules are nobody's words. */
    private static String named(String text, Random random) {
        if (text.length() < 4
                || text.matches("[0-9a-f]{64}|[a-z]+([.][a-z]+)+")
                || random.nextInt(3) > 0) {
            return text;
        }
        return switch (random.nextInt(3)) {
            case 0 -> text + " " + NAME;
            case 1 -> NAME.toUpperCase(Locale.ROOT) + ": " + text;
            default -> text + " (ottilie_quarrington)";
        };
    }

    private void importNaming() throws IOException {
        var sheet = folder.resolve(NAME + ".csv");
        Files.writeString(sheet, "title,kind,people\nA song of hers,song," + NAME + "\n");
        var again = folder.resolve("again.csv");
        Files.writeString(again, "title,kind,people\nA song of hers,song,Somebody\n");
        try (var office = Office.open(office())) {
            var film = office.as(KIM).production("Nightfall");
            film.materials().importFrom(Spreadsheet.of(sheet));
            film.materials().importFrom(Spreadsheet.of(again));
            office.as(KIM).search(Question.of("anything"));
        }
    }

    /** The bytes of files in lower case, wherever the name stands in them. */
    private static List<Path> filesNaming(Path root, String word) throws IOException {
        var naming = new ArrayList<Path>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.toLowerCase(Locale.ROOT).contains(word)) {
                    naming.add(root.relativize(file));
                }
            }
        }
        return naming;
    }

    @Test
    void nothingOfAnErasedPersonIsLeftInDatabaseIndexOrExport() throws IOException {
        for (long seed : List.of(20270401L)) {
            folder = Files.createTempDirectory(folder, "s");
            officeFullOf(seed);
            importNaming();
            assertThat(filesNaming(office(), "quarrington")).as("seed %d", seed).isNotEmpty();

            List<String> membersBefore;
            try (var store = Store.open(office())) {
                membersBefore = members(store);
            }
            try (var office = Office.open(office())) {
                var head = office.asOwner().proveJournal("").head();
                var told = office.asOwner().erasure(NAME, List.of()).apply();
                assertThat(told.journalWords()).isPositive();
                assertThat(told.importedBefore()).isPositive();
                assertThat(told.kept()).noneMatch(kept -> kept.what().contains("Quarrington"));

                var proof = office.asOwner().proveJournal(head);
                assertThat(proof.broken()).as("seed %d", seed).isEmpty();
                assertThat(office.as(KIM).search(Question.of("quarrington")).hits().total())
                        .isZero();
                assertThat(office.as(KIM).searchDocuments(Question.of("quarrington")).total())
                        .isZero();
                var film = office.as(KIM).production("Nightfall");
                assertThatThrownBy(() -> film.imports().undo()).isInstanceOf(Refused.class);
                office.export(folder.resolve("office.zip"), Progress.SILENT);
            }
            try (var store = Store.open(office())) {
                var left = store.read(r -> r.texts().cells(text -> text.contains("uarrington")));
                assertThat(left).as("seed %d", seed).isEmpty();
                assertThat(members(store)).isEqualTo(membersBefore);
            }
            assertThat(filesNaming(office(), "quarrington")).as("seed %d", seed).isEmpty();
            try (var zip = new ZipFile(folder.resolve("office.zip").toFile())) {
                for (var entry : zip.stream().toList()) {
                    var text =
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8);
                    assertThat(text.toLowerCase(Locale.ROOT))
                            .as("seed %d, %s", seed, entry.getName())
                            .doesNotContain("quarrington");
                }
            }
        }
    }

    private static List<String> members(Store store) {
        return store.read(r -> r.people().everybody().stream().map(Object::toString).toList());
    }

    @Test
    void aPreviewShowsWhatWouldBecomeOfEachRecordAndChangesNothing() throws IOException {
        officeFullOf(5);
        try (var office = Office.open(office())) {
            var before = folder.resolve("before.zip");
            var after = folder.resolve("after.zip");
            office.export(before, Progress.SILENT);
            var told = office.asOwner().erasure(NAME, List.of()).preview();
            office.export(after, Progress.SILENT);

            assertThat(Files.mismatch(before, after)).isEqualTo(-1);
            assertThat(told.records())
                    .extracting(Erasure.Touched::kind)
                    .contains("party", "material", "licence", "case");
            assertThat(told.records())
                    .flatExtracting(Erasure.Touched::facts)
                    .anySatisfy(
                            fact -> {
                                assertThat(fact.from()).contains(NAME);
                                assertThat(fact.to()).contains("Erased person");
                            });
        }
    }

    @Test
    void aCompanyCalledLikeThePersonStaysAndIsNamed() {
        try (var office = Office.open(office())) {
            var film = office.as(KIM).open("Nightfall");
            film.companies().add(NAME + " Films Ltd");
            film.materials().importFrom(sheet("title,kind,people\nA song,song," + NAME + "\n"));
            film.materials()
                    .importFrom(sheet("title,kind,people\nAnother,song," + NAME + " Films Ltd\n"));

            var told = office.asOwner().erasure(NAME, List.of()).apply();

            assertThat(told.kept()).extracting(Erasure.Kept::what).contains(NAME + " Films Ltd");
            assertThat(film.materials().list())
                    .flatExtracting(material -> material.people())
                    .hasSize(2)
                    .contains(NAME + " Films Ltd")
                    .doesNotContain(NAME);
        }
    }

    private Spreadsheet sheet(String text) {
        try {
            return Spreadsheet.of(
                    Files.writeString(folder.resolve("s" + text.hashCode() + ".csv"), text));
        } catch (IOException cannotWrite) {
            throw new AssertionError(cannotWrite);
        }
    }

    @Test
    void aKeptFileThatNamesThePersonStaysAndIsNamed() throws IOException {
        try (var office = Office.open(office())) {
            var film = office.as(KIM).open("Nightfall");
            film.materials().importFrom(sheet("title,kind\nA song,song\n"));
            var letter = folder.resolve("letter.txt");
            Files.writeString(letter, "Dear " + NAME + ", we ask for the waltz.");
            film.evidence()
                    .attach(
                            letter,
                            AttachedTo.the(film.materials().list().getFirst()),
                            Label.of(EvidenceKind.OTHER));
            assertThat(office.as(KIM).searchDocuments(Question.of("quarrington")).total()).isOne();

            var told = office.asOwner().erasure(NAME, List.of()).apply();

            assertThat(told.kept()).hasSize(1);
            assertThat(told.kept().getFirst().what()).startsWith("letter.txt (attachments");
            assertThat(office.as(KIM).searchDocuments(Question.of("quarrington")).total()).isZero();
            assertThat(office.as(KIM).searchDocuments(Question.of("waltz")).total()).isOne();
        }
    }

    @Test
    void nobodyIsErasedWhoIsNotThereOrIsNoPerson() {
        try (var office = Office.open(office())) {
            var film = office.as(KIM).open("Nightfall");
            film.materials().importFrom(sheet("title,kind,people\nA song,song," + NAME + "\n"));
            assertThatThrownBy(() -> office.asOwner().erasure("Nobody Here", List.of()).apply())
                    .isInstanceOf(NotFound.class);
            office.as("lee@daybreak.example").open("Daybreak");
            assertThatThrownBy(
                            () ->
                                    office.as("lee@daybreak.example")
                                            .erasure(NAME, List.of())
                                            .apply())
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("ask the owner");
        }
    }
}

package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.ChainOfTitle.NewWork;
import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Progress;
import dev.clearcut.journal.Entry;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.store.By;
import dev.clearcut.store.Keeping;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.RandomOffice;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import dev.clearcut.title.WorkKind;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole office as a file, and back. */
class OfficeFileTest {

    private static final By KIM =
            new By("kim@nightfall.example", Instant.ofEpochMilli(1_800_000_000_000L), "");

    /** The random offices: each is made once, and every test has a copy. */
    @TempDir private static Path made;

    @TempDir private Path folder;
    private Path source;
    private Path file;

    @BeforeEach
    void folders() {
        source = folder.resolve("office");
        file = folder.resolve("office.zip");
    }

    /** Two productions of random records, a kept file, and an import that can be taken back. */
    private void randomOffice(long seed) {
        var kept = made.resolve("office-" + seed);
        if (Files.notExists(kept)) {
            make(seed, kept);
        }
        copy(kept, source);
    }

    private static void copy(Path from, Path to) {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException cannotCopy) {
            throw new AssertionError(cannotCopy);
        }
    }

    private static void make(long seed, Path source) {
        var random = new RandomOffice(seed);
        try (var store = Store.open(source)) {
            for (var name : List.of("Nightfall", "Daybreak")) {
                var production =
                        new ProductionRecord(
                                Id.of("production-" + name), name, ZoneId.of("Europe/London"));
                store.write(KIM, office -> FilledOffice.fill(office, production, random));
            }
            store.keep(FilledOffice.CONTRACT);
        }
        try (var office = Office.open(source)) {
            var film = office.as("kim@nightfall.example").production("Nightfall");
            film.materials()
                    .importFrom(
                            Spreadsheet.of(
                                    written("in.csv", "title,kind\nA song of the sheet,song\n")));
            film.companies().add("Nightfall Ltd");
        }
    }

    private static Path written(String name, String text) {
        try {
            return Files.writeString(made.resolve(name), text);
        } catch (IOException cannotWrite) {
            throw new AssertionError(cannotWrite);
        }
    }

    private void export() {
        try (var office = Office.open(source)) {
            office.export(file, Progress.SILENT);
        }
    }

    @Test
    void anOfficeExportedImportedAndExportedAgainIsTheSameFile() throws IOException {
        for (long seed : List.of(7L, 20270115L)) {
            source = folder.resolve("office-" + seed);
            file = folder.resolve("office-" + seed + ".zip");
            randomOffice(seed);
            export();
            var copy = folder.resolve("copy-" + seed);
            Office.restore(copy, file, Progress.SILENT);

            assertThat(records(copy)).as("seed %d", seed).isEqualTo(records(source));
            var again = folder.resolve("again-" + seed + ".zip");
            try (var office = Office.open(copy)) {
                assertThat(office.asOwner().proveJournal("").broken()).isEmpty();
                office.export(again, Progress.SILENT);
            }
            assertThat(Files.mismatch(file, again)).as("seed %d", seed).isEqualTo(-1);
        }
    }

    private static List<Object> records(Path office) {
        try (var store = Store.open(office)) {
            return store.read(
                    reading -> {
                        var all = new ArrayList<Object>();
                        all.addAll(reading.people().everybody());
                        all.addAll(reading.parties().all());
                        var entries = new ArrayList<Entry>();
                        reading.journal().all().forEachRemaining(entries::add);
                        all.addAll(entries);
                        for (var production : reading.people().all()) {
                            all.add(production);
                            all.addAll(reading.people().companies(production.id()));
                            RecordKind.ALL.forEach(
                                    kind ->
                                            all.addAll(
                                                    kind.shelf()
                                                            .apply(reading)
                                                            .of(production.id())));
                            all.addAll(reading.imports().of(production.id()));
                        }
                        all.addAll(store.attachments());
                        return all;
                    });
        }
    }

    @Test
    void whatWasImportedCanBeTakenBackInTheCopy() {
        randomOffice(3);
        export();
        var copy = folder.resolve("copy");
        Office.restore(copy, file, Progress.SILENT);

        try (var office = Office.open(copy)) {
            var film = office.as("lee@nightfall.example").production("Nightfall");
            assertThat(film.imports().undo().removed()).isEqualTo(1);
            assertThat(film.materials().list())
                    .extracting(Material::title)
                    .doesNotContain("A song of the sheet");
        }
    }

    @Test
    void everyKindOfRecordThatCanBeWrittenIsInTheFile() {
        var kept =
                Arrays.stream(Writing.class.getMethods())
                        .filter(method -> Keeping.class.isAssignableFrom(method.getReturnType()))
                        .map(method -> (ParameterizedType) method.getGenericReturnType())
                        .map(type -> type.getActualTypeArguments()[0])
                        .toList();
        assertThat(kept).isNotEmpty();
        assertThat(new HashSet<Object>(RecordKind.ALL.stream().map(RecordKind::type).toList()))
                .as("add the new kind to RecordKind.ALL and to docs/formats/office-zip.md")
                .containsAll(kept);
    }

    @Test
    void anOfficeWithSomethingInItTakesNoOther() {
        randomOffice(1);
        export();

        assertThatThrownBy(() -> Office.restore(source, file, Progress.SILENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("something in this office already");
        assertThatThrownBy(this::export)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is there already");
    }

    /** The parts of the file, one of them changed; the manifest is made to agree unless said. */
    private Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private void zip(Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    /** As somebody would who also mends the manifest. */
    private void alteredAndMended(String path, UnaryOperator<String> change) throws IOException {
        var parts = parts();
        var before = new String(parts.get(path), StandardCharsets.UTF_8);
        var after = change.apply(before);
        parts.put(path, after.getBytes(StandardCharsets.UTF_8));
        var manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        var part = "\\{\"path\":\"%s\"[^}]*}".formatted(path.replace("/", "\\/"));
        parts.put(
                "manifest.json",
                manifest.replaceFirst(
                                part,
                                "{\"path\":\"%s\",\"records\":%d,\"bytes\":%d,\"sha256\":\"%s\"}"
                                        .formatted(
                                                path,
                                                after.lines().count(),
                                                parts.get(path).length,
                                                sha256(parts.get(path))))
                        .getBytes(StandardCharsets.UTF_8));
        zip(parts);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private void assertRefused(String why) {
        var copy = folder.resolve("copy");
        assertThatThrownBy(() -> Office.restore(copy, file, Progress.SILENT))
                .isInstanceOf(ClearcutException.class)
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(why);
        assertThat(copy).doesNotExist();
    }

    private static final String MATERIALS = "productions/1/materials.jsonl";

    @Test
    void aPartThatWasAlteredIsRefused() throws IOException {
        randomOffice(1);
        export();
        var parts = parts();
        var altered = Objects.requireNonNull(parts.get(MATERIALS));
        altered[20] ^= 1;
        zip(parts);

        assertRefused("altered or damaged");
    }

    @Test
    void aPartThatIsMissingOrWasPutInIsRefused() throws IOException {
        randomOffice(1);
        export();
        var whole = parts();
        var parts = new LinkedHashMap<>(whole);
        parts.remove(MATERIALS);
        zip(parts);
        assertRefused("missing");

        parts = new LinkedHashMap<>(whole);
        parts.put("../../evil.sh", "rm".getBytes(StandardCharsets.UTF_8));
        zip(parts);
        assertRefused("put in afterwards");

        parts = new LinkedHashMap<>(whole);
        var manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        parts.put("../../evil.jsonl", new byte[0]);
        parts.put(
                "manifest.json",
                manifest.replace("members.jsonl", "../../evil.jsonl")
                        .getBytes(StandardCharsets.UTF_8));
        zip(parts);
        assertRefused("no part of an office");
    }

    @Test
    void aPartNobodyKnowsIsNotDropped() throws IOException {
        randomOffice(1);
        export();
        var parts = parts();
        var manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        parts.put("quotes.jsonl", new byte[0]);
        parts.put(
                "manifest.json",
                manifest.replace(
                                "\"files\":[",
                                "\"files\":[{\"path\":\"quotes.jsonl\",\"records\":0,\"bytes\":0,\"sha256\":\"%s\"},"
                                        .formatted(sha256(new byte[0])))
                        .getBytes(StandardCharsets.UTF_8));
        zip(parts);

        assertRefused("does not know what this part is");
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        randomOffice(1);
        export();
        var parts = parts();
        parts.put(
                "manifest.json",
                "{\"format\":\"clearcut-office\",\"version\":9,\"parts\":{}}"
                        .getBytes(StandardCharsets.UTF_8));
        zip(parts);

        assertRefused("version 9");
    }

    @Test
    void aFileThatIsCutOffOrIsNoneIsRefused() throws IOException {
        randomOffice(1);
        export();
        var bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 5}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertRefused("no whole office file");
        }
        zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        assertRefused("no manifest.json");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        randomOffice(1);
        export();
        var zeros = new byte[80 << 20];
        var parts = parts();
        var sha256 = sha256(zeros);
        parts.put("attachments/" + sha256, zeros);
        var manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        parts.put(
                "manifest.json",
                manifest.replace(
                                "\"files\":[",
                                "\"files\":[{\"path\":\"attachments/%s\",\"records\":0,\"bytes\":%d,\"sha256\":\"%s\"},"
                                        .formatted(sha256, zeros.length, sha256))
                        .getBytes(StandardCharsets.UTF_8));
        zip(parts);
        assertRefused("packed more tightly");
    }

    @Test
    void anIdentityTwiceIsRefusedAtItsLine() throws IOException {
        randomOffice(1);
        export();
        alteredAndMended(MATERIALS, text -> text + text.lines().findFirst().orElseThrow() + "\n");

        assertRefused("materials.jsonl:");
    }

    @Test
    void aReferenceToNothingIsRefusedAtItsLine() throws IOException {
        randomOffice(1);
        export();
        var whole = Files.readAllBytes(file);
        alteredAndMended(
                "productions/1/licences.jsonl",
                text -> text.replaceFirst("material-1-\\d+", "material-of-nobody"));
        assertRefused("a material that the production does not have");

        Files.write(file, whole);
        alteredAndMended("parties.jsonl", text -> "");
        assertRefused("licensor: There is no party");

        Files.write(file, whole);
        alteredAndMended(
                "members.jsonl", text -> text.replaceFirst("production-\\w+", "production-x"));
        assertRefused("no production production-x");
    }

    @Test
    void aDocumentThatIsNoneIsRefusedAtItsLine() throws IOException {
        randomOffice(1);
        export();
        var whole = Files.readAllBytes(file);
        for (var damage :
                List.of("\"title\":null,\"was\":", "\"titel\":", "\"title\":[1],\"title\":")) {
            Files.write(file, whole);
            alteredAndMended(MATERIALS, text -> text.replaceFirst("\"title\":", damage));
            assertRefused("materials.jsonl:1");
        }
        Files.write(file, whole);
        alteredAndMended(MATERIALS, text -> "[".repeat(100_000) + "\n" + text);
        assertRefused("materials.jsonl:1");
    }

    @Test
    void aStoppedExportLeavesNothing() {
        randomOffice(1);
        try (var office = Office.open(source)) {
            assertThatThrownBy(() -> office.export(file, (doing, done, of) -> done < 5))
                    .isInstanceOf(Refused.class);
        }
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("office.zip.part")).doesNotExist();
    }

    private static final String CASES = "productions/1/cases.jsonl";

    /** A file written by hand gets round no rule. */
    @Test
    void aCaseThatSkippedStepsOrItsPapersIsRefused() throws IOException {
        Material song;
        try (var office = Office.open(source)) {
            var film = office.as("kim@nightfall.example").open("Nightfall", List.of());
            song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        }
        export();
        var whole = Files.readAllBytes(file);
        alteredAndMended(CASES, text -> cased(song, "identified", "cleared"));
        assertRefused("there is no such step");

        Files.write(file, whole);
        alteredAndMended(
                CASES, text -> cased(song, "identified", "holder-found", "requested", "agreed"));
        assertRefused("evidence");
    }

    private static String cased(Material material, String... states) {
        var steps = new ArrayList<String>();
        for (int i = 1; i < states.length; i++) {
            steps.add(
                    "{\"from\":\"%s\",\"to\":\"%s\",\"by\":\"kim\",\"at\":\"2027-01-15T09:30:00Z\",\"why\":\"\",\"evidence\":[]}"
                            .formatted(states[i - 1], states[i]));
        }
        return "{\"id\":\"case-x\",\"material\":\"%s\",\"right\":\"sync\",\"owner\":\"kim\",\"due\":null,\"steps\":[%s]}\n"
                .formatted(material.id(), String.join(",", steps));
    }

    @Test
    void worksThatGoRoundAreRefused() throws IOException {
        try (var office = Office.open(source)) {
            var title = office.as("kim@nightfall.example").open("Nightfall", List.of()).title();
            title.add(new NewWork("The Night Ferry", WorkKind.BOOK, List.of(), List.of()));
            title.add(
                    new NewWork("Nightfall", WorkKind.FILM, List.of("The Night Ferry"), List.of()));
        }
        export();
        alteredAndMended(
                "productions/1/works.jsonl",
                text -> {
                    var film =
                            text.replaceAll(
                                    "(?s).*\"id\":\"([^\"]+)\",\"name\":\"Nightfall\".*", "$1");
                    return text.replace("\"basedOn\":[]", "\"basedOn\":[\"" + film + "\"]");
                });
        assertRefused("The works go round");
    }

    @Test
    void anOfficeWhoseKeptFilesAreAlteredOrGoneIsNotExportedUntilTheyAreBack() throws IOException {
        randomOffice(1);
        var kept =
                source.resolve("attachments")
                        .resolve(FilledOffice.CONTRACT_SHA256.substring(0, 2))
                        .resolve(FilledOffice.CONTRACT_SHA256);
        Files.writeString(kept, "another contract");
        assertThatThrownBy(this::export)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was altered or damaged");
        Files.delete(kept);
        assertThatThrownBy(this::export).isInstanceOf(Refused.class).hasMessageContaining("gone");
        assertThat(file).doesNotExist();

        Files.writeString(kept, "another contract");
        try (var store = Store.open(source)) {
            store.keep(FilledOffice.CONTRACT);
        }
        export();
        assertThat(file).exists();
    }
}

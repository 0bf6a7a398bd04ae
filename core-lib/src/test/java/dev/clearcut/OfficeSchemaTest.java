package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.clearcut.base.Id;
import dev.clearcut.base.Progress;
import dev.clearcut.exchange.json.office.OfficeDocuments.ImportDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.MemberDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.ProductionDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.WrittenDocument;
import dev.clearcut.exchange.json.office.OfficeSchemas;
import dev.clearcut.journal.Entry;
import dev.clearcut.party.Party;
import dev.clearcut.store.By;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.RandomOffice;
import dev.clearcut.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schemas in {@code docs/formats/office} are those of what is written, and refuse what the
 * reader refuses. {@code -Dgolden=write} writes them anew.
 */
class OfficeSchemaTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("clearcut.root", "..")).resolve("docs/formats/office");

    @TempDir private Path folder;

    /** By the name of the part. */
    private final Map<String, String> schemas = new LinkedHashMap<>();

    @BeforeEach
    void make() {
        add("productions", ProductionDocument.class);
        add("members", MemberDocument.class);
        add("parties", Party.class);
        add("documents", DocumentRecord.class);
        add("journal", Entry.class);
        add("imports", ImportDocument.class);
        add("import-records", WrittenDocument.class);
        RecordKind.ALL.forEach(kind -> add(kind.file(), kind.type()));
    }

    private void add(String name, Class<?> type) {
        schemas.put(name, OfficeSchemas.of(name, type));
    }

    @Test
    void theSchemasInTheDocumentsAreThoseOfTheRecords() throws IOException {
        for (var schema : schemas.entrySet()) {
            var file = SCHEMAS.resolve(schema.getKey() + ".schema.json");
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(SCHEMAS);
                Files.writeString(file, schema.getValue());
            }
            assertThat(file)
                    .as("a record has changed; look at it and write it with -Dgolden=write")
                    .hasContent(schema.getValue());
        }
    }

    private Path randomOffice(long seed) {
        var random = new RandomOffice(seed);
        var kim = new By("kim@nightfall.example", Instant.ofEpochMilli(1_800_000_000_000L), "");
        var folderOfIt = folder.resolve("office-" + seed);
        try (var store = Store.open(folderOfIt)) {
            var production =
                    new ProductionRecord(Id.of("p"), "Nightfall", ZoneId.of("Europe/London"));
            store.write(kim, office -> FilledOffice.fill(office, production, random));
            store.keep(FilledOffice.CONTRACT);
        }
        var file = folder.resolve(seed + ".zip");
        try (var office = Office.open(folderOfIt)) {
            var sheet = folder.resolve(seed + ".csv");
            Files.writeString(sheet, "title,kind\nA song of the sheet,song\n");
            office.as("kim@nightfall.example")
                    .production("Nightfall")
                    .materials()
                    .importFrom(Spreadsheet.of(sheet));
            office.export(file, Progress.SILENT);
        } catch (IOException cannotWrite) {
            throw new AssertionError(cannotWrite);
        }
        return file;
    }

    @Test
    void everyLineOfAnExportIsWhatItsSchemaSays() throws IOException {
        var seen = new TreeSet<String>();
        for (long seed : List.of(4L)) {
            try (var zip = new ZipFile(randomOffice(seed).toFile())) {
                var compiled = new HashMap<String, Schema>();
                for (var entry : zip.stream().toList()) {
                    var path = entry.getName();
                    if (path.endsWith(".jsonl")) {
                        var name = path.replaceAll(".*/|[.]jsonl$", "");
                        var schema = compiled.computeIfAbsent(name, this::compiled);
                        for (var line : lines(zip, path)) {
                            assertThat(schema.validate(line, InputFormat.JSON))
                                    .as("seed %d, %s: %s", seed, path, line)
                                    .isEmpty();
                            seen.add(name);
                        }
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(new TreeSet<>(schemas.keySet()));
    }

    private Schema compiled(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemas.get(name));
    }

    private static List<String> lines(ZipFile zip, String path) throws IOException {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                zip.getInputStream(zip.getEntry(path)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    @Test
    void aComponentMoreOrLessIsNoDocument() throws IOException {
        try (var zip = new ZipFile(randomOffice(8).toFile())) {
            for (var name : List.of("materials", "licences", "cases", "evidence", "papers")) {
                var schema = compiled(name);
                var line = lines(zip, "productions/1/" + name + ".jsonl").getFirst();
                assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
                assertThat(
                                schema.validate(
                                        line.replaceFirst("\\{", "{\"colour\":\"blue\","),
                                        InputFormat.JSON))
                        .as("%s with a component more", name)
                        .isNotEmpty();
                assertThat(
                                schema.validate(
                                        line.replaceFirst("\"id\":\"[^\"]*\",", ""),
                                        InputFormat.JSON))
                        .as("%s without its identity", name)
                        .isNotEmpty();
            }
        }
    }
}

package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema in {@code docs/formats} is that of the reader. {@code -Dgolden=write} writes it anew.
 */
class SpecSchemaTest {

    private static final Path FILE =
            Path.of(System.getProperty("clearcut.root", ".."))
                    .resolve("docs/formats/spec.schema.json");

    static List<String> ids() {
        return ShippedSpecs.ids();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SpecSchema.text());
    }

    @Test
    void theSchemaInTheDocumentsIsThatOfTheReader() throws IOException {
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(FILE, SpecSchema.text());
        }
        assertThat(FILE)
                .as("a key has changed; look at it and write it with -Dgolden=write")
                .hasContent(SpecSchema.text());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatShipsFitsTheSchema(String id) {
        assertThat(schema().validate(ShippedSpecs.text(id), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{spec: a, name: A, edition: '1', ruels: []}",
                "{spec: a, name: A, edition: '1', rules: [{rule: x, fact: video.widht, is: 1}]}",
                "{spec: a, name: A, edition: '1', rules: [{rule: x, fact: video.width, is: 1, severity: bad}]}",
                "{spec: A B, name: A, edition: '1'}",
                "{name: A, edition: '1'}"
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String yaml) {
        assertThat(SpecFile.read("a.yaml", yaml).value()).isEmpty();
        assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void everyKeyIsExplained() {
        for (var group : Grammar.values()) {
            for (var key : group.keys()) {
                assertThat(key.meaning()).as(key.name()).matches("(?s)\\S.*[.:…].*");
            }
        }
    }
}

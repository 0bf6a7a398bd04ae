package dev.clearcut.exchange.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.letter.LetterKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTemplateTest {

    @TempDir private Path folder;

    private LetterTemplate of(String body) throws IOException {
        var kind = LetterKind.values()[0];
        Files.writeString(folder.resolve(kind.word() + ".txt"), "Subject: x\n" + body);
        return LetterTemplate.of(kind, folder);
    }

    @Test
    void aTemplateThatWouldNeverEndIsRefusedAtItsLine() {
        for (var body :
                new String[] {
                    "{{#excerpts}}\n{{#excerpts}}x{{/excerpts}}{{/excerpts}}",
                    "\n{{>request}}",
                    "\n{{> ../../../etc/passwd }}",
                    "\n{{=<% %>=}}<%#excerpts%>",
                    "\n" + "{{#materials}}".repeat(5000) + "{{/materials}}".repeat(5000)
                }) {
            assertThatThrownBy(() -> of(body))
                    .isInstanceOf(BadFile.class)
                    .hasMessageContaining("txt:");
        }
    }

    @Test
    void sectionsOfDifferentNamesStandInOneAnother() throws IOException {
        var body =
                "{{#materials}}{{#rights}}{{right}}{{/rights}}{{#rights}}x{{/rights}}{{/materials}}";
        assertThat(of(body).text()).endsWith(body);
    }

    @Test
    void clearcutsOwnAreTemplates() {
        for (var kind : LetterKind.values()) {
            assertThat(LetterTemplate.standard(kind).text()).startsWith("Subject:");
        }
    }
}

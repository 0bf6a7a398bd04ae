package dev.clearcut.probe.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.TextStanding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats offices send, read through the process that reads them. */
class DocumentReaderTest {

    private static final DocumentReader READER = new DocumentReader();

    @TempDir Path folder;
    private Papers papers;

    @BeforeEach
    void paper() {
        papers = new Papers(folder);
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    private static DocumentText clean(Path file) {
        var read = READER.read(file);
        assertThat(read.report().findings()).isEmpty();
        assertThat(read.value().standing()).isEqualTo(TextStanding.READ);
        return read.value();
    }

    private static String text(Reported<DocumentText> read) {
        return read.value().parts().stream()
                .map(DocumentPart::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        var read = clean(papers.write("acme.pdf", Papers.pdf(Papers.TERMS, "Signed in London.")));

        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.parts())
                .containsExactly(
                        new DocumentPart("page 1", Papers.TERMS),
                        new DocumentPart("page 2", "Signed in London."));
    }

    @Test
    void wordOpenDocumentRtfHtmlAndTextRunOnWithoutPages() throws IOException {
        var files =
                List.of(
                        papers.write("a.docx", Papers.docx(Papers.TERMS)),
                        papers.write("a.odt", Papers.odt(Papers.TERMS, "")),
                        papers.write("a.rtf", "{\\rtf1\\ansi " + Papers.TERMS + "}"),
                        papers.write("a.html", "<html><body><p>" + Papers.TERMS + "</p></body>"),
                        papers.write("a.txt", Papers.TERMS));
        for (var file : files) {
            var read = clean(file);

            assertThat(read.parts())
                    .as(file.toString())
                    .containsExactly(new DocumentPart("", Papers.TERMS));
            assertThat(read.pages()).isZero();
        }
    }

    @Test
    void aWorkbookIsReadSheetBySheet() throws IOException {
        var read = clean(papers.write("fees.xlsx", Papers.xlsx(List.of("Music", "Archive"))));

        assertThat(read.parts())
                .extracting(DocumentPart::place)
                .containsExactly("sheet Music", "sheet Archive");
        assertThat(read.parts().getFirst().text()).contains("The Long Goodbye\t4500");
        assertThat(clean(papers.write("fees.xls", Papers.xls("Stills"))).parts())
                .containsExactly(new DocumentPart("sheet Stills", Papers.TERMS));
    }

    @Test
    void aLetterIsReadWithItsHeadAndWhatIsAttached() throws IOException {
        var read = clean(papers.write("quote.eml", Papers.eml("q.pdf", Papers.pdf(Papers.TERMS))));

        assertThat(read.title()).isEqualTo("Quote for The Long Goodbye");
        assertThat(read.parts().getFirst().text())
                .contains("From: Ann Acme <ann@acme.example>", "Subject: Quote for The Long")
                .contains("GBP 4500 for the world excluding China.");
        assertThat(read.parts())
                .contains(new DocumentPart("attachment q.pdf, page 1", Papers.TERMS));
    }

    @Test
    void anOutlookMessageIsRead() throws IOException {
        var read = clean(papers.write("quote.msg", Papers.msg("Quote", Papers.TERMS)));

        assertThat(read.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(read.parts().getFirst().text()).contains("Quote", Papers.TERMS);
    }

    @Test
    void lettersOfOtherAlphabetsComeThrough() throws IOException {
        var words = "Lizenz für „Der lange Abschied“ — Ōsaka, Αθήνα, Москва, القاهرة";
        assertThat(clean(papers.write("Überschrift Αθήνα.docx", Papers.docx(words))).parts())
                .containsExactly(new DocumentPart("", words));
        assertThat(clean(papers.write("latin.txt", "Vertrag für Köln".getBytes(latin()))).parts())
                .containsExactly(new DocumentPart("", "Vertrag für Köln"));
    }

    private static Charset latin() {
        return Charset.forName("windows-1252");
    }

    @Test
    void whatIsStruckOutInAWordDocumentIsNotRead() {
        var body =
                "<w:p><w:r><w:t>In perpetuity</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>for ten"
                        + " years</w:delText></w:r></w:del></w:p>";

        assertThat(clean(papers.write("a.docx", Papers.docxOf(body, ""))).parts())
                .containsExactly(new DocumentPart("", "In perpetuity"));
    }

    @Test
    void contentDecidesAndANameThatSaysSomethingElseIsSaid() throws IOException {
        var read = READER.read(papers.write("acme.pdf", Papers.docx(Papers.TERMS)));

        assertThat(text(read)).isEqualTo(Papers.TERMS);
        assertThat(read.value().standing()).isEqualTo(TextStanding.READ);
        assertThat(read.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("evidence.type"))
                .satisfies(f -> assertThat(f.text()).contains("a Word document"));
    }

    @Test
    void aScanIsFlaggedAsHavingNoText() throws IOException {
        var read = READER.read(papers.write("scan.pdf", Papers.scan(3)));

        assertThat(read.value().standing()).isEqualTo(TextStanding.NO_TEXT);
        assertThat(read.value().pages()).isEqualTo(3);
        assertThat(read.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("evidence.no-text"))
                .satisfies(f -> assertThat(f.text()).contains("3 pages", "searchable copy"));
    }

    @Test
    void aPageWithoutTextAmongOthersIsNamed() throws IOException {
        var read = READER.read(papers.write("half.pdf", Papers.pdf(Papers.TERMS, "", "Signed.")));

        assertThat(read.value().parts())
                .extracting(DocumentPart::place)
                .containsExactly("page 1", "page 3");
        assertThat(read.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("No text on page 2"));
    }

    @Test
    void onePasswordIsTheReadersAndOneIsTheOwnersAlone() throws Exception {
        var owned = papers.write("owned.pdf", Papers.pdf(Papers.locked(""), Papers.TERMS));
        var locked = papers.write("locked.pdf", Papers.pdf(Papers.locked("user"), Papers.TERMS));
        var word = papers.write("a.docx", Papers.withPassword(Papers.docx(Papers.TERMS)));

        assertThat(clean(owned).parts()).containsExactly(new DocumentPart("page 1", Papers.TERMS));
        for (var file : List.of(locked, word)) {
            var read = READER.read(file);
            assertThat(read.value().standing()).isEqualTo(TextStanding.UNREADABLE);
            assertThat(read.report().findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.rule()).isEqualTo("evidence.encrypted"));
        }
    }

    @Test
    void anAttachmentThatCannotBeReadIsNamedAndTheLetterIsKept() throws IOException {
        var locked = Papers.pdf(Papers.locked("user"), Papers.TERMS);
        var read = READER.read(papers.write("quote.eml", Papers.eml("locked.pdf", locked)));

        assertThat(text(read)).contains("GBP 4500");
        assertThat(read.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("evidence.encrypted"))
                .satisfies(f -> assertThat(f.text()).contains("attachment locked.pdf"));
    }

    @Test
    void aFileThatIsNotThereIsNoFinding() {
        assertThatThrownBy(() -> READER.read(folder.resolve("none.pdf")))
                .isInstanceOf(NotFound.class);
    }
}

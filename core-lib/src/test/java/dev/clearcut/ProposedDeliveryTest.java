package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.delivery.plan.Proposal;
import dev.clearcut.delivery.plan.Proposal.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules as they come, written by the tests in the formats themselves. */
class ProposedDeliveryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;

    private static Proposal read(Path file) {
        return ProposedDelivery.read(file, TODAY).value();
    }

    private static String said(Line line) {
        return String.join(
                " | ",
                line.item(),
                line.kind(),
                line.required(),
                line.quantity(),
                line.due(),
                line.recipient());
    }

    private static List<String> said(Proposal proposal) {
        return proposal.lines().stream().map(ProposedDeliveryTest::said).toList();
    }

    private Path docx(String body) throws IOException {
        var file = folder.resolve("schedule.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body
                            + "</w:body></w:document>");
        }
        return file;
    }

    private static void entry(OutputStream out, String name, String text) throws IOException {
        ((ZipOutputStream) out).putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;")
                + "</w:t></w:r></w:p>";
    }

    private static String table(String... rows) {
        var xml = new StringBuilder("<w:tbl>");
        for (var row : rows) {
            xml.append("<w:tr>");
            for (var cell : row.split("\\|", -1)) {
                xml.append("<w:tc>");
                for (var paragraph : cell.split("//")) {
                    xml.append(p(paragraph.strip()));
                }
                xml.append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    @Test
    void aTableOfAContractIsReadByItsHeadings() throws IOException {
        var proposal =
                read(
                        docx(
                                p("EXHIBIT C")
                                        + table(
                                                "I. Picture",
                                                "Item | Description | Delivery Due By | Qty | Deliver to",
                                                "1 | SMPTE DCP, 2K flat, 24 fps, English subtitles | 08.01.2027 | 1 | Tromsø",
                                                " | ProRes screener//burnt-in timecode | Fri 4 Dec 2026 | 2 |",
                                                "2 | Trailer (DCP), if available | 15.12.2026 | 1 |",
                                                "3 | Dialogue list in English | 2 wks prior to DCP | 1 |",
                                                "4 | Textless elements | n/a | 1 |",
                                                "5 | 10 production stills (300 dpi) | 12/01/2027 | 10 |",
                                                "6 | Press kit and synopsis (short, long) | 15 Jan 2027 | 1 |",
                                                "7 | Holy grail of the producer | 15 Jan 2027 | 1 |")
                                        + p(
                                                "Licensor shall also deliver a music cue sheet within fourteen (14) days after the first public screening.")));
        assertThat(said(proposal))
                .containsExactly(
                        "SMPTE DCP | dcp |  | 1 | 2027-01-08 | Tromsø",
                        "ProRes screener | screener |  | 2 | 2026-12-04 | ",
                        "Trailer | trailer | if available | 1 | 2026-12-15 | ",
                        "Dialogue list in English | dialogue-list |  | 1 | 2 weeks before item SMPTE DCP | ",
                        "production stills | stills |  | 10 | 12/01/2027? | ",
                        "Press kit | press-kit |  | 1 | 2027-01-15 | ",
                        "synopsis | synopsis |  | 1 | 2027-01-15 | ",
                        "Holy grail of the producer |  |  | 1 | 2027-01-15 | ",
                        "music cue sheet | cue-sheet |  |  | 14 days after the first public screening | ");
        assertThat(proposal.lines().getFirst().spec())
                .isEqualTo("2K flat, 24 fps, English subtitles");
        assertThat(proposal.left())
                .extracting(Proposal.Left::text)
                .containsExactly("EXHIBIT C", "I. Picture", "4 | Textless elements | n/a | 1");
    }

    @Test
    void whatIsNotWantedIsNoItemAndAnAndBehindADayBeginsAnother() throws IOException {
        var proposal =
                read(
                        docx(
                                p("Licensor shall not deliver any M&E stems.")
                                        + p("Dialogue lists are not required.")
                                        + p(
                                                "Licensor shall deliver a music cue sheet within 10 days after acceptance and a press kit by 1 March 2027.")));
        assertThat(said(proposal))
                .containsExactly(
                        "music cue sheet | cue-sheet |  |  | 10 days after acceptance | ",
                        "press kit | press-kit |  |  | 2027-03-01 | ");
        assertThat(proposal.left())
                .extracting(Proposal.Left::why)
                .containsOnly("it says that something is not wanted");
    }

    @Test
    void whatElseATableSaysOfAnItemIsKept() throws IOException {
        var proposal =
                read(
                        docx(
                                table(
                                        "Deliverable | Language | QC passes | Depends on | Owner",
                                        "5.1 mix | de-AT | 2 |  | kim@nightfall.example",
                                        "M&E 5.1 | n/a |  | 5.1 mix | ")));
        assertThat(proposal.lines())
                .extracting(line -> line.further().toString())
                .containsExactly(
                        "{language=de-AT, owner=kim@nightfall.example, attempts=2}",
                        "{needs=5.1 mix}");
    }

    @Test
    void aTableInATablesCellIsReadToo() throws IOException {
        var inner = table("Deliverable | Due", "Stems (D/M/E) | 2027-02-01", "CCSL | 2027-02-02");
        var outer =
                "<w:tbl><w:tr><w:tc>" + p("Schedule 2") + inner + p("") + "</w:tc></w:tr></w:tbl>";
        assertThat(said(read(docx(outer))))
                .containsExactly(
                        "Stems | stems |  |  | 2027-02-01 | ", "CCSL | ccsl |  |  | 2027-02-02 | ");
    }

    @Test
    void twoTablesHaveTheirOwnColumnsAndAHeadingThatComesAgainIsNoItem() throws IOException {
        var proposal =
                read(
                        docx(
                                table(
                                                "Material | Required",
                                                "5.1 printmaster | M",
                                                "Material | Required",
                                                "M&E 5.1 | C")
                                        + p("Papers")
                                        + table(
                                                "Due | Quantity | Document",
                                                "15.01.2027 | 2 | Chain of title",
                                                "tbc | 1 | E&O certificate")));
        assertThat(said(proposal))
                .containsExactly(
                        "5.1 printmaster | full-mix | M |  |  | ",
                        "M&E 5.1 | me-mix | C |  |  | ",
                        "Chain of title | chain-of-title |  | 2 | 2027-01-15 | ",
                        "E&O certificate | eo-certificate |  | 1 |  | ");
    }

    @Test
    void numberedClausesAndSentencesNameItems() throws IOException {
        var proposal =
                read(
                        docx(
                                p("3. The Licensor shall deliver to the Distributor the following:")
                                        + p(
                                                "3.1 Textless elements: all texted shots, by 15 January 2027")
                                        + p("(b) Two (2) screeners with watermark")
                                        + p("- Key art, layered, if available")
                                        + p("The parties agree that the film is good.")
                                        + p(
                                                "Licensor must supply the E&O certificate no later than 8 January 2027.")));
        assertThat(said(proposal))
                .containsExactly(
                        "Textless elements | textless-elements |  |  | 2027-01-15 | ",
                        "screeners with watermark | screener |  | 2 |  | ",
                        "Key art | key-art | if available |  |  | ",
                        "E&O certificate | eo-certificate |  |  | 2027-01-08 | ");
        assertThat(proposal.left()).hasSize(2);
    }

    @Test
    void aTableOfAPdfIsToldByItsLook() throws IOException {
        var file = folder.resolve("schedule.pdf");
        try (var document = new PDDocument()) {
            for (int page = 0; page < 2; page++) {
                var sheet = new PDPage();
                document.addPage(sheet);
                try (var ink = new PDPageContentStream(document, sheet)) {
                    int y = 720;
                    if (page == 0) {
                        at(ink, 50, y, "SCHEDULE B - DELIVERY");
                    }
                    row(ink, y -= 30, "No", "Material", "Delivery date", "Copies");
                    if (page == 0) {
                        row(
                                ink,
                                y -= 18,
                                "1",
                                "SMPTE DCP, 2K flat, unencrypted, with",
                                "08.01.2027",
                                "1");
                        at(ink, 80, y -= 12, "English subtitles");
                        row(ink, y -= 18, "2", "M&E 5.1, fully filled", "Fri 4 Dec 2026", "1");
                        at(ink, 50, y -= 18, "II. Publicity");
                        row(ink, y - 18, "3", "10 production stills (300 dpi)", "01.12.2026", "10");
                    } else {
                        row(ink, y -= 18, "4", "Textless elements", "n/a", "1");
                        row(ink, y -= 18, "5", "CCSL", "10 working days prior to DCP", "1");
                        at(
                                ink,
                                50,
                                y -= 40,
                                "Licensor shall also deliver a music cue sheet within fourteen (14) days after the");
                        at(ink, 50, y - 12, "first public screening.");
                    }
                }
            }
            document.save(file.toFile());
        }
        var proposal = read(file);
        assertThat(said(proposal))
                .containsExactly(
                        "SMPTE DCP | dcp |  | 1 | 2027-01-08 | ",
                        "M&E 5.1 | me-mix |  | 1 | 2026-12-04 | ",
                        "production stills | stills |  | 10 | 2026-12-01 | ",
                        "CCSL | ccsl |  | 1 | 10 working days before item SMPTE DCP | ",
                        "music cue sheet | cue-sheet |  |  | 14 days after the first public screening | ");
        assertThat(proposal.lines().getFirst().spec())
                .isEqualTo("2K flat, unencrypted, with English subtitles");
        assertThat(proposal.left())
                .contains(
                        new Proposal.Left(
                                "page 2",
                                "4 | Textless elements | n/a | 1",
                                "it says that it is not wanted"));
    }

    private static void row(PDPageContentStream ink, int y, String... cells) throws IOException {
        int[] places = {50, 80, 330, 500};
        for (int i = 0; i < cells.length; i++) {
            at(ink, places[i], y, cells[i]);
        }
    }

    private static void at(PDPageContentStream ink, int x, int y, String text) throws IOException {
        ink.beginText();
        ink.setFont(new PDType1Font(FontName.HELVETICA), 10);
        ink.newLineAtOffset(x, y);
        ink.showText(text);
        ink.endText();
    }

    @Test
    void aWorkbookKeepsItsDays() throws IOException {
        var file = folder.resolve("schedule.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Deliverables");
            String[] header = {"No.", "Deliverable", "Description / Spec", "Reqd", "Due", "Qty"};
            sheet.value(0, 0, "STREAMY TECHNICAL SCHEDULE");
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
            }
            sheet.value(3, 0, "A. VIDEO");
            sheet.range(3, 0, 3, 5).merge();
            sheet.value(4, 0, 1);
            sheet.value(4, 1, "UHD HDR Master (ProRes 422 HQ)");
            sheet.value(4, 2, "3840x2160 25p");
            sheet.value(4, 3, "M");
            sheet.value(4, 4, LocalDate.of(2027, 2, 1));
            sheet.style(4, 4).format("dd/mm/yyyy").set();
            sheet.value(5, 0, 2);
            sheet.value(5, 1, "Stills x 20");
            sheet.value(5, 3, "Optional");
            sheet.value(5, 4, "15.1.27");
        }
        var proposal = read(file);
        assertThat(said(proposal))
                .containsExactly(
                        "UHD HDR Master | picture-master | M |  | 2027-02-01 | ",
                        "Stills | stills | Optional | 20 | 2027-01-15 | ");
        assertThat(proposal.lines().getFirst().spec()).isEqualTo("ProRes 422 HQ; 3840x2160 25p");
    }
}

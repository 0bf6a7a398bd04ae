package dev.clearcut.exchange.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.LicenceSheet;
import dev.clearcut.exchange.sheet.MaterialSheet;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelReaderTest {

    @Test
    void cellsAreReadAsPeopleSeeThem() {
        var sheet =
                read(workbook(
                                book -> {
                                    var s = book.newWorksheet("Licences");
                                    s.value(0, 0, "signed");
                                    s.value(0, 1, "fee");
                                    s.value(0, 2, "EAN");
                                    s.value(2, 0, LocalDate.of(2027, 3, 1));
                                    s.style(2, 0).format("dd/mm/yyyy").set();
                                    s.value(2, 1, 4500.50);
                                    s.value(2, 2, 4006381333931L);
                                    s.value(2, 3, true);
                                }))
                        .value();
        assertThat(sheet.name()).isEqualTo("Licences");
        assertThat(sheet.header()).containsExactly("signed", "fee", "EAN");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(3, List.of("2027-03-01", "4500.5", "4006381333931", "TRUE")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "46447|yyyy-mm-dd|2027-03-01",
                "46447.75|yyyy-mm-dd hh:mm|2027-03-01 18:00",
                "46447|[$-409]d\\-mmm\\-yy;@|2027-03-01",
                "46447|mmm yy|2027-03-01",
                "0.5|hh:mm:ss|12:00:00",
                "1.5|[h]:mm:ss|36:00:00",
                "46447|General|46447",
                "46447|0.00|46447",
                "4500|[$£-809]#,##0.00|£ 4500",
                "4500|\"GBP\" #,##0|GBP 4500",
                "4500|€ #,##0|€ 4500",
                "14107338|00000000000|00014107338",
                "0.3|0%|30%",
                "0.30000000000000004|General|0.3",
                "59|yyyy-mm-dd|1900-02-28",
                "61|yyyy-mm-dd|1900-03-01",
                "-1|yyyy-mm-dd|-1",
                "1E+300|General|1E+300",
                "46447|\"day\" 0|46447",
            })
    void aNumberFollowsItsFormat(BigDecimal number, String format, String shown) {
        assertThat(NumberText.of(number, format, false)).isEqualTo(shown);
    }

    @Test
    void daysMayCountFrom1904() {
        assertThat(NumberText.of(BigDecimal.ZERO, "yyyy-mm-dd", true)).isEqualTo("1904-01-01");
    }

    @Test
    void theFirstShownSheetWithAnythingInItIsRead() {
        var bytes =
                workbook(
                        book -> {
                            book.newWorksheet("Empty");
                            var hidden = book.newWorksheet("Old");
                            hidden.value(0, 0, "old");
                            hidden.setVisibilityState(VisibilityState.HIDDEN);
                            book.newWorksheet("Now").value(4, 0, "title");
                        });
        var read = read(bytes);
        assertThat(read.value().name()).isEqualTo("Now");
        assertThat(read.value().headerLine()).isEqualTo(5);
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("sheet.others");
        assertThat(read.report().findings().getFirst().text()).contains("\"Old\"");
        assertThat(Sheets.read(new SheetFile("x.xlsx", bytes), "old").value().header())
                .containsExactly("old");
    }

    @Test
    void theSheetThatFitsIsReadAndARivalIsAWarning() {
        var bytes =
                workbook(
                        book -> {
                            book.newWorksheet("Cover").value(0, 0, "NIGHTFALL");
                            for (var name : List.of("Music", "Stills")) {
                                var sheet = book.newWorksheet(name);
                                sheet.value(0, 0, "title");
                                sheet.value(0, 1, "kind");
                                sheet.value(1, 0, name);
                                sheet.value(1, 1, "still");
                            }
                            var licences = book.newWorksheet("Licences");
                            licences.value(0, 0, "licensor");
                            licences.value(0, 1, "materials");
                            licences.value(0, 2, "territory");
                        });
        var file = new SheetFile("x.xlsx", bytes);
        assertThat(ExcelReader.read(file, LicenceSheet::fit).value().name()).isEqualTo("Licences");
        var materials = ExcelReader.read(file, MaterialSheet::fit);
        assertThat(materials.value().name()).isEqualTo("Music");
        assertThat(materials.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
                .satisfies(f -> assertThat(f.text()).contains("\"Stills\" could be read as well"));
    }

    @Test
    void aCellMergedOverRowsStandsInEachOfThem() {
        var bytes =
                workbook(
                        book -> {
                            var sheet = book.newWorksheet("Licences");
                            sheet.value(0, 0, "reference");
                            sheet.value(0, 1, "territory");
                            sheet.value(1, 0, "L1");
                            sheet.value(1, 1, "DE");
                            sheet.value(2, 1, "AT");
                            sheet.value(3, 1, "CH");
                            sheet.value(4, 1, "FR");
                            sheet.range(1, 0, 3, 0).merge();
                        });
        assertThat(read(bytes).value().rows())
                .extracting(row -> row.cell(0))
                .containsExactly("L1", "L1", "L1", "");
    }

    @Test
    void anUnknownSheetGetsTheNearestName() {
        var bytes = workbook(book -> book.newWorksheet("Licences").value(0, 0, "a"));
        assertThatThrownBy(() -> Sheets.read(new SheetFile("x.xlsx", bytes), "Licenses"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("did you mean \"Licences\"");
    }

    @Test
    void aFormulaIsReadByItsStoredResultAndNamedWithoutOne() {
        var cells =
                """
                <row r="1"><c r="A1" t="str"><f>UPPER("a")</f><v>A</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>
                <row r="2"><c r="A2"><f>A1</f></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="3"><c r="A3" t="str"><f>A9</f><v></v></c><c r="B3" t="inlineStr"><is><t>x</t></is></c></row>
                """;
        var read = read(minimal(cells));
        assertThat(read.value().header()).containsExactly("A", "2");
        assertThat(read.value().rows()).containsExactly(new Sheet.Row(3, List.of("", "x")));
        assertThat(read.report().findings())
                .extracting(f -> f.where().toString())
                .containsExactly("x.xlsx:2:1", "x.xlsx:2:2");
        assertThat(read.report().hasErrors()).isTrue();
    }

    @Test
    void aWorkbookWithoutStylesIsRead() {
        assertThat(read(minimal("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")).value().header())
                .containsExactly("7");
    }

    @Test
    void otherFormatsAreNamed() {
        var ole = new byte[2000];
        ole[0] = (byte) 0xD0;
        ole[1] = (byte) 0xCF;
        ole[2] = 0x11;
        ole[3] = (byte) 0xE0;
        refused(ole, ".xls)");
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1000, name.length);
        refused(ole, "password");
        refused(zip(Map.of("mimetype", "x", "content.xml", "<x/>")), "OpenDocument");
        refused(zip(Map.of("word/document.xml", "<x/>")), "text document");
        refused(zip(Map.of("xl/workbook.bin", "x")), ".xlsb");
        refused(zip(Map.of("Index/Document.iwa", "x")), "Numbers");
        refused(zip(Map.of("readme.txt", "x")), "without a workbook");
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        var bytes = workbook(book -> book.newWorksheet("A").value(0, 0, "title"));
        refused(Arrays.copyOf(bytes, bytes.length / 2), "damaged");
        refused(Arrays.copyOf(bytes, 10), "damaged");
    }

    @Test
    void aZipBombIsRefused() {
        var bomb = minimal("<!--" + " ".repeat(100_000) + "-->");
        assertThatThrownBy(() -> WorkbookParts.measured(new SheetFile("x.xlsx", bomb), 1 << 16))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("unpacks to more than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--%s-->", "<row r=\"1\"><c r=\"A1\"><v>%s</v></c></row>", "%s"})
    void aBombOfOneTextIsTooLargeNotDamaged(String around) {
        refused(minimal(around.formatted("0".repeat(1 << 20))), "too large");
    }

    @Test
    void aCellFarRightOfTheLastColumnIsRefused() {
        refused(minimal("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "last column");
        refused(minimal("<row r=\"1\"><c t='n' r = 'ZZZZZZ1'><v>1</v></c></row>"), "last column");
        refused(minimal("<row r=\"1\"><c r=\"&#65;ZZZZZ1\"><v>1</v></c></row>"), "last column");
    }

    @Test
    void anEntityFromOutsideIsNotFollowed() {
        var doc = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var sheet = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&e;b</t></is></c></row>";
        try {
            assertThat(read(minimal(doc, sheet)).value().header().toString())
                    .doesNotContain("root");
        } catch (BadFile refused) {
            assertThat(refused).hasMessageContaining("damaged");
        }
    }

    private static void refused(byte[] bytes, String says) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(says);
    }

    private static Reported<Sheet> read(byte[] bytes) {
        return Sheets.read(new SheetFile("x.xlsx", bytes), "");
    }

    static byte[] workbook(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] minimal(String rows) {
        return minimal("", rows);
    }

    private static byte[] minimal(String doctype, String rows) {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return zip(
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                        "xl/workbook.xml",
                        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(main, relations),
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        doctype
                                + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                                        .formatted(main, rows)));
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

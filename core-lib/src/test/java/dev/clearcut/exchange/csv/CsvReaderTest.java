package dev.clearcut.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyUsualSeparatorIsFoundOut(String separator) {
        var text =
                "ref,title,people\nM1,Neon Psalm,\"A; B; C\"\nM2,Sodium Lights,\"D, E\"\n"
                        .replace("D, E", "D E")
                        .replace(",", separator);
        assertThat(sheet(text).header()).containsExactly("ref", "title", "people");
        assertThat(sheet(text).rows().getFirst().cells())
                .containsExactly("M1", "Neon Psalm", "A; B; C");
    }

    @Test
    void unquotedListsDoNotPassForSeparators() {
        var sheet = sheet("ref,people\n1,A; B; C; D\n2,E; F; G; H; I\n3,J; K\n");
        assertThat(sheet.header()).containsExactly("ref", "people");
    }

    @Test
    void excelsSepLineIsHonouredAndKeepsTheLineNumbers() {
        var sheet = sheet("sep=;\r\nref;title\r\nM1;One, two\r\n");
        assertThat(sheet.headerLine()).isEqualTo(2);
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(3, List.of("M1", "One, two")));
    }

    @Test
    void lineBreaksInQuotesStayAndLineNumbersGoOn() {
        var sheet = sheet("title,about\r\nA,\"one\r\ntwo \"\"x\"\"\"\r\n\r\nB,c\r\n,\r\n");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(2, List.of("A", "one\ntwo \"x\"")),
                        new Sheet.Row(5, List.of("B", "c")));
    }

    @Test
    void raggedRowsAreKeptAsTheyAre() {
        var sheet = sheet("a,b,c\n1\n1,2,3,4\n");
        assertThat(sheet.rows().get(0).cell(2)).isEmpty();
        assertThat(sheet.rows().get(1).cell(3)).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-16LE, ''", "UTF-8, ''"})
    void anyUnicodeEncodingIsRead(String charset, String mark) {
        var content = "title,people\nÉtude,Zoë Ørsted and many more people after her\n";
        var bytes = concat(bytes(mark), content.getBytes(Charset.forName(charset)));
        var read = Sheets.read(new SheetFile("x.csv", bytes), "");
        assertThat(read.value().header().getFirst()).isEqualTo("title");
        assertThat(read.value().rows().getFirst().cell(0)).isEqualTo("Étude");
        assertThat(read.report().isClean()).isTrue();
    }

    @Test
    void windows1252IsReadWithANote() {
        var bytes = "title\nplain\nÉtude – “x”\n".getBytes(Charset.forName("windows-1252"));
        var read = Sheets.read(new SheetFile("x.csv", bytes), "");
        assertThat(read.value().rows().get(1).cell(0)).isEqualTo("Étude – “x”");
        assertThat(read.report().findings())
                .extracting(Finding::rule, f -> f.where().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet.encoding", "x.csv:3"));
        assertThat(read.report().hasErrors()).isFalse();
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithItsLine() {
        assertThatThrownBy(() -> sheet("a,b\n1,2\n3,\"4\n5,6\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("x.csv:3")
                .hasMessageContaining("quotation mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n ",
                "\u0000\u0001\u0002",
                "%PDF-1.7",
                "{\\rtf1",
                "<html><table>",
                "<?xml version='1.0'?>",
                "a,b\n\u0007\n",
            })
    void whatIsNoTableIsRefused(String content) {
        assertThatThrownBy(() -> sheet(content)).isInstanceOf(BadFile.class);
    }

    @Test
    void anEndlessCellIsRefused() {
        assertThatThrownBy(() -> sheet("a,b\n1," + "x".repeat(40_000)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("x.csv:2");
    }

    @Test
    void tooManyRowsAreRefused() {
        assertThatThrownBy(() -> sheet("a\n" + "1\n".repeat(Sheet.MOST_ROWS + 1)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("200,000 rows");
        assertThat(sheet("a\n" + "1\n".repeat(Sheet.MOST_ROWS)).rows()).hasSize(Sheet.MOST_ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"x\"|\"say \"\"x\"\"\"",
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "-5|-5",
                "+3.5|+3.5",
                "-cmd|'-cmd",
                "` x`|\" x\"",
            })
    void cellsAreWrittenSoThatTheyReadBackAndNeverRun(String text, String written) {
        assertThat(CsvText.cell(text)).isEqualTo(written);
    }

    @Test
    void rowsEndAsRfc4180Says() {
        assertThat(CsvText.row(List.of("a", "b\nc"))).isEqualTo("a,\"b\nc\"\r\n");
    }

    private static Sheet sheet(String text) {
        return Sheets.read(new SheetFile("x.csv", text.getBytes(StandardCharsets.UTF_8)), "")
                .value();
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        var both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}

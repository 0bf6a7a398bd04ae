package dev.clearcut.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteSheetTest {

    private static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");

    private static final String HEADER =
            "Quote no,Publisher,Track,Rights,Territory,Media,Start,Years,Caps,Fee,Valid until\n";

    private static Reported<List<QuoteDraft>> read(String csv) {
        var file = new SheetFile("quotes.csv", csv.getBytes(StandardCharsets.UTF_8));
        var sheet = Sheets.read(file, "");
        return QuoteSheet.read(sheet, MaterialIndex.of(List.of(SONG), Map.of()));
    }

    @Test
    void aRowBecomesAQuoteAndRowsOfOneReferenceAddUp() {
        var read =
                read(
                        HEADER
                                + "Q1,Acme,The Long Goodbye,sync,UK,SVOD,2027-01-01,10,45 s,\"GBP 1,200\",2027-06-30\n"
                                + "Q1,Acme,The Long Goodbye,sync,FR,AVOD,2027-01-01,5,45 s,\"GBP 1,200\",2027-06-30\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value()).hasSize(1);
        var quote = read.value().getFirst();
        assertThat(quote.from()).isEqualTo("Acme");
        assertThat(quote.price()).isEqualTo(Money.of("GBP 1200"));
        assertThat(quote.until()).isEqualTo("2027-06-30");
        assertThat(quote.offer().rights()).containsExactly(CarriedRight.SYNC);
        assertThat(quote.offer().caps()).containsExactly(Cap.seconds(45));
        var uk = Rights.in("UK").media("SVOD").from("2027-01-01").years(10);
        var fr = Rights.in("FR").media("AVOD").from("2027-01-01").years(5);
        assertThat(quote.offer().gives()).isEqualTo(uk.plus(fr));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Q1,Acme,The Long Goodby,sync,UK,SVOD,2027-01-01,10,,GBP 900,     | quotes.csv:2:3 | did you mean
                    Q1,Acme,The Long Goodbye,sink,UK,SVOD,2027-01-01,10,,GBP 900,    | quotes.csv:2:4 | is no right
                    Q1,Acme,The Long Goodbye,sync,,SVOD,2027-01-01,10,,GBP 900,      | quotes.csv:2:5 | cannot be bought
                    Q1,Acme,The Long Goodbye,sync,UK,SVOD,soon,10,,GBP 900,          | quotes.csv:2:7 | is no date
                    Q1,Acme,The Long Goodbye,sync,UK,SVOD,2027-01-01,10,,XQQ 900,    | quotes.csv:2:10 | XQQ
                    Q1,Acme,The Long Goodbye,sync,UK,SVOD,2027-01-01,10,,,           | quotes.csv:2:10 | has a price
                    Q1,,The Long Goodbye,sync,UK,SVOD,2027-01-01,10,,GBP 900,        | quotes.csv:2:2 | Nobody is named
                    """)
    void whatIsWrongSaysWhere(String row, String where, String says) {
        var report = read(HEADER + row + "\n").report();
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.findings())
                .extracting(Finding::toString)
                .anyMatch(finding -> finding.contains(where) && finding.contains(says));
    }

    @Test
    void rowsOfOneReferenceThatContradictEachOtherAreRefused() {
        var read =
                read(
                        HEADER
                                + "Q1,Acme,The Long Goodbye,sync,UK,SVOD,2027-01-01,10,,GBP 900,\n"
                                + "Q1,Acme,The Long Goodbye,sync,FR,SVOD,2027-01-01,10,,GBP 950,\n");
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .contains("quote.contradiction");
    }

    @ParameterizedTest
    @CsvSource({
        "60 %, 3/5",
        "60, 3/5",
        "60%, 3/5",
        "3/5, 3/5",
        "33.3, 333/1000",
        "100 %, 1/1",
        "1 %, 1/100"
    })
    void aShareIsPerCentOrAFraction(String cell, String share) {
        var quote = shared(cell).value().getFirst();
        assertThat(quote.offer().share().fraction()).isEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0 %", "0.6", "1", "101", "120 %", "6/5", "0/5", "most", "-5"})
    void aShareThatIsNoneOrMayBeTwoThingsIsRefusedWhereItStands(String cell) {
        var report = shared(cell).report();
        assertThat(report.errors()).extracting(Finding::rule).containsExactly("quote.share");
        assertThat(report.errors().getFirst().where()).hasToString("quotes.csv:2:9");
    }

    private static Reported<List<QuoteDraft>> shared(String cell) {
        return read(
                "Quote no,Publisher,Track,Rights,Territory,Media,Start,Fee,Publisher share\n"
                        + "Q1,Acme,The Long Goodbye,sync,UK,SVOD,2027-01-01,GBP 1200,"
                        + cell
                        + "\n");
    }
}

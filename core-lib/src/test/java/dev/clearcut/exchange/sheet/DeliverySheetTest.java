package dev.clearcut.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.delivery.due.DueWords;
import dev.clearcut.exchange.sheet.Sheet.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverySheetTest {

    private static final DeliverySheet.KnownSpecs SPECS =
            new DeliverySheet.KnownSpecs() {
                @Override
                public boolean isKnown(String idOrFile) {
                    return idOrFile.equals("ebu-r128");
                }

                @Override
                public String hint(String idOrFile) {
                    return ".";
                }
            };

    private static Reported<Sheet> sheet(String... lines) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.length; i++) {
            rows.add(
                    new Row(
                            i + 1,
                            Arrays.stream(lines[i].split("\\|", -1)).map(String::strip).toList()));
        }
        return new Reported<>(Sheet.of("list.csv", "", rows), new Report(List.of()));
    }

    private static SheetRows<DeliveryRow> read(String... lines) {
        return DeliverySheet.rows(
                sheet(lines), Mapping.NONE, DueWords.on(LocalDate.of(2026, 11, 22)), SPECS);
    }

    private static List<String> rules(SheetRows<?> read, Severity severity) {
        return read.report().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Y",
                "ja",
                "J",
                "oui",
                "si",
                "sí",
                "S",
                "x",
                "✓",
                "required",
                "Mandatory",
                "M",
                "Req'd"
            })
    void whatMustBeIsRequired(String word) {
        var read = read("Item | Mandatory?", "DCP | " + word);
        assertThat(read.values().getFirst().obligation()).isEqualTo(Obligation.REQUIRED);
        assertThat(rules(read, Severity.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "N", "nein", "non", "Optional", "O"})
    void whatMayBeIsOptional(String word) {
        assertThat(read("Item | Reqd", "DCP | " + word).values().getFirst().obligation())
                .isEqualTo(Obligation.OPTIONAL);
    }

    @Test
    void anOBesideNonIsOui() {
        var rows = read("Item | Obligatoire", "DCP | O", "Trailer | N").values();
        assertThat(rows)
                .extracting(DeliveryRow::obligation)
                .containsExactly(Obligation.REQUIRED, Obligation.OPTIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"if applicable", "on request", "If avail", "only if there is dialogue"})
    void aConditionIsKeptInItsWords(String words) {
        var read = read("Item | Required", "DCP | " + words);
        assertThat(read.values().getFirst().obligation()).isEqualTo(Obligation.CONDITIONAL);
        assertThat(read.values().getFirst().condition()).isEqualTo(words);
        assertThat(rules(read, Severity.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "conditional", "Q", "zz", "perhaps so"})
    void aConditionThatSaysNoneIsDoubtedAloud(String words) {
        var read = read("Item | Required", "DCP | " + words);
        assertThat(read.values().getFirst().obligation()).isEqualTo(Obligation.CONDITIONAL);
        assertThat(rules(read, Severity.WARNING)).containsExactly("delivery.required");
    }

    @Test
    void aSectionMayHaveItsLetterInAColumnOfItsOwn() {
        var read =
                read(
                        "No. | Deliverable | Due",
                        "A | PICTURE | ",
                        "1 | DCP | 2027-01-04",
                        "B | Sound elements, general | ",
                        "2 | Stems | 2027-01-04");
        assertThat(read.values()).extracting(DeliveryRow::item).containsExactly("DCP", "Stems");
        assertThat(rules(read, Severity.NOTE)).contains("delivery.section");
        assertThat(read.report().hasErrors()).isFalse();
    }

    @Test
    void anItemIsCountedFromByItsNumberInTheList() {
        var read =
                read(
                        "No. | Deliverable | Due",
                        "1. | DCP | 2027-01-04",
                        "2. | Stems | 5 days after item 1",
                        "2. | Trailer | ",
                        "3. | M&E | 5 days after item 2");
        assertThat(read.values().get(1).due()).hasToString("5 days after item DCP");
        assertThat(rules(read, Severity.NOTE)).contains("delivery.due.taken");
        assertThat(read.values().get(3).due()).hasToString("5 days after item 2");
    }

    @Test
    void anItemIsNeededByItsNumberInTheList() {
        var read =
                read(
                        "No. | Deliverable | Due | Predecessor",
                        "1 | DCP | 2027-01-04 | ",
                        "2 | Stems | 2027-01-04 | 1",
                        "3 | M&E | 2027-01-04 | 1, 2",
                        "4 | Trailer | 2027-01-04 | item 2; DCP");
        assertThat(read.values())
                .extracting(DeliveryRow::needs)
                .containsExactly(
                        List.of(),
                        List.of("DCP"),
                        List.of("DCP", "Stems"),
                        List.of("Stems", "DCP"));
        assertThat(rules(read, Severity.NOTE)).contains("delivery.needs.taken");
        assertThat(
                        read(
                                        "No. | Deliverable | Kind | Predecessor",
                                        "1 | Item 2 | dcp | ",
                                        "2 | Stems | stems | ",
                                        "3 | M&E | me-mix | Item 2")
                                .values()
                                .getLast()
                                .needs())
                .as("a name goes before a number")
                .containsExactly("Item 2");
    }

    @Test
    void whatAnItemNeedsStandsWithCommasOrNotAtAllAndIsKnown() {
        var read =
                read(
                        "No. | Deliverable | Kind | Depends on",
                        "1 | Stems, 5.1 | stems | -",
                        "2 | DCP | dcp | none",
                        "3 | M&E | me-mix | Stems, 5.1",
                        "4 | Trailer | trailer | DCP, 1, \"M&E\"");
        assertThat(read.values())
                .extracting(DeliveryRow::needs)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of("Stems, 5.1"),
                        List.of("DCP", "Stems, 5.1", "M&E"));
        assertThat(
                        read(
                                        "Deliverable | Kind | Depends on",
                                        "DCP | dcp | ",
                                        "Stems | stems | DPC")
                                .report()
                                .findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.where().toString()).endsWith(":3:3");
                            assertThat(finding.text()).contains("did you mean \"DCP\"");
                        });
    }

    @Test
    void sectionsAndRepeatedColumnNamesAreNoItemsAndAreTold() {
        var read =
                read(
                        "No. | Deliverable | Due",
                        "A. VIDEO | |",
                        "1 | DCP | 2027-01-04",
                        "No. | Deliverable | Due",
                        "B. AUDIO | B. AUDIO | B. AUDIO",
                        "2 | Stems | 2027-01-04");
        assertThat(read.values()).extracting(DeliveryRow::item).containsExactly("DCP", "Stems");
        assertThat(rules(read, Severity.NOTE))
                .containsExactly("delivery.section", "delivery.section", "delivery.section");
        assertThat(read.report().hasErrors()).isFalse();
    }

    @Test
    void anItemOfWhichNothingElseIsSaidIsAnItemStill() {
        assertThat(read("Item | Due", "Trailer |", "A. Stills |").values())
                .extracting(DeliveryRow::item)
                .containsExactly("Trailer", "A. Stills");
        assertThat(rules(read("Item | Due", "Bible |"), Severity.ERROR))
                .containsExactly("delivery.kind");
    }

    @Test
    void aNumberWithoutAnItemIsWrongStill() {
        assertThat(rules(read("No. | Item | Due", "7 | | 2027-01-04"), Severity.ERROR))
                .containsExactly("delivery.item");
    }

    @Test
    void theHeadingsOfRealSchedulesAreKnown() {
        var read =
                read(
                        "No. | Deliverable | Description / Spec | Reqd | TX delivery | Lang | Supplied by | QC passes | Remarks",
                        "1 | DCP | ebu-r128 | M | 04.01.2027 | EN | Grade House | 2 |");
        assertThat(read.report().hasErrors()).isFalse();
        var row = read.values().getFirst();
        assertThat(row.due()).hasToString("2027-01-04");
        assertThat(row.attempts()).isEqualTo(2);
        assertThat(row.handling().facility()).isEqualTo("Grade House");
        assertThat(row.spec()).isEqualTo("ebu-r128");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Liefergegenstand ; Liefertermin ; Anzahl ; Pflicht",
                "Matériel ; Date de livraison ; Quantité ; Obligatoire",
                "Description ; Delivery deadline ; Copies ; Mandatory",
                "Materials required ; Due by ; Qty. ; M/O",
            })
    void theSameColumnsInOtherWords(String header) {
        var read = read(header.replace(';', '|'), "DCP | 15 Jan 2027 | 3 | x");
        assertThat(rules(read, Severity.ERROR)).isEmpty();
        var row = read.values().getFirst();
        assertThat(row.item()).isEqualTo("DCP");
        assertThat(row.due()).hasToString("2027-01-15");
        assertThat(row.quantity()).isEqualTo(3);
        assertThat(row.obligation()).isEqualTo(Obligation.REQUIRED);
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        var read =
                read(
                        "Item | Due",
                        "DCP | Fri 4 Dec",
                        "Stems | tbc",
                        "Trailer | same day as DCP",
                        "Synopsis | 12/01/2027",
                        "Stills | 2 days before DPC");
        assertThat(read.values().get(0).due()).hasToString("2026-12-04");
        assertThat(read.values().get(1).due()).isNull();
        assertThat(read.values().get(2).due()).hasToString("item DCP");
        assertThat(read.wrong()).containsExactlyInAnyOrder(5, 6);
        assertThat(rules(read, Severity.NOTE)).contains("delivery.due.taken");
    }

    @Test
    void aHeadingSaysWhichOfDayAndMonthComesFirst() {
        assertThat(read("Item | Due (dd/mm/yyyy)", "DCP | 12/01/2027").values().getFirst().due())
                .hasToString("2027-01-12");
    }

    @Test
    void whatIsNoSpecificationIsKeptAndSaid() {
        var read = read("Item | Spec", "DCP | no-such-spec");
        assertThat(rules(read, Severity.WARNING)).containsExactly("delivery.spec");
        assertThat(read.values().getFirst().spec()).isEqualTo("no-such-spec");
    }

    @ParameterizedTest
    @CsvSource({
        "1 - Blocking, ISSUE", "2, ISSUE", "4, FYI", "Blocker, ISSUE", "Major, ISSUE", "Minor, FYI",
        "FYI, FYI", "A, ISSUE", "C, FYI", "Grade 1, ISSUE", "4 - Cosmetic, FYI",
                "Major (fix), ISSUE"
    })
    void gradesAreKnownAsHousesWriteThem(String cell, Note.Grade grade) {
        var read =
                NoteSheet.rows(
                        sheet(
                                "TC In | Severity | Category | Comment | Reporter",
                                "01:00:00:00 | " + cell + " | Video | Dropout | Jo"),
                        Mapping.NONE);
        assertThat(rules(read, Severity.ERROR)).isEmpty();
        assertThat(read.values().getFirst().grade()).isEqualTo(grade);
        assertThat(read.values().getFirst().by()).isEqualTo("Jo");
        assertThat(rules(read, Severity.WARNING)).containsExactly("sheet.column.aside");
    }

    @Test
    void whatIsMappedToBeLeftOutIsSaidInAWholeSentence() {
        var read =
                NoteSheet.rows(
                        sheet("TC In | Category | Comment", "01:00:00:00 | Video | Dropout"),
                        Mapping.said(List.of("Category=#")));
        assertThat(read.report().findings().getFirst().text())
                .isEqualTo("\"Category\" is left out: the mapping says so.");
    }
}

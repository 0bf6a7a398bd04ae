package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Sources;
import dev.clearcut.licence.fee.MfnGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of most favoured nations come in with the sheets of their papers. */
class MfnColumnTest {

    private static final String LICENCES =
            "reference,licensor,materials,territory,media,from,years,fee,signed,Most favoured nations\n";
    private static final String QUOTES =
            "reference,quoted by,materials,territory,media,from,years,price,mfn\n";

    @TempDir static Path folder;
    private static Office office;
    private static int films;
    private Production film;

    @BeforeAll
    static void open() {
        office =
                Office.open(
                        folder.resolve("office"), Sources.standingAt(LocalDate.of(2027, 1, 15)));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void begin() {
        film = office.as("kim@nightfall.example").open("Nightfall " + ++films, List.of());
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\n"));
    }

    private static Spreadsheet sheet(String name, String content) {
        try {
            return Spreadsheet.of(Files.writeString(folder.resolve(name), content));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static String licence(String reference, String fee, String groups) {
        return reference
                + ",Acme,Dust,World,SVOD,2027-01-01,5,"
                + fee
                + ",2026-05-01,"
                + groups
                + "\n";
    }

    private static String quote(String reference, String price, String groups) {
        return reference + ",Harbour,Dust,World,SVOD,2027-01-01,5," + price + "," + groups + "\n";
    }

    private List<String> members(String group) {
        var fees = film.mfnGroups().fees();
        return film.mfnGroups().named(group).members().stream()
                .map(MfnGroup.Member::priced)
                .map(paper -> fees.of(paper).orElseThrow().reference())
                .toList();
    }

    @Test
    void aGroupIsMadeAndJoinedByNameFromEitherSheet() {
        film.licences()
                .importFrom(sheet("l.csv", LICENCES + licence("L-1", "GBP 450", "Both Sides")));
        film.quotes().importFrom(sheet("q.csv", QUOTES + quote("Q-1", "GBP 60", "both  sides")));
        assertThat(members("both sides")).containsExactly("L-1", "Q-1");
        assertThat(film.mfnGroups().list()).hasSize(1);
    }

    @Test
    void theSameSheetAgainChangesNothingAndAnEmptyCellTakesNobodyOut() {
        var rows = LICENCES + licence("L-1", "GBP 450", "A; B") + licence("L-2", "GBP 450", "");
        film.licences().importFrom(sheet("l.csv", rows.replace("A; B", "both")));
        int entries = film.journal().newest(100).size();
        assertThat(
                        film.licences()
                                .importFrom(sheet("l.csv", rows.replace("A; B", "both")))
                                .isRefused())
                .isFalse();
        assertThat(film.journal().newest(100)).hasSize(entries);
        film.licences().importFrom(sheet("l.csv", rows.replace("A; B", "")));
        assertThat(members("both")).containsExactly("L-1");
    }

    @Test
    void aPreviewTellsOfGroupsAndWritesNone() {
        var preview =
                film.licences()
                        .preview(sheet("l.csv", LICENCES + licence("L-1", "GBP 450", "both")));
        assertThat(preview.alsoAdded()).contains("MFN group \"both\"");
        assertThat(film.mfnGroups().list()).isEmpty();

        film.licences().importFrom(sheet("l.csv", LICENCES + licence("L-1", "GBP 450", "both")));
        var second = film.quotes().preview(sheet("q.csv", QUOTES + quote("Q-1", "GBP 60", "both")));
        assertThat(second.alsoChanged()).containsExactly("MFN group \"both\"");
    }

    @Test
    void takingAnImportBackTakesItsGroupsBackToo() {
        film.licences().importFrom(sheet("l.csv", LICENCES + licence("L-1", "GBP 450", "both")));
        film.quotes().importFrom(sheet("q.csv", QUOTES + quote("Q-1", "GBP 60", "both")));
        film.imports().undo(past("quotes"));
        assertThat(members("both")).containsExactly("L-1");
        assertThat(film.quotes().list()).isEmpty();
        film.imports().undo(past("licences"));
        assertThat(film.mfnGroups().list()).isEmpty();
        assertThat(film.licences().list()).isEmpty();
    }

    private long past(String kind) {
        return film.imports().list().stream()
                .filter(past -> past.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .entry();
    }

    @Test
    void aGroupWithoutAnyFeeIsRefusedAndNothingIsImported() {
        var sheet = sheet("l.csv", LICENCES + licence("L-1", "", "both"));
        assertThatThrownBy(() -> film.licences().importFrom(sheet))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no fee");
        assertThat(film.licences().list()).isEmpty();
    }
}

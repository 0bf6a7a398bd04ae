package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Preview.Fate;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Sources;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import would do, what it did, and taking it back. */
class ImportsTest {

    private static final String LICENCES =
            "reference,licensor,materials,rights,territory,media,from,to,languages,fee,signed\n";

    @TempDir private Path folder;
    private Office office;
    private Production film;

    @BeforeEach
    void open() {
        office =
                Office.open(
                        folder.resolve("office"), Sources.standingAt(LocalDate.of(2027, 1, 15)));
        film = office.as("kim@nightfall.example").open("Nightfall", List.of("Nightfall Ltd"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Spreadsheet sheet(String name, String text) {
        try {
            return Spreadsheet.of(Files.writeString(folder.resolve(name), text));
        } catch (IOException cannotWrite) {
            throw new AssertionError(cannotWrite);
        }
    }

    private static String licence(String reference, String material, String fee) {
        return "%s,Acme,%s,sync,World,all,2027-01-01,perpetual,all,%s,2026-11-02\n"
                .formatted(reference, material, fee);
    }

    private List<Fate> fates(Preview preview) {
        return preview.rows().stream().map(Preview.Row::fate).toList();
    }

    @Test
    void aPreviewTellsTheFateOfEachRowAndWritesNothing() {
        film.materials().importFrom(sheet("a.csv", "ref,title,kind\nM1,Dust,song\nM2,Docks,song\n"));
        int entries = film.journal().newest(100).size();

        var preview =
                film.materials()
                        .preview(
                                sheet(
                                        "b.csv",
                                        "ref,title,kind\nM1,Dust,song\nM2,Docklands,song\nM3,,song\nM4,Rain,song\nM5,Snow,sogn\n"));

        assertThat(fates(preview))
                .containsExactly(Fate.SAME, Fate.CHANGED, Fate.REFUSED, Fate.NEW, Fate.REFUSED);
        assertThat(preview.rows().get(1).changes())
                .containsExactly(new Preview.FactChange("title", "Docks", "Docklands"));
        assertThat(preview.rows().get(2).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).hasToString("b.csv:4:2"));
        assertThat(preview.isRefused()).isTrue();
        assertThat(film.materials().list()).extracting(Material::title).containsExactly("Docks", "Dust");
        assertThat(film.journal().newest(100)).hasSize(entries);
        assertThat(film.imports().list()).hasSize(1);
    }

    @Test
    void whatAPreviewPromisesTheImportDoes() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\nDocks,song\n"));
        film.licences().importFrom(sheet("l.csv", LICENCES + licence("A-1", "Dust", "GBP 100")));
        var next =
                sheet(
                        "l2.csv",
                        LICENCES
                                + licence("A-1", "Dust", "GBP 250")
                                + licence("B-1", "Docks", "GBP 5").replace("Acme", "Bolt"));

        var preview = film.licences().preview(next);
        var imported = film.licences().importFrom(next);

        assertThat(imported.added()).isEqualTo((int) preview.count(Fate.NEW)).isEqualTo(1);
        assertThat(imported.changed()).isEqualTo((int) preview.count(Fate.CHANGED)).isEqualTo(1);
        assertThat(preview.rows().getFirst().changes())
                .containsExactly(new Preview.FactChange("fee", "GBP 100.00", "GBP 250.00"));
        assertThat(preview.alsoAdded()).containsExactly("party \"Bolt\"");
    }

    @Test
    void aLicenceOfWhichOneRowIsWrongIsRefusedWhole() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\nDocks,song\n"));

        var preview =
                film.licences()
                        .preview(
                                sheet(
                                        "l.csv",
                                        LICENCES
                                                + licence("A-1", "Dust", "GBP 100")
                                                + licence("A-1", "Doks", "GBP 100")
                                                + licence("B-1", "Docks", "GBP 5")));

        assertThat(fates(preview)).containsExactly(Fate.REFUSED, Fate.NEW);
        assertThat(preview.rows().getFirst().lines()).containsExactly(2, 3);
        assertThat(preview.rows().getFirst().findings())
                .allSatisfy(f -> assertThat(f.where().toString()).startsWith("l.csv:3"));
    }

    @Test
    void undoRemovesWhatWasAddedAndRestoresWhatWasChanged() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\nDocks,song\n"));
        film.licences().importFrom(sheet("l.csv", LICENCES + licence("A-1", "Dust", "GBP 100")));
        var before = film.licences().list();
        film.licences()
                .importFrom(
                        sheet(
                                "l2.csv",
                                LICENCES
                                        + licence("A-1", "Dust", "GBP 250")
                                        + licence("B-1", "Docks", "GBP 5").replace("Acme", "Bolt")));

        var undone = film.imports().undo();

        assertThat(film.licences().list()).isEqualTo(before);
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.removed()).isEqualTo(2); // the licence, and Bolt
        assertThat(film.journal().newest(2).getLast().sentences().toString()).contains("fee from");
        film.imports().undo();
        film.imports().undo();
        assertThat(film.materials().list()).isEmpty();
        assertThat(film.imports().list()).allMatch(past -> past.undone() != null);
        assertThatThrownBy(() -> film.imports().undo()).isInstanceOf(NotFound.class);
        assertThat(office.asOwner().proveJournal("").broken()).isEmpty();
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\nDocks,song\n"));
        var dust = film.materials().named("Dust");
        film.materials().change(dust, dust.description("Gritty."));

        assertThatThrownBy(() -> film.imports().undo())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("material \"Dust\" (entry 3) was changed");
        assertThat(film.materials().list()).hasSize(2);
    }

    @Test
    void whatSomethingElseStandsOnIsNotTakenBack() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\nDocks,song\n"));
        film.licences()
                .add(
                        Licence.from("Acme")
                                .of(film.materials().named("Dust"))
                                .granting(Rights.in("DE").media("SVOD").perpetual()));

        assertThatThrownBy(() -> film.imports().undo())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"Dust\"")
                .hasMessageContaining("Acme 1");
        assertThat(film.materials().list()).hasSize(2);
    }

    @Test
    void aLicensorThatOthersNeedByNowStays() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\n"));
        film.licences().importFrom(sheet("l.csv", LICENCES + licence("A-1", "Dust", "GBP 100")));
        film.licences()
                .add(
                        Licence.from("Acme")
                                .of(film.materials().named("Dust"))
                                .granting(Rights.in("DE").media("SVOD").perpetual()));

        var undone = film.imports().undo();

        assertThat(undone.kept()).containsExactly("Acme");
        assertThat(film.licences().list()).extracting(Licence::reference).containsExactly("Acme 1");
    }

    @Test
    void anImportTakenBackTwiceIsRefusedOnce() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\n"));
        long entry = film.imports().list().getFirst().entry();
        film.imports().undo(entry);

        assertThatThrownBy(() -> film.imports().undo(entry))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("taken back already");
        assertThatThrownBy(() -> film.imports().undo(1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSheetThatChangesNothingIsNoImportToTakeBack() {
        var sheet = sheet("m.csv", "title,kind\nDust,song\n");
        film.materials().importFrom(sheet);
        film.materials().importFrom(sheet);

        assertThat(film.imports().list()).hasSize(1);
    }

    @Test
    void headingsOfTheOfficesOwnAreMapped() {
        var sheet = sheet("m.csv", "Tune,Sort of thing,House no.,Mood ring\nDust,song,H1,blue\n");
        assertThat(film.materials().importFrom(sheet).isRefused()).isTrue();

        var mapped =
                sheet.map(List.of("Tune=title", "sort of thing=kind", "House no.=ref", "Mood ring=#"));
        assertThat(film.materials().importFrom(mapped).added()).isEqualTo(1);
        assertThat(film.materials().list().getFirst().kind())
                .isEqualTo(MaterialKind.COMMERCIAL_TRACK);
        film.imports().undo();

        film.imports().remember("materials", mapped.mapping());
        assertThat(film.materials().importFrom(sheet).added()).isEqualTo(1);
    }

    @Test
    void aMappingToNothingKnownAndOfNothingThereIsTold() {
        var sheet = sheet("m.csv", "Tune,kind\nDust,song\n");

        assertThat(film.materials().preview(sheet.map(List.of("Tune=titel"))).report().toString())
                .contains("did you mean \"title\"");
        assertThat(film.materials().preview(sheet.map(List.of("Tuen=title"))).report().toString())
                .contains("did you mean \"Tune\"");
    }
}

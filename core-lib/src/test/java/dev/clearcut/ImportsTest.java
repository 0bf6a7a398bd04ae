package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Preview.Fate;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
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
        film.materials()
                .importFrom(sheet("a.csv", "ref,title,kind\nM1,Dust,song\nM2,Docks,song\n"));
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
        assertThat(film.materials().list())
                .extracting(Material::title)
                .containsExactly("Docks", "Dust");
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
                                        + licence("B-1", "Docks", "GBP 5")
                                                .replace("Acme", "Bolt")));

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
                sheet.map(
                        List.of(
                                "Tune=title",
                                "sort of thing=kind",
                                "House no.=ref",
                                "Mood ring=#"));
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

    @Test
    void partiesComeInByNameAndAreTakenBack() {
        var first = sheet("p.csv", "name,kind,email,phone\nAcme,publisher,a@acme.example,+44 1\n");
        assertThat(film.imports().parties(first).added()).isEqualTo(1);

        var next =
                sheet(
                        "p2.csv",
                        "company,type,contact,IPI\nACME,,b@acme.example,\nAda Vance,person,,\nBolt,robot,,\n");
        var preview = film.imports().previewParties(next);

        assertThat(fates(preview)).containsExactly(Fate.CHANGED, Fate.NEW, Fate.REFUSED);
        assertThat(preview.rows().get(2).findings().toString()).contains("no sort of party");
        film.imports().undo();
        assertThat(fates(film.imports().previewParties(first))).containsExactly(Fate.NEW);
    }

    @Test
    void aPartyThatIsNeededIsNotTakenBack() {
        film.imports().parties(sheet("p.csv", "name\nAcme\n"));
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\n"));
        film.licences()
                .add(
                        Licence.from("Acme")
                                .of(film.materials().named("Dust"))
                                .granting(Rights.in("DE").media("SVOD").perpetual()));
        long entry = film.imports().list().getLast().entry();

        assertThatThrownBy(() -> film.imports().undo(entry))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The party \"Acme\" cannot be removed")
                .hasMessageContaining("Acme 1");
    }

    @Test
    void casesComeInAsFarAsTheirPapersGo() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\nDocks,song\n"));
        var sheet =
                sheet(
                        "c.csv",
                        """
                        title,right,status,assigned to,deadline,notes,last contact
                        Dust,sync,agreed,kim@nightfall.example,2027-03-01,they said yes,2026-12-01
                        Dust,master,cleared,kim@nightfall.example,2027-03-01,signed long ago,
                        Docks,sync,asked,,,,
                        Docks,master,rqeuested,kim@nightfall.example,2027-03-01,,
                        """);

        var preview = film.cases().preview(sheet);

        assertThat(fates(preview))
                .containsExactly(Fate.NEW, Fate.REFUSED, Fate.REFUSED, Fate.REFUSED);
        assertThat(preview.rows().get(1).findings().toString()).contains("on file that grants us");
        assertThat(preview.rows().get(2).findings().toString()).contains("an owner and a due date");
        assertThat(preview.rows().get(3).findings().toString()).contains("no state of a clearance");

        var good =
                sheet(
                        "c2.csv",
                        """
                        title,right,status,assigned to,deadline,notes
                        Dust,sync,agreed,kim@nightfall.example,2027-03-01,they said yes
                        """);
        assertThat(film.cases().importFrom(good).added()).isEqualTo(1);
        assertThat(film.cases().importFrom(good).same()).isEqualTo(1);
        var dust = film.cases().of(film.materials().named("Dust"), CarriedRight.SYNC);
        assertThat(dust.state()).isEqualTo(CaseState.AGREED);
        assertThat(dust.steps())
                .allMatch(step -> step.why().equals("imported from c2.csv: they said yes"));
        film.imports().undo();
        assertThat(film.cases().of(film.materials().named("Dust"), CarriedRight.SYNC).steps())
                .isEmpty();
    }

    @Test
    void aCaseDoesNotGoBackByASheet() {
        film.materials().importFrom(sheet("m.csv", "title,kind\nDust,song\n"));
        var header = "title,right,state,owner,due,why\n";
        film.cases()
                .importFrom(
                        sheet("a.csv", header + "Dust,sync,agreed,k@n.example,2027-03-01,yes\n"));

        var preview =
                film.cases()
                        .preview(
                                sheet(
                                        "b.csv",
                                        header + "Dust,sync,asked,k@n.example,2027-03-01,\n"));

        assertThat(fates(preview)).containsExactly(Fate.REFUSED);
        assertThat(preview.rows().getFirst().findings().toString()).contains("agreed by word");
    }
}

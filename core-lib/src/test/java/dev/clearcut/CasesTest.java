package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Cases.Move;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
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

/** A case from the first look to the signed paper, through the façade. */
class CasesTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 1);

    @TempDir private Path folder;
    private Office office;
    private Production film;
    private Material song;

    @BeforeEach
    void open() {
        var january = Sources.standingAt(LocalDate.of(2027, 1, 15));
        office = Office.open(folder.resolve("office"), january);
        film = office.as("kim@nightfall.example").open("Nightfall", List.of("Nightfall Ltd"));
        song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ClearanceCase sync() {
        return film.cases().of(song, CarriedRight.SYNC);
    }

    private ClearanceCase move(CaseState to, String why) {
        return film.cases().move(sync(), Move.to(to).because(why));
    }

    private void agreed() throws IOException {
        film.cases().assign(sync(), "kim@nightfall.example", DUE);
        move(CaseState.HOLDER_FOUND, "Acme publishes it");
        move(CaseState.REQUESTED, "");
        film.cases().move(sync(), Move.to(CaseState.AGREED).on(List.of(file("mail.eml"))));
    }

    private Proof.File file(String name) throws IOException {
        return film.cases().keep(Files.writeString(folder.resolve(name), "of " + name));
    }

    private Licence licence(String licensee) {
        return film.licences()
                .add(
                        Licence.from("Acme Music")
                                .reference("Acme for " + licensee)
                                .of(song)
                                .granting(
                                        Rights.in("WORLD").media("ALL").perpetual(),
                                        CarriedRight.SYNC)
                                .signed("2027-01-10")
                                .to(licensee));
    }

    @Test
    void everyRightOfEveryMaterialIsACase() {
        assertThat(film.cases().list())
                .extracting(ClearanceCase::right)
                .containsExactly(CarriedRight.SYNC, CarriedRight.MASTER);
        assertThat(film.cases().list()).allMatch(c -> c.state() == CaseState.IDENTIFIED);
        assertThat(film.cases().list()).isEqualTo(film.cases().of(song));
    }

    @Test
    void aCaseIsClearedByTheSignedPaperAlone() throws IOException {
        agreed();
        assertThatThrownBy(() -> move(CaseState.CONTRACTED, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a licence or assignment or open licence on file");

        licence("Somebody Else Ltd");
        assertThatThrownBy(() -> move(CaseState.CONTRACTED, ""))
                .as("a licence to somebody else is none of ours")
                .isInstanceOf(Refused.class);

        licence("Nightfall Ltd");
        move(CaseState.CONTRACTED, "");
        assertThatThrownBy(() -> move(CaseState.CLEARED, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the paper itself, as a file");
        film.cases().move(sync(), Move.to(CaseState.CLEARED).on(List.of(file("signed.pdf"))));

        assertThat(sync().state()).isEqualTo(CaseState.CLEARED);
        assertThat(film.cases().of(song, CarriedRight.MASTER).state())
                .isEqualTo(CaseState.IDENTIFIED);
        assertThat(film.journal().about(sync().id()).getFirst().sentences().getFirst())
                .contains("state from contracted to cleared")
                .contains("on signed.pdf");
    }

    @Test
    void thePaperThatIsFiledWithTheLicenceIsThePaper() throws IOException {
        agreed();
        var licence = licence("Nightfall Ltd");
        move(CaseState.CONTRACTED, "");
        film.evidence()
                .attach(
                        Files.writeString(folder.resolve("signed.txt"), "of both parties"),
                        AttachedTo.the(licence),
                        Label.of(EvidenceKind.SIGNED_LICENCE));
        move(CaseState.CLEARED, "");

        assertThat(sync().state()).isEqualTo(CaseState.CLEARED);
        assertThat(film.journal().about(sync().id()).getFirst().sentences().getFirst())
                .contains("on signed.txt");
    }

    @Test
    void ofTwoWhoMoveTheSameCaseTheSecondIsStale() {
        var asRead = film.cases().assign(sync(), "kim@nightfall.example", DUE);
        film.cases().move(asRead, Move.to(CaseState.RESEARCHING));
        assertThatThrownBy(() -> film.cases().move(asRead, Move.to(CaseState.HOLDER_FOUND)))
                .isInstanceOf(Stale.class);
        assertThat(sync().state()).isEqualTo(CaseState.RESEARCHING);
    }

    @Test
    void ofTwoWhoTouchAnUntouchedCaseTheSecondIsStale() {
        var untouched = sync();
        film.cases().assign(untouched, "kim@nightfall.example", DUE);
        assertThatThrownBy(() -> film.cases().assign(untouched, "lee@nightfall.example", DUE))
                .isInstanceOf(Stale.class);
        assertThat(sync().owner()).isEqualTo("kim@nightfall.example");
    }

    @Test
    void severalMoveTogetherOrNotAtAll() {
        film.cases().assign(sync(), "kim@nightfall.example", DUE);
        var both = film.cases().of(song);
        assertThatThrownBy(() -> film.cases().move(both, Move.to(CaseState.RESEARCHING)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("an owner and a due date");
        assertThat(sync().state()).isEqualTo(CaseState.IDENTIFIED);
    }

    @Test
    void aRightThatTheMaterialDoesNotCarryIsNoCase() {
        assertThatThrownBy(() -> film.cases().of(song, CarriedRight.LIKENESS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("carries sync, master, not likeness");
    }

    @Test
    void aPaperAboutAnotherRightIsNoProof() throws IOException {
        agreed();
        licence("Nightfall Ltd");
        var master =
                film.licences()
                        .add(
                                Licence.from("Harbour Records")
                                        .reference("HR-1")
                                        .of(song)
                                        .granting(
                                                Rights.in("WORLD").media("ALL").perpetual(),
                                                CarriedRight.MASTER)
                                        .signed("2027-01-10"));
        var onIt = List.<Proof>of(new Proof.OfLicence(master.id(), master.reference()));
        assertThatThrownBy(() -> film.cases().move(sync(), Move.to(CaseState.CONTRACTED).on(onIt)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("HR-1 is none");
        assertThat(sync().state()).isEqualTo(CaseState.AGREED);
    }
}

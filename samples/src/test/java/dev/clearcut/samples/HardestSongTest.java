package dev.clearcut.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Cases.Move;
import dev.clearcut.Office;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NIGHTFALL's hardest song, from the first look to the signed paper, and through the next cut. */
class HardestSongTest {

    @TempDir private Path folder;
    private Office office;
    private Production film;
    private Material song;
    private Path files;

    @BeforeEach
    void open() {
        files = Nightfall.files();
        office = Office.open(folder.resolve("office"));
        film = office.as(Nightfall.KIM).open(Nightfall.PRODUCTION, List.of(Nightfall.COMPANY));
        film.materials().importFrom(files.resolve("materials.csv"));
        film.uses().add("v1", files.resolve("reel1_v1.edl"), Rate.FPS_25);
        song = film.materials().named("The Long Goodbye");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<ClearanceCase> cases() {
        return film.cases().of(song);
    }

    private Proof paper(String name) throws IOException {
        return film.cases().keep(Files.writeString(folder.resolve(name), "This is " + name));
    }

    private void move(CaseState state, String why, Proof... evidence) {
        film.cases().move(cases(), Move.to(state).because(why).on(List.of(evidence)));
    }

    private void assertAll(CaseState state) {
        assertThat(cases()).extracting(ClearanceCase::state).containsOnly(state);
    }

    private void clear() throws IOException {
        assertAll(CaseState.IDENTIFIED);
        film.cases().assign(cases(), Nightfall.KIM, LocalDate.of(2027, 1, 31));
        move(CaseState.RESEARCHING, "");
        move(CaseState.HOLDER_FOUND, "Acme Music for the song, its sister for the recording");
        move(CaseState.REQUESTED, "");
        move(CaseState.QUOTED, "", paper("quote.eml"));
        move(CaseState.NEGOTIATING, "");
        move(CaseState.AGREED, "", paper("yes.eml"));
        assertThatThrownBy(() -> move(CaseState.CONTRACTED, ""))
                .as("no licence is on file yet")
                .isInstanceOf(Refused.class);
        film.licences().importFrom(files.resolve("licences.csv"));
        move(CaseState.CONTRACTED, "");
        assertThatThrownBy(() -> move(CaseState.CLEARED, "")).isInstanceOf(Refused.class);
        move(CaseState.CLEARED, "", paper("countersigned.pdf"));
        assertAll(CaseState.CLEARED);
    }

    @Test
    void itIsClearedAndTheNextCutSendsItBackWithTheReason() throws IOException {
        clear();
        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));

        var sync = film.cases().of(song, CarriedRight.SYNC);
        assertThat(sync.state()).isEqualTo(CaseState.RECHECK);
        assertThat(sync.steps().getLast().why())
                .startsWith("v2: ")
                .contains("at most 30 seconds")
                .contains("38.04");
        assertThat(sync.steps()).hasSizeGreaterThan(8);

        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));
        assertThat(film.cases().of(song, CarriedRight.SYNC))
                .as("the same cut again changes nothing")
                .isEqualTo(sync);
    }

    @Test
    void whatWasTakenOutAndIsThereAgainIsLookedAtAgain() {
        film.cases().assign(cases(), Nightfall.KIM, LocalDate.of(2027, 1, 31));
        move(CaseState.REMOVED, "the director does not want it");
        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));

        assertAll(CaseState.RECHECK);
        assertThat(cases().getFirst().steps().getLast().why()).isEqualTo("it is used in v2");
    }
}

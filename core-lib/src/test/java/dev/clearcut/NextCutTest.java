package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Sources;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.change.Aspect;
import dev.clearcut.use.change.Ripple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one cut on file to the next. */
class NextCutTest {

    private static final String V1 =
            """
            TITLE: reel1
            FCM: NON-DROP FRAME
            001  AX       AA    C        00:00:05:00 00:00:25:00 01:02:10:00 01:02:30:00
            * FROM CLIP NAME: MX_THE LONG GOODBYE
            * SOURCE FILE: goodbye_master.wav
            002  AX       V     C        00:00:00:00 00:00:10:00 01:02:50:00 01:03:00:00
            * FROM CLIP NAME: ARCH_DOCKS AT NIGHT
            * SOURCE FILE: docks.mov
            """;

    /** Ten seconds later; the song trimmed by a second at its head and under another name. */
    private static final String V2 =
            """
            TITLE: reel1
            FCM: NON-DROP FRAME
            001  AX       AA    C        00:00:06:00 00:00:25:00 01:02:21:00 01:02:40:00
            * FROM CLIP NAME: MX_CUE NEW MIX
            * SOURCE FILE: goodbye_master.wav
            002  AX       V     C        00:00:00:00 00:00:10:00 01:03:00:00 01:03:10:00
            * FROM CLIP NAME: ARCH_DOCKS AT NIGHT
            * SOURCE FILE: docks.mov
            """;

    @TempDir private Path folder;
    private Office office;
    private Production film;

    @BeforeEach
    void open() {
        office =
                Office.open(
                        folder.resolve("nightfall"),
                        Sources.standingAt(LocalDate.of(2026, 11, 22)));
        film = office.as("kim@nightfall.example").open("Nightfall");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theKeptFileSaysAtWhichEndAUseWasTrimmed() throws IOException {
        add("v1", V1);
        add("v2", V2);

        var changes = film.uses().changes("v1", "v2");

        assertThat(changes.ripples()).extracting(Ripple::by).containsExactly(250L);
        assertThat(changes.changed())
                .singleElement()
                .satisfies(
                        changed ->
                                assertThat(changed.aspects())
                                        .contains(new Aspect.Shorter(25, Aspect.End.HEAD))
                                        .noneMatch(a -> a instanceof Aspect.Moved));
    }

    @Test
    void whatAPersonSaidFollowsAUseWhoseNameChanged() throws IOException {
        var song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "Auld Lang Syne");
        film.uses().confirm(add("v1", V1), "MX_THE LONG GOODBYE", song);

        var carried = add("v2", V2).called("MX_CUE NEW MIX").getFirst().match();

        assertThat(carried).isEqualTo(new Match.Confirmed(song.id(), "kim@nightfall.example"));
    }

    @Test
    void whatIsOursFollowsAUseWhoseNameChanged() throws IOException {
        film.uses().own(add("v1", V1), "MX_THE LONG GOODBYE");

        assertThat(add("v2", V2).called("MX_CUE NEW MIX").getFirst().match())
                .isEqualTo(new Match.Own("kim@nightfall.example"));
    }

    private static final String WITHOUT =
            """
            TITLE: X
            001  A001C001 V     C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
            * FROM CLIP NAME: A001C001_1015AB
            """;

    @Test
    void whatIsOursIsSoAgainAfterACutInWhichItWasOut() throws IOException {
        film.uses().own(add("v1", V1), "MX_THE LONG GOODBYE");
        add("v2", WITHOUT);
        var again = add("v3", V1 + "\n");
        assertThat(again.called("MX_THE LONG GOODBYE").getFirst().match())
                .isEqualTo(new Match.Own("kim@nightfall.example"));
    }

    @Test
    void whatWasTakenBackInALaterCutDoesNotComeBackFromAnEarlierOne() throws IOException {
        film.uses().own(add("v1", V1), "MX_THE LONG GOODBYE");
        var second = add("v2", V1 + "\n");
        film.uses().reopen(second, "MX_THE LONG GOODBYE");
        assertThat(add("v3", V1 + "\n\n").called("MX_THE LONG GOODBYE").getFirst().match().isSaid())
                .isFalse();
    }

    @Test
    void aTimelineWithoutAClipIsNoCut() {
        assertThatThrownBy(() -> add("v1", "TITLE: X\n"))
                .isInstanceOf(ClearcutException.class)
                .hasMessageContaining("export it again");
        assertThat(film.uses().list()).isEmpty();
    }

    @Test
    void anotherFileUnderAnotherNameCarriesNothing() throws IOException {
        var song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "Auld Lang Syne");
        film.uses().confirm(add("v1", V1), "MX_THE LONG GOODBYE", song);

        var other = add("v2", V2.replace("goodbye_master", "other"));

        assertThat(other.called("MX_CUE NEW MIX").getFirst().match().isSaid()).isFalse();
    }

    @Test
    void aCutThatIsNotThereIsNamed() throws IOException {
        add("v1", V1);

        assertThatThrownBy(() -> film.uses().changes("v1", "v3"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("v3");
    }

    private Cut add(String name, String edl) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".edl"), edl);
        return film.uses().add(name, file, Rate.FPS_25);
    }
}

package dev.clearcut.clearance;

import static dev.clearcut.clearance.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.Uses.Tracks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clips that nobody hears or sees: answered, and never counted against what plays. */
class SwitchedOffTest {

    private static final Licence THIRTY_SECONDS =
            filed(aLicence("Acme").granting(capped(Rights.all(), Cap.seconds(30))));

    @Test
    void aSwitchedOffClipCountsAgainstNoCapOfWhatPlays() {
        var report = check(Tracks.ALL, song(20, true), song(20, false));

        assertThat(report.uses().getFirst().verdict()).isEqualTo(Verdict.COVERED);
        assertThat(report.playing().verdict()).isEqualTo(Verdict.COVERED);
        assertThat(report.uses().getFirst().answers().getFirst().grantedBy())
                .containsExactly(
                        "Acme 1 (Acme), at most 30 seconds; with its switched-off clips on, the cut"
                                + " has 40");
    }

    @Test
    void aSwitchedOffClipIsAnsweredAsIfSomebodySwitchedItOn() {
        var report = check(Tracks.ALL, song(20, true), song(20, false));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(report.switchedOff()).isEqualTo(1);
        assertThat(report.findings().getFirst().text())
                .startsWith("\"The Long Goodbye\" (switched off), composition (sync): ")
                .endsWith(
                        "Acme 1 (Acme) allows at most 30 seconds; the cut has 40 with its"
                                + " switched-off clips on, 20 without");
    }

    @Test
    void theMusicOfAMixedCutOnMutedTracksIsStillHeldToItsCap() {
        assertThat(check(Tracks.ALL, song(40, false)).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void aCapThatWhatPlaysBreaksIsBrokenByWhatPlaysAlone() {
        var report = check(Tracks.ALL, song(40, true), song(20, false));

        assertThat(report.findings().getFirst().text()).endsWith("the cut has 40");
    }

    @Test
    void activeTracksOnlySayHowManyWereLeftOut() {
        var report = check(Tracks.ACTIVE, song(20, true), song(20, false), song(9, false));

        assertThat(report.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(report.uses()).hasSize(1);
        assertThat(report.leftOut()).isEqualTo(2);
        assertThat(report.uses().getFirst().answers().getFirst().grantedBy())
                .containsExactly("Acme 1 (Acme)");
    }

    @Test
    void whatIsOursIsNotCountedAsLeftOut() {
        var ours = new Cut.Placed(Id.of("ours"), used(5, false), new Match.Own("kim"));

        assertThat(check(Tracks.ACTIVE, song(20, true), ours).leftOut()).isZero();
    }

    /** What plays is answered as if what is switched off were not in the cut at all. */
    @Test
    void whatPlaysIsAnsweredAsInTheCutWithoutWhatIsSwitchedOff() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var materials = List.of(SONG, still("one"), still("two"));
            var licences = new ArrayList<Licence>();
            for (int i = 0; i < 4; i++) {
                licences.add(licence(random, i, materials.get(random.nextInt(3))));
            }
            var uses = new ArrayList<Cut.Placed>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                uses.add(use(random, i, materials));
            }
            var onFile = OnFile.of(materials, licences);
            var whole = Clearance.of(cut(uses), "all", SVOD_FOREVER, onFile, Tracks.ALL);
            var active = Clearance.of(cut(uses), "all", SVOD_FOREVER, onFile, Tracks.ACTIVE);
            var without =
                    Clearance.of(
                            cut(uses.stream().filter(u -> u.use().active()).toList()),
                            "all",
                            SVOD_FOREVER,
                            onFile,
                            Tracks.ALL);

            assertThat(active.uses()).as("seed %d", seed).isEqualTo(without.uses());
            assertThat(active.leftOut()).isEqualTo(whole.switchedOff());
            assertThat(whole.playing().verdict()).as("seed %d", seed).isEqualTo(active.verdict());
            assertThat(whole.playing().findings())
                    .as("seed %d", seed)
                    .isEqualTo(without.findings());
        }
    }

    private static ClearanceReport check(Tracks tracks, Cut.Placed... uses) {
        return Clearance.of(
                cut(List.of(uses)),
                "the streamer",
                SVOD_FOREVER,
                OnFile.of(List.of(SONG), List.of(THIRTY_SECONDS)),
                tracks);
    }

    private static Cut.Placed song(int seconds, boolean active) {
        return new Cut.Placed(
                Id.of("use-" + seconds + active),
                used(seconds, active),
                new Match.Taken(SONG.id(), "by title"));
    }

    private static Use used(int seconds, boolean active) {
        var like = Fixtures.use(Family.MUSIC);
        return new Use(
                Family.MUSIC,
                "Long Goodbye",
                "",
                "A3",
                new FrameRange(0, 25L * seconds),
                Rate.FPS_25,
                active,
                like.fragments());
    }

    private static Material still(String title) {
        return Material.titled(Id.of(title), MaterialKind.STILL, title);
    }

    private static Cut.Placed use(Random random, int number, List<Material> materials) {
        var material = materials.get(random.nextInt(materials.size()));
        var match =
                random.nextInt(6) == 0
                        ? new Match.Unknown()
                        : new Match.Taken(material.id(), "by title");
        return new Cut.Placed(
                Id.of("use-" + number), used(1 + random.nextInt(40), random.nextBoolean()), match);
    }

    private static Licence licence(Random random, int number, Material material) {
        var granted = random.nextBoolean() ? Rights.all() : TEN_YEARS;
        var cap = random.nextBoolean() ? Cap.seconds(30) : Cap.uses(1 + random.nextInt(2));
        var draft = Licence.from("Acme").reference("A " + number).of(material).signed("2026-11-02");
        return filed(
                random.nextInt(3) == 0
                        ? draft.granting(terms(granted))
                        : draft.granting(capped(granted, cap)));
    }
}

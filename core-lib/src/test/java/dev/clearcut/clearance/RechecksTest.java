package dev.clearcut.clearance;

import static dev.clearcut.clearance.Fixtures.SONG;
import static dev.clearcut.clearance.Fixtures.SVOD_FOREVER;
import static dev.clearcut.clearance.Fixtures.aLicence;
import static dev.clearcut.clearance.Fixtures.capped;
import static dev.clearcut.clearance.Fixtures.filed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Family;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.Uses.Tracks;
import dev.clearcut.use.change.CutChanges;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was covered in one cut and has to be looked at again for the next. */
class RechecksTest {

    private static final Licence THIRTY_SECONDS =
            filed(aLicence("Acme").granting(capped(Rights.all(), Cap.seconds(30))));
    private static final Licence ONE_USE =
            filed(aLicence("Acme").granting(capped(Rights.all(), Cap.uses(1))));
    private static final Match SETTLED = new Match.Confirmed(SONG.id(), "kim");

    @Test
    void aUseThatIsLongerThanItsCapIsCoveredNoLonger() {
        var rechecks = rechecks(THIRTY_SECONDS, cut(song(0, 27)), cut(song(0, 31)));

        assertThat(rechecks)
                .extracting(Recheck::right)
                .containsExactly(CarriedRight.SYNC, CarriedRight.MASTER);
        assertThat(rechecks.getFirst().rule()).isEqualTo(RecheckRule.LOST);
        assertThat(rechecks.getFirst().reason().text())
                .isEqualTo(
                        "\"The Long Goodbye\", composition (sync): no longer covered: 4 s longer at"
                                + " its tail; it lasts 31 s, was 27 s. Acme 1 (Acme) allows at most"
                                + " 30 seconds; the cut has 31");
    }

    @Test
    void aLongerUseWithinItsCapNeedsNoRecheck() {
        assertThat(rechecks(THIRTY_SECONDS, cut(song(0, 20)), cut(song(0, 30)))).isEmpty();
    }

    @Test
    void oneUseMoreThanAllowedIsCoveredNoLongerAndTheNewUseIsNamed() {
        var rechecks = rechecks(ONE_USE, cut(song(0, 10)), cut(song(0, 10), song(100, 10)));

        assertThat(rechecks).allMatch(r -> r.rule() == RecheckRule.LOST).isNotEmpty();
        assertThat(rechecks.getFirst().use().placed().use().record().start()).isEqualTo(2500);
        assertThat(rechecks.getFirst().reason().text()).contains("10 s new", "at most 1 use");
    }

    @Test
    void aShareWhoseCapTheNewCutBreaksIsLicensedNoLongerThoughTheRestIsMissingAnyway() {
        var part = capped(Rights.all(), Cap.seconds(30)).share(Share.percent(60));
        var rechecks =
                rechecks(
                        filed(aLicence("Acme").granting(part)), cut(song(0, 27)), cut(song(0, 31)));

        assertThat(rechecks).allMatch(r -> r.rule() == RecheckRule.LOST).isNotEmpty();
        assertThat(rechecks.getFirst().reason().text())
                .contains("no longer 60 % licensed by Acme", "at most 30 seconds; the cut has 31");
    }

    @Test
    void aShareThatTheNewCutLeavesAsItWasNeedsNoRecheck() {
        var part = capped(Rights.all(), Cap.seconds(30)).share(Share.percent(60));

        assertThat(
                        rechecks(
                                filed(aLicence("Acme").granting(part)),
                                cut(song(0, 20)),
                                cut(song(0, 30))))
                .isEmpty();
    }

    @Test
    void anotherContextIsLookedAtAgainThoughTheLicenceHolds() {
        var tram =
                new Cut.Placed(
                        Id.of("tram"), use(Family.ARCHIVE, "Tram", 2, 5), new Match.Unknown());
        var rechecks = rechecks(THIRTY_SECONDS, cut(song(0, 10)), cut(song(0, 10), tram));

        assertThat(rechecks).allMatch(r -> r.rule() == RecheckRule.OTHERWISE).isNotEmpty();
        assertThat(rechecks.getFirst().reason().text()).endsWith("now with \"Tram\"");
    }

    @Test
    void aUseOfWhichNobodyKnowsAnyLongerWhatItIsIsLookedAtAgain() {
        var renamed =
                new Cut.Placed(
                        Id.of("u0"),
                        new Use(
                                Family.MUSIC,
                                "Temp music",
                                "goodbye.wav",
                                "A3",
                                FrameRange.lasting(0, 250),
                                Rate.FPS_25,
                                true,
                                song(0, 10).use().fragments()),
                        new Match.Unknown());

        var rechecks = rechecks(THIRTY_SECONDS, cut(song(0, 10)), cut(renamed));

        assertThat(rechecks).allMatch(r -> r.rule() == RecheckRule.LOST).isNotEmpty();
        assertThat(rechecks.getFirst().reason().text()).contains("Temp music", "confirm it");
    }

    @Test
    void whatWasNotCoveredBeforeIsNoRecheck() {
        assertThat(rechecks(THIRTY_SECONDS, cut(song(0, 40)), cut(song(0, 50)))).isEmpty();
        assertThat(rechecks(THIRTY_SECONDS, cut(), cut(song(0, 50)))).isEmpty();
    }

    /** Every rule is shown once at work; what is the same needs no recheck by any. */
    @ParameterizedTest
    @EnumSource(RecheckRule.class)
    void everyRuleHasAnExampleThatPassesAndOneThatFails(RecheckRule rule) {
        var tram =
                new Cut.Placed(
                        Id.of("tram"), use(Family.ARCHIVE, "Tram", 2, 5), new Match.Unknown());
        var next =
                switch (rule) {
                    case LOST -> cut(song(0, 31));
                    case OTHERWISE -> cut(song(0, 27), tram);
                };

        assertThat(rechecks(THIRTY_SECONDS, cut(song(0, 27)), next))
                .extracting(r -> r.reason().rule())
                .containsOnly(rule.id());
        assertThat(rechecks(THIRTY_SECONDS, cut(song(0, 27)), cut(song(9, 27)))).isEmpty();
    }

    private static List<Recheck> rechecks(Licence licence, Cut before, Cut after) {
        return Rechecks.of(
                report(licence, before), report(licence, after), CutChanges.between(before, after));
    }

    private static ClearanceReport report(Licence licence, Cut cut) {
        return Clearance.of(
                cut,
                "the streamer",
                SVOD_FOREVER,
                OnFile.of(List.of(SONG), List.of(licence)),
                Tracks.ALL);
    }

    private static Cut cut(Cut.Placed... placed) {
        return Fixtures.cut(List.of(placed));
    }

    private static Cut.Placed song(long second, long seconds) {
        return new Cut.Placed(
                Id.of("u" + second), use(Family.MUSIC, "Goodbye", second, seconds), SETTLED);
    }

    private static Use use(Family family, String name, long second, long seconds) {
        var record = FrameRange.lasting(second * 25, seconds * 25);
        var source = family == Family.MUSIC ? "goodbye.wav" : "tram.mov";
        var where = new Where.InFile("v1", 7, 1);
        return new Use(
                family,
                name,
                source,
                "A3",
                record,
                Rate.FPS_25,
                true,
                List.of(new Use.Fragment(name, source, "A3", record, "", where)));
    }
}

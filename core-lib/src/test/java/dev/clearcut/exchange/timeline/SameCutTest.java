package dev.clearcut.exchange.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.exchange.timeline.WrittenCut.Shot;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One cut, written as each system would, has the same uses to the frame. */
class SameCutTest {

    private static final int SEEDS = 60;

    private static final UseRules RULES = UseRules.standard();

    private static final List<Rate> RATES =
            List.of(
                    Rate.FPS_23_976,
                    Rate.FPS_24,
                    Rate.FPS_25,
                    Rate.FPS_29_97,
                    Rate.FPS_29_97_DROP,
                    Rate.FPS_50,
                    Rate.FPS_59_94_DROP);

    private static final List<String> SONGS =
            List.of("MX_Alpha", "MX_Beta", "MX_Gamma", "MX_Delta");
    private static final List<String> ARCHIVE = List.of("ARCH_Docks", "ARCH_Moon", "ARCH_Riot");

    @Test
    void everyFormatGivesTheUsesOfTheCut() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var cut = random(new Random(seed), true);
            var expected = uses("cut.edl", cut.edl(), cut.rate());

            assertThat(expected).as("seed %d", seed).isNotEmpty();
            for (var written : List.of(cut.fcpxml(), cut.xmeml(), cut.otio())) {
                assertThat(uses("cut", written, cut.rate()))
                        .as("seed %d\n%s", seed, written)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theSoundOfTheCutIsTheSameInProTools() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var cut = random(new Random(seed), false);
            var expected = uses("cut.edl", cut.edl(), cut.rate());

            for (var written : List.of(cut.sessionText(false), cut.sessionText(true))) {
                assertThat(uses("cut.txt", written, cut.rate()))
                        .as("seed %d\n%s", seed, written)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aUseOfOneShotStandsWhereTheShotDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rate = RATES.get(random.nextInt(RATES.size()));
            long in = Timecode.parse("01:00:00:00", rate).frame() + random.nextInt(200_000);
            var record = FrameRange.lasting(in, 1 + random.nextInt(5000));
            var cut = new WrittenCut(rate, List.of(new Shot(false, 1, "MX_Alpha", record, 7)));

            for (var written :
                    List.of(
                            cut.edl(),
                            cut.fcpxml(),
                            cut.xmeml(),
                            cut.otio(),
                            cut.sessionText(false),
                            cut.sessionText(true))) {
                assertThat(uses("cut", written, rate))
                        .as("seed %d\n%s", seed, written)
                        .containsExactly(
                                "MUSIC MX_Alpha %s %s %s"
                                        .formatted(
                                                new Timecode(record.start(), rate),
                                                new Timecode(record.end(), rate),
                                                rate));
            }
        }
    }

    private static WrittenCut random(Random random, boolean withPicture) {
        var rate = RATES.get(random.nextInt(RATES.size()));
        long start = Timecode.parse("01:00:00:00", rate).frame();
        var shots = new ArrayList<Shot>();
        for (int track = 1; track <= 3; track++) {
            lay(random, false, track, start, shots);
            if (withPicture) {
                lay(random, true, track, start, shots);
            }
        }
        return new WrittenCut(rate, shots);
    }

    /** Shots one after another, some with a gap, some playing on where the last one ended. */
    private static void lay(
            Random random, boolean picture, int track, long start, List<Shot> shots) {
        var names = picture ? ARCHIVE : SONGS;
        long at = start;
        var last = new Shot(picture, track, names.getFirst(), FrameRange.of(at, at), 0);
        for (int i = random.nextInt(6); i >= 0; i--) {
            at += random.nextBoolean() ? random.nextInt(400) : 0;
            var record = FrameRange.lasting(at, 1 + random.nextInt(300));
            boolean playsOn = last.record().end() == at && random.nextBoolean();
            var name = playsOn ? last.name() : names.get(random.nextInt(names.size()));
            long in = playsOn ? last.sourceIn() + last.record().length() : random.nextInt(3000);
            last = new Shot(picture, track, name, record, in);
            shots.add(last);
            at = record.end();
        }
    }

    private static List<String> uses(String name, String written, Rate rate) {
        var cut = Timelines.read(name, Lists.bytes(written), Optional.of(rate));
        return Uses.in(cut, RULES, Uses.Tracks.ALL).value().stream()
                .map(
                        use ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                use.kind(),
                                                use.name(),
                                                use.recordIn(),
                                                use.recordOut(),
                                                use.rate()))
                .toList();
    }
}

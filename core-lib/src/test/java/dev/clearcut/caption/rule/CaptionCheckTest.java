package dev.clearcut.caption.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.ShotChanges;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionCheckTest {

    private static List<String> found(String set, String example) {
        var tried = Example.of(example);
        return CaptionCheck.of(tried.file(), RuleSet.named(set), tried.known()).stream()
                .filter(f -> f.event() > 0)
                .map(f -> f.event() + " " + f.rule())
                .toList();
    }

    /** A file in milliseconds rounds every frame; a gap of two frames is still two frames. */
    @ParameterizedTest
    @ValueSource(strings = {"23.976", "24", "25", "29.97", "50", "59.94"})
    void timesRoundedToThousandthsAreTheFramesTheyWere(String rate) {
        var example =
                "{rate=%s} 0.000>%s Yes. ++ %s>4 No."
                        .formatted(rate, rounded(rate, 60), rounded(rate, 62));
        assertThat(found("netflix", example)).isEmpty();
    }

    private static String rounded(String rate, long frame) {
        return Measure.decimal(Rate.parse(rate).secondsAt(frame), 3);
    }

    @Test
    void fiveSixthsOfASecondAreTwentyFramesAt24AndTwentyFiveAt29_97() {
        for (var rate : List.of("24", "23.976", "29.97", "30")) {
            long least = rate.startsWith("2") && !rate.equals("29.97") ? 20 : 25;
            assertThat(
                            found(
                                    "netflix",
                                    "{rate=%s} 0>%s Yes.".formatted(rate, rounded(rate, least))))
                    .as(rate)
                    .isEmpty();
            assertThat(
                            found(
                                    "netflix",
                                    "{rate=%s} 0>%s Yes."
                                            .formatted(rate, rounded(rate, least - 1))))
                    .as(rate)
                    .containsExactly("1 caption.duration.short");
        }
    }

    @Test
    void withoutARateTheGapIsSaidToBeUnchecked() {
        var tried = Example.of("1>2 Yes. ++ 2>3 No.");
        assertThat(CaptionCheck.of(tried.file(), RuleSet.named("netflix"), tried.known()))
                .filteredOn(f -> f.rule().equals("caption.unchecked"))
                .extracting(CaptionFinding::text)
                .anyMatch(text -> text.contains("--rate"))
                .anyMatch(text -> text.contains("--cut"))
                .anyMatch(text -> text.contains("--glyphs"))
                .anyMatch(text -> text.contains("--programme"));
    }

    @Test
    void anEventAboveAndOneBelowDoNotOverlap() {
        var tried = Example.of("1>3 Above. ++ 2>4 Below.");
        var up = dev.clearcut.caption.Placement.Level.TOP;
        var down = dev.clearcut.caption.Placement.Level.BOTTOM;
        var side = dev.clearcut.caption.Placement.Side.CENTRE;
        var events =
                List.of(
                        tried.file()
                                .events()
                                .get(0)
                                .placed(dev.clearcut.caption.Placement.at(side, up)),
                        tried.file()
                                .events()
                                .get(1)
                                .placed(dev.clearcut.caption.Placement.at(side, down)));
        assertThat(overlaps(events)).isEmpty();
        assertThat(overlaps(tried.file().events())).containsExactly(2);
    }

    private static List<Integer> overlaps(List<CaptionEvent> events) {
        var file = Example.of("1>2 x").file();
        var with =
                new dev.clearcut.caption.CaptionFile(
                        file.name(),
                        file.format(),
                        file.dialect(),
                        file.encoding(),
                        "",
                        null,
                        false,
                        null,
                        events,
                        file.report());
        return CaptionCheck.of(with, RuleSet.named("sound"), Conditions.none()).stream()
                .filter(f -> f.rule().equals("caption.overlap"))
                .map(CaptionFinding::event)
                .toList();
    }

    /** Overlap against every pair compared with every other. */
    @Test
    void overlapsAreThoseOfBruteForce() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var events = new ArrayList<CaptionEvent>();
            for (int i = 0; i < 7; i++) {
                int start = random.nextInt(30);
                events.add(
                        CaptionEvent.of(
                                i + 1,
                                Rational.of(start),
                                Rational.of(start + 1 + random.nextInt(6)),
                                List.of(Line.of("Yes."))));
            }
            var expected = new TreeSet<Integer>();
            var sorted = new ArrayList<>(events);
            sorted.sort(java.util.Comparator.comparing(CaptionEvent::start));
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (sorted.get(j).end().compareTo(sorted.get(i).start()) > 0) {
                        expected.add(sorted.get(i).number());
                    }
                }
            }
            assertThat(new TreeSet<>(overlaps(events))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /**
     * Each defect is planted into a file that is clean, and found at its event and nowhere else.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caption.duration.short      | 13>13.5 Yes.",
                "caption.duration.long       | 11>19 Yes.",
                "caption.duration.none       | 13>13 Yes.",
                "caption.overlap             | 9>13 Yes.",
                "caption.gap.short           | 10.04>13 Yes.",
                "caption.empty               | 13>14",
                "caption.lines               | 13>15 One. / Two. / Three.",
                "caption.line.length         | 13>18 This line of text is longer than forty-two of them.",
                "caption.speed.characters    | 13>14 This is far too much to read.",
                "caption.spaces              | 13>14 Yes,  no.",
                "caption.brackets            | 13>14 [door slams",
                "caption.break.punctuation   | 13>14 Yes / , no.",
                "caption.dashes              | 13>14 Yes. / -No."
            })
    void aPlantedDefectIsFoundAtItsEventAndNowhereElse(String rule, String event) {
        var clean =
                "{rate=25 programme=0-60} 1>3 Where is Ray? ++ 8>10 -Here. / -Where? ++ %s ++ 22>24 Go.";
        assertThat(found("generic", clean.formatted("13>14 Yes."))).isEmpty();
        assertThat(found("generic", clean.formatted(event))).containsExactly("3 " + rule);
    }

    @Test
    void anEventThatRollsUpHasNoGapToKeep() {
        var tried = Example.of("{rate=24} 1>2 Yes. ++ 2>3 No.");
        var events =
                tried.file().events().stream()
                        .map(e -> e.coming(CaptionEvent.Mode.ROLL_UP))
                        .toList();
        var file =
                new dev.clearcut.caption.CaptionFile(
                        "x",
                        tried.file().format(),
                        "",
                        "",
                        "",
                        null,
                        false,
                        null,
                        events,
                        tried.file().report());
        assertThat(CaptionCheck.of(file, RuleSet.named("netflix"), tried.known()))
                .extracting(CaptionFinding::rule)
                .doesNotContain("caption.gap.short");
    }

    @Test
    void shotsAreTheEdgesOfPictureClips() {
        var shots = ShotChanges.at(List.of(Rational.of(2), Rational.of(5)));
        assertThat(shots.within(Rational.of(2), Rational.of(5))).isFalse();
        assertThat(shots.within(Rational.of(1), Rational.of(3))).isTrue();
        assertThat(shots.nearest(Rational.of(4))).contains(Rational.of(5));
    }

    @Test
    void whatIsNotForcedBesideWhatIsHasNoPlaceInAFileOfForcedNarratives() {
        assertThat(found("forced-narrative", "1>3 !HARBOUR ++ 4>6 Ray? ++ 7>9 Where?"))
                .containsExactly("2 caption.forced.unmarked", "3 caption.forced.unmarked");
    }

    @Test
    void whereNoEventSaysThatItIsForcedThatIsSaidAndNotPassed() {
        var tried = Example.of("1>3 HARBOUR");
        var plain = CaptionCheck.of(tried.file(), RuleSet.named("forced-narrative"), tried.known());
        assertThat(plain)
                .filteredOn(CaptionFinding::isUnchecked)
                .extracting(CaptionFinding::text)
                .anyMatch(text -> text.contains("SubRip") && text.contains("cannot say"));

        var imsc = as(tried.file(), dev.clearcut.caption.CaptionFormat.TTML);
        assertThat(CaptionCheck.of(imsc, RuleSet.named("forced-narrative"), tried.known()))
                .filteredOn(CaptionFinding::isUnchecked)
                .extracting(CaptionFinding::text)
                .anyMatch(text -> text.contains("itts:forcedDisplay"));
    }

    private static dev.clearcut.caption.CaptionFile as(
            dev.clearcut.caption.CaptionFile file, dev.clearcut.caption.CaptionFormat format) {
        return new dev.clearcut.caption.CaptionFile(
                file.name(),
                format,
                file.dialect(),
                file.encoding(),
                file.language(),
                file.rate(),
                file.timecode(),
                file.programmeStart(),
                file.events(),
                file.report());
    }
}

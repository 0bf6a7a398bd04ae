package dev.clearcut.media.qc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Severity;
import dev.clearcut.exchange.spec.ShippedSpecs;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule against its own examples. */
class QcRulesTest {

    @ParameterizedTest
    @MethodSource("passing")
    void nothingIsFoundInWhatPasses(QcRule rule, String example) {
        assertThat(found(rule, example)).as("%s in %s", rule.id(), example).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failing")
    void somethingIsFoundInWhatFails(QcRule rule, String example) {
        assertThat(found(rule, example)).as("%s in %s", rule.id(), example).isNotEmpty();
    }

    @Test
    void everyRuleHasASourceAndExamplesThatPassAndFail() {
        assertThat(QcRules.standard().all())
                .allSatisfy(
                        rule -> {
                            assertThat(rule.source()).isNotBlank();
                            assertThat(rule.passes()).isNotEmpty();
                            assertThat(rule.fails()).as(rule.id()).isNotEmpty();
                            assertThat(rule.ebu()).matches("|\\d{4}[BFWX]");
                        });
    }

    @Test
    void everyRuleIsEitherJudgedInAFileOrSaidNotToBe() {
        var whole = withTwoSecondsOfPicture("tone 2");
        assertThat(whole.judged())
                .containsExactlyInAnyOrderElementsOf(
                        QcRules.standard().all().stream().map(QcRule::id).toList());
    }

    private static List<QcFinding> found(QcRule rule, String example) {
        return found(rule.id(), example, declared(rule)).stream()
                .filter(f -> f.rule().id().equals(rule.id()))
                .filter(f -> f.severity() != Severity.NOTE)
                .toList();
    }

    private static List<QcFinding> found(String rule, String example, Declared declared) {
        return switch (rule) {
            case "media.audio.duration", "media.audio.loudness", "media.audio.true-peak" ->
                    withTwoSecondsOfPicture(example).findings();
            default ->
                    rule.startsWith("media.video.")
                            ? Pictures.seen(example, 8, declared).findings()
                            : Sounds.heard(example).findings();
        };
    }

    /** Beside 50 frames, and held against EBU R 128 in its live edition. */
    private static QcReport withTwoSecondsOfPicture(String example) {
        var target = LoudnessTarget.of(ShippedSpecs.require("ebu-r128-live"));
        var track = new SoundTrack(1, 2, Sounds.RATE, "stereo", List.of("L", "R"));
        var metering =
                new Metering(
                        QcSettings.standard().against(target),
                        new Clock(Rate.FPS_25, 0),
                        Declared.of(Declared.Scan.PROGRESSIVE),
                        List.of(track),
                        Grouping.usual(List.of(track)));
        var pictures = new Pictures(8);
        metering.pictures(pictures.format(), Rational.ZERO);
        pictures.show("moving 50", metering::see);
        var sound = Sounds.played(example);
        metering.hear(0, Rational.ZERO, sound, sound[0].length);
        return metering.report("example.mov");
    }

    private static Declared declared(QcRule rule) {
        return Declared.of(
                rule.id().equals("media.video.field-order")
                        ? Declared.Scan.UPPER_FIRST
                        : Declared.Scan.PROGRESSIVE);
    }

    static Stream<Object[]> passing() {
        return QcRules.standard().all().stream()
                .flatMap(rule -> rule.passes().stream().map(e -> new Object[] {rule, e}));
    }

    static Stream<Object[]> failing() {
        return QcRules.standard().all().stream()
                .flatMap(rule -> rule.fails().stream().map(e -> new Object[] {rule, e}));
    }
}

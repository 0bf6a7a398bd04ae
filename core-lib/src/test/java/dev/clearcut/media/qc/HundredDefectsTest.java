package dev.clearcut.media.qc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hundred planted defects and more, several to a reel. Each is found once, at its frames, and
 * nothing else is; the same reel without them is clean.
 */
class HundredDefectsTest {

    /**
     * Pictures and what is wrong with them, each as {@code rule from-to}, frames from the first and
     * ends exclusive. The stream says progressive, or {@code tff: } and {@code bff: } in front.
     */
    static final List<String> PICTURES =
            List.of(
                    """
                    moving 13 black 1 moving 14 black 2 moving 14 black 3 moving 13 black 4 moving 14
                    black 5 moving 14 black 6 moving 14 black 7 moving 14 black 8 moving 14
                    = black 13-14, black 28-30, black 44-47, black 60-64, black 78-83, black 97-103,
                    black 117-124, black 138-146
                    """,
                    """
                    dark 20 black 1 dark 15 black 2 dark 15 black 12 dark 15 black 25 dark 15
                    = black 20-21, black 36-38, black 53-65, black 80-105
                    """,
                    """
                    black 30 moving 30 black 2 moving 30 black 30
                    = black 0-30, black 60-62, black 92-122
                    """,
                    """
                    moving 20 fade-out 8 black 51 fade-in 8 moving 20 fade-out 8 black 9 moving 20
                    = black 28-79, black 115-124
                    """,
                    """
                    moving 20 freeze 5 moving 20 freeze 6 moving 20 freeze 7 moving 20 freeze 9
                    moving 20 freeze 12 moving 20 freeze 25 moving 20
                    = freeze 20-25, freeze 45-51, freeze 71-78, freeze 98-107, freeze 127-139,
                    freeze 159-184
                    """,
                    """
                    moving 30 freeze 50 moving 12 freeze 10
                    = freeze 30-80, freeze 92-102
                    """,
                    """
                    moving 20 freeze 2 moving 20 freeze 3 moving 20 freeze 4 moving 20 freeze 2
                    moving 15 freeze 3 moving 20
                    = repeat 20-22, repeat 42-45, repeat 65-69, repeat 89-91, repeat 106-109
                    """,
                    """
                    moving 9 too-bright 1 moving 9 too-bright 2 moving 9 too-bright 3 moving 9
                    too-bright 5 moving 9 too-bright 8 moving 9 too-bright 1 moving 9
                    = levels 9-10, levels 19-21, levels 30-33, levels 42-47, levels 56-64,
                    levels 73-74
                    """,
                    """
                    moving 8 too-red 1 moving 8 too-red 2 moving 8 too-red 3 moving 8 too-red 6
                    moving 8 too-red 1 moving 8
                    = levels 8-9, levels 17-19, levels 27-30, levels 38-44, levels 52-53
                    """,
                    """
                    moving 33 letterbox 40 moving 40 pillarbox 30
                    = bars 33-73, bars 73-113, bars 113-143
                    """,
                    """
                    letterbox 50 pillarbox 50 letterbox 50
                    = bars 50-100, bars 100-150
                    """,
                    "low-letterbox 40 = bars-uneven 0-40",
                    """
                    moving 20 interlaced-tff 20 moving 30 interlaced-bff 12 moving 20
                    = scan 20-40, scan 70-82
                    """,
                    """
                    tff: interlaced-tff 30 interlaced-bff 20 interlaced-tff 30 interlaced-bff 15
                    = field-order 30-50, field-order 80-95
                    """,
                    "bff: interlaced-bff 25 interlaced-tff 25 = field-order 25-50",
                    "bff: interlaced-tff 30 = field-order 0-30",
                    """
                    moving 15 flash 11 moving 40 flash 13 moving 30
                    = flash 15-27, flash 66-80
                    """,
                    """
                    moving 20 black 2 moving 20 freeze 6 moving 20 too-bright 2 moving 20 black 1
                    moving 20 freeze 2 moving 20 too-red 3 moving 20
                    = black 20-22, freeze 42-48, levels 68-70, black 90-91, repeat 111-113,
                    levels 133-136
                    """);

    /** Sounds, in seconds; at 25 frames a second, so that 0.04 is a frame. */
    static final List<String> SOUNDS =
            List.of(
                    """
                    tone 2 silence 1 tone 2 silence 1.2 tone 2.02 silence 2 tone 2
                    = silence 50-75, silence 125-155, silence 205-256
                    """,
                    "silence 3 tone 2 silence 2.4 = silence 0-75, silence 125-185",
                    """
                    tone 1 silence 0.04 tone 1 silence 0.08 tone 1 silence 0.2 tone 1 silence 0.4
                    tone 1 silence 0.8 tone 1
                    = dropout 25-26, dropout 51-53, dropout 78-83, dropout 108-118,
                    dropout 143-163
                    """,
                    """
                    noise 1.01 silence 0.002 noise 1 silence 0.005 noise 1 silence 0.01 noise 1
                    silence 0.02 noise 1
                    = dropout 25-26, dropout 50-51, dropout 75-76, dropout 100-102
                    """,
                    """
                    tone 1 clipped 0.2 tone 1 clipped 0.4 tone 1 clipped 0.04 tone 1 clipped 1
                    tone 1
                    = clipping 25-30, clipping 55-65, clipping 90-91, clipping 116-141
                    """,
                    """
                    tone 1.1 click tone 1 click tone 1 click tone 1 click tone 1 click tone 1
                    = click 27-28, click 52-53, click 77-78, click 102-103, click 127-128
                    """,
                    """
                    noise 0.5 click noise 0.5 click noise 0.5 click noise 0.5 click noise 0.5
                    = click 12-13, click 25-26, click 37-38, click 50-51
                    """,
                    """
                    tone 2 inverted 0.6 tone 1.4 inverted 1 tone 2 inverted 3 tone 1
                    = polarity 50-65, polarity 100-125, polarity 175-250
                    """,
                    """
                    tone 2 left-only 1 tone 2 left-only 2 tone 1 left-only 1.2
                    = channel-lost 50-75, channel-lost 125-175, channel-lost 200-230
                    """,
                    """
                    tone 1 no-number tone 1 infinite tone 1 enormous tone 1
                    = no-number 25-26, no-number 50-51, no-number 75-76
                    """,
                    """
                    tone 2 silence 1.2 tone 2 clipped 0.2 tone 1 silence 0.04 tone 1 inverted 1
                    tone 1 left-only 1.2 tone 1 click tone 1
                    = silence 50-80, clipping 130-135, dropout 160-161, polarity 186-211,
                    channel-lost 236-266, click 291-292
                    """);

    @ParameterizedTest
    @FieldSource("PICTURES")
    void everyDefectOfThePictureIsFoundAtItsFrames(String reel) {
        assertThat(lines(seen(reel, recipe(reel))))
                .containsExactlyInAnyOrderElementsOf(planted("media.video.", reel));
    }

    @ParameterizedTest
    @FieldSource("SOUNDS")
    void everyDefectOfTheSoundIsFoundAtItsFrames(String reel) {
        assertThat(lines(Sounds.heard(recipe(reel)).findings()))
                .containsExactlyInAnyOrderElementsOf(planted("media.audio.", reel));
    }

    /** Without them a reel is a landscape that moves, as long as the reel; the longest is all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "tff: ", "bff: "})
    void thePictureWithoutThemIsClean(String scan) {
        int longest =
                PICTURES.stream()
                        .filter(reel -> scan.isEmpty() || reel.startsWith(scan))
                        .mapToInt(reel -> (int) length(recipe(reel)))
                        .max()
                        .orElseThrow();
        assertThat(seen(scan, "moving " + longest)).isEmpty();
    }

    @Test
    void theSoundWithoutThemIsClean() {
        double longest =
                SOUNDS.stream().mapToDouble(reel -> length(recipe(reel))).max().orElseThrow();
        assertThat(Sounds.heard("tone " + longest).findings()).isEmpty();
    }

    @Test
    void thereAreAHundredOfEveryKind() {
        var all =
                Stream.concat(
                                PICTURES.stream().flatMap(r -> planted("media.video.", r).stream()),
                                SOUNDS.stream().flatMap(r -> planted("media.audio.", r).stream()))
                        .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(100);
        assertThat(all.stream().map(line -> line.split(" ")[0]).distinct())
                .hasSizeGreaterThanOrEqualTo(16);
    }

    private static List<QcFinding> seen(String reel, String recipe) {
        var scan =
                reel.startsWith("tff: ")
                        ? Declared.Scan.UPPER_FIRST
                        : reel.startsWith("bff: ")
                                ? Declared.Scan.LOWER_FIRST
                                : Declared.Scan.PROGRESSIVE;
        return Pictures.seen(recipe, 8, Declared.of(scan)).findings();
    }

    private static String recipe(String reel) {
        return reel.substring(0, reel.indexOf('=')).replaceFirst("^[tb]ff: ", "").strip();
    }

    private static List<String> planted(String family, String reel) {
        return Arrays.stream(reel.substring(reel.indexOf('=') + 1).split(","))
                .map(planted -> family + planted.strip())
                .toList();
    }

    /** The sum of a recipe's counts. */
    private static double length(String recipe) {
        return Arrays.stream(recipe.split("\\s+"))
                .filter(word -> Character.isDigit(word.charAt(0)))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static List<String> lines(List<QcFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(
                        finding -> {
                            var frames =
                                    Objects.requireNonNull(
                                            Objects.requireNonNull(finding.span()).frames());
                            return "%s %d-%d"
                                    .formatted(finding.rule().id(), frames.start(), frames.end());
                        })
                .toList();
    }
}

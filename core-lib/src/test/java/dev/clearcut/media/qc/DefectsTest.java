package dev.clearcut.media.qc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Severity;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted defects in 10 bits, and what is no defect; {@link HundredDefectsTest} is in 8. */
class DefectsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "media.video.black      | moving 17 black 1 moving 20                   | 17-18",
                "media.video.black      | moving 30 black 2 moving 20                   | 30-32",
                "media.video.black      | moving 23 black 3 moving 20                   | 23-26",
                "media.video.black      | moving 20 black 50 moving 20                  | 20-70",
                "media.video.black      | dark 20 black 4 dark 20                       | 20-24",
                "media.video.black      | moving 10 fade-out 8 black 60 fade-in 8 moving 10 | 18-78",
                "media.video.black      | moving 12 fade-out 8 black 10 moving 30       | 20-30",
                "media.video.black      | moving 40 black 40                            | 40-80",
                "media.video.freeze     | moving 14 freeze 5 moving 20                  | 14-19",
                "media.video.freeze     | moving 14 freeze 31 moving 20                 | 14-45",
                "media.video.freeze     | moving 14 freeze 40                           | 14-54",
                "media.video.repeat     | moving 31 freeze 2 moving 30                  | 31-33",
                "media.video.repeat     | moving 31 freeze 3 moving 30                  | 31-34",
                "media.video.levels     | moving 11 too-bright 1 moving 11              | 11-12",
                "media.video.levels     | moving 11 too-bright 7 moving 11              | 11-18",
                "media.video.levels     | moving 5 too-red 3 moving 11                  | 5-8",
                "media.video.bars       | moving 33 letterbox 40                        | 33-73",
                "media.video.bars       | letterbox 33 moving 40                        | 33-73",
                "media.video.bars       | moving 28 pillarbox 30                        | 28-58",
                "media.video.scan       | moving 20 interlaced-tff 20 moving 20         | 20-40",
                "media.video.flash      | moving 15 flash 10 moving 30                  | 15-26",
            })
    void aPlantedPictureDefectIsFoundAtItsFrames(String rule, String recipe, String frames) {
        assertThat(Pictures.seen(recipe, 10, progressive()).findings())
                .as(recipe)
                .extracting(f -> f.rule().id() + " " + written(f))
                .containsExactly(rule + " " + frames);
    }

    @Test
    void swappedFieldsAreFoundFromTheFrameTheyAreSwapped() {
        var found =
                Pictures.seen(
                                "interlaced-tff 30 interlaced-bff 20 interlaced-tff 10",
                                8,
                                Declared.of(Declared.Scan.UPPER_FIRST))
                        .findings();
        assertThat(found)
                .extracting(f -> f.rule().id() + " " + written(f))
                .containsExactly("media.video.field-order 30-50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "letterbox 80 | Letterboxed throughout: the active picture is 240x102+0+17, 2.35:1",
                "pillarbox 80 | Pillarboxed throughout: the active picture is 180x136+30+0, 1.32:1",
            })
    void barsThatNeverChangeAreWorthANote(String recipe, String text) {
        assertThat(Pictures.seen(recipe, 8, progressive()).findings())
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.severity()).isEqualTo(Severity.NOTE);
                            assertThat(note.text()).startsWith(text);
                        });
    }

    @Test
    void theShapeOfAPictureIsThatOfItsPixelsToo() {
        var anamorphic =
                new Declared(Declared.Scan.PROGRESSIVE, false, false, false, new Rational(4, 3));
        assertThat(Pictures.seen("letterbox 30", 8, anamorphic).findings())
                .extracting(QcFinding::text)
                .singleElement()
                .asString()
                .endsWith("240x102+0+17, 3.14:1 in pixels of 4:3.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moving 120",
                "fade-in 25 moving 50 fade-out 25",
                "black 5 fade-in 12 moving 50 fade-out 12 black 12",
                "moving 30 fade-out 12 black 12 fade-in 12 moving 30",
                "dark 100",
                "moving 40 dark 40 moving 40",
                "letterbox 80",
                "pillarbox 80",
                "moving 30 freeze 3 freeze 3 freeze 3 freeze 3 moving 30",
            })
    void aCleanPictureIsClean(String recipe) {
        assertThat(Pictures.seen(recipe, 10, progressive()).findings())
                .as(recipe)
                .allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 25 frames a second: a frame is 0.04 s.
                "media.audio.silence      | tone 2 silence 1.2 tone 2        | 50-80",
                "media.audio.silence      | tone 2.02 silence 1.2 tone 2     | 50-81",
                "media.audio.silence      | silence 4 tone 2                 | 0-100",
                "media.audio.dropout      | tone 1 silence 0.04 tone 1       | 25-26",
                "media.audio.dropout      | tone 2 silence 0.4 tone 1        | 50-60",
                "media.audio.dropout      | noise 1.99 silence 0.03 noise 1  | 49-51",
                "media.audio.clipping     | tone 1 clipped 0.4 tone 1        | 25-35",
                "media.audio.click        | tone 1.5 click tone 1.5          | 37-38",
                "media.audio.click        | noise 2.2 click noise 1          | 55-56",
                "media.audio.polarity     | tone 2 inverted 1 tone 2         | 50-75",
                "media.audio.channel-lost | tone 2 left-only 2 tone 2        | 50-100",
                "media.audio.channel-lost | left-only 3                      | 0-75",
            })
    void aPlantedSoundDefectIsFoundAtItsFrames(String rule, String recipe, String frames) {
        var found = Sounds.heard(recipe).findings();
        assertThat(found)
                .as(recipe)
                .extracting(f -> f.rule().id() + " " + written(f))
                .containsExactly(rule + " " + frames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tone 5",
                "noise 5",
                "wide 5",
                "hits 5",
                "full-scale 3",
                "rise 1 tone 3 fade 1",
                "silence 1 rise 0.1 tone 3 fade 0.1 silence 1.9",
                "tone 2 fade 0.3 silence 0.5 rise 0.3 tone 2",
            })
    void aCleanSoundIsClean(String recipe) {
        assertThat(Sounds.heard(recipe).findings()).as(recipe).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moving 40 card 75 moving 40",
                "card 60 dissolve 25 other-card 60",
                "moving 40 card 60 dissolve 12 other-card 60 moving 40",
                "moving 30 fade-out 12 black 10 card-in 12 card 75 card-out 12 black 10",
                "black 10 title-on-black 75 moving 40",
                "card 50 title-on-black 50",
            })
    void aCardStandsAndIsWorthNoMoreThanANote(String recipe) {
        var found = Pictures.seen(recipe, 8, progressive()).findings();
        assertThat(found).as(recipe).isNotEmpty();
        assertThat(found)
                .as(recipe)
                .allMatch(f -> f.rule().id().equals("media.video.freeze"))
                .allMatch(f -> f.severity() == dev.clearcut.base.Severity.NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moving 30 credits 120",
                "credits 140",
                "moving 60 other-card 5 title-on-black 75"
            })
    void titlesOnBlackHaveNoBars(String recipe) {
        var seen = Pictures.seen(recipe, 8, progressive());
        assertThat(seen.findings()).noneMatch(f -> f.rule().id().contains("bars"));
        assertThat(seen.activePictures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drift 75", "moving 30 drift 60 moving 30"})
    void aSlowDriftDoesNotStandStill(String recipe) {
        assertThat(Pictures.seen(recipe, 8, progressive()).findings()).isEmpty();
    }

    @Test
    void whatStopsAndGoesOnBetweenTwoFreezesIsNoDissolve() {
        var recipe = "moving 20 freeze 20 moving 12 freeze 20 moving 20";
        var found = Pictures.seen(recipe, 8, progressive()).findings();
        assertThat(found)
                .extracting(f -> f.severity() + " " + written(f))
                .containsExactly("WARNING 20-40", "WARNING 52-72");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10})
    void aFreezeIsFoundWholeHoweverOftenItIsCodedAnew(int bits) {
        var recipe = "moving 40 recoded 8 moving 30 recoded 50 moving 30";
        assertThat(Pictures.seen(recipe, bits, progressive()).findings())
                .extracting(f -> f.rule().id() + " " + written(f))
                .containsExactly("media.video.freeze 40-48", "media.video.freeze 78-128");
    }

    @Test
    void aSpanSaysFramesSecondsAndTimecode() {
        var found = Pictures.seen("moving 25 black 2 moving 25", 8, progressive()).findings();
        var span = Objects.requireNonNull(found.getFirst().span());
        assertThat(span.frames()).isEqualTo(FrameRange.of(25, 27));
        assertThat(span.fromTimecode()).isEqualTo("01:00:01:00");
        assertThat(span.toTimecode()).isEqualTo("01:00:01:02");
        assertThat(span.fromSeconds()).isEqualTo(1.0);
        assertThat(span.toSeconds()).isEqualTo(1.08);
    }

    @Test
    void soundThatBeginsLateIsFoundWhereItPlays() {
        var sound = Sounds.heard("tone 1 silence 0.04 tone 1");
        sound.begins(Rational.of(2));
        assertThat(sound.findings()).extracting(DefectsTest::written).containsExactly("75-76");
    }

    @Test
    void severalTracksAreTakenAsWhatTheyAre() {
        var six = Grouping.usual(monos(6));
        assertThat(six)
                .extracting(p -> p.name() + " " + p.layout().name())
                .containsExactly("audio 1-6 5.1");
        assertThat(six.getFirst().assumed()).contains("L R C LFE Ls Rs");
        assertThat(Grouping.usual(monos(8)))
                .extracting(p -> p.name() + " " + p.layout().name())
                .containsExactly("audio 1-6 5.1", "audio 7-8 stereo");
        assertThat(Grouping.usual(monos(4))).hasSize(2);
        assertThat(Grouping.usual(monos(3))).hasSize(3);
        assertThat(Grouping.said(List.of("1-2=stereo", "3=mono"), monos(3)))
                .extracting(Programme::name)
                .containsExactly("audio 1-2", "audio 3");
    }

    @Test
    void monoTracksThatSayTheirSpeakersAreTakenAtTheirWord() {
        var labels = List.of("L", "C", "R", "Ls", "Rs", "LFE", "Lt", "Rt", "L", "R");
        var tracks =
                java.util.stream.IntStream.range(0, labels.size())
                        .mapToObj(i -> new SoundTrack(i + 1, 1, 48_000, "", List.of(labels.get(i))))
                        .toList();
        var programmes = Grouping.usual(tracks);
        assertThat(programmes)
                .extracting(p -> p.name() + " " + p.layout().name() + p.assumed())
                .containsExactly("audio 1-6 5.1", "audio 7-8 stereo", "audio 9-10 stereo");
        assertThat(programmes.getFirst().layout().speakers().get(5))
                .isEqualTo(dev.clearcut.media.sound.Speaker.LFE);
    }

    @Test
    void aLayoutWithoutAnOrderIsAssumedInWords() {
        var named = Grouping.usual(List.of(new SoundTrack(1, 6, 48_000, "5.1", List.of())));
        assertThat(named.getFirst().assumed()).contains("does not say which channel is which");
        var film =
                Grouping.usual(
                        List.of(
                                new SoundTrack(
                                        1,
                                        6,
                                        48_000,
                                        "5.1",
                                        List.of("L", "C", "R", "Ls", "Rs", "LFE"))));
        assertThat(film.getFirst().assumed()).isEmpty();
        assertThat(film.getFirst().layout().label(5)).isEqualTo("LFE");
    }

    private static List<SoundTrack> monos(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> new SoundTrack(i, 1, 48_000, "mono", List.of()))
                .toList();
    }

    private static Declared progressive() {
        return Declared.of(Declared.Scan.PROGRESSIVE);
    }

    private static String written(QcFinding finding) {
        var frames = Objects.requireNonNull(Objects.requireNonNull(finding.span()).frames());
        return frames.start() + "-" + frames.end();
    }
}

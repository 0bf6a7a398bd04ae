package dev.clearcut.exchange.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.json.MediaView;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FactsFileTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static MediaFacts read(String json) {
        return FactsFile.read("facts.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaFacts shipped(String name) throws IOException {
        try (var stream = FactsFileTest.class.getResourceAsStream(name)) {
            return FactsFile.read(name, Objects.requireNonNull(stream).readAllBytes());
        }
    }

    @Test
    void mediaInfoSaysWhatAProresReelIs() throws IOException {
        var facts = shipped("prores.mov.json");

        assertThat(facts.file().word(Fact.CONTAINER)).contains("mov");
        assertThat(facts.file().word(Fact.START_TIMECODE)).contains("01:00:00:00");
        assertThat(facts.file().flag(Fact.DROP_FRAME)).contains(false);
        var video = facts.video().getFirst().facts();
        assertThat(video.word(Fact.CODEC)).contains("prores");
        assertThat(video.word(Fact.PROFILE)).contains("HQ");
        assertThat(video.exact(Fact.FRAME_RATE)).contains(new Rational(24000, 1001));
        assertThat(video.word(Fact.PRIMARIES)).contains("bt709");
        assertThat(facts.audio()).hasSize(2);
        assertThat(facts.audio().getFirst().facts().word(Fact.LAYOUT)).contains("mono");
    }

    @Test
    void mediaInfoSaysTheMasteringDisplay() throws IOException {
        var video = shipped("hdr10.mp4.json").video().getFirst().facts();

        assertThat(video.words(Fact.HDR)).containsExactly("hdr10");
        assertThat(video.word(Fact.MASTERING_PRIMARIES)).contains("p3-d65");
        assertThat(video.exact(Fact.MASTERING_MIN)).contains(new Rational(1, 200));
        assertThat(video.exact(Fact.MAX_CLL)).contains(Rational.of(1000));
        assertThat(video.word(Fact.TRANSFER)).contains("smpte2084");
        assertThat(video.word(Fact.LEVEL)).contains("5.0");
    }

    @Test
    void theLayoutOfAnAs11FileIsCalledAsOurOwnReaderCallsIt() {
        var facts =
                FactsFile.read(
                        "as11.json",
                        """
                        {"media": {"track": [{"@type": "General", "Format": "MXF"},
                          {"@type": "Other", "Format": "AS-11 Core", "ShimName": "UK DPP HD",
                           "AudioTrackLayout": "EBU R 123: 4b"},
                          {"@type": "Other", "Format": "AS-11 UKDPP", "FpaPass": "Not tested"}]}}
                        """
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(facts.file().word(Fact.AUDIO_TRACK_LAYOUT)).contains("r123-4b");
        assertThat(facts.file().word(Fact.PSE_PASS)).contains("not-tested");
    }

    @Test
    void theOlderLayoutIsReadToo() {
        var facts =
                read(
                        """
                        {"File": {"track": [
                          {"type": "General", "Format": "MXF", "Format_Profile": "OP-1a"},
                          {"type": "Video", "Format": "AVC", "Format_Profile": "High 4:2:2 Intra@L4.1",
                           "FrameRate": "29.970", "Format_Settings_GOP": "N=1", "ScanType": "MBAFF",
                           "ScanOrder": "TFF", "Width": 1920}]}}
                        """);

        var video = facts.video().getFirst().facts();
        assertThat(facts.file().word(Fact.OPERATIONAL_PATTERN)).contains("OP1a");
        assertThat(video.word(Fact.PROFILE)).contains("High 4:2:2 Intra");
        assertThat(video.word(Fact.LEVEL)).contains("4.1");
        assertThat(video.exact(Fact.FRAME_RATE)).contains(new Rational(30000, 1001));
        assertThat(video.word(Fact.SCAN)).contains("interlaced");
        assertThat(video.exact(Fact.GOP_LENGTH)).contains(Rational.ONE);
        assertThat(video.exact(Fact.WIDTH)).contains(Rational.of(1920));
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        assertThatThrownBy(() -> read("{\"media\":\n  {\"track\": [}"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("facts.json:2:");
    }

    @Test
    void jsonOfSomethingElseIsNoFacts() {
        for (var other : List.of("{}", "[]", "12", "\"x\"", "{\"media\":{}}", "null", "")) {
            assertThatThrownBy(() -> read(other)).as(other).isInstanceOf(BadFile.class);
        }
    }

    @Test
    void wrongTypesAndHugeNumbersSayNothing() {
        var facts =
                read(
                        """
                        {"media": {"@ref": 7, "track": [ 5, null, "x", [],
                          {"@type": "General", "Duration": {"x": 1}, "FileSize": "%s"},
                          {"@type": "Video", "Width": [1], "Height": "-3", "FrameRate_Num": "1e999",
                           "FrameRate_Den": "0", "BitDepth": true}]}}
                        """
                                .formatted("9".repeat(900)));

        assertThat(facts.video().getFirst().facts().said()).isEmpty();
        assertThat(facts.file().has(Fact.SIZE)).isFalse();
    }

    @Test
    void aMillionTracksAreRefused() {
        assertThatThrownBy(
                        () -> read("{\"media\":{\"track\":[" + "{},".repeat(1_000_000) + "{}]}}"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("1000001 tracks");
    }

    /** What is written and read back is what was said. */
    @Test
    void ourOwnAnswerIsReadBackWhole() {
        long seed = 20_26;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var facts = any(random);
            var json = JSON.writeValueAsBytes(MediaView.of(facts, Report.clean()));

            var back = FactsFile.read("facts.json", json);

            assertThat(values(back.file())).as("seed " + seed).isEqualTo(values(facts.file()));
            assertThat(back.tracks()).hasSameSizeAs(facts.tracks());
            for (int t = 0; t < facts.tracks().size(); t++) {
                assertThat(values(back.tracks().get(t).facts()))
                        .as("seed " + seed)
                        .isEqualTo(values(facts.tracks().get(t).facts()));
            }
        }
    }

    private static TreeMap<Fact, String> values(Facts facts) {
        var values = new TreeMap<Fact, String>();
        facts.said().forEach((fact, said) -> values.put(fact, said.written(fact)));
        return values;
    }

    private static MediaFacts any(Random random) {
        var tracks = new ArrayList<Track>();
        for (var kind : List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)) {
            for (int n = 1; n <= random.nextInt(4); n++) {
                tracks.add(new Track(kind, n, any(kind, random)));
            }
        }
        var inOrder = new ArrayList<Track>();
        for (var kind : List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)) {
            int n = 0;
            for (var track : tracks) {
                if (track.kind() == kind) {
                    inOrder.add(new Track(kind, ++n, track.facts()));
                }
            }
        }
        return new MediaFacts("reel1.mov", any(Subject.FILE, random), inOrder);
    }

    private static Facts any(Subject subject, Random random) {
        var facts = Facts.by("x");
        for (var fact : Fact.values()) {
            boolean paired = fact == Fact.START_TIMECODE || fact == Fact.DROP_FRAME;
            if (fact.subjects().contains(subject) && !paired && random.nextBoolean()) {
                facts.say(fact, any(fact, random));
            }
        }
        if (subject == Subject.FILE && random.nextBoolean()) {
            facts.say(Fact.START_TIMECODE, "01:00:00;00").say(Fact.DROP_FRAME, true);
        }
        return facts.facts();
    }

    private static Value any(Fact fact, Random random) {
        return switch (fact.type()) {
            case WORD, TEXT -> Value.of("word \"" + random.nextInt(100) + "\" é");
            case COUNT -> Value.of(random.nextLong(1L << 50));
            case RATE, RATIO ->
                    Value.of(new Rational(1 + random.nextInt(60_000), 1 + random.nextInt(1_001)));
            case SECONDS, NITS -> Value.of(new Rational(random.nextInt(1 << 20), 1_000));
            case FLAG -> Value.of(random.nextBoolean());
            case WORDS -> Value.of(List.of("L", "R").subList(0, 1 + random.nextInt(2)));
        };
    }

    private static Facts one(String type, String field, String written) {
        var media =
                read(
                        """
                        {"media": {"track": [{"@type": "General", "Format": "MXF"},
                         {"@type": "%s", "Format": "AVC", "%s": "%s"}]}}
                        """
                                .formatted(type, field, written));
        return (type.equals("Video") ? media.video() : media.audio()).getFirst().facts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50 | 50/1",
                "30 | 30/1",
                "100 | 100/1",
                "25 | 25/1",
                "50.000 | 50/1",
                "23.976 | 24000/1001",
                "23,976 | 24000/1001",
                "59.940 | 60000/1001",
                "12.500 | 25/2",
                "25.000 (25/1) | 25/1",
                "29.970 (30000/1001) FPS | 30000/1001",
                "120.000 FPS | 120/1"
            })
    void theFrameRateIsWhatIsWrittenHoweverManyNoughtsItHas(String written, String rate) {
        assertThat(one("Video", "FrameRate", written).exact(Fact.FRAME_RATE))
                .contains(Rational.parse(rate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SamplingRate | 48000 | sampleRate | 48000",
                "SamplingRate | 48.0 kHz | sampleRate | 48000",
                "SamplingRate | 44,1 kHz | sampleRate | 44100",
                "SamplingRate | 48000 / 24000 | sampleRate |",
                "Channels | 6 | channels | 6",
                "Channels | 2 / 6 | channels |",
                "Channels | 2 / 2 | channels | 2",
                "Channels | 6 channels | channels | 6",
                "BitRate | 320 kb/s | bitRate | 320000",
                "BitRate | 9 216 kb/s | bitRate | 9216000",
                "BitDepth | 24 bits | bitDepth | 24",
                "Duration | 12.480 | duration | 312/25",
                "Duration | 12 480 ms | duration | 312/25",
                "Duration | 1 h 2 min | duration |"
            })
    void aNumberIsReadWithItsUnitAndOfSeveralNoneIsChosen(
            String field, String written, String fact, String wanted) {
        var found = one("Audio", field, written).exact(Fact.of(Subject.AUDIO, fact).orElseThrow());
        if (wanted == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(Rational.parse(wanted));
        }
    }

    @Test
    void theFractionIsBelievedBeforeTheRoundedRate() {
        var facts =
                read(
                        """
                        {"media": {"track": [{"@type": "Video", "Format": "AVC",
                         "FrameRate": "29.970", "FrameRate_Num": "30000", "FrameRate_Den": "1001"},
                         {"@type": "Video", "Format": "AVC",
                         "FrameRate": "50.000", "FrameRate_Num": "0", "FrameRate_Den": "1"}]}}
                        """);

        assertThat(facts.video().getFirst().facts().exact(Fact.FRAME_RATE))
                .contains(new Rational(30000, 1001));
        assertThat(facts.video().getLast().facts().exact(Fact.FRAME_RATE))
                .contains(Rational.of(50));
    }
}

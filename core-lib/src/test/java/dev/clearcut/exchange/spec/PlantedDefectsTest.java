package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One thing is made wrong in a file that conforms: the rule that names it finds it, and no other.
 */
class PlantedDefectsTest {

    private static final String DPP =
            "file.container: mxf, file.operationalPattern: OP1a, file.headerPartition: closed-complete,"
                    + " file.randomIndex: yes, file.kagSize: 1, file.wrapping: frame,"
                    + " file.indexPosition: before-essence, file.shimName: UK DPP HD, file.shimVersion: '1.1',"
                    + " file.timecodeTracks: 1, file.dropFrame: no, file.psePass: yes, file.audioTrackLayout: r123-4b,"
                    + " file.seriesTitle: NIGHTFALL, file.programmeTitle: NIGHTFALL, file.episodeTitle: '1',"
                    + " file.primaryAudioLanguage: eng, file.lineUpStart: '09:59:30:00',"
                    + " file.identClockStart: '09:59:50:00', file.parts: '10:00:00:00-10:20:00:00',"
                    + " file.closedCaptions: no, file.pseManufacturer: HardingFPA, file.pseVersion: '3.1',"
                    + " file.pictureRatio: 16/9, file.audioDescription: yes, file.audioDescriptionType: mix,"
                    + " video.primaries: bt709, video.transfer: bt709, video.matrix: bt709,"
                    + " video.codec: h264, video.profile: 'High 4:2:2 Intra', video.bitRate: 113766400,"
                    + " video.frameSize: 1920x1080, video.frameRate: 25, video.scan: interlaced,"
                    + " video.fieldOrder: tff, video.bitDepth: 10, video.chroma: '4:2:2', video.activeFormat: 10";

    private static final String AUDIO =
            "audio.codec: pcm_s24le, audio.sampleRate: 48000, audio.bitDepth: 24, audio.channels: 1, audio.duration: 10";

    private static final String PRORES =
            "file.container: mov, file.startTimecode: '01:00:00:00', video.codec: prores, video.profile: HQ,"
                    + " video.frameSize: 1920x1080, video.pixelAspect: 1:1, video.frameRate: 24000/1001,"
                    + " video.variableFrameRate: no, video.scan: progressive, video.bitRate: 176M,"
                    + " video.duration: 10, video.primaries: bt709, video.transfer: bt709, video.matrix: bt709,"
                    + " audio.codec: pcm_s24le, audio.sampleRate: 48000, audio.bitDepth: 24, audio.channels: 2,"
                    + " audio.layout: stereo, audio.duration: 10, audio.2.codec: pcm_s24le,"
                    + " audio.2.sampleRate: 48000, audio.2.bitDepth: 24, audio.2.channels: 2,"
                    + " audio.2.layout: stereo, audio.2.duration: 10";

    private static final String YOUTUBE =
            "file.container: mp4, file.editLists: no, file.fastStart: yes, video.codec: h264,"
                    + " video.profile: High, video.scan: progressive, video.chroma: '4:2:0',"
                    + " video.gopClosed: yes, video.gopLength: 12, video.frameRate: 25, video.height: 1080,"
                    + " video.bitRate: 10M, audio.codec: aac, audio.sampleRate: 48000, audio.channels: 2";

    private static String facts(String spec) {
        return switch (spec) {
            case "as11-ukdpp-hd" -> DPP + ", " + tracks(AUDIO, 4);
            case "prores-mezzanine" -> PRORES;
            default -> YOUTUBE;
        };
    }

    private static String tracks(String one, int count) {
        var all = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            all.add(one.replace("audio.", "audio." + i + "."));
        }
        return String.join(", ", all);
    }

    private static Map<String, String> entries(String facts) {
        var entries = new LinkedHashMap<String, String>();
        for (var fact : facts.split(", ")) {
            var sides = fact.split(": ", 2);
            entries.put(sides[0], sides[1]);
        }
        return entries;
    }

    private static Conformity check(String spec, String changes) {
        var entries = entries(facts(spec));
        if (!changes.isEmpty()) {
            entries.putAll(entries(changes));
        }
        var written =
                entries.entrySet().stream()
                        .filter(e -> !e.getValue().equals("-"))
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(", "));
        return Conformance.check(ShippedSpecs.require(spec), Short.file(written));
    }

    private static List<String> broken(String spec, String changes) {
        return check(spec, changes).broken().stream().map(v -> v.rule().id()).toList();
    }

    @Test
    void aFileThatConformsIsClean() {
        for (var spec : List.of("as11-ukdpp-hd", "prores-mezzanine", "youtube-sdr")) {
            assertThat(broken(spec, "")).as(spec).isEmpty();
            assertThat(check(spec, "").conforms()).isTrue();
        }
        assertThat(check("as11-ukdpp-hd", "").word()).isEqualTo("conforms-so-far");
        assertThat(check("prores-mezzanine", "").word()).isEqualTo("conforms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as11-ukdpp-hd | file.container: mov | file.container",
                "as11-ukdpp-hd | file.operationalPattern: OPAtom | file.operational-pattern",
                "as11-ukdpp-hd | file.headerPartition: open-incomplete | file.header-partition",
                "as11-ukdpp-hd | file.randomIndex: no | file.random-index",
                "as11-ukdpp-hd | file.kagSize: 512 | file.kag",
                "as11-ukdpp-hd | file.wrapping: clip | file.wrapping",
                "as11-ukdpp-hd | file.indexPosition: after-essence | file.index-position",
                "as11-ukdpp-hd | file.shimName: UK DPP SD | file.shim-name",
                "as11-ukdpp-hd | file.dropFrame: yes | timecode.drop-frame",
                "as11-ukdpp-hd | file.timecodeTracks: 2 | timecode.tracks",
                "as11-ukdpp-hd | file.seriesTitle: - | metadata.series",
                "as11-ukdpp-hd | file.identClockStart: - | metadata.ident-clock",
                "as11-ukdpp-hd | file.parts: - | metadata.parts",
                "as11-ukdpp-hd | file.closedCaptions: yes | metadata.no-captions-claimed",
                "as11-ukdpp-hd | file.psePass: - | pse.stated",
                "as11-ukdpp-hd | file.pseVersion: - | pse.device",
                "as11-ukdpp-hd | file.pictureRatio: 239/100 | metadata.picture-ratio",
                "as11-ukdpp-hd | file.audioDescriptionType: - | metadata.audio-description",
                "as11-ukdpp-hd | video.primaries: bt2020 | video.colour",
                "as11-ukdpp-hd | video.frameRate: 24 | video.frame-rate",
                "as11-ukdpp-hd | video.frameRate: 2997/120 | video.frame-rate",
                "as11-ukdpp-hd | video.fieldOrder: bff | video.field-order",
                "as11-ukdpp-hd | video.scan: progressive | video.scan",
                "as11-ukdpp-hd | video.frameSize: 1440x1080 | video.frame-size",
                "as11-ukdpp-hd | video.bitDepth: 8 | video.bit-depth",
                "as11-ukdpp-hd | video.chroma: '4:2:0' | video.chroma",
                "as11-ukdpp-hd | video.bitRate: 56M | video.bit-rate",
                "as11-ukdpp-hd | video.activeFormat: 8 | video.active-format",
                "as11-ukdpp-hd | text: 1 | text.none",
                "as11-ukdpp-hd | audio.3.sampleRate: 44100 | audio.sample-rate",
                "as11-ukdpp-hd | audio.4.bitDepth: 16 | audio.bit-depth",
                "as11-ukdpp-hd | audio.2.channels: 2 | audio.one-channel-a-track",
                "as11-ukdpp-hd | audio.2.duration: 9 | audio.length",
                "as11-ukdpp-hd | file.audioTrackLayout: r123-16c | audio.layout-of-sixteen",
                "as11-ukdpp-hd | file.audioTrackLayout: r123-8c | audio.layout-code",
                "prores-mezzanine | video.codec: h264 | video.codec",
                "prores-mezzanine | video.profile: LT | video.profile",
                "prores-mezzanine | video.pixelAspect: 4:3 | video.pixel-aspect",
                "prores-mezzanine | video.variableFrameRate: yes | video.constant-rate",
                "prores-mezzanine | video.scan: interlaced | video.scan",
                "prores-mezzanine | video.matrix: - | video.colour",
                "prores-mezzanine | video.matrix: bt2020nc | video.colour-of-one-kind",
                "prores-mezzanine | video.matrix: smpte170m | video.colour-of-one-kind",
                "prores-mezzanine | video.primaries: bt470bg | video.colour-of-one-kind",
                "prores-mezzanine | video.transfer: smpte2084 | video.colour-of-one-kind",
                "prores-mezzanine | video.duration: 9.8 | audio.as-long-as-picture",
                "prores-mezzanine | audio.2.channels: 1 | audio.channels-of-layout",
                "prores-mezzanine | audio.layout: '5.1' | audio.channels-of-layout",
                "prores-mezzanine | audio.codec: aac | audio.codec",
                "prores-mezzanine | audio.2.duration: 9.96 | audio.length",
                "prores-mezzanine | file.startTimecode: - | file.timecode",
                "youtube-sdr | file.editLists: yes | file.edit-lists",
                "youtube-sdr | file.fastStart: no | file.fast-start",
                "youtube-sdr | video.gopLength: 250 | video.gop-length",
                "youtube-sdr | video.gopClosed: no | video.gop-closed",
                "youtube-sdr | video.hdr: hdr10 | video.hdr",
                "youtube-sdr | audio.sampleRate: 44100 | audio.sample-rate"
            })
    void theRuleThatNamesItFindsItAndNoOther(String spec, String change, String rule) {
        assertThat(broken(spec, change)).containsExactly(rule);
    }

    @Test
    void aMissingTrackIsFoundByItsNumber() {
        var three = DPP + ", " + tracks(AUDIO, 3);
        var conformity =
                Conformance.check(ShippedSpecs.require("as11-ukdpp-hd"), Short.file(three));
        assertThat(conformity.broken())
                .extracting(v -> v.rule().id())
                .containsExactly("audio.channel-count", "audio.layout-of-four");
    }

    @Test
    void twoSilentTracksAreAskedForWhereTheLayoutHasTwo() {
        assertThat(open("file.audioTrackLayout: r48-2a")).contains("audio.silent-pair");
        assertThat(open("")).doesNotContain("audio.silent-pair").contains("audio.track-numbers");
    }

    private static List<String> open(String changes) {
        return check("as11-ukdpp-hd", changes).open().stream().map(v -> v.rule().id()).toList();
    }

    @Test
    void theTrackAndItsReaderAreNamed() {
        var breach = check("as11-ukdpp-hd", "audio.3.sampleRate: 44100").broken().getFirst();
        assertThat(breach.breaches())
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.track()).isEqualTo("audio 3");
                            assertThat(b.wanted()).isEqualTo("48000");
                            assertThat(b.found()).isEqualTo("44100");
                            assertThat(b.reader()).isEqualTo("example");
                        });
    }

    @Test
    void theLanguageIsComparedHoweverItIsWritten() {
        var profile =
                Short.profile("{rule: audio.english, fact: audio.language, tracks: first, is: en}");
        assertThat(Conformance.check(profile, Short.file("audio.language: eng")).conforms())
                .isTrue();
        assertThat(Conformance.check(profile, Short.file("audio.language: deu")).conforms())
                .isFalse();
    }
}

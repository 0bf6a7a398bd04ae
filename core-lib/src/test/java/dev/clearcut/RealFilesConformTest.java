package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.exchange.facts.FactsFile;
import dev.clearcut.exchange.spec.SpecFile;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import dev.clearcut.probe.media.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files from real encoders against the specifications that ship: a right one is clean, and of a
 * wrong one exactly the rules are named that it breaks. A rule that no reader can decide has a
 * question mark.
 */
class RealFilesConformTest {

    /** How to make a file: {@code {name}} is replaced by a setting, which has a default here. */
    private record Recipe(String ending, String command, Map<String, String> settings) {}

    private static final String PICTURE = "-f lavfi -i color=c=teal:s={size}:r={rate} ";
    private static final String DETAIL = "-f lavfi -i testsrc2=s={size}:r={rate} ";
    private static final String TONE = "-f lavfi -i sine=1000:r={hz} -t {length} -ac {channels} ";

    private static final Map<String, Recipe> RECIPES =
            Map.of(
                    "prores",
                    new Recipe(
                            "mov",
                            PICTURE
                                    + TONE
                                    + "-c:v prores_ks -profile:v {profile} -pix_fmt {pixels}"
                                    + " -flags {flags} -vf {colour}{shape}setfield={field}"
                                    + " -c:a {sound} {timecode}",
                            Map.ofEntries(
                                    Map.entry("size", "1920x1080"),
                                    Map.entry("rate", "25"),
                                    Map.entry("hz", "48000"),
                                    Map.entry("length", "0.04"),
                                    Map.entry("channels", "2"),
                                    Map.entry("profile", "3"),
                                    Map.entry("pixels", "yuv422p10le"),
                                    Map.entry("flags", "+bitexact"),
                                    Map.entry(
                                            "colour",
                                            "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709,"),
                                    Map.entry("shape", "setsar=1,"),
                                    Map.entry("field", "prog"),
                                    Map.entry("sound", "pcm_s24le"),
                                    Map.entry("timecode", "-timecode 10:00:00:00"))),
                    "h264",
                    new Recipe(
                            "mp4",
                            DETAIL
                                    + TONE
                                    + "-c:v libx264 -preset veryfast -profile:v {profile}"
                                    + " -pix_fmt {pixels} -flags {flags} -g {gop} -bf 2 -b:v {bits}"
                                    + " -minrate {bits} -maxrate {bits} -bufsize 9M -x264-params nal-hrd=cbr"
                                    + " -c:a {sound} {wrap}",
                            Map.ofEntries(
                                    Map.entry("size", "640x360"),
                                    Map.entry("rate", "25"),
                                    Map.entry("hz", "48000"),
                                    Map.entry("length", "0.6"),
                                    Map.entry("channels", "2"),
                                    Map.entry("profile", "high"),
                                    Map.entry("pixels", "yuv420p"),
                                    Map.entry("flags", "+bitexact"),
                                    Map.entry("gop", "12"),
                                    Map.entry("bits", "9M"),
                                    Map.entry("sound", "aac"),
                                    Map.entry("wrap", "-use_editlist 0 -movflags +faststart"))),
                    "tiff",
                    new Recipe(
                            "tiff",
                            PICTURE + "-frames:v 1 -update 1 -pix_fmt {pixels}",
                            Map.of("size", "3000x2000", "rate", "1", "pixels", "rgb24")),
                    "jpeg",
                    new Recipe(
                            "jpg",
                            PICTURE + "-frames:v 1 -update 1 -pix_fmt {pixels}",
                            Map.of("size", "3000x2000", "rate", "1", "pixels", "yuvj420p")));

    private static final Map<Path, MediaFacts> PROBED = new ConcurrentHashMap<>();

    private static Path made(String recipe, String changes) {
        var how = Objects.requireNonNull(RECIPES.get(recipe));
        var settings = new HashMap<>(how.settings());
        if (!changes.isEmpty()) {
            for (var change : changes.split("; ")) {
                var sides = change.split("=", 2);
                assertThat(settings).containsKey(sides[0]);
                settings.put(sides[0], sides.length == 2 ? sides[1].strip() : "");
            }
        }
        var command = how.command();
        for (var setting : settings.entrySet()) {
            command = command.replace("{" + setting.getKey() + "}", setting.getValue());
        }
        var name = recipe + "-" + changes.replaceAll("[^a-z0-9]+", "-") + "." + how.ending();
        return TestMedia.made(name, command.strip().replaceAll(" +", " "));
    }

    private static Path avcIntraWithFourTracks() {
        return TestMedia.made(
                "avci4.mxf",
                "-f lavfi -i color=c=teal:s=1920x1080:r=25 -f lavfi -i sine=1000:r=48000 -t 0.08",
                "-map 0:v -map 1:a -map 1:a -map 1:a -map 1:a -c:v libx264 -avcintra-class 100",
                "-pix_fmt yuv422p10le -flags +ildct+ilme -top 1 -x264-params tff=1",
                "-ac 1 -c:a pcm_s24le -timecode 10:00:00:00");
    }

    private static MediaFacts facts(Path file) {
        return PROBED.computeIfAbsent(
                file,
                path -> {
                    var probed = MediaFile.probe(path);
                    assertThat(probed.report().findings()).as("%s is well made", path).isEmpty();
                    return probed.value();
                });
    }

    private static List<String> broken(Conformity conformity) {
        return conformity.broken().stream().map(RealFilesConformTest::word).toList();
    }

    private static String word(Verdict verdict) {
        return verdict.rule().id() + (verdict.outcome() == Outcome.CANNOT_TELL ? "?" : "");
    }

    private static Conformity conform(Path file, String spec) {
        return Specs.conform(facts(file), Specs.named(spec));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prores-mezzanine |",
                "prores-mezzanine | rate=24000/1001",
                "prores-mezzanine | size=3840x2160",
                "prores-mezzanine | profile=4; pixels=yuv444p10le",
                "generic-hd |",
                "generic-hd | flags=+ildct; field=tff",
                "generic-uhd | size=3840x2160",
                "generic-4k-dci | size=4096x2160; rate=24",
                "festival-prores |",
                "generic-sd-625 | size=720x576; shape=setsar=64/45,; flags=+ildct; field=tff",
                "generic-sd-625 | size=720x576; shape=setsar=16/15,",
                "generic-sd-525 | size=720x486; rate=30000/1001; shape=setsar=10/11,; flags=+ildct; field=bff"
            })
    void aRightProResIsClean(String spec, String changes) {
        var conformity = conform(made("prores", changes == null ? "" : changes), spec);

        assertThat(broken(conformity)).isEmpty();
        assertThat(conformity.word()).isEqualTo("conforms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prores-mezzanine | rate=20 | video.frame-rate",
                "prores-mezzanine | rate=2997/125 | video.frame-rate",
                "prores-mezzanine | size=1280x720 | video.frame-size",
                "prores-mezzanine | size=1440x1080; shape=setsar=4/3, | video.frame-size video.pixel-aspect",
                "prores-mezzanine | sound=pcm_s16le | audio.bit-depth",
                "prores-mezzanine | hz=44100 | audio.sample-rate",
                "prores-mezzanine | sound=aac | audio.codec audio.bit-depth?",
                "prores-mezzanine | flags=+ildct; field=tff | video.scan",
                "prores-mezzanine | profile=1 | video.profile",
                "prores-mezzanine | timecode= | file.timecode",
                "prores-mezzanine | colour= | video.colour",
                "generic-uhd | | video.frame-size",
                "generic-4k-dci | size=3840x2160 | video.frame-size",
                "generic-sd-625 | size=720x576; shape=setsar=64/45,; flags=+ildct; field=bff | video.field-order",
                "generic-sd-625 | size=720x576 | video.pixel-aspect",
                "generic-sd-525 | size=720x486; rate=30000/1001; shape=setsar=10/11,; flags=+ildct; field=tff | video.field-order"
            })
    void ofAWrongProResExactlyWhatIsWrongIsNamed(String spec, String changes, String rules) {
        var conformity = conform(made("prores", changes == null ? "" : changes), spec);

        assertThat(broken(conformity)).containsExactlyInAnyOrder(rules.split(" "));
    }

    /**
     * That the groups are closed is in no header of an MP4; it stays open as a note in each file.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "youtube-sdr | |",
                "youtube-sdr | size=1920x1080 |",
                "youtube-sdr | size=1920x1080; bits=4M | video.bit-rate-1080p",
                "youtube-sdr | wrap= | file.fast-start",
                "youtube-sdr | pixels=yuv422p; profile=high422 | video.profile video.chroma",
                "youtube-sdr | profile=main | video.profile",
                "youtube-sdr | flags=+ildct+ilme | video.scan",
                "youtube-sdr | hz=44100 | audio.sample-rate",
                "youtube-sdr | channels=1 | audio.channels",
                "youtube-sdr | sound=ac3 | audio.codec",
                "youtube-sdr | gop=250; size=160x90; length=11 | video.gop-length",
                "youtube-hdr | | video.transfer?",
                "social-vertical | size=1080x1920 |",
                "social-vertical | | video.frame-size",
                "generic-hd | size=1920x1080 |"
            })
    void aFileForTheWebIsJudgedByWhatItHolds(String spec, String changes, String rules) {
        var conformity = conform(made("h264", changes == null ? "" : changes), spec);

        var found =
                broken(conformity).stream()
                        .filter(rule -> !rule.equals("video.gop-closed?"))
                        .toList();
        assertThat(found)
                .containsExactlyInAnyOrder(rules == null ? new String[0] : rules.split(" "));
    }

    @Test
    void anEditThatHidesFramesIsNoUploadForTheWeb() {
        assertThat(broken(conform(TestMedia.edited(), "youtube-sdr"))).contains("file.edit-lists");
    }

    /**
     * ffmpeg writes no AS-11: its grid is 512, and there are neither descriptive metadata nor an
     * active format. All else of an AVC-Intra file of four tracks is as the specification wants it.
     */
    @Test
    void ofAnAvcIntraFileOnlyWhatFfmpegCannotWriteIsMissing() {
        var conformity = conform(avcIntraWithFourTracks(), "as11-ukdpp-hd");

        assertThat(broken(conformity))
                .containsExactlyInAnyOrder(
                        "file.kag",
                        "file.shim-name",
                        "file.shim-version",
                        "video.active-format",
                        "audio.layout-code",
                        "video.colour?",
                        "metadata.series",
                        "metadata.programme",
                        "metadata.episode",
                        "metadata.language",
                        "metadata.line-up",
                        "metadata.ident-clock",
                        "metadata.parts",
                        "metadata.no-captions-claimed?",
                        "pse.stated");
        assertThat(conformity.word()).isEqualTo("fails");
    }

    @Test
    void anXdcamFileIsNoAs11AndIsToldWhy() {
        assertThat(broken(conform(TestMedia.xdcam(), "as11-ukdpp-hd")))
                .containsExactlyInAnyOrder(
                        "file.kag",
                        "file.index-position",
                        "file.shim-name",
                        "file.shim-version",
                        "video.codec",
                        "video.profile",
                        "video.bit-rate",
                        "video.bit-depth",
                        "video.active-format",
                        "audio.channel-count",
                        "audio.layout-code",
                        "metadata.series",
                        "metadata.programme",
                        "metadata.episode",
                        "metadata.language",
                        "metadata.line-up",
                        "metadata.ident-clock",
                        "metadata.parts",
                        "metadata.no-captions-claimed?",
                        "pse.stated");
    }

    /** Whether frames last equally long is in no MXF header. */
    @Test
    void broadcastFilesAreGoodHd() {
        for (var file : List.of(TestMedia.xdcam(), avcIntraWithFourTracks())) {
            assertThat(broken(conform(file, "generic-hd"))).containsExactly("video.constant-rate?");
        }
    }

    private static final String HDR10 =
            """
            spec: hdr10-master
            name: HDR10 master
            edition: "1"
            rules:
              - {rule: video.codec, fact: video.codec, is: hevc}
              - {rule: video.profile, fact: video.profile, is: Main 10}
              - {rule: video.transfer, fact: video.transfer, is: pq}
              - {rule: video.primaries, fact: video.primaries, is: bt2020}
              - {rule: video.matrix, fact: video.matrix, is: bt2020nc}
              - {rule: video.hdr, fact: video.hdr, has: hdr10}
              - {rule: video.display, fact: video.masteringPrimaries, is: p3-d65}
              - {rule: video.white, fact: video.masteringMax, is: [1000, 4000]}
              - {rule: video.black, fact: video.masteringMin, atMost: 0.005}
              - {rule: video.max-cll, fact: video.maxCll, atMost: {fact: video.masteringMax}}
              - {rule: video.max-fall, fact: video.maxFall, atMost: %s}
            """;

    @Test
    void hdrIsJudgedByItsMasteringDisplay() {
        var clean = SpecFile.read("hdr10.yaml", HDR10.formatted("400")).value().orElseThrow();
        var dimmer = SpecFile.read("hdr10.yaml", HDR10.formatted("300")).value().orElseThrow();

        assertThat(broken(Specs.conform(facts(TestMedia.hdr10()), clean))).isEmpty();
        assertThat(broken(Specs.conform(facts(TestMedia.hdr10()), dimmer)))
                .containsExactly("video.max-fall");
        assertThat(broken(Specs.conform(facts(made("prores", "")), clean)))
                .contains("video.transfer", "video.hdr?", "video.display?", "video.max-cll?");
    }

    @Test
    void musicAndEffectsAreLaidBesideTheMix() {
        var mix = facts(TestMedia.bwf());
        var spec = Specs.named("generic-me");
        var right = Delivered.of(mix).with(Map.of("mix", mix));
        var late = facts(bwf("me-late.wav", "5.1", "0.5", 172800001));
        var brief = facts(bwf("me-brief.wav", "5.1", "0.49998", 172800000));
        var narrow = facts(bwf("me-stereo.wav", "stereo", "0.5", 172800000));

        assertThat(broken(Specs.conform(right, spec))).isEmpty();
        assertThat(beside(mix, late)).containsExactly("file.start");
        assertThat(beside(mix, brief)).containsExactly("audio.length");
        assertThat(beside(mix, narrow)).containsExactly("audio.channels");
    }

    private static List<String> beside(MediaFacts mix, MediaFacts effects) {
        return broken(
                Specs.conform(
                        Delivered.of(effects).with(Map.of("mix", mix)), Specs.named("generic-me")));
    }

    private static Path bwf(String name, String layout, String length, long reference) {
        return TestMedia.made(
                name,
                "-f lavfi -i anullsrc=cl=%s:r=48000 -t %s -c:a pcm_s24le -write_bext 1"
                        .formatted(layout, length),
                "-metadata time_reference=" + reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jpeg | size=2000x3000 |",
                "jpeg | size=1920x1080 | image.size",
                "tiff | |",
                "tiff | pixels=gray | image.colour"
            })
    void aStillIsLargeEnoughToPrint(String recipe, String changes, String rules) {
        var found =
                broken(conform(made(recipe, changes == null ? "" : changes), "generic-stills"))
                        .stream()
                        .filter(rule -> !rule.startsWith("image.resolution"))
                        .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrder(rules == null ? new String[0] : rules.split(" "));
    }

    /**
     * What MediaInfo 23.04 says of the same files gives the same verdicts, but for what it does not
     * tell: edit lists; how long the groups of an MP4 are; of an MXF the random index, the grid,
     * where the index stands and how many timecode tracks there are; of a still its colour mode,
     * its resolution and how many pictures the file holds.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prores-hd.json | prores | | prores-mezzanine |",
                "prores-hd.json | prores | | generic-hd |",
                "prores-hd.json | prores | | festival-prores |",
                "prores-sd.json | prores | size=720x576; shape=setsar=64/45,; flags=+ildct; field=tff | generic-sd-625 |",
                "prores-ntsc.json | prores | rate=24000/1001; sound=pcm_s16le | prores-mezzanine |",
                "prores-50.json | prores | rate=50 | prores-mezzanine |",
                "web.json | h264 | | youtube-sdr | file.edit-lists video.gop-length",
                "web.json | h264 | | social-vertical |",
                "tiff.json | tiff | | generic-stills | image.colour image.resolution image.one",
                "jpeg.json | jpeg | | generic-stills | image.colour",
                "avci4.json | avci4 | | generic-hd |",
                "avci4.json | avci4 | | as11-ukdpp-hd | file.random-index file.kag file.index-position timecode.tracks video.bit-rate"
            })
    void whatMediaInfoSaysOfItGivesTheSameVerdicts(
            String json, String recipe, String changes, String spec, String untold) {
        var file =
                recipe.equals("avci4")
                        ? avcIntraWithFourTracks()
                        : made(recipe, changes == null ? "" : changes);
        var itself = conform(file, spec);
        var told = Specs.conform(mediaInfo(json), Specs.named(spec));

        var differing =
                told.verdicts().stream()
                        .filter(v -> outcome(itself, v.rule().id()) != v.outcome())
                        .map(v -> v.rule().id() + "=" + v.outcome().word())
                        .toList();

        assertThat(differing)
                .containsExactlyInAnyOrder(
                        untold == null
                                ? new String[0]
                                : Arrays.stream(untold.split(" "))
                                        .map(rule -> rule + "=cannot-tell")
                                        .toArray(String[]::new));
    }

    private static Outcome outcome(Conformity conformity, String rule) {
        return conformity.verdicts().stream()
                .filter(v -> v.rule().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static MediaFacts mediaInfo(String json) {
        try (var stream = RealFilesConformTest.class.getResourceAsStream("mediainfo/" + json)) {
            return FactsFile.read(json, Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

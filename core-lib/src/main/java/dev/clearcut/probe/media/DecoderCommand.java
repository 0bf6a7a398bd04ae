package dev.clearcut.probe.media;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.media.picture.PictureFormat.Matrix;
import dev.clearcut.media.picture.PictureFormat.Model;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What ffmpeg is told: decode the first video track and all audio tracks, change nothing, and write
 * them raw to standard output. It sees the one file and no network.
 */
final class DecoderCommand {

    private final Ffmpeg programs;
    private final PlainName file;
    private final MediaFacts facts;

    DecoderCommand(Ffmpeg programs, PlainName file, MediaFacts facts) {
        this.programs = programs;
        this.file = file;
        this.facts = facts;
    }

    List<String> words() {
        var words = new ArrayList<>(List.of(programs.ffmpeg().toString(), "-nostdin"));
        words.addAll(List.of("-hide_banner", "-nostats", "-v", "level+verbose"));
        words.addAll(List.of("-max_alloc", "1073741824", "-noautorotate"));
        words.addAll(
                List.of("-protocol_whitelist", "file", "-format_whitelist", FfprobeProber.FORMATS));
        words.addAll(file.input());
        video().ifPresent(
                        video ->
                                words.addAll(
                                        List.of(
                                                "-map",
                                                "0:V:0",
                                                "-fps_mode",
                                                "passthrough",
                                                "-noautoscale",
                                                "-c:v",
                                                "rawvideo",
                                                "-pix_fmt",
                                                pixels(video))));
        for (int i = 0; i < facts.audio().size(); i++) {
            words.addAll(List.of("-map", "0:a:" + i));
        }
        words.addAll(List.of("-c:a", "pcm_f32le", "-map_metadata", "-1", "-map_chapters", "-1"));
        words.addAll(List.of("-write_index", "0", "-f", "nut", "pipe:1"));
        return words;
    }

    Optional<Facts> video() {
        return facts.video().stream().findFirst().map(track -> track.facts());
    }

    /** What the decoded frames are, of the size they turn out to have. */
    PictureFormat format(Facts video, int width, int height) {
        var chroma = chroma(video);
        return new PictureFormat(
                width,
                height,
                model(chroma),
                bits(video),
                video.word(Fact.RANGE).filter("full"::equals).isPresent()
                        || model(chroma) == Model.RGB
                                && video.word(Fact.RANGE).filter("limited"::equals).isEmpty(),
                chroma.equals("4:4:4") ? 0 : 1,
                chroma.equals("4:2:0") ? 1 : 0,
                matrix(video));
    }

    private static Model model(String chroma) {
        return switch (chroma) {
            case "rgb" -> Model.RGB;
            case "grey" -> Model.GREY;
            default -> Model.YCBCR;
        };
    }

    /** The nearest of the layouts that are looked at; nothing is lost on the way to it. */
    private static String chroma(Facts video) {
        return switch (video.word(Fact.CHROMA).orElse("4:2:0")) {
            case "4:2:0" -> "4:2:0";
            case "4:2:2" -> "4:2:2";
            case "rgb", "xyz" -> "rgb";
            case "grey" -> "grey";
            default -> "4:4:4";
        };
    }

    /** What declares no depth may have any: 12 holds it. */
    private static int bits(Facts video) {
        long depth = video.exact(Fact.BIT_DEPTH).map(Rational::round).orElse(12L);
        return depth <= 8 ? 8 : depth <= 10 ? 10 : 12;
    }

    private static String pixels(Facts video) {
        int bits = bits(video);
        var deep = bits == 8 ? "" : bits + "le";
        boolean full = video.word(Fact.RANGE).filter("full"::equals).isPresent();
        // The j of 8 bits keeps ffmpeg from squeezing full range into the limited one.
        var yuv = full && bits == 8 ? "yuvj" : "yuv";
        return switch (chroma(video)) {
            case "rgb" -> "gbrp" + deep;
            case "grey" -> "gray" + deep;
            case "4:2:0" -> yuv + "420p" + deep;
            case "4:2:2" -> yuv + "422p" + deep;
            default -> yuv + "444p" + deep;
        };
    }

    private static Matrix matrix(Facts video) {
        return switch (video.word(Fact.MATRIX).orElse("")) {
            case "bt709" -> Matrix.BT709;
            case "bt2020nc", "bt2020c" -> Matrix.BT2020;
            case "bt470bg", "smpte170m", "fcc", "bt601" -> Matrix.BT601;
            default -> Matrix.UNSAID;
        };
    }
}

package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Makes small media with a real encoder, each once for a test run. */
public final class TestMedia {

    private static final Ffmpeg ENCODERS =
            BundledFfmpeg.unpacked(System.getenv(), BundledFfmpeg.platform() + "-gpl")
                    .flatMap(Ffmpeg::in)
                    .orElseThrow();

    private static final Path FOLDER = folder();
    private static final ConcurrentHashMap<String, Path> MADE = new ConcurrentHashMap<>();

    private TestMedia() {}

    /**
     * A file made by ffmpeg.
     *
     * @param arguments what stands between {@code ffmpeg} and the file's name, apart by blanks
     */
    public static Path made(String name, String... arguments) {
        return MADE.computeIfAbsent(name, n -> make(n, arguments));
    }

    /** Where the files lie; for tests that write some themselves. */
    public static Path inFolder(String name) {
        return FOLDER.resolve(name);
    }

    public static Path ffmpeg() {
        return ENCODERS.ffmpeg();
    }

    /** ProRes 422 HQ, 23.976, 01:00:00:00, two mono tracks of English. */
    public static Path prores() {
        return made(
                "prores.mov",
                "-f lavfi -i testsrc2=s=1920x1080:r=24000/1001 -f lavfi -i sine=1000:r=48000 -t 0.5",
                "-map 0:v -map 1:a -map 1:a -c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le",
                "-vf setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709 -c:a pcm_s24le",
                "-timecode 01:00:00:00 -metadata:s:a:0 language=eng -metadata:s:a:1 language=eng");
    }

    /** XDCAM HD422, 1080i25, 10:00:00:00, two mono tracks. */
    public static Path xdcam() {
        return made(
                "xdcam.mxf",
                "-f lavfi -i testsrc2=s=1920x1080:r=25 -f lavfi -i sine=1000:r=48000 -t 1",
                "-map 0:v -map 1:a -map 1:a -c:v mpeg2video -pix_fmt yuv422p -b:v 50M -minrate 50M",
                "-maxrate 50M -bufsize 17825792 -g 12 -bf 2 -flags +ildct+ilme -top 1",
                "-non_linear_quant 1 -dc 10 -intra_vlc 1 -qmin 1 -qmax 12 -rc_max_vbv_use 1",
                "-rc_min_vbv_use 1 -vf setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709",
                "-c:a pcm_s24le -timecode 10:00:00:00");
    }

    /** AVC-Intra class 100, 1080i25, 10:00:00:00. */
    public static Path avcIntra() {
        return made(
                "avci.mxf",
                "-f lavfi -i testsrc2=s=1920x1080:r=25 -f lavfi -i sine=1000:r=48000 -t 0.4",
                "-c:v libx264 -avcintra-class 100 -pix_fmt yuv422p10le -flags +ildct+ilme -top 1",
                "-x264-params tff=1 -c:a pcm_s24le -timecode 10:00:00:00");
    }

    /** H.264 and AAC, moov first. */
    public static Path h264() {
        return made(
                "h264.mp4",
                "-f lavfi -i testsrc2=s=1920x1080:r=25 -f lavfi -i sine=1000:r=48000 -t 1",
                "-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac -movflags +faststart");
    }

    /** HEVC Main 10, 2160p25, PQ with a P3-D65 mastering display of 1000 cd/m². */
    public static Path hdr10() {
        return made(
                "hdr10.mp4",
                "-f lavfi -i testsrc2=s=3840x2160:r=25 -t 0.08 -c:v libx265 -preset ultrafast",
                "-pix_fmt yuv420p10le -tag:v hvc1 -x265-params colorprim=bt2020:transfer=smpte2084:"
                        + "colormatrix=bt2020nc:master-display=G(13250,34500)B(7500,3000)"
                        + "R(34000,16000)WP(15635,16450)L(10000000,50):max-cll=1000,400:hdr10=1:"
                        + "log-level=error");
    }

    /** Broadcast Wave, 5.1 at 48 kHz and 24 bits, an hour after midnight. */
    public static Path bwf() {
        return made(
                "bwf.wav",
                "-f lavfi -i anullsrc=cl=5.1:r=48000 -t 0.5 -c:a pcm_s24le -write_bext 1",
                "-metadata description=NIGHTFALL -metadata time_reference=172800000");
    }

    /** ProRes 4444 with a matte, 29.97 drop-frame from 01:00:00;00, one 5.1 track. */
    public static Path prores4444() {
        return made(
                "prores4444.mov",
                "-f lavfi -i testsrc2=s=640x360:r=30000/1001 -f lavfi -i anullsrc=cl=5.1:r=48000",
                "-t 0.4 -c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le -alpha_bits 16",
                "-c:a pcm_s24le -timecode 01:00:00;00");
    }

    /** DNxHR HQX in MXF, progressive, 01:00:00:00. */
    public static Path dnxhr() {
        return made(
                "dnxhr.mxf",
                "-f lavfi -i testsrc2=s=1920x1080:r=25 -f lavfi -i sine=1000:r=48000 -t 0.2",
                "-c:v dnxhd -profile:v dnxhr_hqx -pix_fmt yuv422p10le -c:a pcm_s24le",
                "-timecode 01:00:00:00");
    }

    /** JPEG 2000 in MXF, 4:2:2 at 10 bits. */
    public static Path jpeg2000() {
        return made(
                "j2k.mxf",
                "-f lavfi -i testsrc2=s=640x360:r=24 -t 0.1 -c:v jpeg2000 -pix_fmt yuv422p10le");
    }

    /** H.264 High 4:2:2, 1080i25, upper field first, 5.1 AAC, moov last. */
    public static Path interlaced() {
        return made(
                "interlaced.mp4",
                "-f lavfi -i testsrc2=s=1920x1080:r=25 -f lavfi -i anullsrc=cl=5.1:r=48000 -t 0.6",
                "-c:v libx264 -preset veryfast -flags +ildct+ilme -x264-params tff=1:threads=1",
                "-pix_fmt yuv422p10le -g 5 -bf 0 -c:a aac");
    }

    /** Every fourth frame is missing. */
    public static Path variable() {
        return made(
                "variable.mp4",
                "-f lavfi -i testsrc2=s=640x360:r=30,select='not(eq(mod(n\\,4)\\,1))' -t 2",
                "-fps_mode vfr -c:v libx264 -preset veryfast");
    }

    /** Copied from its middle: an edit list hides what stands before. */
    public static Path edited() {
        var whole =
                made(
                        "whole.mp4",
                        "-f lavfi -i testsrc2=s=640x360:r=25 -t 2 -c:v libx264 -g 25 -bf 0");
        return made("edited.mp4", "-ss 1.44 -i " + whole + " -c copy");
    }

    /** HEVC Main 10 in a QuickTime file, HLG. */
    public static Path hlg() {
        return made(
                "hlg.mov",
                "-f lavfi -i testsrc2=s=1280x720:r=50 -t 0.2 -c:v libx265 -preset ultrafast",
                "-pix_fmt yuv420p10le -tag:v hvc1 -x265-params colorprim=bt2020:"
                        + "transfer=arib-std-b67:colormatrix=bt2020nc:log-level=error",
                "-color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc");
    }

    /** The sizes of more than 4 GB, on less. */
    public static Path rf64() {
        return made(
                "rf64.wav",
                "-f lavfi -i anullsrc=cl=stereo:r=48000 -t 0.5 -c:a pcm_s24le -rf64 always");
    }

    /** A picture whose format its name says. */
    public static Path still(String name, String pixels) {
        return made(
                name, "-f lavfi -i testsrc2=s=640x360 -frames:v 1 -update 1 -pix_fmt " + pixels);
    }

    private static Path make(String name, String... arguments) {
        var file = FOLDER.resolve(name);
        var command = new ArrayList<>(List.of(ENCODERS.ffmpeg().toString(), "-v", "error", "-y"));
        for (var some : arguments) {
            command.addAll(Arrays.asList(some.split(" ")));
        }
        command.add(file.toString());
        var run = ChildProcess.run(command, Duration.ofMinutes(2), 1 << 20);
        assertThat(run.exit()).as(run.complaints()).isZero();
        return file;
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("clearcut-media-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> sweep(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sweep(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            return;
        }
        folder.toFile().delete();
    }
}

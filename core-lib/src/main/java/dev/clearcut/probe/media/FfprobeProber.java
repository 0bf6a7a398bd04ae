package dev.clearcut.probe.media;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import dev.clearcut.media.Track;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks ffprobe. It sees the one file, no network, and no format that names other files. */
final class FfprobeProber implements Prober {

    /** Formats that hold media themselves; playlists and lists of files are not among them. */
    static final String FORMATS =
            String.join(
                    ",",
                    "mov,mp4,m4a,3gp,3g2,mj2",
                    "mxf,mxf_opatom,wav,w64,aiff,matroska,webm,avi,gxf,dv,asf,flv",
                    "mpegts,mpeg,mpegvideo,m4v,h264,hevc,av1,ivf,obu,yuv4mpegpipe",
                    "flac,mp3,aac,ac3,eac3,ogg,dts,truehd,caf,iamf",
                    "png_pipe,jpeg_pipe,tiff_pipe,dpx_pipe,exr_pipe,psd_pipe,bmp_pipe,webp_pipe",
                    "gif,gif_pipe,j2k_pipe,jpegls_pipe,sgi_pipe,cri_pipe",
                    "srt,webvtt,scc,mcc,ass");

    private static final int MOST_OF_AN_ANSWER = 16 << 20;

    /** Their colours and mastering display only a picture tells. */
    private static final Set<String> HIGH_RANGE = Set.of("smpte2084", "arib-std-b67");

    /** Codings that may hold fields without the container's saying so. */
    private static final Set<String> WITH_FIELDS = Set.of("h264", "hevc", "mpeg2video", "vc1");

    private static final List<String> FIRST_PICTURES =
            List.of(
                    "-select_streams",
                    "v",
                    "-show_streams",
                    "-show_frames",
                    "-read_intervals",
                    "%+#1");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ffmpeg programs;
    private final Duration time;

    FfprobeProber(Ffmpeg programs, Duration time) {
        this.programs = programs;
        this.time = time;
    }

    @Override
    public Reported<MediaFacts> probe(Path file) {
        var name = file.getFileName().toString();
        var asked = ask(file, List.of("-show_format", "-show_streams"));
        if (asked.value().hasStreams() && wantsAPicture(asked.value().facts(name))) {
            var pictures = ask(file, FIRST_PICTURES);
            asked =
                    pictures.report().isClean()
                            ? asked.map(answer -> answer.with(pictures.value()))
                            : asked;
        }
        return asked.map(answer -> answer.facts(name));
    }

    private static boolean wantsAPicture(MediaFacts facts) {
        boolean flagged = facts.file().word(Fact.CONTAINER).filter("mkv"::equals).isPresent();
        return facts.video().stream()
                .map(Track::facts)
                .anyMatch(
                        video ->
                                hidesItsDisplay(video)
                                        || flagged && mayHaveFields(video)
                                        || isDvOfUnsaidScan(video));
    }

    private static boolean hidesItsDisplay(Facts video) {
        return video.word(Fact.TRANSFER).filter(HIGH_RANGE::contains).isPresent()
                && !video.has(Fact.MASTERING_MAX);
    }

    /** Only DV's own packs say it (IEC 61834-2), and AVI has no place beside them. */
    private static boolean isDvOfUnsaidScan(Facts video) {
        return !video.has(Fact.SCAN)
                && video.word(Fact.CODEC).filter("dvvideo"::equals).isPresent();
    }

    /** Matroska has a flag for that, which ffprobe repeats without a look at the stream. */
    private static boolean mayHaveFields(Facts video) {
        return video.word(Fact.CODEC).filter(WITH_FIELDS::contains).isPresent()
                && video.word(Fact.SCAN).filter("interlaced"::equals).isEmpty();
    }

    private Reported<FfprobeAnswer> ask(Path file, List<String> what) {
        var command = command(programs);
        command.addAll(what);
        try (var plain = PlainName.of(file)) {
            command.addAll(plain.input());
            var run = ChildProcess.run(ChildProcess.limited(command), time, MOST_OF_AN_ANSWER);
            return answered(run, Where.inFile(file.getFileName().toString()));
        }
    }

    /** How it is called, before what it is asked. */
    static List<String> command(Ffmpeg programs) {
        var command = new ArrayList<String>();
        command.add(programs.ffprobe().toString());
        command.addAll(
                List.of(
                        "-v",
                        "error",
                        "-of",
                        "json",
                        "-protocol_whitelist",
                        "file",
                        "-format_whitelist",
                        FORMATS,
                        "-max_alloc",
                        "536870912"));
        return command;
    }

    private Reported<FfprobeAnswer> answered(ChildProcess.Run run, Where where) {
        return switch (run.ending()) {
            case WHOLE -> parsed(run, where);
            case FAILED -> nothing(where, "media.unreadable", refusal(run));
            case TIME ->
                    nothing(
                            where,
                            "media.timeout",
                            "Reading it took more than %d seconds and was stopped. Copy it to a local disk and try again; when it stays so, the file is damaged: ask for it anew."
                                    .formatted(Math.max(1, time.toSeconds())));
            case TOO_MUCH ->
                    nothing(
                            where,
                            "media.unreadable",
                            "It claims more tracks than any programme has, and was put aside. Ask for it anew.");
        };
    }

    private static Reported<FfprobeAnswer> parsed(ChildProcess.Run run, Where where) {
        try {
            var answer = new FfprobeAnswer(JSON.readTree(run.output()));
            return answer.saysSomething()
                    ? Reported.clean(answer)
                    : nothing(
                            where,
                            "media.unreadable",
                            "ffprobe found no track in it. It may be cut short, damaged or no media at all; ask for it anew.");
        } catch (JacksonException garbled) {
            return nothing(
                    where,
                    "media.unreadable",
                    "ffprobe's answer about it makes no sense (%s). Ask for the file anew."
                            .formatted(garbled.getOriginalMessage()));
        }
    }

    /** The last line names the file; what stands behind its name is the reason. */
    private static String refusal(ChildProcess.Run run) {
        var lines = run.complaints().lines().toList();
        var last = lines.isEmpty() ? "it stopped without a word" : lines.getLast();
        if (run.complaints().contains("not on whitelist")) {
            return "It is of a kind that is not read here. Ask for one of the usual: MOV, MXF, MP4, MKV, WAV, a still or captions.";
        }
        int colon = last.lastIndexOf(": ");
        return "It cannot be read as media: %s. It may be cut short, damaged or no media at all; ask for it anew."
                .formatted(colon < 0 ? last : last.substring(colon + 2));
    }

    private static Reported<FfprobeAnswer> nothing(Where where, String rule, String text) {
        return new Reported<>(
                new FfprobeAnswer(JSON.createObjectNode()),
                Report.of(Finding.error(rule, where, text)));
    }

    /** No facts at all, for a file that nobody can read. */
    static MediaFacts none(Path file) {
        return new MediaFacts(file.getFileName().toString(), Facts.none(), List.of());
    }
}

package dev.clearcut.exchange.json;

import dev.clearcut.media.qc.LoudnessTarget;
import dev.clearcut.media.qc.QcFinding;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.sound.Measured;
import dev.clearcut.media.sound.Speaker;
import dev.clearcut.timecode.FrameRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file sounds and looks like. Frames count from the file's first, which is 0, and ends are
 * exclusive; what could not be measured is null. What is not {@code judged} was not looked for, and
 * size and SHA-256 say which file it was.
 */
public record QcView(
        String file,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String frameRate,
        long frames,
        LoudnessView loudness,
        List<ProgrammeView> programmes,
        List<ActivePictureView> activePictures,
        List<QcFindingView> findings,
        List<String> judged,
        List<String> assumptions) {

    /** In LUFS, LU and dBTP, to a hundredth. */
    public record LoudnessView(
            @Nullable BigDecimal integrated,
            @Nullable BigDecimal range,
            @Nullable BigDecimal momentaryMax,
            @Nullable BigDecimal shortTermMax,
            @Nullable BigDecimal truePeak) {

        static LoudnessView of(@Nullable Measured measured) {
            return measured == null
                    ? new LoudnessView(null, null, null, null, null)
                    : new LoudnessView(
                            LoudnessTarget.hundredths(measured.integrated()),
                            LoudnessTarget.hundredths(measured.range()),
                            LoudnessTarget.hundredths(measured.momentaryMax()),
                            LoudnessTarget.hundredths(measured.shortTermMax()),
                            LoudnessTarget.hundredths(measured.truePeak()));
        }
    }

    /** A programme of sound: its tracks, from 1, its layout, and whose each channel is. */
    public record ProgrammeView(
            String name,
            List<Integer> tracks,
            String layout,
            List<String> speakers,
            int sampleRate,
            LoudnessView loudness) {}

    /** What is picture and not bars: {@code 1920x800+0+140}. */
    public record ActivePictureView(long from, long to, String picture) {}

    /** A finding, from where to where. */
    public record QcFindingView(
            String rule,
            String severity,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable String fromTimecode,
            @Nullable String toTimecode,
            @Nullable Double fromSeconds,
            @Nullable Double toSeconds,
            String track,
            @Nullable Double value,
            String text,
            String ebuQc,
            String cite) {

        static QcFindingView of(QcFinding finding) {
            var span = finding.span();
            FrameRange frames = span == null ? null : span.frames();
            return new QcFindingView(
                    finding.rule().id(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    frames == null ? null : Long.valueOf(frames.start()),
                    frames == null ? null : Long.valueOf(frames.end()),
                    span == null || span.fromTimecode().isEmpty() ? null : span.fromTimecode(),
                    span == null || span.toTimecode().isEmpty() ? null : span.toTimecode(),
                    span == null ? null : Double.valueOf(span.fromSeconds()),
                    span == null ? null : Double.valueOf(span.toSeconds()),
                    finding.track(),
                    finding.value() == null ? null : finite(finding.value()),
                    finding.text(),
                    finding.rule().ebu(),
                    finding.rule().cite());
        }
    }

    public static QcView of(QcReport report) {
        var rate = report.clock().rate();
        var identity = report.identity();
        return new QcView(
                report.file(),
                identity == null ? null : Long.valueOf(identity.size()),
                identity == null ? null : identity.sha256(),
                rate == null ? null : rate.fraction(),
                report.frames(),
                LoudnessView.of(report.loudness()),
                report.programmes().stream().map(QcView::programme).toList(),
                report.activePictures().stream()
                        .map(
                                event ->
                                        new ActivePictureView(
                                                event.frames().start(),
                                                event.frames().end(),
                                                event.detail()))
                        .toList(),
                report.findings().stream().map(QcFindingView::of).toList(),
                report.judged(),
                report.assumptions());
    }

    private static ProgrammeView programme(QcReport.Heard heard) {
        var programme = heard.programme();
        return new ProgrammeView(
                programme.name(),
                programme.tracks(),
                programme.layout().name(),
                programme.layout().speakers().stream().map(Speaker::label).toList(),
                programme.rate(),
                LoudnessView.of(heard.loudness()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(Math.round(value * 1e4) / 1e4) : null;
    }
}

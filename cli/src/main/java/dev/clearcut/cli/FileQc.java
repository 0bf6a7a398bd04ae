package dev.clearcut.cli;

import dev.clearcut.MediaFile;
import dev.clearcut.Specs;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.json.QcView;
import dev.clearcut.media.qc.QcFinding;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcRules;
import dev.clearcut.media.qc.QcSettings;
import dev.clearcut.media.qc.Span;
import dev.clearcut.timecode.FrameRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code file qc}. */
@Command(
        name = "qc",
        mixinStandardHelpOptions = true,
        description =
                "Decodes a file once and measures it: loudness, black, freeze, levels, bars, field"
                        + " order, flashes, silence, clipping, clicks, dropouts, polarity.",
        footer = {
            "",
            "Flashes are looked for beforehand; that is no certificate.",
            "Exit codes: 0 nothing found, 1 something was, 2 it cannot be read as media."
        })
final class FileQc implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file itself.")
    private @Nullable Path file;

    @Option(
            names = "--rules",
            description = "Say what is looked for, with thresholds and sources, and what is not.")
    private boolean rules;

    @Option(
            names = "--loudness",
            paramLabel = "SPEC",
            description =
                    "Hold loudness against a specification, as ebu-r128 or atsc-a85, or a file;"
                            + " without it is measured only.")
    private @Nullable String loudness;

    @Option(
            names = "--programme",
            paramLabel = "TRACKS=LAYOUT",
            description =
                    "Which audio tracks belong together, as in 1-6=5.1; once for each programme.")
    private List<String> programmes = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    FileQc(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rules) {
            new QcRulesText(console).say(QcRules.standard(), format);
            return Exit.CLEAN;
        }
        if (file == null) {
            throw new Invalid("Which file? Name it; --rules says what is looked for.");
        }
        return measured(file);
    }

    private int measured(Path media) {
        var settings = QcSettings.standard().hearing(programmes);
        if (loudness != null) {
            settings = settings.against(Specs.loudness(loudness));
        }
        QcReport report;
        try (var bar = new ProgressBar(console)) {
            report = MediaFile.measure(media, settings, bar);
        }
        switch (format) {
            case json -> console.json(QcView.of(report));
            case csv -> console.csv(HEADER, report.findings().stream().map(FileQc::row).toList());
            case text -> text(report);
        }
        return report.isClean() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static final List<String> HEADER =
            List.of(
                    "rule",
                    "severity",
                    "from",
                    "to",
                    "fromTimecode",
                    "toTimecode",
                    "fromSeconds",
                    "toSeconds",
                    "track",
                    "text",
                    "cite");

    private static List<String> row(QcFinding finding) {
        var span = finding.span();
        return List.of(
                finding.rule().id(),
                severity(finding),
                frame(span, true),
                frame(span, false),
                span == null ? "" : span.fromTimecode(),
                span == null ? "" : span.toTimecode(),
                span == null ? "" : String.valueOf(span.fromSeconds()),
                span == null ? "" : String.valueOf(span.toSeconds()),
                finding.track(),
                finding.text(),
                finding.rule().cite());
    }

    private static String frame(@Nullable Span span, boolean first) {
        FrameRange frames = span == null ? null : span.frames();
        return frames == null ? "" : String.valueOf(first ? frames.start() : frames.end());
    }

    private static String severity(QcFinding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private void text(QcReport report) {
        var rate = report.clock().rate();
        if (rate != null && report.frames() > 0) {
            var all = report.clock().frames(new FrameRange(0, report.frames()));
            console.line(
                    "%s  %s at %s fps  %s to %s"
                            .formatted(
                                    report.file(),
                                    Words.many(report.frames(), "frame"),
                                    rate,
                                    all.fromTimecode(),
                                    all.toTimecode()));
        }
        var meters = new ArrayList<List<String>>();
        for (var heard : report.programmes()) {
            var read = heard.loudness();
            meters.add(
                    List.of(
                            heard.programme().name(),
                            heard.programme().layout().name(),
                            "integrated " + tenths(read.integrated(), "LUFS"),
                            "range " + tenths(read.range(), "LU"),
                            "momentary " + tenths(read.momentaryMax(), "LUFS"),
                            "short-term " + tenths(read.shortTermMax(), "LUFS"),
                            "true peak " + tenths(read.truePeak(), "dBTP")));
        }
        console.table(meters);
        console.table(
                report.activePictures().stream()
                        .map(
                                event ->
                                        List.of(
                                                "active picture",
                                                event.detail(),
                                                "frames %d to %d"
                                                        .formatted(
                                                                event.frames().start(),
                                                                event.frames().end())))
                        .toList());
        console.table(
                report.findings().stream()
                        .map(
                                finding ->
                                        List.of(
                                                where(finding.span()),
                                                severity(finding),
                                                finding.rule().id(),
                                                finding.track(),
                                                finding.text()))
                        .toList());
        console.line(summary(report.findings()));
        report.assumptions().forEach(console::note);
    }

    /** {@code 1 error, 2 warnings.} */
    private static String summary(List<QcFinding> findings) {
        var counts = new ArrayList<String>();
        for (var severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            var word = severity.name().toLowerCase(Locale.ROOT);
            if (count > 0) {
                counts.add(count == 1 ? "1 " + word : count + " " + word + "s");
            }
        }
        return counts.isEmpty() ? "Nothing found." : String.join(", ", counts) + ".";
    }

    private static String where(@Nullable Span span) {
        if (span == null) {
            return "whole file";
        }
        FrameRange frames = span.frames();
        return frames == null
                ? String.format(Locale.ROOT, "%.3f-%.3f s", span.fromSeconds(), span.toSeconds())
                : "%s %d-%d".formatted(span.fromTimecode(), frames.start(), frames.end());
    }

    private static String tenths(@Nullable Double value, String unit) {
        return value == null
                ? "not measurable"
                : String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}

package dev.clearcut.cli;

import dev.clearcut.base.Words;
import dev.clearcut.exchange.RulesFile;
import dev.clearcut.exchange.json.TimelineView;
import dev.clearcut.exchange.json.UseView;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Use;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import dev.clearcut.use.change.CutChanges;
import dev.clearcut.use.change.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a cut without an office. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "What a timeline file holds: EDL, FCPXML, xmeml, OTIO, Pro Tools text, ALE.",
        synopsisSubcommandLabel = "COMMAND")
final class TimelineCommand {

    private static final String RATE_HELP =
            "Frames a second, for formats that do not say: 25, 23.976, \"29.97 DF\", 30000/1001.";

    private final Console console;

    TimelineCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "uses",
            mixinStandardHelpOptions = true,
            description = "Lists the third-party material in a cut, in record order.")
    int uses(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rate", paramLabel = "RATE", description = RATE_HELP)
                    @Nullable String rate,
            @Option(
                            names = "--tracks",
                            paramLabel = "all|active",
                            defaultValue = "all",
                            description =
                                    "all, or active to leave out muted and hidden tracks and"
                                            + " switched-off clips (default: all).")
                    TrackChoice tracks,
            @Option(
                            names = "--rules",
                            paramLabel = "FILE",
                            description =
                                    "A file of your own rules; they come before the standard ones.")
                    @Nullable Path rules,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var timeline = read(file, rate);
        var found =
                Uses.in(
                        timeline,
                        rules == null ? UseRules.standard() : RulesFile.read(rules),
                        tracks.choice());
        console.notes(timeline.report());
        console.notes(found.report());
        switch (format) {
            case text -> console.table(rows(found.value()));
            case json -> console.json(found.value().stream().map(UseView::of).toList());
            case csv -> csv(found.value());
        }
        return Exit.CLEAN;
    }

    @Command(
            name = "info",
            mixinStandardHelpOptions = true,
            description = "Format, rate, tracks and clips of a timeline file.")
    int info(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rate", paramLabel = "RATE", description = RATE_HELP)
                    @Nullable String rate,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    Format format) {
        var timeline = read(file, rate);
        var view = TimelineView.of(timeline);
        switch (format) {
            case json -> console.json(view);
            case text -> {
                console.line(view.name() + "  (" + view.format() + ")");
                console.line(
                        "%s to %s, %s frames a second, %s"
                                .formatted(
                                        view.start(),
                                        view.end(),
                                        timeline.rate(),
                                        Words.many(view.clips(), "clip")));
                console.table(trackRows(view));
                console.notes(timeline.report());
            }
            case csv ->
                    console.csv(
                            List.of("kind", "number", "name", "state", "clips"), trackRows(view));
        }
        return Exit.CLEAN;
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description =
                    "What is different in a new cut: added, gone, longer, moved, to the frame.",
            footer = {"", "Exit codes: 0 nothing changed, 1 something did."})
    int diff(
            @Parameters(paramLabel = "OLD") Path old,
            @Parameters(paramLabel = "NEW") Path now,
            @Option(names = "--rate", paramLabel = "RATE", description = RATE_HELP)
                    @Nullable String rate,
            @Option(
                            names = "--rules",
                            paramLabel = "FILE",
                            description =
                                    "A file of your own rules; they come before the standard ones.")
                    @Nullable Path rules,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var sorting = rules == null ? UseRules.standard() : RulesFile.read(rules);
        var changes = CutChanges.between(version(old, rate, sorting), version(now, rate, sorting));
        ChangesText.print(changes, List.of(), List.of(), format, console);
        return changes.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private Version version(Path file, @Nullable String rate, UseRules rules) {
        var timeline = read(file, rate);
        var found = Uses.in(timeline, rules, Uses.Tracks.ALL);
        console.notes(timeline.report());
        console.notes(found.report());
        return Version.of(timeline, found.value());
    }

    /** Which tracks count; lower case, because people type it. */
    enum TrackChoice {
        all,
        active;

        Uses.Tracks choice() {
            return Uses.Tracks.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    private static Timeline read(Path file, @Nullable String rate) {
        return rate == null ? Timelines.read(file) : Timelines.read(file, Rate.parse(rate));
    }

    private static List<List<String>> rows(List<Use> uses) {
        return uses.stream()
                .map(
                        use ->
                                List.of(
                                        use.recordIn().toString(),
                                        use.recordOut().toString(),
                                        use.kind().word(),
                                        use.track() + (use.active() ? "" : " (off)"),
                                        use.name(),
                                        use.source()))
                .toList();
    }

    private void csv(List<Use> uses) {
        console.csv(
                List.of(
                        "track",
                        "name",
                        "source",
                        "kind",
                        "recordIn",
                        "recordOut",
                        "recordInFrame",
                        "recordOutFrame",
                        "rate",
                        "active"),
                uses.stream().map(UseView::of).map(TimelineCommand::csvRow).toList());
    }

    private static List<String> csvRow(UseView use) {
        return Stream.of(
                        use.track(),
                        use.name(),
                        use.source(),
                        use.kind(),
                        use.recordIn(),
                        use.recordOut(),
                        use.recordInFrame(),
                        use.recordOutFrame(),
                        use.rate(),
                        use.active())
                .map(Object::toString)
                .toList();
    }

    private static List<List<String>> trackRows(TimelineView view) {
        return view.tracks().stream()
                .map(
                        t ->
                                List.of(
                                        t.kind(),
                                        Integer.toString(t.number()),
                                        t.name(),
                                        t.state(),
                                        Integer.toString(t.clips())))
                .toList();
    }
}

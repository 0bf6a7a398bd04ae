package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Severity;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.rule.CaptionCheck;
import dev.clearcut.caption.rule.RuleSet;
import dev.clearcut.exchange.caption.CaptionWriter;
import dev.clearcut.exchange.caption.Captions;
import dev.clearcut.exchange.json.CaptionFindingView;
import dev.clearcut.exchange.json.CaptionRulesView;
import dev.clearcut.exchange.json.CaptionView;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads, checks and converts captions; knows no office. */
@Command(
        name = "caption",
        mixinStandardHelpOptions = true,
        description = {
            "Captions and subtitles: what a file holds, and whether it is as a buyer asks.",
            "SRT, WebVTT, SCC, MCC, EBU STL, TTML and IMSC, D-Cinema."
        },
        synopsisSubcommandLabel = "COMMAND")
final class CaptionCommand {

    private static final String RATE_HELP =
            "Frames a second of the picture, for files that do not say: 25, 23.976, \"29.97 DF\".";

    private final Console console;

    CaptionCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Lists the events of a caption file.")
    int show(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rate", paramLabel = "RATE", description = RATE_HELP)
                    @Nullable String rate,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var captions = read(file, rate);
        switch (format) {
            case text -> CaptionText.print(captions, console);
            case json -> console.json(CaptionView.of(captions));
            case csv -> {
                console.notes(captions.report());
                console.csv(CaptionText.COLUMNS, CaptionText.rows(captions));
            }
        }
        return captions.report().hasErrors() ? Exit.FINDINGS : Exit.CLEAN;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Checks a caption file against the rules of a buyer or a format.",
            footer = {
                "",
                "For example: clearcut caption check film.srt --rules netflix-template-en --rate 24",
                "Exit codes: 0 as asked, 1 not, 2 no caption file or not understood, 3 no such rules."
            })
    int check(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--rules",
                            paramLabel = "ID",
                            required = true,
                            description = "A set of rules; clearcut caption rules lists them.")
                    String rules,
            @Mixin CaptionConditions conditions,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var set = RuleSet.named(rules);
        var captions = read(file, conditions.rate());
        var found = CaptionCheck.of(captions, set, conditions.of(captions));
        switch (format) {
            case text -> CaptionText.print(captions, set, found, console);
            case json -> console.json(CaptionFindingView.of(captions, found));
            case csv ->
                    console.csv(
                            CaptionText.FINDING_COLUMNS,
                            CaptionText.findingRows(CaptionFindingView.of(captions, found)));
        }
        boolean asAsked =
                captions.report().findings().stream().allMatch(f -> f.severity() == Severity.NOTE)
                        && found.stream().allMatch(f -> f.severity() == Severity.NOTE);
        return asAsked ? Exit.CLEAN : Exit.FINDINGS;
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = "Writes a caption file in another format, and says what is lost.")
    int convert(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--to",
                            paramLabel = "vtt|srt|ttml",
                            required = true,
                            description = "The format to write; ttml is IMSC 1.1 Text.")
                    String to,
            @Option(
                            names = "--output",
                            paramLabel = "NEW",
                            description = "The file to write; unsaid, the text is printed.")
                    @Nullable Path output,
            @Option(names = "--rate", paramLabel = "RATE", description = RATE_HELP)
                    @Nullable String rate,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, or json: the converted text and what is lost.")
                    TextOrJson format) {
        var captions = read(file, rate);
        var written = CaptionWriter.write(captions, CaptionFormat.named(to));
        if (output != null) {
            write(output, written.value());
        }
        if (format == TextOrJson.json) {
            console.json(
                    Map.of(
                            "to",
                            CaptionFormat.named(to).word(),
                            "events",
                            captions.events().size(),
                            "content",
                            output == null ? written.value() : "",
                            "findings",
                            FindingView.of(captions.report().plus(written.report()))));
        } else {
            console.notes(captions.report().plus(written.report()));
            if (output == null) {
                console.out().print(written.value());
            } else {
                console.line(
                        "Wrote %s to %s."
                                .formatted(
                                        captions.events().size() == 1
                                                ? "1 event"
                                                : captions.events().size() + " events",
                                        output));
            }
        }
        return captions.report().plus(written.report()).hasErrors() ? Exit.FINDINGS : Exit.CLEAN;
    }

    @Command(
            name = "rules",
            mixinStandardHelpOptions = true,
            description = "Lists the sets of caption rules, or one set with its sources.")
    int rules(
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var sets = id == null ? RuleSet.all() : List.of(RuleSet.named(id));
        switch (format) {
            case text -> {
                if (id == null) {
                    console.table(
                            sets.stream().map(set -> List.of(set.id(), set.title())).toList());
                } else {
                    CaptionText.print(sets.getFirst(), console);
                }
            }
            case json -> console.json(sets.stream().map(CaptionRulesView::of).toList());
            case csv -> console.csv(CaptionText.RULE_COLUMNS, CaptionText.ruleRows(sets));
        }
        return Exit.CLEAN;
    }

    static CaptionFile read(Path file, @Nullable String rate) {
        return rate == null ? Captions.read(file) : Captions.read(file, Rate.parse(rate));
    }

    /** A file that is there already is somebody's work. */
    private static void write(Path output, String text) {
        try {
            Files.writeString(
                    output, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new Invalid(output + " is there already; name another file.");
        } catch (IOException impossible) {
            throw new Unavailable(
                    "%s cannot be written: %s".formatted(output, impossible.getMessage()),
                    impossible);
        }
    }
}

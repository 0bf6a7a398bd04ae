package dev.clearcut.cli;

import dev.clearcut.Specs;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.media.format.Formats;
import dev.clearcut.media.format.MediaFormat;
import dev.clearcut.media.format.MediaFormat.Kind;
import dev.clearcut.media.spec.Asks;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The formats that deliveries are made of. Needs no office. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = {
            "Looks up containers, codecs, sizes, rates, colours, layouts, captions and hashes.",
            "Each with its source and the specifications that ask for it."
        },
        footer = {
            "",
            "For example: clearcut formats scope; clearcut formats --kind rate",
            "Exit codes: 0 something was found, 3 nothing is called so."
        })
final class FormatsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "WORD", arity = "0..1", description = "A name, or part of one.")
    private String word = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "container, codec, resolution, rate, colour, layout, caption or hash.")
    private @Nullable Kind kind;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    FormatsCommand(Console console) {
        this.console = console;
    }

    /** A format, and who asks for it. */
    record FormatView(
            String kind,
            String id,
            String name,
            List<String> aliases,
            List<String> details,
            String fact,
            String value,
            String source,
            List<String> askedBy) {}

    @Override
    public Integer call() {
        var kinds = kind == null ? EnumSet.noneOf(Kind.class) : EnumSet.of(kind);
        var found = Formats.standard().find(word, kinds);
        if (found.isEmpty()) {
            throw new NotFound(
                    "No format is called \"%s\"%s"
                            .formatted(
                                    word,
                                    Formats.standard()
                                            .didYouMean(word)
                                            .transform(near -> near.isEmpty() ? "." : near)));
        }
        var specs = Specs.shipped();
        var views =
                found.stream().map(f -> view(f, Asks.among(specs, f.fact(), f.value()))).toList();
        switch (format) {
            case json -> console.json(views);
            case csv ->
                    console.csv(
                            List.of("kind", "id", "name", "details", "source", "asked by"),
                            views.stream().map(FormatsCommand::cells).toList());
            case text -> inWords(views);
        }
        return Exit.CLEAN;
    }

    private static FormatView view(MediaFormat format, List<String> askedBy) {
        return new FormatView(
                format.kind().word(),
                format.id(),
                format.name(),
                format.aliases(),
                format.details(),
                format.fact(),
                format.value(),
                format.source(),
                askedBy);
    }

    private static List<String> cells(FormatView view) {
        return List.of(
                view.kind(),
                view.id(),
                view.name(),
                String.join("; ", view.details()),
                view.source(),
                String.join(" ", view.askedBy()));
    }

    /** A list of many in a line each; few with all that is known. */
    private void inWords(List<FormatView> views) {
        if (views.size() > 8) {
            console.table(views.stream().map(v -> List.of(v.kind(), v.id(), v.name())).toList());
            return;
        }
        for (var view : views) {
            console.line("%s  %s  %s".formatted(view.kind(), view.id(), view.name()));
            view.details().forEach(detail -> console.line("    " + detail));
            if (!view.aliases().isEmpty()) {
                console.line("    also: " + String.join(", ", view.aliases()));
            }
            if (!view.askedBy().isEmpty()) {
                console.line("    asked for by: " + String.join(", ", view.askedBy()));
            }
            if (!view.source().isEmpty()) {
                console.line("    source: " + view.source());
            }
        }
    }
}

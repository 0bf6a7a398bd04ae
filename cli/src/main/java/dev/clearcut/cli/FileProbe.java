package dev.clearcut.cli;

import dev.clearcut.MediaFile;
import dev.clearcut.exchange.json.MediaView;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code file probe}. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description =
                "What a file is: container, tracks, codecs, sizes, rates, colour, timecode; a caption file's captions.",
        footer = {"", "Exit codes: 0 it was read, 1 it was read with findings, 2 it was not."})
final class FileProbe implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    FileProbe(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var probed = MediaFile.probe(file);
        switch (format) {
            case json -> console.json(MediaView.of(probed.value(), probed.report()));
            case csv ->
                    console.csv(
                            List.of("subject", "fact", "value", "reader"), rows(probed.value()));
            case text -> {
                if (!probed.value().file().said().isEmpty()) {
                    console.line(Summary.of(probed.value()));
                }
                console.table(rows(probed.value()));
            }
        }
        if (format != Format.json) {
            console.notes(probed.report());
        }
        if (probed.report().hasErrors() && !probed.value().file().has(Fact.CONTAINER)) {
            return Exit.USAGE;
        }
        return probed.report().isClean() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static List<List<String>> rows(MediaFacts facts) {
        var rows = new ArrayList<>(rows("file", facts.file()));
        facts.tracks().forEach(track -> rows.addAll(rows(track.name(), track.facts())));
        return rows;
    }

    private static List<List<String>> rows(String subject, Facts facts) {
        return facts.said().entrySet().stream()
                .map(
                        e ->
                                List.of(
                                        subject,
                                        e.getKey().id(),
                                        written(e.getKey(), e.getValue().written(e.getKey())),
                                        e.getValue().reader()))
                .toList();
    }

    private static String written(Fact fact, String value) {
        return switch (fact.type()) {
            case SECONDS -> value + " s";
            case NITS -> value + " cd/m²";
            case WORD, TEXT, COUNT, RATE, RATIO, FLAG, WORDS -> value;
        };
    }
}

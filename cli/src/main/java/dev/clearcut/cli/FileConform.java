package dev.clearcut.cli;

import dev.clearcut.Specs;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.json.ConformityView;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Attested;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Measurements;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code file conform}. */
@Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Whether a file is what a specification asks for.",
            "What no reader can tell, what needs a report, a measurement or another file, and what a",
            "person has to look at, is listed apart: it is not passed in silence."
        },
        footer = {
            "",
            "For example: clearcut file conform reel1.mov --spec prores-mezzanine",
            "Exit codes: 0 no error was found, 1 there are errors, 2 the specification or the file cannot be",
            "read."
        })
final class FileConform implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file itself.")
    private @Nullable Path file;

    @Option(
            names = "--facts",
            paramLabel = "JSON",
            description = "Or what \"file probe --format json\" or MediaInfo said of it.")
    private @Nullable Path facts;

    @Option(
            names = "--spec",
            paramLabel = "SPEC",
            required = true,
            description = "A specification that ships (\"spec list\") or a file: buyer.yaml.")
    private String spec = "";

    @Option(
            names = "--with",
            paramLabel = "ROLE=FILE",
            description =
                    "Another file of the delivery, or facts of it: mix=mix.wav, master=reel.json.")
    private Map<String, Path> others = Map.of();

    @Option(
            names = "--qc",
            paramLabel = "JSON",
            description = "What \"file qc --format json\" measured in it.")
    private @Nullable Path qc;

    @Option(
            names = "--attest",
            paramLabel = "RULE=VALUE:REPORT",
            description = "What a report says that decides a rule: picture.pse=pass:pse.pdf.")
    private Map<String, String> attested = Map.of();

    @Option(names = "--strict", description = "Exit with 1 also while something is not measured.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    FileConform(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var asked = Specs.reading(spec);
        var read = new FactsOfFiles(console);
        var own = own(read);
        var wrong = read.wrong();
        if (!read.areUsable()) {
            return Exit.USAGE;
        }
        var with = new LinkedHashMap<String, MediaFacts>();
        others.forEach((role, path) -> with.put(role, read.either(path)));
        if (!read.areUsable()) {
            return Exit.USAGE;
        }
        var delivered = Delivered.of(own).met(wrong).with(with).attesting(attested(attested));
        if (file != null) {
            delivered = Specs.captioned(file, asked.value(), delivered);
        }
        var conformity =
                Specs.conform(
                        qc == null ? delivered : delivered.measured(measured(qc, own)),
                        asked.value());
        answer(conformity, asked.report());
        return conformity.conforms() && read.areWhole() && !(strict && !conformity.open().isEmpty())
                ? Exit.CLEAN
                : Exit.FINDINGS;
    }

    private Measurements measured(Path qcFile, MediaFacts own) {
        return file == null ? Specs.measurements(qcFile, own) : Specs.measurements(qcFile, file);
    }

    private MediaFacts own(FactsOfFiles read) {
        if (file != null && facts == null) {
            return read.file(file);
        }
        if (facts != null && file == null) {
            return read.facts(facts);
        }
        throw new Invalid("Which file? Name it, or say --facts; one of the two.");
    }

    private void answer(Conformity conformity, Report aboutSpec) {
        switch (format) {
            case text -> ConformityText.inWords(conformity).forEach(console::line);
            case json -> console.json(ConformityView.of(conformity, aboutSpec));
            case csv -> console.csv(ConformityText.COLUMNS, ConformityText.rows(conformity));
        }
        if (format != Format.json) {
            console.notes(aboutSpec);
        }
    }

    /** {@code -27.4:report.pdf}: what stands before the first colon is the value. */
    static Map<String, Attested> attested(Map<String, String> written) {
        var all = new LinkedHashMap<String, Attested>();
        written.forEach(
                (rule, said) -> {
                    int colon = said.indexOf(':');
                    if (colon < 1 || colon == said.length() - 1) {
                        throw new Invalid(
                                "--attest %s=%s: write the value and the report that says so, as in %s=pass:report.pdf."
                                        .formatted(rule, said, rule));
                    }
                    all.put(
                            rule,
                            new Attested(said.substring(0, colon), said.substring(colon + 1)));
                });
        return all;
    }
}

package dev.clearcut.cli;

import dev.clearcut.Checking.Known;
import dev.clearcut.Checking.Look;
import dev.clearcut.Specs;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.media.MediaFacts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delivery check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "It is there and we look at it, before the buyer does; it needs a version.",
            "With --file, that file of the newest version is laid beside its specification, or all files"
                    + " of a folder, with the rules of packages where it is one;",
            "with --result, you say what came of a check somebody else made.",
            "The version has passed when each of its files has: what only a measurement (--qc), a report"
                    + " or a person (--attest) can decide stays open until it is."
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the version is not, or not yet, what the specification asks for."
        })
final class DeliveryCheck implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Option(
            names = "--result",
            paramLabel = "passed|failed",
            description = "What came of the check.")
    private @Nullable String result;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The file or folder to check, as it was added with delivery version.")
    private @Nullable Path file;

    @Option(
            names = "--aside",
            paramLabel = "WHY",
            description = "With --file: the specification is not about that file (\"sidecar\").")
    private @Nullable String aside;

    @Option(
            names = "--spec",
            paramLabel = "ID",
            defaultValue = "",
            description =
                    "Against what: a specification's id or its .yaml; the item's own when unsaid.")
    private String spec = "";

    @Option(
            names = "--report",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "With --result: in a sentence, or the name of the report.")
    private String report = "";

    @Option(
            names = "--qc",
            paramLabel = "JSON",
            description = "With --file: what \"file qc --format json\" measured in it.")
    private @Nullable Path qc;

    @Option(
            names = "--attest",
            paramLabel = "RULE=VALUE:REPORT",
            description =
                    "With --file: what a report says that decides a rule: picture.pse=pass:pse.pdf.")
    private Map<String, String> attested = Map.of();

    @Option(
            names = "--with",
            paramLabel = "ROLE=FILE",
            description = "With --file: another file of the delivery, or facts of it: mix=mix.wav.")
    private Map<String, Path> others = Map.of();

    @Mixin private StepOptions options = new StepOptions();
    @Mixin private Answering answer = new Answering();
    private final Console console;
    private final ClearcutCommand root;

    DeliveryCheck(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        refuseUnlessClear();
        var read = new FactsOfFiles(console);
        var look = look(read);
        if (!read.areUsable()) {
            return Exit.USAGE;
        }
        var passed = new boolean[] {true};
        int exit =
                root.atDesk(
                        desk -> {
                            var film = desk.production(name.production());
                            var item =
                                    film.deliveries()
                                            .making()
                                            .check(
                                                    name.in(film),
                                                    options.checking(look, desk),
                                                    Progress.SILENT);
                            passed[0] = result != null || file == null || hasPassed(item);
                            var text = new DeliveryText(console, film, desk.today());
                            return text.checked(answer, item);
                        });
        return passed[0] ? exit : Exit.FINDINGS;
    }

    private void refuseUnlessClear() {
        if (file != null && result != null) {
            throw new Invalid("--file finds out what --result says; give one of the two.");
        }
        boolean needsFile =
                Stream.of(qc, aside).anyMatch(java.util.Objects::nonNull)
                        || !attested.isEmpty()
                        || !others.isEmpty();
        if (file == null && needsFile) {
            throw new Invalid(
                    "--qc, --attest, --with and --aside are about a file of the version; name it with --file.");
        }
    }

    private Look look(FactsOfFiles read) {
        if (result != null) {
            return new Look.Told(
                    spec,
                    Named.one(
                            result,
                            "result",
                            new Result[] {Result.PASSED, Result.FAILED},
                            Result::word),
                    report);
        }
        if (file == null) {
            return new Look.Begun();
        }
        return aside == null
                ? new Look.Laid(file, spec, known(read, file))
                : new Look.Aside(file, spec, aside);
    }

    private Known known(FactsOfFiles read, Path file) {
        var with = new LinkedHashMap<String, MediaFacts>();
        others.forEach((role, path) -> with.put(role, read.either(path)));
        return new Known(
                with,
                FileConform.attested(attested),
                qc == null ? null : Specs.measurements(qc, file));
    }

    private static boolean hasPassed(Deliverable item) {
        return item.newest()
                .filter(
                        version ->
                                version.lastCheck()
                                        .filter(check -> check.mayBeSent(version.files()))
                                        .isPresent())
                .isPresent();
    }
}

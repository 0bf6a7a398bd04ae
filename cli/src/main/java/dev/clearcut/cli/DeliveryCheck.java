package dev.clearcut.cli;

import dev.clearcut.Checking.Known;
import dev.clearcut.Checking.Look;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Against;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Version;
import dev.clearcut.media.MediaFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
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
            "with --result, you say what came of a check somebody else made; where it passes what our own"
                    + " check failed, say who decided that (--who) and why (--because): both stay in view.",
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
            description = "With --result: the name of the report; passed needs one.")
    private String report = "";

    @Option(
            names = "--qc",
            paramLabel = "JSON",
            description =
                    "With --file: what \"file qc --format json\" measured in it; of a folder, one for each"
                            + " file that was measured.")
    private List<Path> qc = List.of();

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
                                    ProgressBar.during(
                                            console,
                                            progress ->
                                                    film.deliveries()
                                                            .making()
                                                            .check(
                                                                    name.in(film),
                                                                    options.checking(look, desk),
                                                                    progress));
                            passed[0] = result != null || file == null || hasPassed(item);
                            var text = new DeliveryText(console, film, desk.today());
                            return text.checked(answer, item, passed[0] ? List.of() : more(item));
                        });
        return passed[0] ? exit : Exit.FINDINGS;
    }

    private void refuseUnlessClear() {
        if (file != null && result != null) {
            throw new Invalid("--file finds out what --result says; give one of the two.");
        }
        boolean needsFile =
                aside != null || !qc.isEmpty() || !attested.isEmpty() || !others.isEmpty();
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
                ? new Look.Laid(file, spec, known(read))
                : new Look.Aside(file, spec, aside);
    }

    private Known known(FactsOfFiles read) {
        var with = new LinkedHashMap<String, MediaFacts>();
        others.forEach((role, path) -> with.put(role, read.either(path)));
        return new Known(with, FileConform.attested(attested), null, qc);
    }

    /** How to see all of it, and what then. */
    private List<String> more(Deliverable item) {
        var against = item.newest().flatMap(Version::lastCheck).map(Checked::against);
        var asked = against.map(Against::asked).orElse("");
        return List.of(
                Files.isDirectory(Objects.requireNonNull(file))
                        ? "  All of it, file by file: clearcut file conform FILE --spec " + asked
                        : "  All of it: clearcut file conform %s --spec %s".formatted(file, asked),
                "  Mend it and add a new version, or decide what is open with --qc or --attest.");
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

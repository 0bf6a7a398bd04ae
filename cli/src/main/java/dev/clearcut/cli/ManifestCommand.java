package dev.clearcut.cli;

import dev.clearcut.Folders;
import dev.clearcut.Folders.Against;
import dev.clearcut.Folders.Depth;
import dev.clearcut.Folders.Terms;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.exchange.json.ComparisonView;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.manifest.Difference;
import dev.clearcut.manifest.HashAlgorithm;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists of what a folder holds: makes them, and holds folders against them. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description =
                "Lists what a folder holds, with hashes, and checks the folder against a list.",
        synopsisSubcommandLabel = "COMMAND")
final class ManifestCommand {

    private static final String IGNORE_HELP =
            "Leave out what this pattern names, as in .gitignore; may be given several times.";

    private final Console console;

    ManifestCommand(Console console) {
        this.console = console;
    }

    /** What was written. */
    record Made(int generation, int files, List<String> written, List<FindingView> findings) {}

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = {
                "Adds a generation of ASC MHL 2.0 to a folder's history, or begins one.",
                "Every file is read once and held against the history: what is known and unchanged is",
                "written down as verified, what differs as failed, what is new as original."
            },
            footer = {
                "",
                "Exit codes: 0 written and all is well, 1 written, and something differs or is missing."
            })
    int make(
            @Parameters(paramLabel = "FOLDER") Path folder,
            @Option(
                            names = "--algorithm",
                            paramLabel = "NAMES",
                            defaultValue = "xxh128",
                            description =
                                    "md5, sha1, xxh64, xxh3, xxh128, c4; several with commas"
                                            + " (default: xxh128).")
                    String algorithms,
            @Option(names = "--ignore", paramLabel = "PATTERN", description = IGNORE_HELP)
                    @Nullable List<String> ignored,
            @Mixin Answering answering) {
        var wanted = HashAlgorithm.several(algorithms);
        forMhl(wanted);
        var sealed =
                ProgressBar.during(
                        console,
                        progress ->
                                Folders.seal(
                                        folder, terms(wanted, ignored, Depth.WHOLE), progress));
        if (!answering.isJson()) {
            FindingsText.print(sealed.report(), console);
        }
        answering.told(
                console,
                () ->
                        new Made(
                                sealed.generation(),
                                sealed.files(),
                                sealed.written().stream().map(Path::toString).toList(),
                                FindingView.of(sealed.report())),
                "Generation %d of %s: %s, written to %s."
                        .formatted(
                                sealed.generation(),
                                folder,
                                counted(sealed.files()),
                                sealed.written().getLast()));
        return Exit.of(sealed.report());
    }

    private static void forMhl(Set<HashAlgorithm> wanted) {
        for (var algorithm : wanted) {
            if (!algorithm.isForMhl()) {
                throw new Invalid(
                        "ASC MHL has no %s; say md5, sha1, xxh64, xxh3, xxh128 or c4."
                                .formatted(algorithm));
            }
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Says what of a folder is missing, extra, renamed, moved, swapped or changed.",
                "Without --against the folder's own ASC MHL history counts, and is itself proven by its",
                "chain. Lists may be ASC MHL, MHL 1.x, or what md5sum, shasum and xxhsum write."
            },
            footer = {
                "",
                "Exit codes: 0 every file is what the list says, 1 findings, 2 the list cannot be read,",
                "3 there is no such folder or list."
            })
    int check(
            @Parameters(paramLabel = "FOLDER") Path folder,
            @Option(
                            names = "--against",
                            paramLabel = "LIST",
                            description = "The list to hold the folder against.")
                    @Nullable Path against,
            @Option(
                            names = "--fast",
                            description = "Compare names and sizes alone; nothing is proven.")
                    boolean fast,
            @Option(names = "--ignore", paramLabel = "PATTERN", description = IGNORE_HELP)
                    @Nullable List<String> ignored,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var terms = terms(Set.of(), ignored, fast ? Depth.NAMES_AND_SIZES : Depth.WHOLE);
        var checked =
                ProgressBar.during(
                        console,
                        progress ->
                                against == null
                                        ? Folders.check(folder, terms, progress)
                                        : Folders.check(
                                                folder, new Against(against, terms), progress));
        switch (format) {
            case json ->
                    console.json(
                            ComparisonView.of(
                                    checked.against(),
                                    checked.format(),
                                    checked.comparison(),
                                    checked.report()));
            case csv -> console.csv(FindingsText.COLUMNS, FindingsText.cells(checked.report()));
            case text -> {
                FindingsText.print(checked.report(), console);
                console.line(summed(checked));
            }
        }
        return exit(checked.report());
    }

    /** What is extra is only a warning, but then the folder is not what the list says. */
    private static int exit(Report report) {
        boolean isAsListed =
                report.findings().stream().allMatch(f -> f.severity() == Severity.NOTE);
        return isAsListed ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static String summed(Folders.Checked checked) {
        long listed =
                checked.comparison().differences().stream()
                        .filter(d -> !(d instanceof Difference.Extra))
                        .filter(d -> !(d instanceof Difference.Copy))
                        .count();
        return "%s: %,d of %s listed are proven unchanged."
                .formatted(checked.format(), checked.comparison().proven(), counted((int) listed));
    }

    private static String counted(int files) {
        return files == 1 ? "1 file" : "%,d files".formatted(files);
    }

    private static Terms terms(
            Set<HashAlgorithm> algorithms, @Nullable List<String> ignored, Depth depth) {
        return new Terms(algorithms, ignored == null ? List.of() : ignored, depth);
    }
}

package dev.clearcut.cli;

import dev.clearcut.Folders;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.json.HashedView;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.SumLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hashes files, each in one read. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the hashes of files; each file is read once, however many hashes you want.",
            "Needs no office.",
            ""
        },
        footer = {
            "",
            "For example: clearcut hash master.mov --algorithm md5,xxh128",
            "What cannot be read is named, and the others are hashed all the same.",
            "Exit codes: 0 all were hashed, 1 a file could not be read or changed meanwhile,",
            "3 none of the files is there."
        })
final class HashCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "One file or several.")
    private List<Path> files = List.of();

    @Option(
            names = "--algorithm",
            paramLabel = "NAMES",
            defaultValue = "md5",
            description =
                    "md5, sha1, sha256, sha512, xxh32, xxh64, xxh3, xxh128, c4; several with commas"
                            + " (default: md5).")
    private String algorithms = "md5";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, as md5sum writes it; json or csv.")
    private Format format = Format.text;

    HashCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wanted = HashAlgorithm.several(algorithms);
        var hashed = new ArrayList<HashedView>();
        var report = Report.clean();
        boolean anyThere = false;
        for (var file : files) {
            try {
                var read =
                        ProgressBar.during(
                                console, progress -> Folders.hash(file, wanted, progress));
                anyThere = true;
                report = report.plus(read.report());
                console.notes(read.report());
                hashed.add(
                        read.value()
                                .map(listed -> shown(listed, wanted))
                                .orElseGet(() -> HashedView.unread(file.toString(), why(read))));
            } catch (NotFound missing) {
                var why = String.valueOf(missing.getMessage());
                console.note("clearcut: " + why);
                hashed.add(HashedView.unread(file.toString(), why));
            }
        }
        print(hashed, wanted);
        boolean all = hashed.stream().allMatch(file -> file.problem().isEmpty());
        return all && report.isClean() ? Exit.CLEAN : anyThere ? Exit.FINDINGS : Exit.REFUSED;
    }

    private static String why(Reported<?> read) {
        return read.report().findings().stream()
                .map(Finding::text)
                .collect(Collectors.joining(" "));
    }

    private HashedView shown(ListedFile file, Set<HashAlgorithm> wanted) {
        if (format == Format.text) {
            for (var algorithm : wanted) {
                file.digest(algorithm)
                        .ifPresent(
                                digest ->
                                        console.line(
                                                wanted.size() == 1
                                                        ? SumLine.of(digest, file.path())
                                                        : SumLine.tagged(digest, file.path())));
            }
        }
        return HashedView.of(file);
    }

    private void print(List<HashedView> hashed, Set<HashAlgorithm> wanted) {
        switch (format) {
            case json -> console.json(hashed);
            case csv -> {
                var columns = new ArrayList<>(List.of("path", "size"));
                wanted.forEach(algorithm -> columns.add(algorithm.word()));
                columns.add("problem");
                console.csv(columns, hashed.stream().map(file -> cells(file, wanted)).toList());
            }
            case text -> {}
        }
    }

    private static List<String> cells(HashedView file, Set<HashAlgorithm> wanted) {
        var size = file.size() == ListedFile.UNKNOWN_SIZE ? "" : Long.toString(file.size());
        var cells = new ArrayList<>(List.of(file.path(), size));
        wanted.forEach(a -> cells.add(file.hashes().getOrDefault(a.word(), "")));
        cells.add(file.problem());
        return cells;
    }
}

package dev.clearcut.cli;

import dev.clearcut.Folders;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.json.HashedView;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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
            "Exit codes: 0 all were hashed, 1 a file could not be read or changed meanwhile."
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
        var hashed = new ArrayList<ListedFile>();
        var report = Report.clean();
        for (var file : files) {
            var read =
                    ProgressBar.during(console, progress -> Folders.hash(file, wanted, progress));
            read.value().ifPresent(hashed::add);
            report = report.plus(read.report());
        }
        console.notes(report);
        print(hashed, wanted);
        return report.isClean() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private void print(List<ListedFile> hashed, Set<HashAlgorithm> wanted) {
        switch (format) {
            case json -> console.json(HashedView.of(hashed));
            case csv -> {
                var columns = new ArrayList<>(List.of("path", "size"));
                wanted.forEach(algorithm -> columns.add(algorithm.word()));
                console.csv(columns, hashed.stream().map(file -> cells(file, wanted)).toList());
            }
            case text -> hashed.forEach(file -> lines(file, wanted));
        }
    }

    private static List<String> cells(ListedFile file, Set<HashAlgorithm> wanted) {
        var cells = new ArrayList<>(List.of(file.path(), Long.toString(file.size())));
        wanted.forEach(a -> cells.add(file.digest(a).map(d -> d.text()).orElse("")));
        return cells;
    }

    /** One hash as md5sum writes it, several with their names. */
    private void lines(ListedFile file, Set<HashAlgorithm> wanted) {
        for (var algorithm : wanted) {
            file.digest(algorithm)
                    .ifPresent(
                            digest ->
                                    console.line(
                                            wanted.size() == 1
                                                    ? digest.text() + "  " + file.path()
                                                    : "%s (%s) = %s"
                                                            .formatted(
                                                                    algorithm
                                                                            .word()
                                                                            .toUpperCase(
                                                                                    Locale.ROOT),
                                                                    file.path(),
                                                                    digest.text())));
        }
    }
}

package dev.clearcut.cli;

import dev.clearcut.DeliveredFiles;
import dev.clearcut.Delivering.Making;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.SentFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delivery version}. */
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a version: its files are read once for their SHA-256, and stay where they are.",
            "A file that is elsewhere is said: --file NAME --bytes N --hash sha256:…",
            "The newest version's own files with --cut say of which cut it was, where nobody had."
        })
final class DeliveryVersion implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, or folders with all that is in them.")
    private List<Path> files = List.of();

    @Option(
            names = "--file",
            paramLabel = "NAME",
            defaultValue = "",
            description = "A file that is not here, by its name.")
    private String elsewhere = "";

    @Option(
            names = "--bytes",
            paramLabel = "N",
            defaultValue = "0",
            description = "How long that file is.")
    private long bytes;

    @Option(
            names = "--hash",
            paramLabel = "HASH",
            description = "What it comes to, as in md5:9e10…; may be repeated.")
    private List<String> hashes = List.of();

    @Option(
            names = "--cut",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Of which cut it was made; the newest when unsaid.")
    private String cut = "";

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "", description = "Who made it.")
    private String by = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "When it was made; today when unsaid.")
    private @Nullable LocalDate on;

    @Mixin private Answering answer = new Answering();
    private final Console console;
    private final ClearcutCommand root;

    DeliveryVersion(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var read = read();
        return name.toldWithCut(
                console,
                root,
                answer,
                (film, desk) ->
                        film.deliveries()
                                .making()
                                .version(
                                        name.in(film),
                                        read,
                                        new Making(by, on == null ? desk.today() : on, cut)));
    }

    private List<SentFile> read() {
        if (!elsewhere.isEmpty()) {
            return List.of(new SentFile(elsewhere, bytes, hashes.stream().map(Hash::of).toList()));
        }
        if (files.isEmpty()) {
            throw new Invalid(
                    "Name the files of the version, or say --file NAME --bytes N --hash sha256:…");
        }
        return ProgressBar.during(console, progress -> DeliveredFiles.read(files, progress));
    }
}

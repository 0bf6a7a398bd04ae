package dev.clearcut.cli;

import dev.clearcut.DeliveredFiles;
import dev.clearcut.Delivering.Making;
import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Conformance;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.SentFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of an item, which are subcommands of {@code delivery}. */
record DeliveryStepCommands(Console console, ClearcutCommand root) {

    void addTo(CommandLine delivery) {
        delivery.addSubcommand(new Version(this));
        plain(
                delivery,
                "start",
                DeliveryState.IN_WORK,
                "Somebody works on it; it needs an owner and a day.");
        delivery.addSubcommand(new Check(this));
        plain(
                delivery,
                "send",
                DeliveryState.SENT,
                "Sends the newest version: to whom, and how (--via Aspera).",
                "Refused while notes are open, attempts are used up, or its check has not passed; where"
                        + " it goes out without a check, say --because.");
        plain(
                delivery,
                "receive",
                DeliveryState.BUYER_QC,
                "The buyer has it and looks at it: who said so (--who), on what paper.");
        plain(
                delivery,
                "reject",
                DeliveryState.REJECTED,
                "The buyer does not take it: who said so, and what is wrong with it.",
                "The report comes as notes (note import), as a file (--paper) or in words (--because).");
        delivery.addSubcommand(new Accept(this));
        plain(
                delivery,
                "waive",
                DeliveryState.WAIVED,
                "The buyer does without it: who said so (--who), why (--because), and the paper"
                        + " (--paper).");
        delivery.addSubcommand(new Mark(this));
    }

    private void plain(CommandLine delivery, String name, DeliveryState to, String... description) {
        var line = new CommandLine(new Plain(this, to));
        line.getCommandSpec().name(name).usageMessage().description(description);
        delivery.addSubcommand(name, line);
    }

    private int told(
            ItemName name, Answering answer, BiFunction<Production, Desk, Deliverable> work) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var after = work.apply(film, desk);
                    return new DeliveryText(console, film, desk.today()).told(answer, after);
                });
    }

    /** A step that asks for nothing of its own. */
    @Command(mixinStandardHelpOptions = true)
    private static final class Plain implements Callable<Integer> {

        @Mixin private ItemName name = new ItemName();
        @Mixin private StepOptions options = new StepOptions();
        @Mixin private Answering answer = new Answering();

        private final DeliveryStepCommands all;
        private final DeliveryState to;

        Plain(DeliveryStepCommands all, DeliveryState to) {
            this.all = all;
            this.to = to;
        }

        @Override
        public Integer call() {
            return all.told(
                    name, answer, (film, desk) -> options.take(film, name.in(film), to, desk));
        }
    }

    @Command(
            name = "mark",
            mixinStandardHelpOptions = true,
            description = {
                "Takes any other step: fixing, not-needed, withdrawn, planned again.",
                "What each step asks for: clearcut delivery states."
            })
    private static final class Mark implements Callable<Integer> {

        @Mixin private ItemName name = new ItemName();

        @Parameters(index = "2", paramLabel = "STATE")
        private String state = "";

        @Mixin private StepOptions options = new StepOptions();
        @Mixin private Answering answer = new Answering();
        private final DeliveryStepCommands all;

        Mark(DeliveryStepCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            var to = DeliveryCommand.state(state);
            return all.told(
                    name, answer, (film, desk) -> options.take(film, name.in(film), to, desk));
        }
    }

    @Command(
            name = "version",
            mixinStandardHelpOptions = true,
            description = {
                "Adds a version: its files are read once for their SHA-256, and stay where they are.",
                "A file that is elsewhere is said: --file NAME --bytes N --hash sha256:…"
            })
    private static final class Version implements Callable<Integer> {

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

        @Option(
                names = "--by",
                paramLabel = "NAME",
                defaultValue = "",
                description = "Who made it.")
        private String by = "";

        @Option(
                names = "--on",
                paramLabel = "DAY",
                description = "When it was made; today when unsaid.")
        private @Nullable LocalDate on;

        @Mixin private Answering answer = new Answering();
        private final DeliveryStepCommands all;

        Version(DeliveryStepCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            var read = read();
            return all.told(
                    name,
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
                return List.of(
                        new SentFile(elsewhere, bytes, hashes.stream().map(Hash::of).toList()));
            }
            if (files.isEmpty()) {
                throw new Invalid(
                        "Name the files of the version, or say --file NAME --bytes N --hash sha256:…");
            }
            return DeliveredFiles.read(files, Progress.SILENT);
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "It is there and we look at it, before the buyer does; it needs a version.",
                "With --file, that file of the newest version is laid beside its specification;",
                "with --result, you say what came of a check somebody else made."
            },
            footer = {"", "Exit codes: 0 done, 1 the file is not what the specification asks for."})
    private static final class Check implements Callable<Integer> {

        @Mixin private ItemName name = new ItemName();

        @Option(
                names = "--result",
                paramLabel = "passed|failed",
                description = "What came of the check.")
        private Conformance.@Nullable Result result;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "The file to check, as it was added with delivery version.")
        private @Nullable Path file;

        @Option(
                names = "--spec",
                paramLabel = "ID",
                defaultValue = "",
                description =
                        "Against what: a specification's id or its .yaml; the item's own when"
                                + " unsaid.")
        private String spec = "";

        @Option(
                names = "--report",
                paramLabel = "TEXT",
                defaultValue = "",
                description = "In a sentence, or the name of the report.")
        private String report = "";

        @Mixin private StepOptions options = new StepOptions();
        @Mixin private Answering answer = new Answering();
        private final DeliveryStepCommands all;

        Check(DeliveryStepCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            if (file != null && result != null) {
                throw new Invalid("--file finds out what --result says; give one of the two.");
            }
            var failed = new boolean[1];
            int exit =
                    all.told(
                            name,
                            answer,
                            (film, desk) -> {
                                var item = checked(film, desk);
                                failed[0] = file != null && hasFailed(item);
                                return item;
                            });
            return failed[0] ? Exit.FINDINGS : exit;
        }

        private Deliverable checked(Production film, Desk desk) {
            var item = name.in(film);
            boolean looks = file == null && result == null;
            if (item.state() != DeliveryState.INTERNAL_CHECK || looks) {
                item = options.take(film, item, DeliveryState.INTERNAL_CHECK, desk);
            }
            var making = film.deliveries().making();
            if (file != null) {
                return making.conform(item, file, spec);
            }
            return result == null ? item : making.checked(item, conformance(item, result, desk));
        }

        private static boolean hasFailed(Deliverable item) {
            return item.newest()
                    .map(version -> version.conformance())
                    .filter(conformance -> !conformance.isPassed())
                    .isPresent();
        }

        private Conformance conformance(Deliverable item, Conformance.Result came, Desk desk) {
            var against = spec.isEmpty() ? item.wanted().spec() : spec;
            return new Conformance(against, came, options.day(desk), report);
        }
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = {
                "The buyer takes what was sent: who said so (--who).",
                "Say --hash or --file where the buyer says which bytes; others than those that were"
                        + " sent are not accepted."
            })
    private static final class Accept implements Callable<Integer> {

        @Mixin private ItemName name = new ItemName();

        @Option(
                names = "--hash",
                paramLabel = "HASH",
                defaultValue = "",
                description = "What the buyer's file comes to.")
        private String hash = "";

        @Option(names = "--file", paramLabel = "FILE", description = "The buyer's file.")
        private @Nullable Path file;

        @Mixin private StepOptions options = new StepOptions();
        @Mixin private Answering answer = new Answering();
        private final DeliveryStepCommands all;

        Accept(DeliveryStepCommands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            var accepted = accepted();
            return all.told(
                    name,
                    answer,
                    (film, desk) ->
                            film.deliveries()
                                    .making()
                                    .accept(name.in(film), options.accepting(accepted, desk)));
        }

        private String accepted() {
            if (file == null) {
                return hash.isEmpty() ? "" : Hash.of(hash).toString();
            }
            var read = DeliveredFiles.read(List.of(file), Progress.SILENT);
            return new dev.clearcut.delivery.Version(
                            1,
                            read,
                            new dev.clearcut.delivery.Version.Made("", LocalDate.EPOCH),
                            null,
                            List.of(),
                            null)
                    .seal()
                    .toString();
        }
    }
}

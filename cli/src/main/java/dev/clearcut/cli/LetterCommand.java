package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.LetterView;
import dev.clearcut.exchange.json.LetterView.TemplateView;
import dev.clearcut.letter.Ask;
import dev.clearcut.letter.Letter;
import dev.clearcut.letter.LetterKind;
import dev.clearcut.material.CarriedRight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Letters from the exact gap. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description = {
            "Writes letters from what is on file: the missing rights, the excerpts with their timecodes,"
                    + " the production.",
            "Nothing is sent. Templates of your own: letter templates."
        },
        synopsisSubcommandLabel = "COMMAND")
final class LetterCommand {

    private final Console console;
    private final ClearcutCommand root;

    LetterCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    /** Where a letter goes. */
    static final class Out {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "Writes it as .txt, .docx or .eml (a draft) instead of printing it.")
        private @Nullable Path file;

        void put(Letter letter, Production film, Console console) {
            if (file != null) {
                film.letters().write(letter, file);
                console.note("written to " + file);
                if (letter.email().isEmpty()) {
                    console.note(
                            "No e-mail address of %s is on file; fill it in."
                                    .formatted(letter.to()));
                }
            }
        }

        private LetterView view(LetterKind kind, Letter letter) {
            return new LetterView(
                    kind.word(),
                    letter.from(),
                    letter.to(),
                    letter.email(),
                    letter.subject(),
                    letter.body().strip(),
                    letter.email().isEmpty() ? List.of("email") : List.of(),
                    file == null ? null : file.toString());
        }

        private List<String> words(Letter letter) {
            return file == null ? List.of(letter.text().stripTrailing()) : List.of();
        }
    }

    /** What is asked of whom. */
    static final class What {
        @Parameters(paramLabel = "PRODUCTION", index = "0")
        private String production = "";

        @Parameters(paramLabel = "MATERIAL", index = "1")
        private String material = "";

        @Option(
                names = "--deal",
                paramLabel = "NAME",
                required = true,
                description = "What it is for: the gap of this deal in the latest cut.")
        private String deal = "";

        @Option(
                names = "--to",
                paramLabel = "PARTY",
                required = true,
                description = "Whom it is for, as contracts name them.")
        private String to = "";

        @Option(
                names = "--right",
                paramLabel = "RIGHT",
                description = "Only this right: sync, master, …; may be repeated.")
        private @Nullable List<String> rights;

        @Option(
                names = "--reply-by",
                paramLabel = "DAY",
                description = "By when you need an answer.")
        private @Nullable LocalDate replyBy;

        @Option(
                names = "--code",
                paramLabel = "CODE",
                defaultValue = "",
                description = "The line of the budget that pays.")
        private String code = "";

        Ask ask(Production film) {
            return Ask.of(film.materials().named(material), deal, to)
                    .only(only())
                    .by(replyBy)
                    .code(code);
        }

        private Set<CarriedRight> only() {
            var only = EnumSet.noneOf(CarriedRight.class);
            for (var word : rights == null ? List.<String>of() : rights) {
                only.add(Named.right(word));
            }
            return only;
        }
    }

    @Command(
            name = "request",
            mixinStandardHelpOptions = true,
            description = "Asks for what a deal needs of a material and nobody licensed.")
    int request(@Mixin What what, @Mixin Out out, @Mixin Answering answer) {
        return at(
                what.production,
                new Told(LetterKind.REQUEST, out, answer),
                film -> film.letters().request(what.ask(film)));
    }

    @Command(
            name = "chase",
            mixinStandardHelpOptions = true,
            description = "Reminds of a request, of what is missing today.")
    int chase(@Mixin What what, @Mixin Out out, @Mixin Answering answer) {
        return at(
                what.production,
                new Told(LetterKind.CHASE, out, answer),
                film -> film.letters().chase(what.ask(film)));
    }

    @Command(
            name = "extend",
            mixinStandardHelpOptions = true,
            description =
                    "Asks the licensor of a contract on file for what a deal needs beyond it.")
    int extend(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE") String reference,
            @Option(names = "--deal", paramLabel = "NAME", required = true) String deal,
            @Mixin Out out,
            @Mixin Answering answer) {
        return at(
                production,
                new Told(LetterKind.EXTENSION, out, answer),
                film -> film.letters().extension(film.licences().named(reference), deal));
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = {
                "Says yes to a quote, with its rights and its price.",
                "The letter alone changes nothing: \"quote accept\" files the licence."
            })
    int accept(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "QUOTE", description = "By reference.") String reference,
            @Mixin Out out,
            @Mixin Answering answer) {
        return at(
                production,
                new Told(LetterKind.ACCEPTANCE, out, answer),
                film -> film.letters().acceptance(film.quotes().named(reference)));
    }

    /** Which letter it is, where it goes, and how it is told. */
    private record Told(LetterKind kind, Out out, Answering answer) {}

    private int at(String production, Told told, Function<Production, Letter> letter) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var written = letter.apply(film);
                    told.out.put(written, film, console);
                    return told.answer.told(
                            console,
                            () -> told.out.view(told.kind, written),
                            told.out.words(written));
                });
    }

    @Command(
            name = "templates",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the templates into the office's folder, to be edited; those that are there stay.",
                "What stands in double braces is filled in; a template of your own counts at once."
            })
    int templates(
            @Parameters(paramLabel = "PRODUCTION") String production, @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var letters = desk.production(production).letters();
                    var all = new ArrayList<TemplateView>();
                    for (var kind : LetterKind.values()) {
                        var file = letters.folder().resolve(kind.word() + ".txt");
                        boolean there = Files.exists(file);
                        if (!there) {
                            write(file, letters.template(kind));
                        }
                        all.add(new TemplateView(kind.word(), file.toString(), there));
                    }
                    return answer.told(
                            console,
                            () -> all,
                            all.stream()
                                    .map(t -> t.file() + (t.own() ? "  (yours)" : ""))
                                    .toList());
                });
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Invalid(
                    "%s cannot be written (%s).".formatted(file, unwritable.getMessage()));
        }
    }
}

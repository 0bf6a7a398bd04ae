package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.letter.Ask;
import dev.clearcut.letter.Letter;
import dev.clearcut.letter.LetterKind;
import dev.clearcut.material.CarriedRight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

        int put(Letter letter, Production film, Console console) {
            if (file == null) {
                console.line(letter.text().stripTrailing());
            } else {
                film.letters().write(letter, file);
                console.note("written to " + file);
                if (letter.email().isEmpty()) {
                    console.note(
                            "No e-mail address of %s is on file; fill it in."
                                    .formatted(letter.to()));
                }
            }
            return Exit.CLEAN;
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
    int request(@Mixin What what, @Mixin Out out) {
        return at(what.production, out, film -> film.letters().request(what.ask(film)));
    }

    @Command(
            name = "chase",
            mixinStandardHelpOptions = true,
            description = "Reminds of a request, of what is missing today.")
    int chase(@Mixin What what, @Mixin Out out) {
        return at(what.production, out, film -> film.letters().chase(what.ask(film)));
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
            @Mixin Out out) {
        return at(
                production,
                out,
                film -> film.letters().extension(film.licences().named(reference), deal));
    }

    private int at(String production, Out out, Function<Production, Letter> letter) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    return out.put(letter.apply(film), film, console);
                });
    }

    @Command(
            name = "templates",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the templates into the office's folder, to be edited; those that are there stay.",
                "What stands in double braces is filled in; a template of your own counts at once."
            })
    int templates(@Parameters(paramLabel = "PRODUCTION") String production) {
        return root.atDesk(
                desk -> {
                    var letters = desk.production(production).letters();
                    for (var kind : LetterKind.values()) {
                        var file = letters.folder().resolve(kind.word() + ".txt");
                        boolean there = Files.exists(file);
                        if (!there) {
                            write(file, letters.template(kind));
                        }
                        console.line(file + (there ? "  (yours)" : ""));
                    }
                    return Exit.CLEAN;
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

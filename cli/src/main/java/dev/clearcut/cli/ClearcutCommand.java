package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Office;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: which office, and who is asking. */
@Command(
        name = "clearcut",
        mixinStandardHelpOptions = true,
        description = {
            "Knows what is in your cut, what you have licensed, and what is still missing.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 nothing wrong, 1 findings, 2 the command line or a file is wrong,",
            "3 not found or refused, 70 our fault.",
            "Not legal advice."
        },
        synopsisSubcommandLabel = "COMMAND")
final class ClearcutCommand implements Runnable {

    /** Those whose value may be the next word. */
    static final Set<String> VALUED = Set.of("--office", "--as", "--because");

    @Option(names = "--office", paramLabel = "DIR", description = "The office's folder.")
    private @Nullable Path office;

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            description = "Who is asking; by default the person who opened the office.")
    private @Nullable String person;

    @Option(
            names = "--because",
            paramLabel = "REASON",
            defaultValue = "",
            description = "Why, for the journal.")
    private String reason = "";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do.");
        }
    }

    boolean hasOffice() {
        return office != null;
    }

    Path folder() {
        if (office == null || office.toString().isBlank()) {
            throw new Invalid("Which office? Say --office DIR before the command.");
        }
        return office;
    }

    /**
     * Opens the office, sits down at the desk, does the work, closes the office.
     *
     * @throws NotFound when there is no office: a question founds none
     */
    <T> T atDesk(Function<Desk, T> work) {
        if (!Office.isAt(folder())) {
            throw new NotFound(
                    "There is no office in %s; found one with: clearcut --office %s init"
                            .formatted(folder(), folder()));
        }
        return atNewDesk(work);
    }

    /** The same, founding the office where there is none. */
    <T> T atNewDesk(Function<Desk, T> work) {
        try (var open = Office.open(folder())) {
            var desk = person == null ? open.asOwner() : open.as(person);
            return work.apply(desk.because(reason));
        }
    }
}

package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** What every command says of itself. */
class HelpTest {

    static List<CommandLine> commands() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var all = new ArrayList<CommandLine>();
        add(Main.commands(nowhere, nowhere), all);
        return all;
    }

    private static void add(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(sub -> add(sub, all));
    }

    /** A lone percent sign is a mistake to picocli, which complains on the console's own stream. */
    @Test
    void noHelpIsComplainedAbout() {
        var complaints = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            commands().forEach(CommandLine::getUsageMessage);
        } finally {
            System.setErr(before);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Only the command that is named is made; it says the same as among all others. */
    @Test
    void aCommandMadeAloneIsTheSame() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        Main.commands(nowhere, nowhere)
                .getSubcommands()
                .forEach(
                        (name, command) -> {
                            if (!name.equals("help")) {
                                assertThat(Ran.command(name, "--help").out())
                                        .isEqualTo(command.getUsageMessage());
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "check,            check NIGHTFALL",
        "check,            --office rights check term",
        "check,            --office=rights --as kim@x check",
        "sale,             --because 'term is over' sale close",
        "'',               --help check",
        "'',               -h",
        "'',               --office rights",
        "chekc,            chekc"
    })
    void theCommandIsTheFirstWordThatIsNoValue(String named, String line) {
        var words =
                Pattern.compile("'([^']*)'|(\\S+)")
                        .matcher(line)
                        .results()
                        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                        .toArray(String[]::new);
        assertThat(Main.named(words)).isEqualTo(named);
    }

    /** The list of commands shows the first line alone. */
    @Test
    void theFirstLineOfEveryCommandIsASentence() {
        var ours = commands().stream().filter(c -> !(c.getCommand() instanceof HelpCommand));
        for (var command : ours.toList()) {
            assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(command.getCommandSpec().qualifiedName())
                    .matches("(?s)\\p{Lu}.*[.]");
        }
    }

    /** Those that answer nobody: they run until they are stopped, or explain. */
    private static final Map<String, String> NO_ANSWER =
            Map.of(
                    "serve", "a server; its answers are those of its API",
                    "demo", "a guided tour for people",
                    "help", "explains a command");

    @Test
    void everyCommandThatAnswersTakesAFormatAndSaysWhich() {
        var without = new TreeSet<String>();
        for (var command : commands()) {
            var spec = command.getCommandSpec();
            var format = spec.findOption("--format");
            if (!command.getSubcommands().isEmpty() || spec.parent() == null) {
                continue;
            }
            if (format == null) {
                without.add(spec.name());
            } else {
                assertThat(String.join(" ", format.description()))
                        .as(spec.qualifiedName())
                        .contains("json");
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(NO_ANSWER.keySet()));
    }
}

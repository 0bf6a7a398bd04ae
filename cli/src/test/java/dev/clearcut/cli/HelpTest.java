package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** What every command says of itself. */
class HelpTest {

    private static List<CommandLine> commands() {
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
}

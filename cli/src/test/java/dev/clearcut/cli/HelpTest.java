package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

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

    private static Stream<String> descriptions(CommandLine command) {
        var spec = command.getCommandSpec();
        return Stream.concat(
                Stream.of(spec.usageMessage().description()),
                spec.args().stream().map(ArgSpec::description).flatMap(Stream::of));
    }

    /** A lone percent sign is a mistake to picocli, which complains above the help. */
    @Test
    void everyDescriptionIsPrintedAsItIsWritten() {
        for (var command : commands()) {
            descriptions(command)
                    .forEach(
                            line ->
                                    assertThatCode(() -> String.format(line))
                                            .as(command.getCommandSpec().qualifiedName())
                                            .doesNotThrowAnyException());
        }
    }

    /** The list of commands shows the first line alone. */
    @Test
    void theFirstLineOfEveryCommandIsASentence() {
        for (var command : commands()) {
            assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(command.getCommandSpec().qualifiedName())
                    .matches("(?s)[A-Z\\p{L}].*[.]");
        }
    }
}

package dev.clearcut.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Secrets for programs. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Issues secrets that let programs act for you on the server.",
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    private final Console console;
    private final ClearcutCommand root;

    TokenCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            description = "Prints a new secret; the office keeps only its hash.")
    int issue(@Parameters(paramLabel = "LABEL", description = "What it is for.") String label) {
        return root.atDesk(
                desk -> {
                    console.line(desk.issueToken(label));
                    return Exit.CLEAN;
                });
    }
}

package dev.clearcut.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a file is, and whether it is what was asked for. Needs no office. */
@Command(
        name = "file",
        mixinStandardHelpOptions = true,
        description = "What a media file is, and whether it is what was asked for.",
        synopsisSubcommandLabel = "COMMAND")
final class FileCommand {

    private FileCommand() {}

    /** Its commands are classes of their own: each has its own question. */
    static Object with(Console console) {
        return new CommandLine(new FileCommand())
                .addSubcommand(new FileProbe(console))
                .addSubcommand(new FileConform(console))
                .addSubcommand(new FileQc(console));
    }
}

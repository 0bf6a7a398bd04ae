package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Stands in the help for the server, which is a program of its own: the launcher starts it when it
 * meets this word.
 */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the office to browsers and programs; --demo serves NIGHTFALL.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "Serve the demo office; every visitor is Kim.")
    private boolean demo;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Default: 7070.")
    private int port;

    @Override
    public Integer call() {
        throw new Unavailable(
                "The server is started by the launcher: ./clearcut serve%s --port %d"
                        .formatted(demo ? " --demo" : "", port),
                null);
    }
}

package dev.clearcut.server;

import dev.clearcut.Build;
import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/** Where the server starts: {@code [--office DIR] [--as EMAIL] serve [--demo] [--port 7070]}. */
public final class Main {

    private static final int USAGE = 2;
    private static final int REFUSED = 3;
    private static final int OUR_FAULT = 70;

    private Main() {}

    /** Pages and answers are English, whatever the machine speaks: their digits must be, too. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        int exit = run(System.out, System.err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Starts the server and returns 0, or says why not and returns an exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return commandLine(new Serve(out, err), err)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    /** One flat command, because the launcher may put options on either side of the word. */
    static CommandLine commandLine(Serve serve, PrintStream err) {
        var line = new CommandLine(serve);
        line.getCommandSpec().version("clearcut " + Build.version());
        return line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    if (failure instanceof ClearcutException known) {
                        err.println("clearcut: " + known.getMessage());
                        return known instanceof Invalid || known instanceof BadFile
                                ? USAGE
                                : REFUSED;
                    }
                    err.println("clearcut: this is our fault, not yours: " + failure);
                    failure.printStackTrace(err);
                    return OUR_FAULT;
                });
    }
}

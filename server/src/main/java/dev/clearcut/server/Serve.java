package dev.clearcut.server;

import dev.clearcut.Office;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.samples.Nightfall;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an office and serves it until the process is told to end. */
@Command(
        name = "clearcut",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "clearcut --office DIR [--as EMAIL] serve [--port PORT] [--host ADDRESS]"
                    + " [--behind-proxy]",
            "       clearcut serve --demo [--port PORT]"
        },
        description = "Serves an office to browsers and programs.",
        footer = {
            "",
            "Exit codes: 2 the command line is wrong, 3 the port or the office is in use, 70 our"
                    + " fault."
        })
final class Serve implements Callable<Integer> {

    @Option(names = "--office", paramLabel = "DIR", description = "The office's folder.")
    private @Nullable Path folder;

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            description = "Who the printed link signs in; unsaid, the office's owner.")
    private @Nullable String person;

    @Option(
            names = "--demo",
            description = "Serves NIGHTFALL; every visitor is Kim, its clearance coordinator.")
    private boolean demo;

    @Option(names = "--port", defaultValue = "7070", description = "7070 unless said; 0 for any.")
    private int port = 7070;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "Where to listen; this machine only, unless said.")
    private String host = "localhost";

    @Option(
            names = "--behind-proxy",
            description =
                    "A proxy with TLS stands before it: believes the X-Forwarded-Proto it sends.")
    private boolean behindProxy;

    @Parameters(arity = "0..1", hidden = true)
    private List<String> words = List.of();

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Javalin running;
    private @Nullable Office office;

    Serve(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (!words.isEmpty() && !words.equals(List.of("serve"))) {
            throw new Invalid("The server only knows \"serve\", not \"" + words.getFirst() + "\".");
        }
        if (port < 0 || port > 65_535) {
            throw new Invalid("A port is a number from 0 to 65535, not " + port + ".");
        }
        if (demo && (behindProxy || !listening().isLoopback())) {
            throw new Invalid("The demo lets everybody in; it is for this machine only.");
        }
        var opened = office();
        office = opened;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            start(opened);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
        return 0;
    }

    private Office office() {
        if (demo) {
            return Office.open(demoFolder());
        }
        if (folder == null) {
            throw new Invalid("Which office? Say --office DIR, or serve --demo.");
        }
        return Office.open(folder);
    }

    private Path demoFolder() {
        if (folder == null) {
            return Nightfall.demo();
        }
        Nightfall.load(folder);
        return folder;
    }

    private void start(Office opened) {
        var door = door(opened);
        var guard = new Guard(listening());
        var server = new Server(door, guard, failure -> failure.printStackTrace(err));
        var javalin = server.serving(DoorRoutes.table(door));
        running = javalin;
        try {
            javalin.start(host, port);
        } catch (JavalinBindException inUse) {
            throw new Unavailable(
                    "Port %d is in use; choose another with --port.".formatted(port), inUse);
        }
        say(door, javalin.port(), who(opened));
    }

    private Door door(Office opened) {
        var sessions = new Sessions(InstantSource.system(), Sessions.Terms.STANDARD);
        return demo
                ? Door.open(opened, sessions, listening(), Nightfall.KIM)
                : Door.locked(opened, sessions, listening());
    }

    private Listening listening() {
        return new Listening(host, behindProxy);
    }

    private void say(Door door, int at, String person) {
        if (!listening().isLoopback()) {
            err.println(
                    ("clearcut: --host %s is plain HTTP, which whoever is on the network between can"
                                    + " read; put a proxy with TLS (Caddy, nginx) before it and"
                                    + " start it with --behind-proxy.")
                            .formatted(host));
        }
        var here = listening().address(at);
        out.println(
                demo
                        ? "Clearcut shows NIGHTFALL at " + here
                        : "Clearcut is at %ssign-in?invitation=%s (signs in %s, once, within %d minutes)"
                                .formatted(
                                        here,
                                        door.invite(person),
                                        person,
                                        Sessions.Terms.STANDARD.invitation().toMinutes()));
        out.flush();
    }

    private String who(Office opened) {
        return person == null ? opened.asOwner().person() : person;
    }

    /** Where it listens; 0 before it does. */
    int port() {
        return running == null ? 0 : running.port();
    }

    synchronized void close() {
        if (running != null) {
            running.stop();
            running = null;
        }
        if (office != null) {
            office.close();
            office = null;
        }
    }
}

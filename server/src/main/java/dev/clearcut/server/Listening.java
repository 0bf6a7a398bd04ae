package dev.clearcut.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * Where the server listens, and whether a proxy with TLS stands before it.
 *
 * @param behindProxy whether to believe X-Forwarded-Proto; without a proxy anybody could send it
 */
record Listening(String host, boolean behindProxy) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    Listening {
        host = host.toLowerCase(Locale.ROOT);
    }

    static Listening onThisMachine() {
        return new Listening("localhost", false);
    }

    /** Whether only programs on this machine can reach it. */
    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** Whether this is a name by which this machine calls itself; with or without a port. */
    static boolean isThisMachine(String host) {
        return LOOPBACK.contains(host.replaceFirst(":\\d+$", ""));
    }

    /** Whether the browser's own connection is encrypted, as far as can be known. */
    boolean isHttps(Context context) {
        var forwarded = context.header("X-Forwarded-Proto");
        return behindProxy && forwarded != null && forwarded.strip().equalsIgnoreCase("https");
    }

    /** The address by which this machine reaches it. */
    String address(int port) {
        var name = EVERYWHERE.contains(host) ? "localhost" : host;
        var bracketed = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
        return "http://%s:%d/".formatted(bracketed, port);
    }
}

package dev.clearcut.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;

/** Keeps other people's pages from using a visitor's browser against the office. */
final class Guard {

    /** Scripts, styles and pictures come from here and nowhere else; no page frames ours. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Listening listening;

    Guard(Listening listening) {
        this.listening = listening;
    }

    void check(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", referrerPolicy(context))
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        var host = host(context);
        if (listening.isLoopback() && !listening.behindProxy() && !Listening.isThisMachine(host)) {
            throw new HttpResponseException(
                    HttpStatus.MISDIRECTED_REQUEST.getCode(),
                    "This office answers to localhost only; start it with --host to open it up, or"
                            + " with --behind-proxy when a proxy asks.");
        }
        if (!context.method().name().matches("GET|HEAD|OPTIONS")
                && Door.bearer(context).isEmpty()
                && isFromElsewhere(context, host)) {
            throw new HttpResponseException(
                    HttpStatus.FORBIDDEN.getCode(),
                    "Another site asked for this change; nothing was done.");
        }
    }

    /**
     * Nobody is told where a visitor comes from. A browser that is told so sends {@code Origin:
     * null} with a form of ours, and only to an address it trusts (this machine, or https) also
     * Sec-Fetch-Site, by which the form is still known as ours; to another address of plain HTTP it
     * may therefore tell us, and nobody else.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Fetch, Origin header</a>
     */
    private String referrerPolicy(Context context) {
        return Listening.isThisMachine(host(context)) || listening.isHttps(context)
                ? "no-referrer"
                : "same-origin";
    }

    /**
     * What the browser says about the page that asks. Every browser of these years says one or the
     * other with each change; whatever says neither is no browser and carries nobody's cookie.
     */
    private static boolean isFromElsewhere(Context context, String host) {
        var site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = context.header("Origin");
        return origin != null && !host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    private static String host(Context context) {
        var host = context.header("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}

package dev.clearcut.server;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.server.Route.In;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Refuses what a route does not take, before anything is made of it. */
final class Intake {

    /** A feature's FCPXML has tens of megabytes; an EDL has one. */
    static final int LARGEST_FILE = 64 * 1024 * 1024;

    /** A form has a few words. */
    static final int LARGEST_FORM = 64 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private Intake() {}

    /**
     * @throws HttpResponseException 411, 413 or 415 when the body is not what the route takes
     * @throws Invalid when something it needs is missing
     */
    static void check(Route route, Context context) {
        boolean takesFile = route.takes().stream().anyMatch(p -> p.in() == In.BODY);
        size(context, takesFile ? LARGEST_FILE : LARGEST_FORM);
        if (takesFile) {
            plainFile(context);
        } else if (route.takes().stream().anyMatch(p -> p.in() == In.FORM)) {
            form(context);
        }
        for (var parameter : route.takes()) {
            if (parameter.required() && isMissing(parameter, context)) {
                throw new Invalid("Say %s: %s".formatted(parameter.name(), parameter.says()));
            }
        }
    }

    private static void size(Context context, int most) {
        if (context.req().getContentLengthLong() > most) {
            letGo(context, most);
            throw tooLarge(most);
        }
    }

    /**
     * Who is still sending does not hear the answer. What is not far beyond the limit is taken in
     * and thrown away, so that it is heard; more than that is not waited for.
     */
    private static void letGo(Context context, int most) {
        try {
            context.req().getInputStream().skip(2L * most);
        } catch (IOException hungUp) {
            context.header("Connection", "close");
        }
    }

    /** A form in a browser packs the file up; what would be kept is the parcel. */
    private static void plainFile(Context context) {
        if (type(context).startsWith("multipart/")) {
            throw wrongType("Send the file itself as the body, not as a part of a form.");
        }
    }

    private static void form(Context context) {
        if (!type(context).equals(FORM)) {
            throw wrongType("Send a form: Content-Type " + FORM + ".");
        }
        if (context.header("Transfer-Encoding") != null) {
            throw new HttpResponseException(
                    HttpStatus.LENGTH_REQUIRED.getCode(), "Say how long the form is.");
        }
    }

    private static boolean isMissing(Route.Parameter parameter, Context context) {
        var value =
                switch (parameter.in()) {
                    case QUERY -> context.queryParam(parameter.name());
                    case FORM -> context.formParam(parameter.name());
                    case PATH, BODY -> "there";
                };
        return value == null || value.isBlank();
    }

    /** The body of a request that announced no length may still be too large. */
    static byte[] file(Context context) {
        try {
            var content = context.bodyInputStream().readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw tooLarge(LARGEST_FILE);
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String type(Context context) {
        var type = context.contentType();
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static HttpResponseException tooLarge(int most) {
        return new HttpResponseException(
                HttpStatus.CONTENT_TOO_LARGE.getCode(),
                "That is too large; %d kilobytes are the most here.".formatted(most / 1024));
    }

    private static HttpResponseException wrongType(String says) {
        return new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), says);
    }
}

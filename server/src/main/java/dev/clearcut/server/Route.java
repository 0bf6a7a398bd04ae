package dev.clearcut.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing the server does. The table of all of them is the only source of what is served, who may
 * ask for it, and what {@code /openapi.json} says.
 *
 * @param path with its parameters in braces: {@code /api/productions/{production}/cuts}
 * @param takes what is read besides the path
 */
record Route(
        Verb verb,
        String path,
        Who who,
        String summary,
        List<Parameter> takes,
        Gives gives,
        Handler handler) {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    enum Verb {
        GET,
        POST
    }

    /** Who may ask. */
    enum Who {
        /** Anybody at all. */
        ANYBODY,
        /** Whoever is signed in, or holds a token. */
        SIGNED_IN,
        /** A member of the production that the path names; to everybody else there is none. */
        MEMBER
    }

    /** Reads the visit, makes one call of the façade, renders. */
    @FunctionalInterface
    interface Handler {
        void serve(Visit visit);
    }

    enum In {
        PATH,
        QUERY,
        FORM,
        BODY
    }

    /**
     * Something a route reads.
     *
     * @param many whether it may be given more than once
     */
    record Parameter(String name, In in, boolean required, boolean many, String says) {
        static Parameter query(String name, String says) {
            return new Parameter(name, In.QUERY, false, false, says);
        }

        static Parameter queries(String name, String says) {
            return new Parameter(name, In.QUERY, false, true, says);
        }

        static Parameter needed(In in, String name, String says) {
            return new Parameter(name, in, true, false, says);
        }
    }

    /**
     * What comes back when all is well.
     *
     * @param view the record whose JSON it is; null for anything but JSON
     * @param many whether it is an array of them
     */
    record Gives(int status, String type, @Nullable Class<?> view, boolean many) {
        static Gives page() {
            return new Gives(200, "text/html", null, false);
        }

        static Gives elsewhere() {
            return new Gives(303, "text/html", null, false);
        }

        static Gives json() {
            return new Gives(200, "application/json", null, false);
        }

        static Gives one(Class<?> view) {
            return new Gives(200, "application/json", view, false);
        }

        static Gives many(Class<?> view) {
            return new Gives(200, "application/json", view, true);
        }
    }

    Route {
        takes = List.copyOf(takes);
        if ((who == Who.MEMBER) != path.contains("{production}")) {
            throw new IllegalArgumentException("Only, and all, of a production is for members.");
        }
    }

    static Route get(
            String path,
            Who who,
            String summary,
            List<Parameter> takes,
            Gives gives,
            Handler handler) {
        return new Route(Verb.GET, path, who, summary, takes, gives, handler);
    }

    static Route post(
            String path,
            Who who,
            String summary,
            List<Parameter> takes,
            Gives gives,
            Handler handler) {
        return new Route(Verb.POST, path, who, summary, takes, gives, handler);
    }

    /** Everything it reads, what stands in the path first. */
    List<Parameter> parameters() {
        var all = new ArrayList<Parameter>();
        var inPath = IN_BRACES.matcher(path);
        while (inPath.find()) {
            all.add(Parameter.needed(In.PATH, inPath.group(1), "Which " + inPath.group(1) + "."));
        }
        all.addAll(takes);
        return List.copyOf(all);
    }
}

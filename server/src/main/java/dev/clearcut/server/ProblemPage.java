package dev.clearcut.server;

import io.javalin.http.HttpStatus;
import java.util.regex.Pattern;

/**
 * What a person sees when something went wrong.
 *
 * @param person who is signed in; empty when nobody is
 * @param path what was asked for
 */
record ProblemPage(String person, String path, Problem problem) {

    private static final Pattern CUT = Pattern.compile("/productions/[^/]+/cuts/[^/]+");

    /** Where to try again: the cut or the search it happened on, unless there is none. */
    Back back() {
        var cut = CUT.matcher(path);
        if (cut.lookingAt() && !isMissing()) {
            return new Back(cut.group(), "Back to the cut");
        }
        return path.equals("/search")
                ? new Back(path, "Back to the search")
                : new Back("/", "Back to the productions");
    }

    /** A link. */
    record Back(String address, String says) {}

    private boolean isMissing() {
        return problem.status() == HttpStatus.NOT_FOUND.getCode();
    }

    /** A finding begins with its rule's id, by which programs know it. */
    private static final Pattern RULE = Pattern.compile("(?m)^[a-z0-9-]+(\\.[a-z0-9-]+)+ {2}");

    String title() {
        return switch (HttpStatus.forStatus(problem.status())) {
            case BAD_REQUEST, UNPROCESSABLE_CONTENT -> "That was not understood";
            case FORBIDDEN -> "That is not allowed";
            case NOT_FOUND -> "There is nothing here";
            case CONFLICT -> "Somebody was faster";
            case CONTENT_TOO_LARGE -> "That is too large";
            case SERVICE_UNAVAILABLE -> "That cannot be done now";
            case INTERNAL_SERVER_ERROR -> "Something went wrong";
            default -> problem.title();
        };
    }

    String detail() {
        return RULE.matcher(problem.detail()).replaceAll("");
    }
}

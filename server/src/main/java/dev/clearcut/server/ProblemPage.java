package dev.clearcut.server;

import io.javalin.http.HttpStatus;
import java.util.regex.Pattern;

/**
 * What a person sees when something went wrong.
 *
 * @param person who is signed in; empty when nobody is
 */
record ProblemPage(String person, Problem problem) {

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

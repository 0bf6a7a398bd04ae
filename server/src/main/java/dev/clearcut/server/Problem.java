package dev.clearcut.server;

import dev.clearcut.base.ClearcutException;
import io.javalin.http.HttpStatus;

/**
 * What went wrong, as {@code application/problem+json} puts it (RFC 9457).
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param detail what to do next
 */
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getMessage(), status.getCode(), detail);
    }

    static Problem of(ClearcutException failure) {
        var status =
                switch (failure) {
                    case ClearcutException.NotFound notFound -> HttpStatus.NOT_FOUND;
                    case ClearcutException.Refused refused -> HttpStatus.FORBIDDEN;
                    case ClearcutException.Stale stale -> HttpStatus.CONFLICT;
                    case ClearcutException.Invalid invalid -> HttpStatus.BAD_REQUEST;
                    case ClearcutException.BadFile badFile -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case ClearcutException.Unavailable unavailable ->
                            HttpStatus.SERVICE_UNAVAILABLE;
                };
        return of(status, String.valueOf(failure.getMessage()));
    }
}

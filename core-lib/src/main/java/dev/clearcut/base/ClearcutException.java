package dev.clearcut.base;

import org.jspecify.annotations.Nullable;

/** A call that cannot be served. The message says what to do next. */
public abstract sealed class ClearcutException extends RuntimeException {

    private ClearcutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The thing asked for is not there, or not for this person to see. */
    public static final class NotFound extends ClearcutException {
        public NotFound(String message) {
            super(message, null);
        }
    }

    /** The office's rules do not allow it. */
    public static final class Refused extends ClearcutException {
        public Refused(String message) {
            super(message, null);
        }
    }

    /** Somebody saved a newer version first. */
    public static final class Stale extends ClearcutException {
        public Stale(String message) {
            super(message, null);
        }
    }

    /** The call's own words are wrong. */
    public static final class Invalid extends ClearcutException {
        public Invalid(String message) {
            super(message, null);
        }

        public Invalid(Finding finding) {
            super(finding.toString(), null);
        }
    }

    /** A file cannot be read as what it claims to be. */
    public static final class BadFile extends ClearcutException {
        private final String format;
        private final Where.InFile where;

        public BadFile(String format, Where.InFile where, String message) {
            this(format, where, message, null);
        }

        public BadFile(
                String format, Where.InFile where, String message, @Nullable Throwable cause) {
            super(where + ": " + message, cause);
            this.format = format;
            this.where = where;
        }

        /** What the file was read as: {@code "CMX3600 EDL"}, {@code "CSV"}. */
        public String format() {
            return format;
        }

        public Where.InFile where() {
            return where;
        }

        /** The message without the place, for whoever shows the place otherwise. */
        public String withoutPlace() {
            var message = getMessage() == null ? "" : getMessage();
            var place = where + ": ";
            return message.startsWith(place) ? message.substring(place.length()) : message;
        }
    }

    /** Something the call depends on is not working: a disk, a lock, a database. */
    public static final class Unavailable extends ClearcutException {
        public Unavailable(String message) {
            this(message, null);
        }

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}

package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.Report;

/** What a command's exit code says. */
final class Exit {

    /** Done, and nothing wrong. */
    static final int CLEAN = 0;

    /** Done, and something is not right. */
    static final int FINDINGS = 1;

    /** The command line, or a file it names, is wrong. */
    static final int USAGE = 2;

    /** Not there, not allowed, or not to be had now. */
    static final int REFUSED = 3;

    /** Our fault (sysexits EX_SOFTWARE). */
    static final int OUR_FAULT = 70;

    private Exit() {}

    static int of(Report report) {
        return report.hasErrors() ? FINDINGS : CLEAN;
    }

    static int of(ClearcutException failure) {
        return switch (failure) {
            case ClearcutException.Invalid invalid -> USAGE;
            case ClearcutException.BadFile badFile -> USAGE;
            case ClearcutException.NotFound notFound -> REFUSED;
            case ClearcutException.Refused refused -> REFUSED;
            case ClearcutException.Stale stale -> REFUSED;
            case ClearcutException.Unavailable unavailable -> REFUSED;
        };
    }
}

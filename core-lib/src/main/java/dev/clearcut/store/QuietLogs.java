package dev.clearcut.store;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Libraries that announce themselves: without a logging backend they would write to the terminal of
 * whoever opened an office. A level that somebody set stays.
 */
final class QuietLogs {

    /** Held, since the log manager forgets loggers that nobody holds. */
    private static final List<Logger> LOGGERS =
            List.of(
                    Logger.getLogger("org.hibernate"),
                    Logger.getLogger("org.flywaydb"),
                    Logger.getLogger("org.apache.lucene"));

    private QuietLogs() {}

    static void settle() {
        for (var logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.SEVERE);
            }
        }
    }
}

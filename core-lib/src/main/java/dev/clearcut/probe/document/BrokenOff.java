package dev.clearcut.probe.document;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.util.Optional;

/** Says why the reading of a document was not brought to its end. */
final class BrokenOff {

    private BrokenOff() {}

    /**
     * @param kept what became of the text that had been read by then
     */
    static Optional<Finding> finding(
            Ending ending, Where where, DocumentLimits limits, String kept) {
        return switch (ending) {
            case WHOLE -> Optional.empty();
            case TIME ->
                    error(
                            "evidence.timeout",
                            where,
                            "Reading it took more than %d seconds and was stopped; %s. Ask for a"
                                            .formatted(Math.max(1, limits.time().toSeconds()), kept)
                                    + " simpler copy, such as a PDF printed anew.");
            case MEMORY ->
                    error(
                            "evidence.memory",
                            where,
                            "Reading it needs more than %d MB of memory and was stopped; %s. Ask"
                                            .formatted(limits.megabytes(), kept)
                                    + " for a smaller copy, or for its parts one by one.");
            case DISK ->
                    error(
                            "evidence.unreadable",
                            where,
                            "It unpacks to more than %d MB, as a zip bomb does, and was stopped; %s."
                                            .formatted(limits.megabytesOfDisk(), kept)
                                    + " Ask the sender for an ordinary copy.");
            case CRASH ->
                    error(
                            "evidence.unreadable",
                            where,
                            "It is damaged in a way that ends the program that reads it; %s. Ask"
                                            .formatted(kept)
                                    + " the sender for it again, as a PDF.");
        };
    }

    private static Optional<Finding> error(String rule, Where where, String text) {
        return Optional.of(Finding.error(rule, where, text));
    }
}

package dev.clearcut.paper;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search that there is no real one of what the script made up.
 *
 * @param query what was searched for, as it stands in the script
 * @param source where: a directory, a register, a search engine
 * @param scope how far: a country, a profession; may be empty
 * @param searcher who searched
 * @param results how many were found
 * @param validUntil the last day on which it may be relied on; null where nobody said
 * @param note why it is usable though something was found; may be empty
 */
public record NegativeCheck(
        Id<Paper> id,
        String reference,
        Kind kind,
        String query,
        String source,
        String scope,
        String searcher,
        LocalDate date,
        int results,
        Verdict verdict,
        @Nullable LocalDate validUntil,
        String note)
        implements Paper {

    /** What was made up. */
    public enum Kind {
        NAME,
        PHONE,
        PLATE,
        ADDRESS,
        EMAIL,
        URL,
        BUSINESS,
        TITLE,
        TRADEMARK;

        /** Whether somebody keeps blocks of such for fiction or examples. */
        public boolean canBeReserved() {
            return this == PHONE || this == EMAIL || this == URL;
        }

        /** {@code name}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What follows. */
    public enum Verdict {
        CLEAR,
        CHANGE;

        /** {@code clear}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public NegativeCheck {
        reference = Paper.named(reference);
        query = query.strip();
        note = note.strip();
        if (query.isEmpty() || source.isBlank()) {
            throw new Invalid("A negative check says what was searched for, and where.");
        }
        if (results < 0) {
            throw new Invalid("A search finds none or some; it cannot find %d.".formatted(results));
        }
        if (validUntil != null && validUntil.isBefore(date)) {
            throw new Invalid(
                    "\"%s\" was searched on %s and cannot end before, on %s."
                            .formatted(query, date, validUntil));
        }
    }
}

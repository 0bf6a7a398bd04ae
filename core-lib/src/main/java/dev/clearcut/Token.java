package dev.clearcut;

import dev.clearcut.store.TokenRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to act for a person. Its secret is told once, when it is issued, and not
 * kept.
 *
 * @param id short, and no secret: what it is called by when it is revoked
 * @param person for whom the program acts: an e-mail address
 * @param label what it is for, in the person's words
 * @param issued the day; null for one issued by a Clearcut that did not keep the day
 * @param until the last day on which it opens the office; null when it has none
 * @param lastUsed the last day on which it was used; null when it never was
 */
public record Token(
        String id,
        String person,
        String label,
        @Nullable LocalDate issued,
        @Nullable LocalDate until,
        @Nullable LocalDate lastUsed) {

    static Token of(TokenRecord record) {
        return new Token(
                record.id(),
                record.person(),
                record.label(),
                record.issued(),
                record.until(),
                record.lastUsed());
    }

    /** Whether its last day is over. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}

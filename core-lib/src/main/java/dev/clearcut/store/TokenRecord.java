package dev.clearcut.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to act for a person; of its secret only the hash is kept.
 *
 * @param id short, and no secret
 * @param label what it is for, in the person's words
 * @param issued the day; null for one issued before days were kept
 * @param until the last day on which it opens the office; null when it has none
 * @param lastUsed the last day on which it was used; null when it never was
 */
public record TokenRecord(
        String id,
        String person,
        String label,
        @Nullable LocalDate issued,
        @Nullable LocalDate until,
        @Nullable LocalDate lastUsed) {}

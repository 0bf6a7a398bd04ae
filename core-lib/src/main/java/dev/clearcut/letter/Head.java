package dev.clearcut.letter;

import java.time.LocalDate;

/**
 * Who writes to whom, and when. What is not known is empty.
 *
 * @param production its name
 * @param company whose letter it is; the production's own
 * @param sender who writes it, an e-mail address
 * @param to whom it is for
 * @param email of whom it is for; empty when none is on file
 */
public record Head(
        String production,
        String company,
        String sender,
        LocalDate today,
        String to,
        String email) {}

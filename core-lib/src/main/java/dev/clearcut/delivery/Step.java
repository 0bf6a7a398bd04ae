package dev.clearcut.delivery;

import dev.clearcut.clearance.cases.Proof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One step of a deliverable.
 *
 * @param version the number of the version it is about; 0 where it is about none
 * @param by who typed it, an e-mail address
 * @param at when; to the millisecond
 * @param said what the step says
 */
public record Step(
        DeliveryState from, DeliveryState to, int version, String by, Instant at, Said said) {

    /**
     * What a step says.
     *
     * @param on the day it happened
     * @param why in the person's words
     * @param who at the other end: who received, accepted, rejected, waived; to whom it was sent
     * @param transport how it was sent: {@code Aspera}, {@code hard drive by courier}
     * @param hash what was sent or accepted, as {@link Hash#toString} has it; may be empty
     * @param papers files the office keeps: a receipt, a report, a waiver
     */
    public record Said(
            LocalDate on,
            String why,
            String who,
            String transport,
            String hash,
            List<Proof.File> papers) {

        public Said {
            why = why.strip();
            who = who.strip();
            transport = transport.strip();
            hash = hash.strip();
            papers = List.copyOf(papers);
        }

        /** On that day, and no more. */
        public static Said on(LocalDate day) {
            return new Said(day, "", "", "", "", List.of());
        }

        public Said because(String reason) {
            return new Said(on, reason, who, transport, hash, papers);
        }

        public Said with(String person) {
            return new Said(on, why, person, transport, hash, papers);
        }

        public Said via(String way) {
            return new Said(on, why, who, way, hash, papers);
        }

        public Said hashed(String newHash) {
            return new Said(on, why, who, transport, newHash, papers);
        }

        public Said proved(List<Proof.File> files) {
            return new Said(on, why, who, transport, hash, files);
        }
    }

    /**
     * Whether the buyer allows another attempt with it, beyond those of the contract; the item
     * stays where it is.
     */
    public boolean allowsAnother() {
        return from == to;
    }

    /** {@code sent}; {@code another attempt allowed}. */
    public String inWords() {
        return allowsAnother() ? "another attempt allowed" : to.inWords();
    }

    /** The day it happened. */
    public LocalDate on() {
        return said.on();
    }
}

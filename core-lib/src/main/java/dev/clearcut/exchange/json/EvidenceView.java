package dev.clearcut.exchange.json;

import dev.clearcut.evidence.Evidence;

/**
 * A document on file.
 *
 * @param attachedTo what it is evidence for
 * @param kind {@code signed-licence}, {@code quote}, …
 * @param addedAt an ISO instant
 * @param standing {@code read}, {@code in-part}, {@code no-text} or {@code unreadable}
 */
public record EvidenceView(
        String id,
        String file,
        String sha256,
        String mediaType,
        long bytes,
        AttachedView attachedTo,
        String kind,
        String note,
        String addedBy,
        String addedAt,
        String standing) {

    /**
     * @param kind {@code licence}, {@code party}, {@code material} or {@code case}
     * @param words as people call it: {@code licence Acme 1}
     */
    public record AttachedView(String kind, String id, String words) {}

    public static EvidenceView of(Evidence evidence, String subject) {
        var to = evidence.attachedTo();
        return new EvidenceView(
                evidence.id().value(),
                evidence.fileName(),
                evidence.sha256(),
                evidence.mediaType(),
                evidence.bytes(),
                new AttachedView(to.word(), to.id().value(), subject),
                evidence.kind().word(),
                evidence.note(),
                evidence.addedBy(),
                evidence.addedAt().toString(),
                evidence.standing().word());
    }
}

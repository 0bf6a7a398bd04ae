package dev.clearcut.journal;

import dev.clearcut.evidence.Evidence;

/** What a filed paper says of itself; what stands in it is in no journal. */
public final class RecordedEvidence {

    private RecordedEvidence() {}

    public static Facts of(Evidence evidence) {
        var to = evidence.attachedTo();
        return Facts.of("evidence", evidence.id().value(), evidence.fileName())
                .with("file", evidence.fileName())
                .with("sha256", evidence.sha256())
                .with("type", evidence.mediaType())
                .with("bytes", evidence.bytes())
                .with("attached to", to.word() + " " + to.id())
                .with("kind", evidence.kind().word())
                .with("note", evidence.note())
                .with("added by", evidence.addedBy())
                .with("added at", evidence.addedAt())
                .with("text", evidence.standing().word());
    }
}

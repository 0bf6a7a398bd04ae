package dev.clearcut.store;

import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A scheme's word and the number as the scheme spells it. */
@Embeddable
record IdentifierText(
        @Column(name = "scheme") String scheme, @Column(name = "value") String value) {

    static IdentifierText of(Identifier identifier) {
        return new IdentifierText(Word.of(identifier.scheme()), identifier.value());
    }

    Identifier read() {
        return new Identifier(Word.read(Scheme.class, scheme), value);
    }
}

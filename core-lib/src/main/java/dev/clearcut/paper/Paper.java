package dev.clearcut.paper;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;

/** A paper about people, names, exceptions or searches. */
public sealed interface Paper permits Release, NegativeCheck, Opinion, SearchLog, Enclosure {

    Id<Paper> id();

    /** What people call it; unique among the production's papers. */
    String reference();

    /** SHA-256 of the file the office keeps of it; empty while there is none. */
    default String evidence() {
        return "";
    }

    static String named(String reference) {
        var name = reference.strip();
        if (name.isEmpty()) {
            throw new Invalid("A paper needs a reference: what people call it.");
        }
        return name;
    }

    static String hash(String sha256) {
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
            throw new Invalid("A file is known by its SHA-256, 64 digits of lower-case hex.");
        }
        return sha256;
    }
}

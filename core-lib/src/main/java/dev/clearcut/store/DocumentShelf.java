package dev.clearcut.store;

import java.util.Optional;

/** What was read in the files that are evidence, in whatever production. */
public interface DocumentShelf {

    Optional<DocumentRecord> of(String sha256);
}

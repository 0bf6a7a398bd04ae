package dev.clearcut.store;

import java.util.List;
import java.util.Optional;

/** The tokens that programs come in with. */
public interface TokenShelf {

    Optional<TokenRecord> ofSecret(String secret);

    Optional<TokenRecord> ofId(String id);

    /** Oldest first. */
    List<TokenRecord> of(String person);
}

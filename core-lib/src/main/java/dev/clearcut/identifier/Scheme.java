package dev.clearcut.identifier;

/** A numbering scheme, and what it numbers. */
public enum Scheme {
    /** Sound recordings and music videos (ISO 3901). */
    ISRC("ISRC", "GB-AYE-69-00532"),
    /** Musical works (ISO 15707). */
    ISWC("ISWC", "T-034.524.680-1"),
    /** Audiovisual works and versions (ISO 15706). */
    ISAN("ISAN", "0000-0001-8947-0000-8-0000-0000-D"),
    /** Audiovisual works, edits and manifestations (a DOI under 10.5240). */
    EIDR("EIDR", "10.5240/7791-8534-2C23-9030-8610-5"),
    /** People and organisations in public (ISO 27729). */
    ISNI("ISNI", "0000 0001 2281 955X"),
    /** Interested parties by name (CISAC). */
    IPI("IPI name number", "00014107338"),
    /** Interested parties themselves (CISAC). */
    IPI_BASE("IPI base number", "I-000000229-7"),
    /** Products: EAN-8, EAN-13, UPC-A, GTIN-14. */
    EAN("EAN", "4006381333931"),
    /** Books. */
    ISBN("ISBN", "9780306406157"),
    /** A number of somebody's own: a catalogue, an agency, a library. Not checked. */
    OWN("number of your own", "Library 12-345");

    private final String inWords;
    private final String example;

    Scheme(String inWords, String example) {
        this.inWords = inWords;
        this.example = example;
    }

    /** {@code IPI name number}: as people say it. */
    public String inWords() {
        return inWords;
    }

    /** One in its canonical spelling, to show what is expected. */
    public String example() {
        return example;
    }

    /** {@code IPI_BASE} as people write it before a number: {@code IPI base}. */
    public String word() {
        return this == IPI_BASE ? "IPI base" : name();
    }
}

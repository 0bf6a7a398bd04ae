package dev.clearcut.identifier;

/** A numbering scheme, and what it numbers. */
public enum Scheme {
    /** Sound recordings and music videos (ISO 3901). */
    ISRC,
    /** Musical works (ISO 15707). */
    ISWC,
    /** Audiovisual works and versions (ISO 15706). */
    ISAN,
    /** Audiovisual works, edits and manifestations (a DOI under 10.5240). */
    EIDR,
    /** People and organisations in public (ISO 27729). */
    ISNI,
    /** Interested parties by name (CISAC). */
    IPI,
    /** Interested parties themselves (CISAC). */
    IPI_BASE,
    /** Products: EAN-8, EAN-13, UPC-A, GTIN-14. */
    EAN,
    /** Books. */
    ISBN,
    /** A number of somebody's own: a catalogue, an agency, a library. Not checked. */
    OWN
}

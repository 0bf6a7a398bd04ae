package dev.clearcut.exchange.sheet;

import dev.clearcut.identifier.Scheme;
import org.jspecify.annotations.Nullable;

/** The columns of a materials sheet. */
enum MaterialColumn implements Column {
    REF("ref"),
    KIND("kind"),
    TITLE("title"),
    PEOPLE("people"),
    IDENTIFIERS("identifiers"),
    ISRC("ISRC", Scheme.ISRC),
    ISWC("ISWC", Scheme.ISWC),
    ISAN("ISAN", Scheme.ISAN),
    EIDR("EIDR", Scheme.EIDR),
    EAN("EAN", Scheme.EAN),
    ISBN("ISBN", Scheme.ISBN),
    CATALOGUE("catalogue number", Scheme.OWN),
    ALIASES("aliases"),
    KEYWORDS("keywords"),
    DESCRIPTION("description"),
    ALSO_CARRIES("also carries"),
    DOES_NOT_CARRY("does not carry");

    /** What offices write above them. */
    static final Headings<MaterialColumn> HEADINGS =
            Headings.of(MaterialColumn.class, "columns-material.txt");

    private final String title;
    private final @Nullable Scheme scheme;

    MaterialColumn(String title) {
        this.title = title;
        this.scheme = null;
    }

    MaterialColumn(String title, Scheme scheme) {
        this.title = title;
        this.scheme = scheme;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return this == TITLE;
    }

    @Override
    public boolean many() {
        return switch (this) {
            case PEOPLE, IDENTIFIERS, CATALOGUE, ALIASES, KEYWORDS, DESCRIPTION -> true;
            case REF,
                    KIND,
                    TITLE,
                    ISRC,
                    ISWC,
                    ISAN,
                    EIDR,
                    EAN,
                    ISBN,
                    ALSO_CARRIES,
                    DOES_NOT_CARRY ->
                    false;
        };
    }

    /** The scheme of a column that holds one kind of identifier; null for all others. */
    @Nullable Scheme scheme() {
        return scheme;
    }
}

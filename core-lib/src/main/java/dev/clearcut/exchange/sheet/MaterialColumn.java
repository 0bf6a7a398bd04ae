package dev.clearcut.exchange.sheet;

import dev.clearcut.identifier.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a materials sheet. */
enum MaterialColumn implements Column {
    REF("ref", "reference", "id", "key", "our ref", "office ref", "number", "no"),
    KIND("kind", "type", "material", "material kind", "category", "sort"),
    TITLE("title", "name", "track", "track title", "song", "work", "material title"),
    PEOPLE(
            "people",
            "artist",
            "artists",
            "by",
            "credits",
            "creators",
            "composer",
            "composers",
            "author",
            "photographer",
            "made by",
            "who"),
    IDENTIFIERS("identifiers", "identifier", "ids", "codes"),
    ISRC("ISRC", Scheme.ISRC),
    ISWC("ISWC", Scheme.ISWC),
    ISAN("ISAN", Scheme.ISAN),
    EIDR("EIDR", Scheme.EIDR, "EIDR ID"),
    EAN("EAN", Scheme.EAN, "UPC", "GTIN", "EAN/UPC"),
    ISBN("ISBN", Scheme.ISBN),
    CATALOGUE(
            "catalogue number",
            Scheme.OWN,
            "catalogue",
            "catalogue no",
            "catalog number",
            "image id",
            "clip id",
            "agency id"),
    ALIASES(
            "aliases",
            "alias",
            "also known as",
            "aka",
            "other names",
            "file names",
            "file name",
            "filename"),
    KEYWORDS("keywords", "keyword", "tags", "tag"),
    DESCRIPTION("description", "about", "synopsis"),
    ALSO_CARRIES("also carries", "carries also", "carries", "extra rights"),
    DOES_NOT_CARRY("does not carry", "carries not", "without", "without rights");

    private final String title;
    private final @Nullable Scheme scheme;
    private final List<String> aliases;

    MaterialColumn(String title, String... aliases) {
        this.title = title;
        this.scheme = null;
        this.aliases = List.of(aliases);
    }

    MaterialColumn(String title, Scheme scheme, String... aliases) {
        this.title = title;
        this.scheme = scheme;
        this.aliases = List.of(aliases);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public boolean required() {
        return this == TITLE || this == KIND;
    }

    /** The scheme of a column that holds one kind of identifier; null for all others. */
    @Nullable Scheme scheme() {
        return scheme;
    }
}

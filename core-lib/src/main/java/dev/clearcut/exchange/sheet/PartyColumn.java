package dev.clearcut.exchange.sheet;

import dev.clearcut.identifier.Scheme;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet of people and companies. */
enum PartyColumn implements Column {
    NAME("name"),
    KIND("kind"),
    IDENTIFIERS("identifiers"),
    ISNI("ISNI"),
    IPI("IPI"),
    CONTACTS("contacts");

    /** What offices write above them. */
    static final Headings<PartyColumn> HEADINGS =
            Headings.of(PartyColumn.class, "columns-party.txt");

    private final String title;

    PartyColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return this == NAME;
    }

    @Override
    public boolean many() {
        return switch (this) {
            case IDENTIFIERS, CONTACTS -> true;
            case NAME, KIND, ISNI, IPI -> false;
        };
    }

    /** The scheme of its identifiers; null where each says its own. */
    @Nullable Scheme scheme() {
        return switch (this) {
            case ISNI -> Scheme.ISNI;
            case IPI -> Scheme.IPI;
            case NAME, KIND, IDENTIFIERS, CONTACTS -> null;
        };
    }
}

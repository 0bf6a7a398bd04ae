package dev.clearcut.exchange.sheet;

import java.util.List;

/** The columns of a deals sheet. */
enum DealColumn implements Column {
    NAME("name", "deal", "deal name", "title"),
    BUYER("buyer", "licensee", "distributor", "broadcaster", "with"),
    TERRITORY("territory", "territories", "where"),
    MEDIA("media", "medium", "rights"),
    FROM("from", "start", "first day", "begins"),
    TO("to", "end", "last day", "until", "ends"),
    LANGUAGES("languages", "language");

    private final String title;
    private final List<String> aliases;

    DealColumn(String title, String... aliases) {
        this.title = title;
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
        return switch (this) {
            case NAME, TERRITORY, MEDIA, FROM -> true;
            case BUYER, TO, LANGUAGES -> false;
        };
    }
}

package dev.clearcut.exchange.sheet;

/** The columns of a deals sheet. */
enum DealColumn implements Column {
    NAME("name"),
    BUYER("buyer"),
    TERRITORY("territory"),
    MEDIA("media"),
    FROM("from"),
    TO("to"),
    LANGUAGES("languages");

    /** What offices write above them. */
    static final Headings<DealColumn> HEADINGS = Headings.of(DealColumn.class, "columns-deal.txt");

    private final String title;

    DealColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return switch (this) {
            case NAME, TERRITORY, MEDIA, FROM -> true;
            case BUYER, TO, LANGUAGES -> false;
        };
    }

    @Override
    public boolean many() {
        return false;
    }
}

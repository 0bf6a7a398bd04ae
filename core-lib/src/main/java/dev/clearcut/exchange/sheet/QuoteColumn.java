package dev.clearcut.exchange.sheet;

/** The columns of a quotes sheet. */
enum QuoteColumn implements Column {
    REFERENCE("reference"),
    PARTY("quoted by"),
    MATERIALS("materials"),
    MATERIAL_REF("material ref"),
    RIGHTS("rights"),
    SHARE("share"),
    TERRITORY("territory"),
    MEDIA("media"),
    FROM("from"),
    TO("to"),
    YEARS("years"),
    LANGUAGES("languages"),
    CAPS("caps"),
    PRICE("price"),
    CURRENCY("currency"),
    UNTIL("accept by"),
    MFN("mfn");

    /** What offices write above them. */
    static final Headings<QuoteColumn> HEADINGS =
            Headings.of(QuoteColumn.class, "columns-quote.txt");

    private final String title;

    QuoteColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Materials are needed as well, by title or by reference. */
    @Override
    public boolean required() {
        return switch (this) {
            case PARTY, TERRITORY, MEDIA, FROM, PRICE -> true;
            case REFERENCE,
                    MATERIALS,
                    MATERIAL_REF,
                    RIGHTS,
                    SHARE,
                    TO,
                    YEARS,
                    LANGUAGES,
                    CAPS,
                    CURRENCY,
                    UNTIL,
                    MFN ->
                    false;
        };
    }

    @Override
    public boolean many() {
        return this == MATERIAL_REF;
    }
}

package dev.clearcut.exchange.sheet;

/** The columns of a licences sheet. */
enum LicenceColumn implements Column {
    REFERENCE("reference"),
    INSTRUMENT("instrument"),
    LICENSOR("licensor"),
    LICENSEE("licensee"),
    MATERIALS("materials"),
    MATERIAL_REF("material ref"),
    RIGHTS("rights"),
    SHARE("share"),
    TERRITORY("territory"),
    MEDIA("media"),
    DATES("dates"),
    FROM("from"),
    TO("to"),
    YEARS("years"),
    LANGUAGES("languages"),
    EXCLUSIVITY("exclusivity"),
    BLACKOUT("blackout"),
    HOLDBACK("holdback"),
    CAPS("caps"),
    MOST_TIME("max duration"),
    MOST_USES("max uses"),
    DUTIES("duties"),
    CREDIT("credit"),
    FEE("fee"),
    CURRENCY("currency"),
    SIGNED("signed"),
    VOID_UNTIL_PAID("void until paid"),
    PAID("paid"),
    CLAUSE("clause"),
    OPTION("option"),
    OPTION_CLAUSE("option clause"),
    OPTION_PRICE("option price"),
    OPTION_BY("option by"),
    OPTION_CAPS("option caps"),
    STEP("step"),
    DUTY_DUE("duty due"),
    SUBLICENSING("sublicensing"),
    MFN("mfn");

    /** What offices write above them. */
    static final Headings<LicenceColumn> HEADINGS =
            Headings.of(LicenceColumn.class, "columns-licence.txt");

    private final String title;

    LicenceColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Materials are needed as well, by title or by reference. */
    @Override
    public boolean required() {
        return this == LICENSOR;
    }

    @Override
    public boolean many() {
        return this == MATERIAL_REF || this == DUTIES || this == DUTY_DUE;
    }

    /** Columns that make a row a grant; a row with none of them filled may be a holdback alone. */
    boolean grants() {
        return switch (this) {
            case TERRITORY,
                    MEDIA,
                    DATES,
                    FROM,
                    TO,
                    YEARS,
                    LANGUAGES,
                    BLACKOUT,
                    CAPS,
                    MOST_TIME,
                    MOST_USES ->
                    true;
            case REFERENCE,
                    INSTRUMENT,
                    LICENSOR,
                    LICENSEE,
                    MATERIALS,
                    MATERIAL_REF,
                    RIGHTS,
                    SHARE,
                    EXCLUSIVITY,
                    HOLDBACK,
                    DUTIES,
                    CREDIT,
                    FEE,
                    CURRENCY,
                    SIGNED,
                    VOID_UNTIL_PAID,
                    PAID,
                    CLAUSE,
                    OPTION,
                    OPTION_CLAUSE,
                    OPTION_PRICE,
                    OPTION_BY,
                    OPTION_CAPS,
                    STEP,
                    DUTY_DUE,
                    SUBLICENSING,
                    MFN ->
                    false;
        };
    }
}

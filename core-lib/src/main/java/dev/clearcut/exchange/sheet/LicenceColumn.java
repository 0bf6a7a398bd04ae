package dev.clearcut.exchange.sheet;

import java.util.List;

/** The columns of a licences sheet. */
enum LicenceColumn implements Column {
    REFERENCE(
            "reference",
            "ref",
            "licence",
            "license",
            "licence ref",
            "licence reference",
            "licence no",
            "licence number",
            "license number",
            "contract",
            "contract no",
            "agreement",
            "id",
            "our ref"),
    INSTRUMENT("instrument", "type", "kind", "paper", "document", "contract type"),
    LICENSOR(
            "licensor",
            "from whom",
            "granted by",
            "rights holder",
            "rightsholder",
            "rights owner",
            "owner",
            "grantor"),
    LICENSEE("licensee", "granted to", "grantee"),
    MATERIALS(
            "materials",
            "material",
            "title",
            "titles",
            "track",
            "tracks",
            "work",
            "works",
            "material ref",
            "material refs",
            "covers"),
    RIGHTS("rights", "right", "rights granted", "side"),
    TERRITORY("territory", "territories", "where", "countries", "region", "regions"),
    MEDIA("media", "medium", "platform", "platforms", "exploitation", "uses permitted"),
    DATES("dates", "term", "window", "period", "licence period", "license period", "when"),
    FROM("from", "start", "start date", "starts", "valid from", "begins", "first day"),
    TO("to", "until", "end", "end date", "ends", "expires", "expiry", "valid to", "last day"),
    YEARS("years", "duration", "length", "term length", "number of years"),
    LANGUAGES("languages", "language", "language versions"),
    EXCLUSIVITY("exclusivity", "exclusive", "exclusive or not"),
    BLACKOUT("blackout", "blackouts", "barred"),
    HOLDBACK("holdback", "holdbacks"),
    CAPS("caps", "cap", "limits", "limit", "usage limits"),
    DUTIES("duties", "duty", "obligations", "conditions"),
    CREDIT("credit", "credit line", "credit text"),
    FEE("fee", "fees", "price", "amount", "licence fee", "license fee", "cost"),
    CURRENCY("currency", "ccy"),
    SIGNED("signed", "signed on", "date signed", "signature", "signature date", "executed"),
    VOID_UNTIL_PAID("void until paid", "void if unpaid", "conditional on payment"),
    PAID("paid", "paid on", "date paid", "payment date"),
    CLAUSE("clause", "clauses", "section", "paragraph");

    private final String title;
    private final List<String> aliases;

    LicenceColumn(String title, String... aliases) {
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
        return this == REFERENCE || this == LICENSOR || this == MATERIALS;
    }

    /** Columns that make a row a grant; a row with none of them filled may be a holdback alone. */
    boolean grants() {
        return switch (this) {
            case TERRITORY, MEDIA, DATES, FROM, TO, YEARS, LANGUAGES, BLACKOUT, CAPS -> true;
            case REFERENCE,
                    INSTRUMENT,
                    LICENSOR,
                    LICENSEE,
                    MATERIALS,
                    RIGHTS,
                    EXCLUSIVITY,
                    HOLDBACK,
                    DUTIES,
                    CREDIT,
                    FEE,
                    CURRENCY,
                    SIGNED,
                    VOID_UNTIL_PAID,
                    PAID,
                    CLAUSE ->
                    false;
        };
    }
}

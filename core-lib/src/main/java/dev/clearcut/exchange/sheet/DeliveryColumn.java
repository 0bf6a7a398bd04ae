package dev.clearcut.exchange.sheet;

/** The columns of a buyer's list of deliverables. */
enum DeliveryColumn implements Column {
    ITEM("item"),
    KIND("kind"),
    LANGUAGE("language"),
    VERSION("version"),
    OBLIGATION("required"),
    CONDITION("condition"),
    QUANTITY("quantity"),
    SPEC("spec"),
    DUE("due"),
    OWNER("owner"),
    RECIPIENT("recipient"),
    FACILITY("facility"),
    COST_CODE("cost code"),
    ATTEMPTS("attempts"),
    NEEDS("needs");

    /** What buyers and offices write above them. */
    static final Headings<DeliveryColumn> HEADINGS =
            Headings.of(DeliveryColumn.class, "columns-delivery.txt");

    private final String title;

    DeliveryColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return this == ITEM;
    }

    @Override
    public boolean many() {
        return false;
    }
}

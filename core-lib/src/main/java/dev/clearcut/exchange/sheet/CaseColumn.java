package dev.clearcut.exchange.sheet;

/** The columns of a sheet of clearance cases. */
enum CaseColumn implements Column {
    MATERIAL("material"),
    MATERIAL_REF("material ref"),
    RIGHT("right"),
    STATE("state"),
    OWNER("owner"),
    DUE("due"),
    WHY("why"),
    SINCE("since");

    /** What offices write above them. */
    static final Headings<CaseColumn> HEADINGS = Headings.of(CaseColumn.class, "columns-case.txt");

    private final String title;

    CaseColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return this == RIGHT;
    }

    @Override
    public boolean many() {
        return this == WHY;
    }
}

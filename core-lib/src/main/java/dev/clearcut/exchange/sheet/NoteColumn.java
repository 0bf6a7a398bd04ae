package dev.clearcut.exchange.sheet;

/** The columns of a sheet of notes on a version. */
enum NoteColumn implements Column {
    NOTE("note"),
    FROM("timecode"),
    TO("to"),
    GRADE("grade"),
    BY("by"),
    OWNER("owner"),
    STATE("state"),
    ANSWER("answer");

    /** What offices and QC houses write above them. */
    static final Headings<NoteColumn> HEADINGS = Headings.of(NoteColumn.class, "columns-note.txt");

    private final String title;

    NoteColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return this == NOTE;
    }

    @Override
    public boolean many() {
        return this == NOTE;
    }
}

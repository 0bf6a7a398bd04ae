package dev.clearcut.probe.document.child;

/**
 * The marks around tables, rows and cells in a text, of Unicode's private use: no document that
 * people read has them.
 */
public final class TableMarks {

    public static final char TABLE = '\ue000';
    public static final char END_OF_TABLE = '\ue001';
    public static final char ROW = '\ue002';
    public static final char END_OF_CELL = '\ue003';

    private TableMarks() {}

    static String begin(String element) {
        return switch (element) {
            case "table" -> "\n" + TABLE;
            case "tr" -> String.valueOf(ROW);
            default -> "";
        };
    }

    static String end(String element) {
        return switch (element) {
            case "table" -> END_OF_TABLE + "\n";
            case "td", "th" -> String.valueOf(END_OF_CELL);
            default -> "";
        };
    }
}

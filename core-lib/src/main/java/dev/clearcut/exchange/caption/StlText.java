package dev.clearcut.exchange.caption;

import dev.clearcut.caption.Line;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text field of EBU STL: characters of one of five tables, and control codes. */
final class StlText {

    private static final Map<String, String> TABLES =
            Map.of(
                    "00", "ISO 6937",
                    "01", "ISO-8859-5",
                    "02", "ISO-8859-6",
                    "03", "ISO-8859-7",
                    "04", "ISO-8859-8");

    private static final String[] COLOURS = {
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", ""
    };

    private final String encoding;
    private final Charset charset;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style style = Style.PLAIN;

    StlText(String table) {
        encoding = TABLES.getOrDefault(table, "ISO 6937");
        charset =
                encoding.equals("ISO 6937") || !Charset.isSupported(encoding)
                        ? StandardCharsets.ISO_8859_1
                        : Charset.forName(encoding);
    }

    static boolean isKnown(String table) {
        return TABLES.containsKey(table);
    }

    String encoding() {
        return encoding;
    }

    /**
     * The lines of a text; unused space (8F) and the teletext codes that only box it leave no
     * trace.
     */
    List<Line> lines(byte[] text) {
        lines.clear();
        style = Style.PLAIN;
        for (int i = 0; i < text.length; i++) {
            int code = Byte.toUnsignedInt(text[i]);
            if (code < 0x20 || code >= 0x80 && code < 0xA0) {
                control(code);
            } else if (encoding.equals("ISO 6937")
                    && Iso6937.isAccent(code)
                    && i + 1 < text.length) {
                i++;
                run.append(Iso6937.accented(code, Byte.toUnsignedInt(text[i])));
            } else {
                run.append(character(code));
            }
        }
        newLine();
        return List.copyOf(lines);
    }

    private String character(int code) {
        return encoding.equals("ISO 6937")
                ? Iso6937.character(code)
                : new String(new byte[] {(byte) code}, charset);
    }

    private void control(int code) {
        switch (code) {
            case 0x80 -> styled(style.italic(true));
            case 0x81 -> styled(style.italic(false));
            case 0x82 -> styled(style.underline(true));
            case 0x83 -> styled(style.underline(false));
            case 0x8A -> newLine();
            case 0x8F, 0x84, 0x85 -> {}
            default -> teletext(code);
        }
    }

    /** A teletext code fills a cell, so words on both sides of it stay apart. */
    private void teletext(int code) {
        if (!run.isEmpty() && !Character.isWhitespace(run.charAt(run.length() - 1))) {
            run.append(' ');
        }
        if (code < COLOURS.length) {
            styled(style.colour(COLOURS[code]));
        }
    }

    private void styled(Style now) {
        flush();
        style = now;
    }

    private void flush() {
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), style));
            run.setLength(0);
        }
    }

    /** Double height doubles the line break as well: an empty line between two is none. */
    private void newLine() {
        flush();
        var line = new Line(spans).stripped();
        spans.clear();
        style = style.colour("");
        if (!line.isBlank()) {
            lines.add(line);
        }
    }
}

package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads EBU STL (Tech 3264): a block of 1024 bytes about the file, then blocks of 128 bytes of
 * text. In its findings, the line is the number of the text block.
 */
final class StlReader implements CaptionReader {

    private static final int GENERAL = 1024;
    private static final int TEXT = 128;

    /** More lines than any screen has. */
    private static final int MOST_STANDING = 50;

    /** The language codes of Tech 3264 Appendix 3 that Europe uses most, in BCP 47. */
    private static final Map<String, String> LANGUAGES =
            Map.ofEntries(
                    Map.entry("01", "sq"),
                    Map.entry("02", "br"),
                    Map.entry("03", "ca"),
                    Map.entry("04", "hr"),
                    Map.entry("05", "cy"),
                    Map.entry("06", "cs"),
                    Map.entry("07", "da"),
                    Map.entry("08", "de"),
                    Map.entry("09", "en"),
                    Map.entry("0A", "es"),
                    Map.entry("0B", "eo"),
                    Map.entry("0C", "et"),
                    Map.entry("0D", "eu"),
                    Map.entry("0E", "fo"),
                    Map.entry("0F", "fr"),
                    Map.entry("10", "fy"),
                    Map.entry("11", "ga"),
                    Map.entry("12", "gd"),
                    Map.entry("13", "gl"),
                    Map.entry("14", "is"),
                    Map.entry("15", "it"),
                    Map.entry("18", "lv"),
                    Map.entry("19", "lb"),
                    Map.entry("1A", "lt"),
                    Map.entry("1B", "hu"),
                    Map.entry("1C", "mt"),
                    Map.entry("1D", "nl"),
                    Map.entry("1E", "no"),
                    Map.entry("1F", "oc"),
                    Map.entry("20", "pl"),
                    Map.entry("21", "pt"),
                    Map.entry("22", "ro"),
                    Map.entry("23", "rm"),
                    Map.entry("24", "sr"),
                    Map.entry("25", "sk"),
                    Map.entry("26", "sl"),
                    Map.entry("27", "fi"),
                    Map.entry("28", "sv"),
                    Map.entry("29", "tr"),
                    Map.entry("2A", "nl-BE"));

    /** One subtitle, of one block or several. */
    private static final class Open {
        final int block;
        final byte[] head;
        final ByteArrayOutputStream text = new ByteArrayOutputStream();

        Open(int block, byte[] head) {
            this.block = block;
            this.head = head;
        }
    }

    private Rate rate = Rate.FPS_25;
    private StlText text = new StlText("00");
    private int rows = 23;
    private final List<Line> standing = new ArrayList<>();

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        if (content.length < GENERAL) {
            throw reading.bad(
                    "EBU STL",
                    0,
                    0,
                    String.format(
                            Locale.ROOT,
                            "It begins like EBU STL, but ends after %d of the 1024 bytes of its first block.",
                            content.length));
        }
        var format = Detection.latin(content, 3, 8);
        rate = rate(format, reading);
        text = new StlText(table(content, reading));
        rows = number(content, 253, 2, 23);
        blocks(content, reading);
        declared(content, reading);
        return new CaptionFile(
                reading.name(),
                CaptionFormat.EBU_STL,
                "EBU " + format,
                text.encoding(),
                LANGUAGES.getOrDefault(
                        Detection.latin(content, 14, 2).toUpperCase(java.util.Locale.ROOT), ""),
                rate,
                true,
                programme(content),
                reading.events(),
                reading.report());
    }

    private static Rate rate(String format, Reading reading) {
        var known =
                switch (format.substring(3)) {
                    case "23.01" -> Rate.FPS_23_976;
                    case "24.01" -> Rate.FPS_24;
                    case "25.01" -> Rate.FPS_25;
                    case "29.01" -> Rate.FPS_29_97;
                    case "30.01" -> Rate.FPS_30;
                    case "50.01" -> Rate.FPS_50;
                    default -> null;
                };
        if (known == null || known != Rate.FPS_25 && known != Rate.FPS_30) {
            reading.warning(
                    "caption.stl.format",
                    reading.at(0, 0),
                    String.format(
                            Locale.ROOT,
                            "\"%s\": EBU STL knows STL25.01 and STL30.01; it was read at %s frames a second.",
                            format,
                            known == null ? Rate.FPS_25 : known));
        }
        var used = known == null ? Rate.FPS_25 : known;
        reading.compare(used);
        return used;
    }

    private static String table(byte[] content, Reading reading) {
        var table = Detection.latin(content, 12, 2);
        if (!StlText.isKnown(table)) {
            reading.error(
                    "caption.stl.table",
                    reading.at(0, 0),
                    "The character table \"%s\" is not one of 00 to 04; the text was read as Latin (00)."
                            .formatted(Reading.shortened(table)));
            return "00";
        }
        return table;
    }

    private static int number(byte[] content, int at, int length, int otherwise) {
        var digits = Detection.latin(content, at, length).strip();
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : otherwise;
    }

    private @Nullable Rational programme(byte[] content) {
        var digits = Detection.latin(content, 256, 8);
        return digits.matches("\\d{8}")
                ? moment(
                        Integer.parseInt(digits.substring(0, 2)),
                        Integer.parseInt(digits.substring(2, 4)),
                        Integer.parseInt(digits.substring(4, 6)),
                        Integer.parseInt(digits.substring(6)))
                : null;
    }

    private void blocks(byte[] content, Reading reading) {
        Open open = null;
        int count = (content.length - GENERAL) / TEXT;
        if ((content.length - GENERAL) % TEXT != 0) {
            reading.error(
                    "caption.stl.truncated",
                    reading.at(count + 1, 0),
                    String.format(
                            Locale.ROOT,
                            "The file ends within text block %d; it is cut off.",
                            count + 1));
        }
        for (int i = 0; i < count; i++) {
            var block =
                    java.util.Arrays.copyOfRange(
                            content, GENERAL + i * TEXT, GENERAL + (i + 1) * TEXT);
            int extension = Byte.toUnsignedInt(block[3]);
            if (block[15] == 1 || extension == 0xFE) {
                continue;
            }
            if (open == null) {
                open = new Open(i + 1, block);
            }
            open.text.write(block, 16, TEXT - 16);
            if (extension == 0xFF || i + 1 == count) {
                event(open, reading);
                open = null;
            }
        }
    }

    private void event(Open open, Reading reading) {
        var where = reading.at(open.block, 0);
        var start = moment(open.head, 5);
        var end = moment(open.head, 9);
        if (start == null || end == null) {
            reading.error(
                    "caption.stl.timecode",
                    where,
                    String.format(
                            Locale.ROOT,
                            "Text block %d has a time that does not exist at %s frames a second; it was left out.",
                            open.block,
                            rate));
            return;
        }
        int status = open.head[4];
        if (status == 2 || status == 3) {
            reading.cutLast(start);
        }
        var lines = cumulated(text.lines(open.text.toByteArray()), status);
        reading.add(
                CaptionEvent.of(0, start, end, lines)
                        .placed(placement(open.head, lines.size()))
                        .at(where));
    }

    /** Each subtitle of a cumulative set adds its lines to those that stand already. */
    private List<Line> cumulated(List<Line> lines, int status) {
        if (status == 0 || status == 1) {
            standing.clear();
        }
        if (status < 1 || status > 3) {
            return lines;
        }
        standing.addAll(lines);
        while (standing.size() > MOST_STANDING) {
            standing.removeFirst();
        }
        return List.copyOf(standing);
    }

    private Placement placement(byte[] block, int lines) {
        int row = Byte.toUnsignedInt(block[13]);
        var side =
                switch (block[14]) {
                    case 1 -> Side.LEFT;
                    case 2 -> Side.CENTRE;
                    case 3 -> Side.RIGHT;
                    default -> Side.UNSAID;
                };
        int all = Math.max(rows, 1);
        int percent = Math.min(100, 100 * Math.min(all, row + Math.max(0, lines - 1)) / all);
        return new Placement(side, Levels.ofPercent(Rational.of(percent)), row, 0, "");
    }

    private @Nullable Rational moment(byte[] block, int at) {
        return moment(
                block[at] & 0xFF, block[at + 1] & 0xFF, block[at + 2] & 0xFF, block[at + 3] & 0xFF);
    }

    private @Nullable Rational moment(int hours, int minutes, int seconds, int frames) {
        try {
            var label =
                    String.format(
                            Locale.ROOT, "%02d:%02d:%02d:%02d", hours, minutes, seconds, frames);
            return rate.secondsAt(Timecode.parse(label, rate).frame());
        } catch (Invalid impossible) {
            return null;
        }
    }

    private void declared(byte[] content, Reading reading) {
        int blocks = number(content, 238, 5, -1);
        int there = (content.length - GENERAL) / TEXT;
        if (blocks >= 0 && blocks != there) {
            reading.warning(
                    "caption.stl.count",
                    reading.at(0, 0),
                    String.format(
                            Locale.ROOT,
                            "The file says it has %d text blocks; it has %d.",
                            blocks,
                            there));
        }
        int most = number(content, 251, 2, 0);
        Where.InFile where = reading.at(0, 0);
        for (var event : most == 0 ? List.<CaptionEvent>of() : reading.events()) {
            where = event.where();
            if (event.lines().stream()
                    .anyMatch(line -> line.text().codePointCount(0, line.text().length()) > most)) {
                reading.warning(
                        "caption.stl.line-length",
                        where,
                        String.format(
                                Locale.ROOT,
                                "A line is longer than the %d characters the file allows itself.",
                                most));
            }
        }
    }
}

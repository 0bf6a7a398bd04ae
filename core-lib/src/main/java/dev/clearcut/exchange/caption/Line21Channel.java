package dev.clearcut.exchange.caption;

import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionEvent.Mode;
import dev.clearcut.caption.Line21;
import dev.clearcut.caption.Style;
import dev.clearcut.timecode.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the four caption channels: what a decoder set to it shows, as events. Follows 47 CFR
 * 79.101 (f) to (n).
 */
final class Line21Channel {

    private enum State {
        NONE,
        POP_ON,
        PAINT_ON,
        ROLL_UP,
        TEXT
    }

    private static final String[] COLOURS = {
        "white", "green", "blue", "cyan", "red", "yellow", "magenta"
    };

    /**
     * Rows by the low three bits of a preamble's first byte: the first and the second of a pair.
     */
    private static final int[][] ROWS = {
        {11, 11}, {1, 2}, {3, 4}, {12, 13}, {14, 15}, {5, 6}, {7, 8}, {9, 10}
    };

    private final String name;
    private final Reading reading;
    private Line21Screen shown = new Line21Screen();
    private Line21Screen hidden = new Line21Screen();
    private State state = State.NONE;
    private int depth;
    private int base = Line21.ROWS;
    private int row = Line21.ROWS;
    private int column;
    private Style style = Style.PLAIN;
    private @Nullable Rational since;
    private Mode mode = Mode.BLOCK;
    private Where.InFile opened;
    private boolean textTold;
    private boolean overrun;

    Line21Channel(String name, Reading reading) {
        this.name = name;
        this.reading = reading;
        this.opened = reading.at(0, 0);
    }

    /** A control code of the miscellaneous kind: 0x20 to 0x2F after 0x14. */
    void command(int code, Rational now, Where.InFile where) {
        switch (code) {
            case 0x20 -> state = State.POP_ON;
            case 0x21 -> backspace();
            case 0x24 -> target().clear(row, column);
            case 0x25, 0x26, 0x27 -> rollUp(code - 0x23, now);
            case 0x29 -> paintOn(now);
            case 0x2A, 0x2B -> text(where);
            case 0x2C -> {
                close(now);
                shown.clear();
            }
            case 0x2D -> carriageReturn(now);
            case 0x2E -> hidden.clear();
            case 0x2F -> flip(now, where);
            default -> {}
        }
    }

    private void text(Where.InFile where) {
        state = State.TEXT;
        if (!textTold) {
            reading.note(
                    "caption.line21.text-mode",
                    where,
                    "Text mode (%s): it is no caption and was not read.".formatted(name));
            textTold = true;
        }
    }

    private void rollUp(int rows, Rational now) {
        if (state != State.ROLL_UP) {
            close(now);
            shown.clear();
            hidden.clear();
            base = Line21.ROWS;
            row = base;
            column = 0;
            style = Style.PLAIN;
        }
        state = State.ROLL_UP;
        depth = rows;
    }

    private void paintOn(Rational now) {
        if (state == State.PAINT_ON || state == State.ROLL_UP) {
            close(now);
        }
        state = State.PAINT_ON;
    }

    private void carriageReturn(Rational now) {
        if (state == State.ROLL_UP) {
            close(now);
            shown.roll(base, depth);
            row = base;
            column = 0;
            style = Style.PLAIN;
        }
    }

    private void flip(Rational now, Where.InFile where) {
        close(now);
        var before = shown;
        shown = hidden;
        hidden = before;
        state = State.POP_ON;
        if (!shown.isEmpty()) {
            open(Mode.BLOCK, now, where);
        }
    }

    /** A preamble: where the next characters stand, and how they look. */
    void preamble(int first, int second) {
        if (state == State.TEXT) {
            return;
        }
        int to = ROWS[first & 7][(second & 0x20) >> 5];
        int attribute = (second & 0x1E) >> 1;
        overrun = false;
        if (state == State.ROLL_UP) {
            to = Math.max(to, depth);
            if (to != base) {
                shown.move(base, to, depth);
                base = to;
            }
        }
        row = to;
        column = attribute >= 8 ? (attribute - 8) * 4 : 0;
        style = styled(Style.PLAIN, attribute, second);
    }

    /** A mid-row code: a space, and how the characters after it look. */
    void midRow(int second, Rational now, Where.InFile where) {
        style = styled(style, (second & 0x0E) >> 1, second);
        character(" ", now, where);
    }

    private static Style styled(Style before, int attribute, int second) {
        var changed =
                attribute == 7
                        ? before.italic(true)
                        : attribute < 7
                                ? before.italic(false)
                                        .colour(attribute == 0 ? "" : COLOURS[attribute])
                                : before;
        return changed.underline((second & 1) == 1);
    }

    void tab(int columns) {
        column = Math.min(Line21.COLUMNS - 1, column + columns);
    }

    /** An extended character takes the place of the plain one sent before it. */
    void extended(String character, Rational now, Where.InFile where) {
        backspace();
        character(character, now, where);
    }

    void character(String character, Rational now, Where.InFile where) {
        if (state == State.TEXT || state == State.NONE) {
            lost(character, where);
            return;
        }
        if (column >= Line21.COLUMNS) {
            if (!overrun) {
                reading.warning(
                        "caption.line21.column",
                        where,
                        "The text runs past column 32; from \"%s\" on, each character replaces the one there."
                                .formatted(character));
            }
            overrun = true;
            column = Line21.COLUMNS - 1;
        }
        if (state != State.POP_ON && (since == null || mode == Mode.BLOCK)) {
            close(now);
            open(state == State.ROLL_UP ? Mode.ROLL_UP : Mode.PAINT_ON, now, where);
        }
        target().put(row, column, character, style);
        column++;
    }

    private void lost(String character, Where.InFile where) {
        if (state == State.NONE && !character.isBlank()) {
            reading.error(
                    "caption.line21.no-mode",
                    where,
                    "\"%s\" comes before any code that says how captions come up; decoders drop it."
                            .formatted(character));
        }
    }

    private void backspace() {
        if (column > 0) {
            column--;
            target().clear(row, Math.min(column, Line21.COLUMNS - 1));
        }
    }

    private Line21Screen target() {
        return state == State.POP_ON || state == State.NONE ? hidden : shown;
    }

    private void open(Mode as, Rational now, Where.InFile where) {
        since = now;
        mode = as;
        opened = where;
    }

    private void close(Rational now) {
        var from = since;
        since = null;
        var lines =
                mode == Mode.ROLL_UP
                        ? shown.isEmpty(base)
                                ? List.<dev.clearcut.caption.Line>of()
                                : List.of(shown.line(base))
                        : shown.lines();
        if (from != null && !lines.isEmpty()) {
            reading.add(
                    CaptionEvent.of(0, from, now, lines)
                            .placed(shown.placement())
                            .coming(mode)
                            .on(name)
                            .at(opened));
        }
    }

    /** Ends what still stands when the file does. */
    void end(Rational now) {
        if (since != null && !shown.isEmpty()) {
            reading.warning(
                    "caption.line21.no-end",
                    opened,
                    "The last caption of %s is never erased; it was ended with the file."
                            .formatted(name));
        }
        close(now);
    }
}

package dev.clearcut.exchange.caption;

import dev.clearcut.base.Where;
import dev.clearcut.caption.Line21;
import dev.clearcut.timecode.Rational;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes pairs of bytes as line 21 carries them and hands them to the channel they are for (47 CFR
 * 79.101; CEA-608-E).
 */
final class Line21Decoder {

    private final Reading reading;
    private final Map<String, Line21Channel> channels = new LinkedHashMap<>();
    private final String[] current = {"", ""};
    private final int[] repeated = {-1, -1};
    private final boolean[] packet = {false, false};
    private Where.@Nullable InFile once;
    private int single;

    Line21Decoder(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param field 1 or 2; a file that does not tell them apart says 1
     * @param first with its parity bit
     */
    void pair(int field, int first, int second, Rational now, Where.InFile where) {
        parity(first, second, where);
        int a = first & 0x7F;
        int b = second & 0x7F;
        int f = field - 1;
        if (a == 0 && b == 0) {
            settle(f);
            return;
        }
        if (a >= 0x10 && a < 0x20) {
            packet[f] = false;
            control(f, a, b, now, where);
            return;
        }
        settle(f);
        if (a > 0 && a < 0x10) {
            packet[f] = a != 0x0F;
        } else if (!packet[f]) {
            characters(f, a, b, now, where);
        }
    }

    /** How many control codes came once and not twice in a row, as a robust file sends them. */
    int sentOnce() {
        return single;
    }

    Where.@Nullable InFile firstSentOnce() {
        return once;
    }

    void end(Rational now) {
        channels.values().forEach(channel -> channel.end(now));
    }

    private void settle(int f) {
        repeated[f] = -1;
    }

    private void control(int f, int a, int b, Rational now, Where.InFile where) {
        int code = a << 8 | b;
        if (repeated[f] == code) {
            single--;
            settle(f);
            return;
        }
        repeated[f] = code;
        single++;
        once = once == null ? where : once;
        // bit 3 tells the second channel of a field; field 2 says 0x15 for 0x14 (CEA-608-E 8.4)
        int plain = a & 0xF7;
        boolean second = (a & 8) != 0;
        boolean command = (plain == 0x14 || plain == 0x15) && b >= 0x20 && b < 0x30;
        int field = command && plain == 0x15 ? 2 : command ? 1 : fieldOf(f);
        var name = "CC" + ((f == 1 ? 2 : field) * 2 - (second ? 0 : 1));
        current[f] = name;
        var channel = channel(name);
        if (command) {
            channel.command(b, now, where);
        } else if (b >= 0x40) {
            channel.preamble(plain, b);
        } else {
            special(channel, plain, b, now, where);
        }
    }

    /** Which field the last command of this stream was for. */
    private int fieldOf(int f) {
        return current[f].equals("CC3") || current[f].equals("CC4") ? 2 : 1;
    }

    private void special(Line21Channel channel, int a, int b, Rational now, Where.InFile where) {
        if (a == 0x11 && b >= 0x20 && b < 0x30) {
            channel.midRow(b, now, where);
        } else if (a == 0x11 && b >= 0x30) {
            channel.character(Line21.character(a << 8 | b), now, where);
        } else if ((a == 0x12 || a == 0x13) && b >= 0x20) {
            channel.extended(Line21.character(a << 8 | b), now, where);
        } else if (a == 0x17 && b >= 0x21 && b <= 0x23) {
            channel.tab(b - 0x20);
        } else if (!(a == 0x10 && b >= 0x20 || a == 0x17 && b >= 0x24)) {
            reading.warning(
                    "caption.line21.code",
                    where,
                    String.format(
                            Locale.ROOT, "%02X%02X is no control code; it was left out.", a, b));
        }
    }

    private void characters(int f, int a, int b, Rational now, Where.InFile where) {
        if (current[f].isEmpty()) {
            current[f] = f == 0 ? "CC1" : "CC3";
        }
        var channel = channel(current[f]);
        if (a >= 0x20) {
            channel.character(Line21.character(a), now, where);
        }
        if (b >= 0x20) {
            channel.character(Line21.character(b), now, where);
        }
    }

    private Line21Channel channel(String name) {
        return channels.computeIfAbsent(name, n -> new Line21Channel(n, reading));
    }

    private void parity(int first, int second, Where.InFile where) {
        if ((Integer.bitCount(first) & 1) == 0 || (Integer.bitCount(second) & 1) == 0) {
            reading.error(
                    "caption.line21.parity",
                    where,
                    String.format(
                            Locale.ROOT,
                            "%02X%02X has a byte of even parity; decoders show a block instead.",
                            first,
                            second));
        }
    }
}

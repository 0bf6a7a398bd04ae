package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads MacCaption MCC, versions 1.0 and 2.0: caption distribution packets (SMPTE ST 334-2) as
 * text. The line-21 bytes within are read; DTVCC services (CEA-708) are named, not read.
 */
final class MccReader implements CaptionReader {

    private static final Pattern LINE =
            Pattern.compile("(\\d\\d[:;]\\d\\d[:;]\\d\\d[:;]\\d\\d)(?:[.,]\\d)?[ \\t]+(\\S+)");

    /** The abbreviations of the format; what has no letter here is a hexadecimal digit. */
    private static final Map<Character, String> SHORT =
            Map.of(
                    'P',
                    "FB8080",
                    'Q',
                    "FC8080",
                    'R',
                    "FD8080",
                    'S',
                    "9669",
                    'T',
                    "6101",
                    'U',
                    "E1000000",
                    'Z',
                    "00");

    private static final Map<Integer, Rate> RATES =
            Map.of(
                    1,
                    Rate.FPS_23_976,
                    2,
                    Rate.FPS_24,
                    3,
                    Rate.FPS_25,
                    4,
                    Rate.FPS_29_97,
                    5,
                    Rate.FPS_30,
                    6,
                    Rate.FPS_50,
                    7,
                    Rate.FPS_59_94,
                    8,
                    Rate.FPS_60);

    private boolean drop;
    private @Nullable Rate rate;
    private int services;

    /** The latest moment so far. */
    private @Nullable Rational latest;

    private boolean backwards;
    private Rational last = Rational.ZERO;

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        var file = TextFile.of(content, reading);
        var decoder = new Line21Decoder(reading);
        var lines = file.lines();
        var version = lines.getFirst().contains("V2") ? "2.0" : "1.0";
        for (int i = 1; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            var match = LINE.matcher(text);
            if (match.matches()) {
                packet(match.group(1), match.group(2), reading.at(i + 1, 1), decoder, reading);
            } else if (text.startsWith("Time Code Rate=")) {
                declared(text.substring(15).strip(), i + 1, reading);
            } else if (!text.isEmpty() && !text.startsWith("//") && !text.contains("=")) {
                reading.error(
                        "caption.mcc.line",
                        reading.at(i + 1, 1),
                        "\"%s\" is no timecode with a packet; the line was left out."
                                .formatted(Reading.shortened(text)));
            }
        }
        decoder.end(last);
        services(reading);
        return new CaptionFile(
                reading.name(),
                CaptionFormat.MCC,
                "MacCaption MCC V" + version,
                file.encoding(),
                "",
                rate,
                rate != null,
                null,
                reading.events(),
                reading.report());
    }

    private void services(Reading reading) {
        if (services > 0) {
            var text =
                    "The file carries DTVCC (CEA-708) services in %d triplets; they were not read, only the line-21 captions beside them."
                            .formatted(services);
            if (reading.events().isEmpty()) {
                reading.error("caption.mcc.dtvcc", reading.at(0, 0), text);
            } else {
                reading.note("caption.mcc.dtvcc", reading.at(0, 0), text);
            }
        }
    }

    private void declared(String written, int line, Reading reading) {
        drop = written.endsWith("DF");
        var number = drop ? written.substring(0, written.length() - 2) : written;
        rate =
                switch (number) {
                    case "24" -> Rate.FPS_24;
                    case "25" -> Rate.FPS_25;
                    case "30" -> drop ? Rate.FPS_29_97_DROP : Rate.FPS_29_97;
                    case "50" -> Rate.FPS_50;
                    case "60" -> drop ? Rate.FPS_59_94_DROP : Rate.FPS_59_94;
                    default -> null;
                };
        if (rate == null) {
            reading.error(
                    "caption.mcc.rate",
                    reading.at(line, 16),
                    "\"%s\" is no rate of this format: 24, 25, 30, 30DF, 50, 60 or 60DF."
                            .formatted(Reading.shortened(written)));
        }
    }

    private void packet(
            String timecode,
            String data,
            Where.InFile where,
            Line21Decoder decoder,
            Reading reading) {
        var bytes = bytes(data);
        int at = bytes == null ? -1 : start(bytes);
        if (bytes == null || at < 0) {
            reading.error(
                    "caption.mcc.packet",
                    where,
                    "The packet cannot be read: no caption distribution packet (9669) is in it.");
            return;
        }
        exactly(bytes[at + 3] >> 4 & 0xF);
        var counted = rate == null ? Rate.FPS_29_97 : rate;
        try {
            var now = counted.secondsAt(Timecode.parse(timecode, counted).frame());
            sound(bytes, at, where, reading);
            ordered(now, where, reading);
            last = now.plus(counted.frameDuration());
            triplets(bytes, at, now, where, decoder, reading);
        } catch (Invalid impossible) {
            reading.error("caption.mcc.timecode", where, String.valueOf(impossible.getMessage()));
        }
    }

    /** All bytes of a packet add up to nothing (SMPTE ST 334-2, section 5.6). */
    private static void sound(int[] bytes, int at, Where.InFile where, Reading reading) {
        int length = bytes[at + 2];
        if (length < 11 || at + length > bytes.length) {
            return;
        }
        int sum = 0;
        for (int i = at; i < at + length; i++) {
            sum += bytes[i];
        }
        if ((sum & 0xFF) != 0) {
            reading.error(
                    "caption.mcc.checksum",
                    where,
                    "The packet's checksum is wrong: a byte of it was changed. It was read as it stands.");
        }
    }

    private void ordered(Rational now, Where.InFile where, Reading reading) {
        boolean before = latest != null && now.compareTo(latest) < 0;
        if (before && !backwards) {
            reading.warning(
                    "caption.mcc.order",
                    where,
                    "The packets from here on come before those above; they were read in the order of the file.");
        }
        backwards = before;
        latest = before && latest != null ? latest : now;
    }

    /** The packet says the rate exactly, 23.976 apart from 24; the header rounds it. */
    private void exactly(int code) {
        var exact = RATES.get(code);
        if (exact != null && (rate == null || exact.labelsPerSecond() == rate.labelsPerSecond())) {
            boolean dropped = drop && exact.perSecond().denominator() == 1001;
            rate = dropped && exact.labelsPerSecond() % 30 == 0 ? exact.counted(true) : exact;
        }
    }

    private void triplets(
            int[] bytes,
            int start,
            Rational now,
            Where.InFile where,
            Line21Decoder decoder,
            Reading reading) {
        int at = start + 7;
        if (at < bytes.length && bytes[at] == 0x71) {
            at += 5;
        }
        if (at + 1 >= bytes.length || bytes[at] != 0x72) {
            return;
        }
        int count = bytes[at + 1] & 0x1F;
        for (int i = 0; i < count; i++) {
            int t = at + 2 + 3 * i;
            if (t + 2 >= bytes.length) {
                reading.error(
                        "caption.mcc.packet",
                        where,
                        "The packet ends before its %d triplets do.".formatted(count));
                return;
            }
            int type = bytes[t] & 3;
            if ((bytes[t] & 4) != 0 && type < 2) {
                decoder.pair(type + 1, bytes[t + 1], bytes[t + 2], now, where);
            } else if ((bytes[t] & 4) != 0) {
                services++;
            }
        }
    }

    private static int start(int[] bytes) {
        for (int i = 0; i + 6 < bytes.length && i < 8; i++) {
            if (bytes[i] == 0x96 && bytes[i + 1] == 0x69) {
                return i;
            }
        }
        return -1;
    }

    /** The bytes, or null where there are other characters. */
    private static int @Nullable [] bytes(String data) {
        var hex = new StringBuilder();
        for (int i = 0; i < data.length() && hex.length() < 2000; i++) {
            char c = Character.toUpperCase(data.charAt(i));
            if (c >= 'G' && c <= 'O') {
                hex.append("FA0000".repeat(c - 'G' + 1));
            } else {
                hex.append(SHORT.getOrDefault(c, Character.toString(c)));
            }
        }
        if (hex.length() % 2 == 1 || !hex.toString().matches("[0-9A-F]*")) {
            return null;
        }
        var bytes = new int[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}

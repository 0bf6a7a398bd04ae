package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Scenarist SCC: a timecode, then line-21 codes, a pair a frame. The file does not say its
 * rate: 29.97 unless the caller knows better, drop-frame where the timecode is written with {@code
 * ;}.
 */
final class SccReader implements CaptionReader {

    private static final Pattern LINE =
            Pattern.compile("(\\d\\d[:;.]\\d\\d[:;.]\\d\\d[:;.,]\\d\\d)[ \\t]+(\\S.*)");
    private static final Pattern WORD = Pattern.compile("[0-9a-fA-F]{4}");

    private @Nullable Rate rate;
    private long free = Long.MIN_VALUE;
    private @Nullable Rational last;

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        var file = TextFile.of(content, reading);
        var decoder = new Line21Decoder(reading);
        var lines = file.lines();
        for (int i = 1; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            if (text.isEmpty() || text.startsWith("//")) {
                continue;
            }
            var match = LINE.matcher(text);
            if (match.matches()) {
                line(match.group(1), match.group(2), i + 1, decoder, reading);
            } else {
                reading.error(
                        "caption.scc.line",
                        reading.at(i + 1, 1),
                        "\"%s\" is no timecode with codes; the line was left out."
                                .formatted(Reading.shortened(text)));
            }
        }
        decoder.end(last == null ? Rational.ZERO : last);
        once(decoder, reading);
        return file(file.encoding(), reading);
    }

    private CaptionFile file(String encoding, Reading reading) {
        var counted = rate == null ? Rate.FPS_29_97 : rate;
        if (reading.asked().isEmpty()) {
            reading.note(
                    "caption.rate.assumed",
                    reading.at(0, 0),
                    "SCC does not say its rate; it was read at %s frames a second. Say --rate if it is another."
                            .formatted(counted));
        }
        return new CaptionFile(
                reading.name(),
                CaptionFormat.SCC,
                "Scenarist SCC",
                encoding,
                "",
                counted,
                true,
                null,
                reading.events(),
                reading.report());
    }

    private static void once(Line21Decoder decoder, Reading reading) {
        var first = decoder.firstSentOnce();
        if (decoder.sentOnce() > 0 && first != null) {
            reading.note(
                    "caption.line21.once",
                    first,
                    "%d control codes are sent once and not twice; a lost one is lost for good."
                            .formatted(decoder.sentOnce()));
        }
    }

    private void line(
            String timecode, String codes, int number, Line21Decoder decoder, Reading reading) {
        var frame = frame(timecode, number, reading);
        if (frame < 0 || rate == null) {
            return;
        }
        if (frame < free) {
            reading.warning(
                    "caption.scc.crowded",
                    reading.at(number, 1),
                    "This line begins %s before the codes of the one above are sent, a pair a frame."
                            .formatted(Words.many(free - frame, "frame")));
        }
        int at = 0;
        int sent = 0;
        while (at < codes.length()) {
            int end = at;
            while (end < codes.length() && codes.charAt(end) > ' ') {
                end++;
            }
            if (end > at) {
                word(
                        codes.substring(at, Math.min(end, at + 40)),
                        frame + sent,
                        number,
                        decoder,
                        reading,
                        timecode.length() + 2 + at);
                sent++;
            }
            at = end + 1;
        }
        free = frame + sent;
        last = rate.secondsAt(free);
    }

    private void word(
            String word, long frame, int line, Line21Decoder decoder, Reading reading, int column) {
        var where = reading.at(line, column);
        if (!WORD.matcher(word).matches()) {
            reading.error(
                    "caption.scc.word",
                    where,
                    "\"%s\" is no pair of bytes, which is four hexadecimal digits."
                            .formatted(Reading.shortened(word)));
            return;
        }
        int pair = Integer.parseInt(word, 16);
        var counted = rate == null ? Rate.FPS_29_97 : rate;
        decoder.pair(1, pair >> 8, pair & 0xFF, counted.secondsAt(frame), where);
    }

    /** The frame of a label; -1 for one that cannot be. */
    private long frame(String written, int line, Reading reading) {
        boolean drop = written.indexOf(';') >= 0;
        var base = reading.asked().orElse(Rate.FPS_29_97);
        var counted = drop && base.runsLike(Rate.FPS_29_97) ? base.counted(true) : base;
        if (rate == null) {
            rate = counted;
        } else if (rate.dropFrame() != counted.dropFrame()) {
            reading.warning(
                    "caption.scc.drop-frame",
                    reading.at(line, 1),
                    "Drop-frame and non-drop timecodes are mixed; this one is taken as written.");
        }
        try {
            return Timecode.parse(written, counted).frame();
        } catch (Invalid impossible) {
            return existing(written, counted, line, reading, impossible);
        }
    }

    /** A label that drop-frame counting skips stands for the next there is. */
    private static long existing(
            String written, Rate counted, int line, Reading reading, Invalid impossible) {
        reading.error(
                "caption.scc.timecode",
                reading.at(line, 1),
                String.valueOf(impossible.getMessage()));
        if (counted.dropFrame()) {
            try {
                return Timecode.parse(written.substring(0, 9) + "02", counted).frame();
            } catch (Invalid stillImpossible) {
                return -1;
            }
        }
        return -1;
    }
}

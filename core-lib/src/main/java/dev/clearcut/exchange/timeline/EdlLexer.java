package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Understands the lines of an EDL one by one.
 *
 * <p>Edits are read by their words, not by CMX's columns, since hardly anybody keeps to those: the
 * timecodes are found first, the transition and the channels before them, and the reel is whatever
 * remains behind the event number, spaces and dots included.
 */
final class EdlLexer {

    static final String FORMAT = "CMX3600 EDL";

    private static final int LONGEST_LINE = 16 * 1024;

    private final TextFile file;

    EdlLexer(TextFile file) {
        this.file = file;
    }

    /**
     * @param line from 1
     * @throws BadFile when the line is an edit that cannot be understood
     */
    EdlLine line(int line) {
        var text = file.lines().get(line - 1);
        if (text.length() > LONGEST_LINE) {
            throw bad(line, 1, "The line has more than 16,000 characters; this is no EDL.");
        }
        var words = EdlWords.of(text);
        if (words.isEmpty()) {
            return new EdlLine.Blank(line);
        }
        var first = words.getFirst().text();
        if (EdlWords.isNumber(first)) {
            return edit(line, text, words);
        }
        var upper = first.toUpperCase(Locale.ROOT);
        if (upper.startsWith("TITLE:")) {
            return new EdlLine.Title(line, text.strip().substring("TITLE:".length()).strip());
        }
        if (upper.startsWith("FCM:") || upper.equals("FCM")) {
            return fcm(line, text, words);
        }
        var understood =
                switch (upper) {
                    case "M2" -> motion(line, text, words);
                    case "AUD" -> audio(line, words);
                    default -> null;
                };
        return understood != null ? understood : EdlNotes.note(line, text);
    }

    private static EdlLine fcm(int line, String text, List<EdlLine.Word> words) {
        var upper = text.toUpperCase(Locale.ROOT);
        return upper.contains("DROP")
                ? new EdlLine.Fcm(line, !upper.contains("NON"))
                : new EdlLine.Note(
                        line, words.getFirst().column(), EdlLine.Says.UNKNOWN, text.strip());
    }

    private EdlLine edit(int line, String text, List<EdlLine.Word> words) {
        int times = EdlWords.firstTimecode(words);
        if (times < 0) {
            if (words.size() >= 4 && EdlChannel.isKnown(words.get(2).text())) {
                throw bad(line, text.length() + 1, "The edit breaks off before its timecodes.");
            }
            return new EdlLine.Note(line, words.getFirst().column(), says(words), text.strip());
        }
        for (int i = times; i < times + 4; i++) {
            if (i >= words.size() || !EdlWords.looksLikeTimecode(words.get(i).text())) {
                throw bad(
                        line,
                        i < words.size() ? words.get(i).column() : text.length() + 1,
                        "An edit has four timecodes: source in and out, record in and out; here"
                                + " stand %d.".formatted(i - times));
            }
        }
        return edit(line, text, words, times);
    }

    private EdlLine edit(int line, String text, List<EdlLine.Word> words, int times) {
        int last = times - 1;
        boolean hasFrames =
                last >= 2
                        && EdlWords.isNumber(words.get(last).text())
                        && isHow(words.get(last - 1).text());
        long frames = hasFrames ? Long.parseLong(words.get(last--).text()) : 0;
        if (last >= 1 && words.get(last).text().equalsIgnoreCase("(F)")) {
            last--;
        }
        boolean apart = last >= 2 && words.get(last - 1).text().equalsIgnoreCase("K");
        var how = how(apart ? "K" + words.get(last--).text() : words.get(last).text());
        last--;
        if (how == null || last < 1) {
            throw bad(
                    line,
                    words.get(Math.clamp(last + 1, 0, times)).column(),
                    "Before the timecodes an edit says its event, reel, channels (V, A, A2, AA/V,"
                            + " B, NONE) and transition: C, D 025, W001 025 or K.");
        }
        var reel = text.substring(words.getFirst().end() - 1, words.get(last).column() - 1);
        int end = words.get(times + 3).end() - 1;
        return new EdlLine.Edit(
                line,
                words.getFirst(),
                reel.strip(),
                EdlChannel.parse(words.get(last).text()),
                how,
                frames,
                new EdlLine.Times(
                        words.get(times),
                        words.get(times + 1),
                        words.get(times + 2),
                        words.get(times + 3)),
                text.substring(end).strip());
    }

    private static EdlLine.Says says(List<EdlLine.Word> words) {
        return words.size() == 1 ? EdlLine.Says.COMMENT : EdlLine.Says.UNKNOWN;
    }

    private static EdlLine.@Nullable How how(String word) {
        var text = word.toUpperCase(Locale.ROOT);
        return switch (text) {
            case "C" -> EdlLine.How.CUT;
            case "D" -> EdlLine.How.DISSOLVE;
            case "KB" -> EdlLine.How.KEY_BACKGROUND;
            case "K", "KO" -> EdlLine.How.KEY;
            default ->
                    text.startsWith("W")
                                    && (text.length() == 1 || EdlWords.isNumber(text.substring(1)))
                            ? EdlLine.How.WIPE
                            : null;
        };
    }

    /** Also {@code B} and {@code O}, the second half of {@code K B} and {@code K O}. */
    private static boolean isHow(String word) {
        return how(word) != null
                || word.equalsIgnoreCase("B")
                || word.equalsIgnoreCase("O")
                || word.equalsIgnoreCase("(F)");
    }

    /** {@code M2 REEL 047.6 01:00:06:00}; null when it is not of that form. */
    private static EdlLine.@Nullable Motion motion(
            int line, String text, List<EdlLine.Word> words) {
        int last = words.size() - 1;
        var at = EdlWords.looksLikeTimecode(words.get(last).text()) ? words.get(last--) : null;
        if (last < 1) {
            return null;
        }
        var speed = words.get(last);
        var framesPerSecond = EdlWords.decimal(speed.text());
        if (framesPerSecond == null) {
            return null;
        }
        var reel = text.substring(words.getFirst().end() - 1, speed.column() - 1).strip();
        return new EdlLine.Motion(line, reel, framesPerSecond, at);
    }

    private static EdlLine.@Nullable Audio audio(int line, List<EdlLine.Word> words) {
        var channels = new ArrayList<EdlChannel>();
        for (var word : words.subList(1, words.size())) {
            var named = EdlWords.isNumber(word.text()) ? "A" + word.text() : word.text();
            for (var channel : EdlChannel.parse(named)) {
                if (channel.kind() != Track.Kind.AUDIO || word.text().length() > 3) {
                    return null;
                }
                channels.add(channel);
            }
        }
        return new EdlLine.Audio(line, channels);
    }

    private BadFile bad(int line, int column, String message) {
        return new BadFile(FORMAT, file.at(line, column), message);
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A channel an edit is recorded on.
 *
 * @param number from 1, within its kind; 0 for what is no channel
 * @param name as an editor says it: {@code V}, {@code V2}, {@code A1}
 */
record EdlChannel(Track.Kind kind, int number, String name) {

    private static final int LAST = 99;

    /**
     * Reads {@code V}, {@code A}, {@code A2}, {@code AA}, {@code AA/V}, {@code B}, {@code NONE},
     * {@code V1A12}, {@code A1234V}. {@code A} is {@code A1}, {@code AA} both, {@code B} picture
     * and {@code A1}; three digits or more, or digits beside a {@code V}, are channels one by one.
     *
     * @return nothing for {@code NONE}, and one channel of no number when the word says no channel
     */
    static List<EdlChannel> parse(String word) {
        var text = word.toUpperCase(Locale.ROOT);
        if (text.equals("NONE")) {
            return List.of();
        }
        var channels = new ArrayList<EdlChannel>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            var digits = text.substring(at, end);
            boolean known =
                    switch (c) {
                        case 'V' -> video(digits, channels);
                        case 'A' -> audio(digits, text, end, channels);
                        case 'B' -> digits.isEmpty() && both(channels);
                        case '/', '+', ',', '-', '&' -> digits.isEmpty() && !channels.isEmpty();
                        default -> false;
                    };
            if (!known) {
                return List.of(new EdlChannel(Track.Kind.OTHER, 0, word));
            }
            at = end;
        }
        return channels.stream().distinct().toList();
    }

    static boolean isKnown(String word) {
        return parse(word).stream().noneMatch(c -> c.number() == 0);
    }

    static EdlChannel audio(int number) {
        return new EdlChannel(Track.Kind.AUDIO, number, "A" + number);
    }

    private static boolean video(String digits, List<EdlChannel> channels) {
        if (digits.length() > 2 || digits.equals("0")) {
            return false;
        }
        int number = digits.isEmpty() ? 1 : Integer.parseInt(digits);
        channels.add(new EdlChannel(Track.Kind.VIDEO, number, "V" + digits));
        return number > 0;
    }

    private static boolean both(List<EdlChannel> channels) {
        channels.add(new EdlChannel(Track.Kind.VIDEO, 1, "V"));
        channels.add(audio(1));
        return true;
    }

    private static boolean audio(String digits, String text, int end, List<EdlChannel> channels) {
        if (digits.isEmpty()) {
            boolean second = end >= 2 && text.charAt(end - 2) == 'A';
            channels.add(audio(second ? 2 : 1));
            return true;
        }
        boolean besideVideo = end < text.length() && text.charAt(end) == 'V';
        boolean oneByOne = digits.length() > 2 || (besideVideo && digits.length() > 1);
        if (!oneByOne) {
            int number = Integer.parseInt(digits);
            channels.add(audio(number));
            return number > 0 && number <= LAST;
        }
        digits.chars().map(d -> d - '0').forEach(n -> channels.add(audio(n)));
        return digits.indexOf('0') < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

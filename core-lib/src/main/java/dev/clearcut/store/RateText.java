package dev.clearcut.store;

import dev.clearcut.timecode.Rate;

/** Rates as texts: {@code 25/1}, {@code 30000/1001 DF}: exact, whatever the rate. */
final class RateText {

    private RateText() {}

    static String of(Rate rate) {
        return rate.fraction() + (rate.dropFrame() ? " DF" : "");
    }

    static Rate read(String text) {
        boolean drop = text.endsWith(" DF");
        var fraction = (drop ? text.substring(0, text.length() - 3) : text).split("/");
        return Rate.of(Long.parseLong(fraction[0]), Long.parseLong(fraction[1])).counted(drop);
    }
}

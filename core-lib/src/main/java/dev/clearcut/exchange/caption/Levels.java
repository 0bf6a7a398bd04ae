package dev.clearcut.exchange.caption;

import dev.clearcut.caption.Placement.Level;
import dev.clearcut.timecode.Rational;

/** Thirds of the screen. */
final class Levels {

    private Levels() {}

    /** Of a row out of fifteen, from 1; 0 is unsaid. */
    static Level ofRow(int row) {
        return row <= 0
                ? Level.UNSAID
                : row <= 5 ? Level.TOP : row <= 10 ? Level.MIDDLE : Level.BOTTOM;
    }

    /** Of a distance from the top in per cent of the height. */
    static Level ofPercent(Rational percent) {
        return percent.compareTo(Rational.of(33)) <= 0
                ? Level.TOP
                : percent.compareTo(Rational.of(66)) <= 0 ? Level.MIDDLE : Level.BOTTOM;
    }
}

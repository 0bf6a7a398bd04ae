package dev.clearcut.media;

import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How people and programs read a value. */
final class Writing {

    /** Finer than one sample at 192 kHz. */
    private static final int DECIMALS = 6;

    private Writing() {}

    static String of(Fact fact, Value value) {
        if (!(value instanceof Value.Exact(var number))) {
            return value.toString();
        }
        return switch (fact.type()) {
            case RATE -> number.numerator() + "/" + number.denominator();
            case RATIO -> number.numerator() + ":" + number.denominator();
            case SECONDS, NITS -> decimal(number).toPlainString();
            case WORD, TEXT, COUNT, FLAG, WORDS -> number.toString();
        };
    }

    static BigDecimal decimal(Rational number) {
        var rounded =
                BigDecimal.valueOf(number.numerator())
                        .divide(
                                BigDecimal.valueOf(number.denominator()),
                                DECIMALS,
                                RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}

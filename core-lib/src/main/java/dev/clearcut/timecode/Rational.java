package dev.clearcut.timecode;

import dev.clearcut.base.ClearcutException.Invalid;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms.
 *
 * @param numerator carries the sign
 * @param denominator greater than 0
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    /**
     * @throws Invalid when the denominator is 0
     */
    public Rational {
        if (denominator == 0) {
            throw new Invalid("A fraction cannot have 0 below the line.");
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        long sign = denominator < 0 ? -1 : 1;
        numerator = sign * (numerator / divisor);
        denominator = sign * (denominator / divisor);
    }

    public static Rational of(long whole) {
        return new Rational(whole, 1);
    }

    /**
     * Reads {@code 25}, {@code 12.5}, {@code 1001/30000} and {@code 3600s}'s number part exactly.
     *
     * @throws Invalid when it is none of these, or beyond 64 bits
     */
    public static Rational parse(String written) {
        var text = written.strip();
        try {
            int stroke = text.indexOf('/');
            if (stroke >= 0) {
                return new Rational(
                        Long.parseLong(text.substring(0, stroke).strip()),
                        Long.parseLong(text.substring(stroke + 1).strip()));
            }
            if (text.length() > 40 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
                throw new NumberFormatException("too long");
            }
            var decimal = new BigDecimal(text);
            return exact(decimal.unscaledValue(), BigInteger.TEN.pow(Math.max(0, decimal.scale())));
        } catch (NumberFormatException notANumber) {
            throw new Invalid(
                    "\"%s\" is no number; write it as 25, 12.5 or 30000/1001.".formatted(written));
        }
    }

    public Rational plus(Rational other) {
        return exact(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return exact(
                big(numerator).multiply(big(other.numerator)),
                big(denominator).multiply(big(other.denominator)));
    }

    /**
     * @throws Invalid when {@code other} is 0
     */
    public Rational over(Rational other) {
        return times(new Rational(other.denominator, other.numerator));
    }

    public Rational negated() {
        return new Rational(Math.negateExact(numerator), denominator);
    }

    /** -1, 0 or 1. */
    public int sign() {
        return Long.signum(numerator);
    }

    /** The greatest whole number not above this. */
    public long floor() {
        return Math.floorDiv(numerator, denominator);
    }

    /** The nearest whole number; halves go up. */
    public long round() {
        return plus(new Rational(1, 2)).floor();
    }

    /** The smallest whole number not below this. */
    public long ceiling() {
        return -Math.floorDiv(-numerator, denominator);
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        return big(numerator)
                .multiply(big(other.denominator))
                .compareTo(big(other.numerator).multiply(big(denominator)));
    }

    /** {@code 30000/1001}; a whole number has no stroke. */
    @Override
    public String toString() {
        return isWhole() ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static Rational exact(BigInteger above, BigInteger below) {
        var divisor = above.gcd(below);
        if (divisor.signum() > 0) {
            above = above.divide(divisor);
            below = below.divide(divisor);
        }
        if (above.bitLength() > 63 || below.bitLength() > 63) {
            throw new Invalid("A time so fine or so long cannot be kept exactly in 64 bits.");
        }
        return new Rational(above.longValue(), below.longValue());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return Math.max(1, big(a).gcd(big(b)).longValue());
    }
}

package dev.clearcut.party;

import dev.clearcut.base.ClearcutException.Invalid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact part of the whole, in lowest terms; three thirds are one.
 *
 * @param of the numerator, not negative
 * @param in the denominator, positive
 */
public record Share(BigInteger of, BigInteger in) implements Comparable<Share> {

    public static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ONE);
    public static final Share WHOLE = new Share(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,12})?)\\s*(%?)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,18})\\s*/\\s*(\\d{1,18})");

    public Share {
        if (of.signum() < 0 || in.signum() <= 0) {
            throw new Invalid("A share is a part of the whole, as in \"50 %\" or \"1/3\".");
        }
        var common = of.gcd(in);
        of = of.divide(common);
        in = in.divide(common);
    }

    public static Share of(long of, long in) {
        return new Share(BigInteger.valueOf(of), BigInteger.valueOf(in));
    }

    public static Share percent(long percent) {
        return of(percent, 100);
    }

    /**
     * Reads {@code "50 %"}, {@code "33.3"} (per cent) or {@code "1/3"}. A bare number up to one is
     * not guessed at: 0.6 may be what a spreadsheet made of 60 %, or what it says.
     *
     * @throws Invalid when it is none of these, or more than the whole, or nothing
     */
    public static Share read(String written) {
        var share = parsed(written.strip());
        if (share == null || share.isNothing() || share.compareTo(WHOLE) > 0) {
            throw new Invalid(
                    "\"%s\" is no share; write \"50 %%\" or \"1/3\", more than nothing and at most 100 %%."
                            .formatted(written));
        }
        return share;
    }

    private static @Nullable Share parsed(String written) {
        var fraction = FRACTION.matcher(written);
        if (fraction.matches()) {
            var in = new BigInteger(fraction.group(2));
            return in.signum() == 0 ? null : new Share(new BigInteger(fraction.group(1)), in);
        }
        var percent = PERCENT.matcher(written);
        if (!percent.matches()) {
            return null;
        }
        var amount = new BigDecimal(percent.group(1).replace(',', '.'));
        if (percent.group(2).isEmpty() && amount.compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        return new Share(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale() + 2));
    }

    /**
     * This, where it is said of one holder: something, and no more than there is.
     *
     * @throws Invalid otherwise
     */
    public Share held() {
        if (isNothing() || compareTo(WHOLE) > 0) {
            throw new Invalid(
                    "Nobody has %s of a right: it is more than nothing and at most 100 %%."
                            .formatted(this));
        }
        return this;
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Both together. */
    public Share plus(Share other) {
        return new Share(of.multiply(other.in).add(other.of.multiply(in)), in.multiply(other.in));
    }

    /**
     * @throws Invalid when the other is more
     */
    public Share minus(Share other) {
        return new Share(
                of.multiply(other.in).subtract(other.of.multiply(in)), in.multiply(other.in));
    }

    /** The smaller of the two. */
    public Share least(Share other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Share most(Share other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isNothing() {
        return of.signum() == 0;
    }

    @Override
    public int compareTo(Share other) {
        return of.multiply(other.in).compareTo(other.of.multiply(in));
    }

    /** {@code 1/2}: exact, and read back by {@link #read}. */
    public String fraction() {
        return of + "/" + in;
    }

    /** {@code 50 %}, or {@code 1/3} where no short percentage is exact. */
    @Override
    public String toString() {
        var hundredfold = new BigDecimal(of.multiply(BigInteger.valueOf(100)));
        var percent =
                hundredfold.divide(new BigDecimal(in), new MathContext(15, RoundingMode.DOWN));
        return percent.multiply(new BigDecimal(in)).compareTo(hundredfold) == 0
                ? percent.stripTrailingZeros().toPlainString() + " %"
                : of + "/" + in;
    }
}

package dev.clearcut.media.sound;

/**
 * The coefficients of the K-weighting at any rate of samples: b0 b1 b2 a1 a2, a0 being 1.
 *
 * <p>ITU-R BS.1770-4 Annex 1 prints them for 48 kHz alone (tables 1 and 2) and asks for filters of
 * the same frequency response at other rates. The bilinear transform does that well for the
 * high-pass, which ends far below any rate's half; the shelf it squeezes together towards that
 * half, by 0.28 dB at 8 kHz. The shelf's poles are therefore carried over as they ring, and its
 * zeros are those with which the response is that of the table at 0 Hz, amid its slope and at the
 * top. What is left of a difference is 0.038 dB at 8 kHz, 0.003 dB from 16 kHz and nothing from 32
 * kHz.
 */
final class KFilters {

    private static final int TABLE_RATE = 48_000;

    /** Table 1. */
    private static final double[] SHELF = {
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };

    /** Table 2. */
    private static final double[] PASS = {1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};

    /** Amid the slope of the shelf, in hertz. */
    private static final double SLOPE = 1682;

    private KFilters() {}

    /** The shelf, which stands for the head. */
    static double[] shelf(int rate) {
        return rate == TABLE_RATE ? SHELF.clone() : matched(rate);
    }

    /** The high-pass. */
    static double[] pass(int rate) {
        return rate == TABLE_RATE ? PASS.clone() : bilinear(rate);
    }

    /** Back through the transform, and through it again, warped so that the corner stays. */
    private static double[] bilinear(int rate) {
        double d2 = (1 - PASS[3] + PASS[4]) / 4;
        double d1 = (1 - PASS[4]) / 2;
        double d0 = (1 + PASS[3] + PASS[4]) / 4;
        double corner = Math.sqrt(d0 / d2);
        double stretch = corner / Math.tan(Math.atan(corner) * TABLE_RATE / rate);
        double n2 = (PASS[0] - PASS[1] + PASS[2]) / 4 * stretch * stretch;
        double n1 = (PASS[0] - PASS[2]) / 2 * stretch;
        double n0 = (PASS[0] + PASS[1] + PASS[2]) / 4;
        d2 *= stretch * stretch;
        d1 *= stretch;
        double a0 = d2 + d1 + d0;
        return new double[] {
            (n2 + n1 + n0) / a0,
            2 * (n0 - n2) / a0,
            (n2 - n1 + n0) / a0,
            2 * (d0 - d2) / a0,
            (d2 - d1 + d0) / a0
        };
    }

    /**
     * The squared magnitude of three taps is a mixture of three shapes: one that is 1 at 0 Hz, one
     * that is 1 at half the rate, one that is 1 between and nothing at both. Three places of the
     * response say how much of each there is, and that says the taps.
     */
    private static double[] matched(int rate) {
        // The poles are a pair: their radius and their angle, so many samples of the table later.
        double later = (double) TABLE_RATE / rate;
        double radius = Math.sqrt(SHELF[4]);
        double angle = Math.acos(-SHELF[3] / (2 * radius));
        double a1 = -2 * Math.pow(radius, later) * Math.cos(angle * later);
        double a2 = Math.pow(SHELF[4], later);
        var taps = new double[] {1, a1, a2};
        double top = Math.min(rate, TABLE_RATE) / 2.0;

        double atZero = wanted(0, taps, rate);
        double slope = half(SLOPE, rate);
        double edge = half(top, rate);
        // What of the two places is left when the first shape is taken away, in the other two.
        double restOfSlope = wanted(SLOPE, taps, rate) - atZero * (1 - slope);
        double restOfEdge = wanted(top, taps, rate) - atZero * (1 - edge);
        double between = restOfSlope / slope - restOfEdge / edge;
        between /= 4 * (1 - slope) - 4 * (1 - edge);
        double atHalf = restOfEdge / edge - between * 4 * (1 - edge);

        double even = (Math.sqrt(atZero) + Math.sqrt(atHalf)) / 2;
        double b0 = (even + Math.sqrt(even * even + between)) / 2;
        double b1 = (Math.sqrt(atZero) - Math.sqrt(atHalf)) / 2;
        return new double[] {b0, b1, -between / (4 * b0), a1, a2};
    }

    /** The squared magnitude that the zeros need for the table's response, given the poles. */
    private static double wanted(double hertz, double[] poles, int rate) {
        return square(hertz, TABLE_RATE, SHELF[0], SHELF[1], SHELF[2])
                / square(hertz, TABLE_RATE, 1, SHELF[3], SHELF[4])
                * square(hertz, rate, poles[0], poles[1], poles[2]);
    }

    private static double square(double hertz, int rate, double c0, double c1, double c2) {
        double turn = 2 * Math.PI * hertz / rate;
        double along = c0 + c1 * Math.cos(turn) + c2 * Math.cos(2 * turn);
        double across = c1 * Math.sin(turn) + c2 * Math.sin(2 * turn);
        return along * along + across * across;
    }

    /** How far a frequency is on the way to half the rate: 0 to 1, as a sine squared. */
    private static double half(double hertz, int rate) {
        double sine = Math.sin(Math.PI * hertz / rate);
        return sine * sine;
    }
}

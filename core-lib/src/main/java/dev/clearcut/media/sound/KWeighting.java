package dev.clearcut.media.sound;

/**
 * The K-weighting of ITU-R BS.1770-4 Annex 1: a shelf for the head, then a high-pass, one channel's
 * worth.
 *
 * <p>The Recommendation prints coefficients for 48 kHz alone (tables 1 and 2) and asks for filters
 * of the same response at other rates. Those are had from the printed ones: back through the
 * bilinear transform, and through it again at the rate in hand, warped so that the corner frequency
 * stays where it is.
 */
final class KWeighting {

    private static final int TABLE_RATE = 48_000;

    /** b0 b1 b2 a1 a2 of table 1. */
    private static final double[] SHELF = {
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };

    /** b0 b1 b2 a1 a2 of table 2. */
    private static final double[] PASS = {1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};

    /** Below this a state is nothing to a sum of squares, and slow to reckon with. */
    private static final double TINY = 1e-30;

    private final double[] shelf;
    private final double[] pass;
    private double s1;
    private double s2;
    private double p1;
    private double p2;

    KWeighting(int rate) {
        shelf = shelf(rate);
        pass = pass(rate);
    }

    /** b0 b1 b2 a1 a2 of the shelf. */
    static double[] shelf(int rate) {
        return at(rate, SHELF);
    }

    /** b0 b1 b2 a1 a2 of the high-pass. */
    static double[] pass(int rate) {
        return at(rate, PASS);
    }

    private static double[] at(int rate, double[] table) {
        if (rate == TABLE_RATE) {
            return table.clone();
        }
        double d2 = (1 - table[3] + table[4]) / 4;
        double d1 = (1 - table[4]) / 2;
        double d0 = (1 + table[3] + table[4]) / 4;
        double corner = Math.sqrt(d0 / d2);
        double stretch = corner / Math.tan(Math.atan(corner) * TABLE_RATE / rate);
        double n2 = (table[0] - table[1] + table[2]) / 4 * stretch * stretch;
        double n1 = (table[0] - table[2]) / 2 * stretch;
        double n0 = (table[0] + table[1] + table[2]) / 4;
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

    /** The sum of the squares of the filtered samples. */
    double energy(float[] samples, int from, int to) {
        double b0 = shelf[0];
        double b1 = shelf[1];
        double b2 = shelf[2];
        double a1 = shelf[3];
        double a2 = shelf[4];
        double gain = pass[0];
        double c1 = pass[3];
        double c2 = pass[4];
        double q1 = s1;
        double q2 = s2;
        double r1 = p1;
        double r2 = p2;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double x = samples[i];
            double y = b0 * x + q1;
            q1 = b1 * x - a1 * y + q2;
            q2 = b2 * x - a2 * y;
            double g = gain * y;
            double z = g + r1;
            r1 = -2 * g - c1 * z + r2;
            r2 = g - c2 * z;
            sum += z * z;
        }
        s1 = settled(q1);
        s2 = settled(q2);
        p1 = settled(r1);
        p2 = settled(r2);
        return sum;
    }

    private static double settled(double state) {
        return Math.abs(state) < TINY ? 0 : state;
    }
}

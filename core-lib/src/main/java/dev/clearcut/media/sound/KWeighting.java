package dev.clearcut.media.sound;

/**
 * The K-weighting of ITU-R BS.1770-4 Annex 1: a shelf for the head, then a high-pass, one channel's
 * worth.
 */
final class KWeighting {

    /** Below this a state is nothing to a sum of squares, and slow to reckon with. */
    private static final double TINY = 1e-30;

    private final double[] shelf;
    private final double[] pass;
    private double s1;
    private double s2;
    private double p1;
    private double p2;

    KWeighting(int rate) {
        shelf = KFilters.shelf(rate);
        pass = KFilters.pass(rate);
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

package dev.clearcut.media.sound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is left of a programme, kept as energies every 100 ms, behind the gates. */
final class Gates {

    /** Blocks of 400 ms that overlap by three quarters (BS.1770-4 Annex 1). */
    private static final int BLOCK = 4;

    /** Blocks of 3 s (Tech 3342). */
    private static final int SHORT_TERM = 30;

    private static final double ABSOLUTE = energy(-70);
    private static final double TEN_DOWN = Math.pow(10, -1.0);
    private static final double TWENTY_DOWN = Math.pow(10, -2.0);

    private Gates() {}

    /** Programme loudness: above -70 LUFS, then above 10 LU under the mean of those. */
    static @Nullable Double integrated(double[] ticks, int count) {
        var blocks = above(blocks(ticks, count, BLOCK), ABSOLUTE);
        var loud = above(blocks, mean(blocks) * TEN_DOWN);
        return Loudness.lufs(mean(loud));
    }

    /** Loudness range: from the 10th to the 95th of a hundred, 20 LU under the mean at least. */
    static @Nullable Double range(double[] ticks, int count) {
        var blocks = above(blocks(ticks, count, SHORT_TERM), ABSOLUTE);
        var loud = above(blocks, mean(blocks) * TWENTY_DOWN);
        if (loud.length == 0) {
            return null;
        }
        Arrays.sort(loud);
        double low = loud[(int) Math.round((loud.length - 1) * 0.10)];
        double high = loud[(int) Math.round((loud.length - 1) * 0.95)];
        return 10 * Math.log10(high / low);
    }

    private static double[] blocks(double[] ticks, int count, int length) {
        var blocks = new double[Math.max(0, count - length + 1)];
        for (int i = 0; i < blocks.length; i++) {
            double sum = 0;
            for (int j = i; j < i + length; j++) {
                sum += ticks[j];
            }
            blocks[i] = sum / length;
        }
        return blocks;
    }

    private static double[] above(double[] blocks, double threshold) {
        return Arrays.stream(blocks).filter(block -> block > threshold).toArray();
    }

    private static double mean(double[] blocks) {
        return Arrays.stream(blocks).average().orElse(0);
    }

    private static double energy(double lufs) {
        return Math.pow(10, (lufs + 0.691) / 10);
    }
}

package dev.clearcut.media.picture;

/** A frame as a grid of mean colours, in light instead of code values. */
final class Cells {

    /** Every so many pixels and lines: a cell has thousands, and flashes fill it. */
    private static final int EVERY = 4;

    private final double[] luminance;
    private final double[] red;

    private Cells(double[] luminance, double[] red) {
        this.luminance = luminance;
        this.red = red;
    }

    /** The luminance of a cell in cd/m², on a screen of 200. */
    double luminance(int cell) {
        return luminance[cell];
    }

    /** (R - G - B) × 320 of a saturated red, linear; 0 of any other colour. */
    double red(int cell) {
        return red[cell];
    }

    static Cells of(Raster raster, int across, int down) {
        var luminance = new double[across * down];
        var red = new double[across * down];
        var format = raster.format();
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                var mean = new Mean();
                int bottom =
                        Math.max((y + 1) * format.height() / down, y * format.height() / down + 1);
                for (int line = y * format.height() / down; line < bottom; line += EVERY) {
                    mean.add(
                            raster,
                            line,
                            x * format.width() / across,
                            (x + 1) * format.width() / across);
                }
                luminance[y * across + x] = mean.luminance(format);
                red[y * across + x] = mean.red(format);
            }
        }
        return new Cells(luminance, red);
    }

    /** The mean code values of a cell. */
    private static final class Mean {
        private long first;
        private long second;
        private long third;
        private long luma;
        private int count;

        private void add(Raster raster, int line, int from, int to) {
            var format = raster.format();
            boolean colour = format.planes() == 3;
            int across = format.model() == PictureFormat.Model.YCBCR ? format.acrossShift() : 0;
            int down = format.model() == PictureFormat.Model.YCBCR ? format.downShift() : 0;
            int chroma = colour ? (line >> down) * format.width(1) : 0;
            for (int x = from; x < Math.max(to, from + 1); x += EVERY) {
                luma += raster.luma()[line * format.width() + x];
                first += raster.plane(0)[line * format.width() + x];
                if (colour) {
                    second += raster.plane(1)[chroma + (x >> across)];
                    third += raster.plane(2)[chroma + (x >> across)];
                }
                count++;
            }
        }

        private double luminance(PictureFormat format) {
            double code = 255 * Math.clamp(signal(format, luma), 0, 1);
            return 413.435 * Math.pow(0.002745 * code + 0.0189623, 2.2);
        }

        private double red(PictureFormat format) {
            return switch (format.model()) {
                case GREY -> 0;
                case RGB ->
                        redness(
                                signal(format, first),
                                signal(format, second),
                                signal(format, third));
                case YCBCR -> mixedRed(format);
            };
        }

        private double mixedRed(PictureFormat format) {
            double kr = format.matrix().red();
            double kb = format.matrix().blue();
            double y = signal(format, first);
            double r = y + 2 * (1 - kr) * chroma(format, third);
            double b = y + 2 * (1 - kb) * chroma(format, second);
            return redness(r, (y - kr * r - kb * b) / (1 - kr - kb), b);
        }

        private static double redness(double red, double green, double blue) {
            double r = linear(red);
            double g = linear(green);
            double b = linear(blue);
            return r < 0.8 * (r + g + b) ? 0 : Math.max(0, (r - g - b) * 320);
        }

        private double signal(PictureFormat format, long sum) {
            return ((double) sum / count - format.black()) / (format.white() - format.black());
        }

        private double chroma(PictureFormat format, long sum) {
            double span = format.full() ? (1 << format.bits()) - 1 : 224 << (format.bits() - 8);
            return ((double) sum / count - (1 << (format.bits() - 1))) / span;
        }

        private static double linear(double signal) {
            return Math.pow(Math.clamp(signal, 0, 1), 2.2);
        }
    }
}

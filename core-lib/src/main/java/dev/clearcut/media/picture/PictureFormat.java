package dev.clearcut.media.picture;

import dev.clearcut.base.ClearcutException.Invalid;

/**
 * How the code values of a picture are laid out and what they mean.
 *
 * @param model what the planes are: Y Cb Cr; R G B; Y alone
 * @param bits a code value has, 8 to 12
 * @param full whether 0 is black; else 16 is (at 8 bits), as ITU-R BT.709 and BT.2020 have it
 * @param acrossShift how often chroma is halved across
 * @param downShift how often chroma is halved down
 * @param matrix from RGB to Y Cb Cr
 */
public record PictureFormat(
        int width,
        int height,
        Model model,
        int bits,
        boolean full,
        int acrossShift,
        int downShift,
        Matrix matrix) {

    /** What the planes are. */
    public enum Model {
        YCBCR,
        RGB,
        GREY
    }

    /** The weights of red and blue in luma (ITU-T H.273, table 4). */
    public enum Matrix {
        BT601(0.299, 0.114),
        BT709(0.2126, 0.0722),
        BT2020(0.2627, 0.0593),
        /** Nobody said. Luma is near enough that of BT.709; levels get the benefit of the doubt. */
        UNSAID(0.2126, 0.0722);

        private final double red;
        private final double blue;

        Matrix(double red, double blue) {
            this.red = red;
            this.blue = blue;
        }

        public double red() {
            return red;
        }

        public double blue() {
            return blue;
        }
    }

    /** More pixels than any camera has. */
    private static final long MOST = 1L << 27;

    public PictureFormat {
        if (width < 1 || height < 1 || (long) width * height > MOST || bits < 8 || bits > 12) {
            throw new Invalid(
                    "No picture has %d × %d pixels of %d bits.".formatted(width, height, bits));
        }
    }

    public static PictureFormat ycbcr(int width, int height, int bits, int across, int down) {
        return new PictureFormat(
                width, height, Model.YCBCR, bits, false, across, down, Matrix.BT709);
    }

    public int planes() {
        return model == Model.GREY ? 1 : 3;
    }

    /** How many code values a plane has. */
    public int size(int plane) {
        return width(plane) * height(plane);
    }

    public int width(int plane) {
        return plane == 0 || model != Model.YCBCR ? width : -(-width >> acrossShift);
    }

    public int height(int plane) {
        return plane == 0 || model != Model.YCBCR ? height : -(-height >> downShift);
    }

    /** The code value of black. */
    public int black() {
        return full ? 0 : 16 << (bits - 8);
    }

    /** The code value of white. */
    public int white() {
        return full ? (1 << bits) - 1 : 235 << (bits - 8);
    }

    /** The code value of a share of the way from black to white. */
    public int code(double share) {
        return (int) Math.round(black() + share * (white() - black()));
    }
}

package dev.clearcut.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One frame in code values. It is filled again and again by whoever decodes.
 *
 * <p>Its planes are rows from top to bottom, without padding.
 */
public final class Raster {

    private final PictureFormat format;
    private final short[][] planes;
    private final short[] luma;

    public Raster(PictureFormat format) {
        this.format = format;
        planes = new short[format.planes()][];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = new short[format.size(i)];
        }
        luma = format.model() == PictureFormat.Model.RGB ? new short[format.size(0)] : planes[0];
    }

    public PictureFormat format() {
        return format;
    }

    /** Code values of a plane; change them only before a check sees them, then {@link #settle}. */
    public short[] plane(int plane) {
        return planes[plane];
    }

    /** Y, computed where the picture is RGB. */
    public short[] luma() {
        return luma;
    }

    /** How many bytes {@link #fill} takes. */
    public static int bytes(PictureFormat format) {
        int values = 0;
        for (int i = 0; i < format.planes(); i++) {
            values += format.size(i);
        }
        return format.bits() > 8 ? 2 * values : values;
    }

    /**
     * Takes a frame as decoders write it: plane after plane, a byte a value at 8 bits, else two,
     * the lower first. RGB comes as G, B, R.
     */
    public void fill(byte[] decoded) {
        int at = 0;
        boolean rgb = format.model() == PictureFormat.Model.RGB;
        for (int i = 0; i < planes.length; i++) {
            var plane = planes[rgb ? (i + 1) % 3 : i];
            if (format.bits() > 8) {
                ByteBuffer.wrap(decoded, at, 2 * plane.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(plane);
                at += 2 * plane.length;
            } else {
                for (int j = 0; j < plane.length; j++) {
                    plane[j] = (short) (decoded[at + j] & 0xff);
                }
                at += plane.length;
            }
        }
        settle();
    }

    /** Computes luma anew after the planes were changed. */
    public void settle() {
        if (format.model() != PictureFormat.Model.RGB) {
            return;
        }
        int red = (int) Math.round(format.matrix().red() * 65536);
        int blue = (int) Math.round(format.matrix().blue() * 65536);
        int green = 65536 - red - blue;
        for (int i = 0; i < luma.length; i++) {
            luma[i] =
                    (short)
                            ((red * planes[0][i]
                                            + green * planes[1][i]
                                            + blue * planes[2][i]
                                            + 32768)
                                    >> 16);
        }
    }
}

package dev.clearcut.caption;

/**
 * Where an event stands on the screen, as far as the file says.
 *
 * @param row from 1 at the top, in formats that count rows; 0 where the file does not say
 * @param column from 1 at the left; 0 where the file does not say
 * @param region the name of the region it is shown in; empty where there is none
 */
public record Placement(Side side, Level level, int row, int column, String region) {

    /** Left, centre, right; what is unsaid is for the player. */
    public enum Side {
        UNSAID,
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Which part of the screen's height. */
    public enum Level {
        UNSAID,
        TOP,
        MIDDLE,
        BOTTOM
    }

    public static final Placement UNSAID = at(Side.UNSAID, Level.UNSAID);

    public static Placement at(Side side, Level level) {
        return new Placement(side, level, 0, 0, "");
    }

    /** Whether both may be read at once: one above, one below. */
    public boolean isApartFrom(Placement other) {
        return !region.equals(other.region) && level != other.level
                || level != other.level && level != Level.UNSAID && other.level != Level.UNSAID;
    }
}

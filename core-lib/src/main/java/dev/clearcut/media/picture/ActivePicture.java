package dev.clearcut.media.picture;

/**
 * The part of a frame that is picture, the rest being black bars.
 *
 * @param left pixels of bar
 * @param top lines of bar
 */
public record ActivePicture(int left, int top, int width, int height) {

    static ActivePicture of(PictureFormat format) {
        return new ActivePicture(0, 0, format.width(), format.height());
    }

    /** Lines of bar below, in a frame that is so high. */
    public int bottom(int frameHeight) {
        return frameHeight - top - height;
    }

    /** Pixels of bar on the right, in a frame that is so wide. */
    public int right(int frameWidth) {
        return frameWidth - left - width;
    }

    /** {@code 1920x800+0+140}: size, then where. */
    @Override
    public String toString() {
        return "%dx%d+%d+%d".formatted(width, height, left, top);
    }
}

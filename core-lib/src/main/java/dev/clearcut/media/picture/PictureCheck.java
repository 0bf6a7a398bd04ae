package dev.clearcut.media.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees all frames of a programme in order and says what it saw. */
public interface PictureCheck {

    /**
     * Sees the next frame. Neither raster is kept.
     *
     * @param before the frame before, of the same format; null for the first
     */
    void see(Raster now, @Nullable Raster before);

    /** Says what was seen, in order, when there is no more to see. */
    List<PictureEvent> end();
}

package dev.clearcut.media.qc;

import dev.clearcut.timecode.FrameRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From where to where in a file.
 *
 * @param frames from the file's first frame, which is 0; null when the file has no pictures
 * @param fromSeconds from the file's first picture, or its first sample
 * @param fromTimecode empty when the file has no pictures
 */
public record Span(
        @Nullable FrameRange frames,
        double fromSeconds,
        double toSeconds,
        String fromTimecode,
        String toTimecode) {

    /** The timecode it begins with, or the seconds. */
    @Override
    public String toString() {
        return fromTimecode.isEmpty()
                ? String.format(Locale.ROOT, "%.3f s", fromSeconds)
                : fromTimecode;
    }
}

package dev.clearcut;

import dev.clearcut.base.Reported;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.probe.media.MediaProber;
import java.nio.file.Path;

/** What a media file is. Needs no office. */
public final class MediaFile {

    private MediaFile() {}

    /**
     * Reads a file's headers: container, tracks, codecs, sizes, rates, colour, timecode.
     *
     * @return the facts, and findings where the file cannot be read or its readers disagree
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     */
    public static Reported<MediaFacts> probe(Path file) {
        return MediaProber.standard(System.getenv()).probe(file);
    }
}

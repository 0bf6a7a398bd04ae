package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file to be read as a timeline, in memory.
 *
 * @param name what findings call it: the file's name without its folder
 * @param bytes its content, at most {@link #LARGEST}
 */
record TimelineFile(String name, byte[] bytes) {

    /** Far beyond any feature's timeline, and small enough to hold. */
    static final long LARGEST = 256L * 1024 * 1024;

    static TimelineFile of(Path path) {
        var name = path.getFileName().toString();
        try {
            if (Files.size(path) > LARGEST) {
                throw new BadFile(
                        "timeline",
                        new Where.InFile(name, 0, 0),
                        "The file is larger than 256 MB; no timeline is. Export the cut itself, not"
                                + " its media.");
            }
            return new TimelineFile(name, Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            throw new NotFound("There is no file " + path + ".");
        } catch (IOException unreadable) {
            throw new BadFile(
                    "timeline",
                    new Where.InFile(name, 0, 0),
                    "The file cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}

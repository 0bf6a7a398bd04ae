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
        var name = path.toAbsolutePath().normalize().getFileName();
        return load(path, name == null ? path.toString() : name.toString());
    }

    /** Whether there is nothing to read but white space and padding. */
    boolean isBlank() {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    private static TimelineFile load(Path path, String name) {
        try {
            if (Files.isDirectory(path)) {
                return load(insideBundle(path, name), name);
            }
            if (Files.size(path) > LARGEST) {
                throw bad(
                        name,
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

    /** Final Cut Pro writes {@code .fcpxmld}: a folder that holds the FCPXML as Info.fcpxml. */
    private static Path insideBundle(Path folder, String name) {
        var info = folder.resolve("Info.fcpxml");
        if (!Files.isRegularFile(info)) {
            throw bad(name, "This is a folder, not a file. " + Foreign.READABLE);
        }
        return info;
    }

    private static BadFile bad(String name, String message) {
        return new BadFile("timeline", new Where.InFile(name, 0, 0), message);
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

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
        for (int i = startsWithMark() ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it begins with the byte order mark of UTF-8. */
    private boolean startsWithMark() {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
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

    /**
     * Final Cut Pro writes {@code .fcpxmld}, a folder that holds the FCPXML as Info.fcpxml; OTIO
     * has {@code .otiod}.
     */
    private static Path insideBundle(Path folder, String name) {
        return Stream.of("Info.fcpxml", OtioBundle.CONTENT)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> bad(name, "This is a folder, not a file. " + Foreign.READABLE));
    }

    private static BadFile bad(String name, String message) {
        return new BadFile("timeline", new Where.InFile(name, 0, 0), message);
    }
}

package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a caption file of any known format. What a file is, its content decides; its name is only
 * printed.
 *
 * <p>What a probe of the file wants is in the result: {@link CaptionFile#format()}, {@link
 * CaptionFile#dialect()}, {@link CaptionFile#encoding()}, {@link CaptionFile#language()}, {@link
 * CaptionFile#events()}, {@link CaptionFile#start()} and {@link CaptionFile#end()}.
 */
public final class Captions {

    /** A hundred thousand events are 10 MB. */
    static final long LARGEST = 64L * 1024 * 1024;

    private Captions() {}

    /**
     * Reads a file as it is.
     *
     * @throws NotFound when there is no such file
     * @throws BadFile when it is no caption file, or larger than 64 MB; what it looks like is said
     */
    public static CaptionFile read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file whose rate the caller knows.
     *
     * @param rate for SCC, and for TTML that counts frames and does not say how many there are; a
     *     file that says its rate keeps it, and a disagreement is reported
     */
    public static CaptionFile read(Path file, Rate rate) {
        return read(file, Optional.of(rate));
    }

    /**
     * Reads content that is in memory already.
     *
     * @param name what findings call the file
     */
    public static CaptionFile read(String name, byte[] content, Optional<Rate> rate) {
        var reading = new Reading(name, rate);
        try {
            return Detection.readerOf(content, reading).read(content, reading);
        } catch (Invalid | ArithmeticException impossible) {
            throw new BadFile(
                    "captions",
                    new Where.InFile(name, 0, 0),
                    "Its times cannot be kept: " + impossible.getMessage(),
                    impossible);
        }
    }

    private static CaptionFile read(Path file, Optional<Rate> rate) {
        var path = file.toAbsolutePath().normalize().getFileName();
        var name = path == null ? file.toString() : path.toString();
        try {
            if (Files.isDirectory(file)) {
                throw bad(name, "This is a folder, not a file.");
            }
            if (Files.size(file) > LARGEST) {
                throw bad(name, "The file is larger than 64 MB; no captions are.");
            }
            return read(name, Files.readAllBytes(file), rate);
        } catch (NoSuchFileException missing) {
            throw new NotFound("There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new BadFile(
                    "captions",
                    new Where.InFile(name, 0, 0),
                    "The file cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static BadFile bad(String name, String message) {
        return new BadFile("captions", new Where.InFile(name, 0, 0), message);
    }
}

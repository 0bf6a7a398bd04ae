package dev.clearcut.probe.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name under which ffmpeg takes a file for what it is. It takes {@code still%d.tif} and {@code
 * still[1-9].tif} for patterns that name other files; such a file is handed over through a link,
 * which goes when this is closed.
 *
 * @param folder where the link lies, if there is one
 */
record PlainName(Path path, @Nullable Path folder) implements AutoCloseable {

    /** By its name ffmpeg would take a JPEG for one of a sequence, which names other files. */
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** What its reader of sequences looks for in a name. */
    private static final Pattern PATTERN = Pattern.compile("[%*?\\[\\]{}]");

    /** How the file is handed over, before what is asked of it. */
    List<String> input() {
        return isJpeg()
                ? List.of("-f", "jpeg_pipe", "-i", "file:" + path)
                : List.of("-i", "file:" + path);
    }

    private boolean isJpeg() {
        try (var stream = Files.newInputStream(path)) {
            return Arrays.equals(stream.readNBytes(3), JPEG);
        } catch (IOException unreadable) {
            return false;
        }
    }

    static PlainName of(Path file) {
        var whole = file.toAbsolutePath();
        if (!PATTERN.matcher(whole.toString()).find()) {
            return new PlainName(whole, null);
        }
        try {
            var folder = Files.createTempDirectory("clearcut-probe");
            var link = folder.resolve("file" + extension(String.valueOf(file.getFileName())));
            try {
                return new PlainName(Files.createSymbolicLink(link, whole), folder);
            } catch (IOException | UnsupportedOperationException noLinks) {
                Files.deleteIfExists(folder);
                return new PlainName(whole, null);
            }
        } catch (IOException noRoom) {
            return new PlainName(whole, null);
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || PATTERN.matcher(name.substring(dot)).find() ? "" : name.substring(dot);
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            path.toFile().deleteOnExit();
        }
    }
}

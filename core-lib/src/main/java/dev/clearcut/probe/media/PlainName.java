package dev.clearcut.probe.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A name under which ffmpeg takes a file for what it is. It takes {@code still%d.tif} for a pattern
 * that names other files; such a file is handed over through a link, which goes when this is
 * closed.
 *
 * @param folder where the link lies, if there is one
 */
record PlainName(Path path, @Nullable Path folder) implements AutoCloseable {

    static PlainName of(Path file) {
        var whole = file.toAbsolutePath();
        if (whole.toString().indexOf('%') < 0) {
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
        return dot < 0 || name.indexOf('%', dot) >= 0 ? "" : name.substring(dot);
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

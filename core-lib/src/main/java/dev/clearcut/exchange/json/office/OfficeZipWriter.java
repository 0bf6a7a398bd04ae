package dev.clearcut.exchange.json.office;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an office file, part by part; nothing of it is held. The same parts make the same bytes:
 * no time and no order of chance is in it. The file is there when {@link #finish} returns, and not
 * before.
 */
public final class OfficeZipWriter implements AutoCloseable {

    /** The earliest a ZIP can say: the time says nothing. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path target;
    private final Path partial;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    /**
     * @throws Refused when there is a file already
     * @throws Unavailable when it cannot be written there
     */
    public OfficeZipWriter(Path target) {
        if (Files.exists(target)) {
            throw new Refused(target + " is there already; name another file, or move that one.");
        }
        this.target = target.toAbsolutePath();
        this.partial = this.target.resolveSibling(this.target.getFileName() + ".part");
        try {
            zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)));
        } catch (IOException cannotWrite) {
            throw unavailable(cannotWrite);
        }
    }

    /**
     * Writes a file of records, one a line.
     *
     * @param path in the ZIP
     * @param records is given where each record goes
     */
    public void lines(String path, Consumer<Consumer<Object>> records) {
        part(
                path,
                out -> {
                    long[] count = {0};
                    records.accept(
                            record -> {
                                write(out, Documents.write(record));
                                write(out, "\n");
                                count[0]++;
                            });
                    return count[0];
                });
    }

    /** Writes a file the office keeps, under its hash. */
    public void attachment(String sha256, Path file) {
        part(
                OfficeZip.ATTACHMENTS + sha256,
                out -> {
                    try {
                        Files.copy(file, out);
                        return 0;
                    } catch (IOException unreadable) {
                        throw unavailable(unreadable);
                    }
                });
    }

    /** What fills a part, and says how many records it wrote. */
    private interface Filling {
        long into(OutputStream out);
    }

    private void part(String path, Filling filling) {
        try {
            var counted = new Counted();
            zip.putNextEntry(entry(path));
            long records = filling.into(counted);
            zip.closeEntry();
            parts.add(new Manifest.Part(path, records, counted.bytes, counted.sha256()));
        } catch (IOException cannotWrite) {
            throw unavailable(cannotWrite);
        }
    }

    private static ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannotWrite) {
            throw unavailable(cannotWrite);
        }
    }

    /** Writes the manifest, and puts the file in its place. */
    public void finish() {
        try {
            zip.putNextEntry(entry(Manifest.PATH));
            var manifest = new Manifest(Manifest.FORMAT, Documents.VERSION, parts);
            zip.write(Documents.write(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.close();
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannotWrite) {
            throw unavailable(cannotWrite);
        }
    }

    private Unavailable unavailable(IOException cannotWrite) {
        return new Unavailable(
                "The office cannot be written to %s (%s); check the disk and try again."
                        .formatted(target, cannotWrite.getMessage()),
                cannotWrite);
    }

    /** Leaves nothing behind where it was not finished. */
    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(partial);
        } catch (IOException cannotClose) {
            throw unavailable(cannotClose);
        }
    }

    /** Counts and hashes what goes into the ZIP. */
    private final class Counted extends OutputStream {

        private final MessageDigest digest = OfficeZip.sha256();
        private long bytes;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            digest.update(some, from, length);
            bytes += length;
            zip.write(some, from, length);
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}

package dev.clearcut.exchange.json.office;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.party.Party;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads an office file. Opening it proves the whole of it against its manifest, so that what is
 * read afterwards is what was written. Nothing but a line is held at a time.
 */
public final class OfficeZipReader implements AutoCloseable {

    private static final long LARGEST_MANIFEST = 64L << 20;

    /** JSON packs well, a bomb far better. */
    private static final long TIGHTEST = 250;

    /** Too small to harm, however tightly packed. */
    private static final long HARMLESS = 64L << 20;

    private final String name;
    private final ZipFile zip;
    private final Map<String, Manifest.Part> parts = new HashMap<>();
    private final Documents documents;

    private OfficeZipReader(
            String name, ZipFile zip, Function<Id<Party>, Optional<Party>> parties) {
        this.name = name;
        this.zip = zip;
        this.documents = new Documents(parties);
    }

    /**
     * @param parties where licences find the parties they name, as they are read
     * @throws NotFound when there is no such file
     * @throws BadFile when it is no office file, of a newer version, or damaged
     */
    public static OfficeZipReader open(Path file, Function<Id<Party>, Optional<Party>> parties) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        try {
            var reader = new OfficeZipReader(name, new ZipFile(file.toFile()), parties);
            try {
                reader.prove();
                return reader;
            } catch (ClearcutException | IOException refused) {
                reader.close();
                throw refused;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadFile(
                    "office",
                    new Where.InFile(name, 0, 0),
                    "This is no whole office file (%s); copy or export it again."
                            .formatted(unreadable.getMessage()),
                    unreadable);
        }
    }

    private void prove() throws IOException {
        var manifest = manifest();
        for (var part : manifest.files()) {
            if (!OfficeZip.PATH.matcher(part.path()).matches()) {
                throw bad(
                        Manifest.PATH,
                        "It lists \"%s\", which is no part of an office.".formatted(part.path()));
            }
            if (parts.put(part.path(), part) != null) {
                throw bad(Manifest.PATH, "It lists \"%s\" twice.".formatted(part.path()));
            }
        }
        var there = new HashSet<String>();
        for (var entry : zip.stream().toList()) {
            var path = entry.getName();
            if (!there.add(path)) {
                throw bad(path, "This part is there twice.");
            }
            if (!path.equals(Manifest.PATH) && !parts.containsKey(path)) {
                throw bad(path, "The manifest does not list this part; it was put in afterwards.");
            }
        }
        for (var part : manifest.files()) {
            prove(part);
        }
    }

    private Manifest manifest() throws IOException {
        var entry = zip.getEntry(Manifest.PATH);
        if (entry == null) {
            throw bad(
                    "",
                    "This is no office file: there is no manifest.json in it. Export one with \"clearcut --office DIR export FILE\".");
        }
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) LARGEST_MANIFEST);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        refuseOtherVersions(text);
        try {
            return documents.read(text, Manifest.class);
        } catch (Invalid unreadable) {
            throw bad(Manifest.PATH, String.valueOf(unreadable.getMessage()));
        }
    }

    private void refuseOtherVersions(String manifest) {
        var said = Documents.head(manifest);
        if (!said.format().equals(Manifest.FORMAT)) {
            throw bad(
                    Manifest.PATH, "This is no office file: it does not say \"clearcut-office\".");
        }
        if (said.version() != Documents.VERSION) {
            throw bad(
                    Manifest.PATH,
                    "The office was exported in version %d of the format, and this program reads version %d; use the Clearcut that exported it, or a newer one."
                            .formatted(said.version(), Documents.VERSION));
        }
    }

    private void prove(Manifest.Part part) throws IOException {
        var entry = entry(part);
        if (part.bytes() > HARMLESS && part.bytes() / TIGHTEST > entry.getCompressedSize()) {
            throw bad(
                    part.path(), "It is packed more tightly than any office; it is not unpacked.");
        }
        var digest = OfficeZip.sha256();
        long bytes = 0;
        long lines = 0;
        var buffer = new byte[1 << 16];
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > part.bytes()) {
                    throw altered(part);
                }
                digest.update(buffer, 0, read);
                lines += newLines(buffer, read);
            }
        } catch (IOException damaged) {
            throw bad(
                    part.path(),
                    "It is damaged (%s); copy or export the file again."
                            .formatted(damaged.getMessage()));
        }
        boolean attachment = part.path().startsWith(OfficeZip.ATTACHMENTS);
        var sha256 = HexFormat.of().formatHex(digest.digest());
        if (bytes != part.bytes()
                || !sha256.equals(part.sha256())
                || !attachment && lines != part.records()
                || attachment && !part.path().equals(OfficeZip.ATTACHMENTS + sha256)) {
            throw altered(part);
        }
    }

    private static long newLines(byte[] buffer, int length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private BadFile altered(Manifest.Part part) {
        return bad(
                part.path(),
                "It is not what the manifest says: it was altered or damaged. Export the office again.");
    }

    private ZipEntry entry(Manifest.Part part) {
        var entry = zip.getEntry(part.path());
        if (entry == null) {
            throw bad(
                    part.path(),
                    "The manifest lists this part, and it is missing. Export the office again.");
        }
        return entry;
    }

    /** What is done with one record, and where it stands. */
    public interface Receiver<T> {
        void receive(T record, Where.InFile where);
    }

    /**
     * Reads a file of records, one a line; a file that is not there has none.
     *
     * @throws BadFile for the first that is none, or that the receiver does not want
     */
    public <T> void lines(String path, Class<T> type, Receiver<T> receiver) {
        var part = parts.remove(path);
        if (part == null) {
            return;
        }
        int number = 0;
        try (var in = zip.getInputStream(entry(part))) {
            var lines = new Lines(in);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var where = new Where.InFile(name + "/" + path, ++number, 0);
                try {
                    receiver.receive(documents.read(line.get(), type), where);
                } catch (BadFile ours) {
                    throw ours;
                } catch (ClearcutException refused) {
                    throw new BadFile(
                            "office", where, String.valueOf(refused.getMessage()), refused);
                }
            }
        } catch (IOException damaged) {
            throw bad(path, "It cannot be read (%s).".formatted(damaged.getMessage()));
        }
    }

    /** Reads every kept file. */
    public void attachments(Consumer<InputStream> receiver) {
        var all =
                parts.keySet().stream()
                        .filter(p -> p.startsWith(OfficeZip.ATTACHMENTS))
                        .sorted()
                        .toList();
        for (var path : all) {
            try (var in = zip.getInputStream(entry(part(path)))) {
                receiver.accept(in);
            } catch (IOException damaged) {
                throw bad(path, "It cannot be read (%s).".formatted(damaged.getMessage()));
            }
        }
    }

    /**
     * @throws BadFile when the file holds parts that nobody asked for: nothing is silently dropped
     */
    public void refuseWhatIsLeft() {
        for (var path : new TreeSet<>(parts.keySet())) {
            if (!path.startsWith(OfficeZip.ATTACHMENTS)) {
                throw bad(
                        path,
                        "This program does not know what this part is; use a newer Clearcut.");
            }
        }
    }

    private Manifest.Part part(String path) {
        return Objects.requireNonNull(parts.remove(path));
    }

    private BadFile bad(String path, String message) {
        return new BadFile(
                "office",
                new Where.InFile(path.isEmpty() ? name : name + "/" + path, 0, 0),
                message);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException cannotClose) {
            throw bad("", "It cannot be closed (%s).".formatted(cannotClose.getMessage()));
        }
    }
}

package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.SentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of a version, told by their bytes. Needs no office; the files stay where they are. */
public final class DeliveredFiles {

    private static final int CHUNK = 1 << 20;
    private static final int MOST = 100_000;

    private DeliveredFiles() {}

    /**
     * Reads files once for their SHA-256; of a folder, every file in it, by the way to it.
     *
     * @param progress in bytes
     * @throws NotFound when one is not there
     * @throws Invalid when a folder is empty
     */
    public static List<SentFile> read(List<Path> paths, Progress progress) {
        var files = new ArrayList<SentFile>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, files, progress);
            } else if (Files.isRegularFile(path)) {
                files.add(one(path, path.getFileName().toString(), progress));
            } else {
                throw new NotFound("There is no file " + path + ".");
            }
        }
        return files;
    }

    private static void folder(Path folder, List<SentFile> files, Progress progress) {
        try (var all = Files.walk(folder)) {
            var inside = all.filter(Files::isRegularFile).limit(MOST + 1L).sorted().toList();
            if (inside.isEmpty() || inside.size() > MOST) {
                throw new Invalid(
                        "%s has %s files; a version has 1 to %,d."
                                .formatted(folder, inside.isEmpty() ? "no" : "more", MOST));
            }
            for (var file : inside) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                files.add(one(file, name, progress));
            }
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    private static SentFile one(Path file, String name, Progress progress) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            long size = Files.size(file);
            var buffer = new byte[CHUNK];
            long done = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                done += read;
                if (!progress.on("hashing " + name, done, size)) {
                    throw new Refused("Hashing was stopped; nothing is written.");
                }
            }
            var hash = Hash.sha256(HexFormat.of().formatHex(digest.digest()));
            return new SentFile(name, done, List.of(hash));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Unavailable unreadable(Path file, IOException why) {
        return new Unavailable("%s cannot be read (%s).".formatted(file, why.getMessage()), why);
    }
}

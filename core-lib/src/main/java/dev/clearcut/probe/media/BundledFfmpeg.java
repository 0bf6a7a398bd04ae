package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Unpacks the programs out of the jar that ships them, once for a machine and version, into the
 * user's cache.
 */
final class BundledFfmpeg {

    private static final String FOLDER = "org/bytedeco/ffmpeg/";

    /** The bridges into a JVM; the programs do without them. */
    private static final String BRIDGE = "jni";

    private BundledFfmpeg() {}

    /** {@code linux-x86_64}, {@code macosx-arm64}: how the jars are named. */
    static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = os.startsWith("mac") ? "macosx" : os.startsWith("win") ? "windows" : os;
        return system
                + "-"
                + switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> arch;
                };
    }

    /**
     * The folder with the programs; empty when the class path has none for this platform.
     *
     * @param platform as the jars are named
     * @throws Unavailable when they cannot be written
     */
    static Optional<Path> unpacked(Map<String, String> environment, String platform) {
        var inside = FOLDER + platform + "/";
        var program = inside + (platform.startsWith("windows") ? "ffprobe.exe" : "ffprobe");
        var found = BundledFfmpeg.class.getClassLoader().getResource(program);
        if (found == null) {
            return Optional.empty();
        }
        try {
            if (!(found.openConnection() instanceof JarURLConnection inJar)) {
                return Optional.ofNullable(Path.of(found.toURI()).getParent());
            }
            inJar.setUseCaches(false);
            try (var jar = inJar.getJarFile()) {
                var version = Path.of(jar.getName()).getFileName().toString().replace(".jar", "");
                return Optional.of(unpack(jar, inside, cache(environment).resolve(version)));
            }
        } catch (IOException | URISyntaxException failure) {
            throw new Unavailable(
                    "The ffmpeg that comes with Clearcut cannot be unpacked (%s). Make room, or set %s."
                            .formatted(failure, Ffmpeg.SETTING),
                    failure);
        }
    }

    private static Path cache(Map<String, String> environment) {
        var given = environment.getOrDefault("XDG_CACHE_HOME", "");
        var base =
                given.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(given);
        return base.resolve("clearcut");
    }

    /** Whole or not at all: others may be doing the same at this moment. */
    private static Path unpack(JarFile jar, String inside, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        var half = Files.createTempDirectory(folder.getParent(), "ffmpeg-");
        try {
            fill(half, jar, inside);
            place(half, folder);
        } finally {
            remove(half);
        }
        return folder;
    }

    private static void fill(Path half, JarFile jar, String inside) throws IOException {
        for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            var name =
                    entry.getName().substring(Math.min(inside.length(), entry.getName().length()));
            if (entry.getName().startsWith(inside) && isWanted(name)) {
                var file = half.resolve(name);
                try (var content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                file.toFile().setExecutable(true);
            }
        }
    }

    /** Systems differ in how they say that somebody else was faster. */
    private static void place(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException notPlaced) {
            if (!Files.isDirectory(folder)) {
                throw notPlaced;
            }
        }
    }

    /** What is left when it could not be filled, or was not needed any more. */
    private static void remove(Path half) throws IOException {
        if (!Files.isDirectory(half)) {
            return;
        }
        try (var files = Files.list(half)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(half);
    }

    private static boolean isWanted(String name) {
        return !name.isEmpty()
                && name.indexOf('/') < 0
                && !name.startsWith(BRIDGE)
                && !name.startsWith("lib" + BRIDGE);
    }
}

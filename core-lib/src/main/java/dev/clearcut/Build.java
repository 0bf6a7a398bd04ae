package dev.clearcut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the build wrote down of itself. */
public final class Build {

    private static final String FILE = "build.properties";

    private Build() {}

    /** As the project's own build file says it: {@code 0.1.0-SNAPSHOT}. */
    public static String version() {
        try (var written = Objects.requireNonNull(Build.class.getResourceAsStream(FILE), FILE)) {
            var said = new Properties();
            said.load(written);
            return Objects.requireNonNull(said.getProperty("version"), FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

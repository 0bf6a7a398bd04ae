package dev.clearcut;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.naming.Convention;
import dev.clearcut.manifest.naming.ConventionFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A house's own naming conventions, from its file. Needs no office. */
public final class NamingConventions {

    private static final String FORMAT = "naming convention";
    private static final long LARGEST = 1 << 20;

    private NamingConventions() {}

    /**
     * Reads them, as {@link ConventionFile} says they are written.
     *
     * @throws NotFound when there is no such file
     * @throws BadFile with the line that cannot be used, and why
     */
    public static List<Convention> read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file %s.".formatted(file));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw bad(name, "The file is larger than 1 MB; no such list is.");
            }
            return ConventionFile.read(name, Files.readString(file));
        } catch (CharacterCodingException otherwise) {
            throw bad(name, "The file is not in UTF-8. Save it as CSV in UTF-8.");
        } catch (IOException unreadable) {
            throw bad(name, "The file cannot be read: %s.".formatted(unreadable.getMessage()));
        }
    }

    private static BadFile bad(String name, String message) {
        return new BadFile(FORMAT, new Where.InFile(name, 0, 0), message);
    }
}

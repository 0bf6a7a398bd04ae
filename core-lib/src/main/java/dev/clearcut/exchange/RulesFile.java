package dev.clearcut.exchange;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.use.UseRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads an office's own rules for what in a cut is third-party material. */
public final class RulesFile {

    private RulesFile() {}

    /**
     * The file's rules, and after them the standard ones.
     *
     * @throws Invalid when a rule cannot be read, or does not fit its own examples; all of them are
     *     named
     */
    public static UseRules read(Path file) {
        try {
            var read =
                    UseRules.read(
                            file.getFileName().toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            if (read.report().hasErrors()) {
                throw new Invalid(
                        read.report().findings().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(System.lineSeparator())));
            }
            return read.value().then(UseRules.standard());
        } catch (NoSuchFileException missing) {
            throw new NotFound("There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new Unavailable(
                    file + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }
}

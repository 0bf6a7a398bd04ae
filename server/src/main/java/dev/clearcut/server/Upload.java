package dev.clearcut.server;

import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A timeline that somebody sent.
 *
 * @param name what the office shall call the cut
 * @param file the file's name, without any folder
 * @param rate empty when the sender does not say
 */
record Upload(String name, String file, String rate, byte[] content) {

    /** Separators, and whatever no file name on a keyboard has: controls, line separators. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[/\\\\\\p{C}\\p{Zl}\\p{Zp}]");

    Upload {
        if (name.isBlank() || file.isBlank()) {
            throw new Invalid("Say ?name=v7&file=reel_1_v7.edl: the cut's name and the file's.");
        }
        if (file.length() > 200 || file.startsWith(".") || NOT_IN_A_NAME.matcher(file).find()) {
            throw new Invalid("\"" + file + "\" is no plain file name, such as reel_1_v7.edl.");
        }
    }

    static Upload of(Visit visit) {
        return new Upload(
                visit.query("name"),
                visit.query("file"),
                visit.query("rate"),
                Intake.file(visit.context()));
    }

    /** Reads it and adds it as a cut, or fails and leaves nothing behind. */
    Cut addTo(Production production) {
        try {
            var folder = Files.createTempDirectory("clearcut-upload");
            try {
                var kept = Files.write(folder.resolve(file), content);
                return rate.isBlank()
                        ? production.uses().add(name, kept)
                        : production.uses().add(name, kept, Rate.parse(rate));
            } finally {
                delete(folder);
            }
        } catch (IOException full) {
            throw new Unavailable("The file cannot be put aside: " + full.getMessage(), full);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package dev.clearcut.cli;

import dev.clearcut.MediaFile;
import dev.clearcut.Specs;
import dev.clearcut.base.Reported;
import dev.clearcut.media.MediaFacts;
import java.nio.file.Path;
import java.util.Locale;

/** What is known of the files a command line names; what was met on the way is said at once. */
final class FactsOfFiles {

    private final Console console;
    private boolean usable = true;

    FactsOfFiles(Console console) {
        this.console = console;
    }

    /** Whether each could be read. */
    boolean areUsable() {
        return usable;
    }

    MediaFacts file(Path file) {
        return told(MediaFile.probe(file));
    }

    MediaFacts facts(Path json) {
        return Specs.facts(json);
    }

    /** Facts where the name says so, else the file itself. */
    MediaFacts either(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? facts(path)
                : file(path);
    }

    private MediaFacts told(Reported<MediaFacts> read) {
        console.notes(read.report());
        usable &= !read.report().hasErrors();
        return read.value();
    }
}

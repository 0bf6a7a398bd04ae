package dev.clearcut.cli;

import dev.clearcut.MediaFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.media.MediaFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What is known of the files a command line names; what was met on the way is said at once. */
final class FactsOfFiles {

    private final Console console;
    private boolean usable = true;
    private boolean whole = true;
    private List<Finding> wrong = List.of();

    FactsOfFiles(Console console) {
        this.console = console;
    }

    /** Whether each could be read. */
    boolean areUsable() {
        return usable;
    }

    /**
     * Whether nothing is missing of any: a sequence may lack frames, and be judged all the same.
     */
    boolean areWhole() {
        return whole;
    }

    /** What is wrong with the file read last; empty for one of which only facts are known. */
    List<Finding> wrong() {
        return wrong;
    }

    MediaFacts file(Path file) {
        return told(MediaFile.probe(file));
    }

    MediaFacts facts(Path json) {
        return MediaFile.facts(json);
    }

    /** Facts where the name says so, else the file itself. */
    MediaFacts either(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? facts(path)
                : file(path);
    }

    /** What a specification judges with the rest: a header without its key says what it says. */
    private static boolean isJudged(Finding error) {
        return error.rule().startsWith("media.sequence-") || error.rule().equals("media.encrypted");
    }

    private MediaFacts told(Reported<MediaFacts> read) {
        console.notes(read.report());
        wrong = read.report().errors();
        whole &= wrong.stream().allMatch(error -> error.rule().equals("media.encrypted"));
        usable &= wrong.stream().allMatch(FactsOfFiles::isJudged);
        return read.value();
    }
}

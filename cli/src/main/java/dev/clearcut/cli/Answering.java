package dev.clearcut.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How a command that changes something answers: in words, or with what it wrote as JSON. */
final class Answering {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json: what was written.")
    private TextOrJson format = TextOrJson.text;

    boolean isJson() {
        return format == TextOrJson.json;
    }

    /**
     * @param written made only when it is printed
     * @return the exit code of what went well
     */
    int told(Console console, Supplier<?> written, String... words) {
        return told(console, written, List.of(words));
    }

    /** The same in several lines. */
    int told(Console console, Supplier<?> written, List<String> words) {
        if (isJson()) {
            console.json(written.get());
        } else {
            words.forEach(console::line);
        }
        return Exit.CLEAN;
    }
}

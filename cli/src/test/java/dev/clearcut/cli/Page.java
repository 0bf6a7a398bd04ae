package dev.clearcut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Markdown page of the documents, for what stands between its fences. */
record Page(Path file, List<String> lines) {

    private static final String FENCE = "```";

    /**
     * What stands between two fences.
     *
     * @param kind the word after the fence: {@code console}, {@code java}
     * @param name the second word: the file a reader is told to write; may be empty
     * @param line where it begins, from 1
     */
    record Block(String kind, String name, int line, List<String> lines) {}

    static Page of(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            var words = (lines.get(i).substring(FENCE.length()) + " ").split(" ", 2);
            int end = i + 1;
            while (!lines.get(end).equals(FENCE)) {
                end++;
            }
            blocks.add(new Block(words[0], words[1].strip(), i + 1, lines.subList(i + 1, end)));
            i = end;
        }
        return blocks;
    }

    List<Block> blocks(String kind) {
        return blocks().stream().filter(block -> block.kind().equals(kind)).toList();
    }
}

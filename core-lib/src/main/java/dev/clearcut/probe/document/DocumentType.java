package dev.clearcut.probe.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of file, by {@code document-types.csv}.
 *
 * @param mediaType the whole of one, or its beginning when {@code open}
 * @param endings of names that such a file may have, without the dot
 * @param words as in a sentence: {@code a Word document}
 */
record DocumentType(String mediaType, boolean open, Set<String> endings, String words) {

    private static final String FILE = "document-types.csv";

    private static final List<DocumentType> ALL = read();

    /** The kind of a media type; one that is not listed is called by itself. */
    static DocumentType of(String mediaType) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(known -> known.fits(type))
                .max(Comparator.comparingInt(known -> known.mediaType().length()))
                .orElseGet(() -> new DocumentType(type, false, Set.of(), "a file of type " + type));
    }

    private boolean fits(String type) {
        return open ? type.startsWith(mediaType) : type.equals(mediaType);
    }

    /** Whether it is what a name with this ending promises; most endings promise nothing. */
    boolean mayBeCalled(String fileName) {
        int dot = fileName.lastIndexOf('.');
        var ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0
                || endings.contains(ending)
                || ALL.stream().noneMatch(known -> known.endings().contains(ending));
    }

    boolean isPicture() {
        return mediaType.startsWith("image/") && !mediaType.equals("image/svg+xml");
    }

    private static List<DocumentType> read() {
        try (var stream = DocumentType.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The data file " + FILE + " is not on the class path.");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> row(line.split(",", 3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentType row(String[] cells) {
        boolean open = cells[0].endsWith("*");
        return new DocumentType(
                open ? cells[0].substring(0, cells[0].length() - 1) : cells[0],
                open,
                cells[1].isEmpty() ? Set.of() : Set.of(cells[1].split(" ")),
                cells[2]);
    }
}

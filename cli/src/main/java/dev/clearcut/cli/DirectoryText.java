package dev.clearcut.cli;

import dev.clearcut.directory.Entry;
import dev.clearcut.directory.Source;
import dev.clearcut.directory.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints societies and archives. */
record DirectoryText(Console console) {

    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "kind",
                    "short",
                    "name",
                    "territories",
                    "manages",
                    "cisac",
                    "website",
                    "note",
                    "source",
                    "read");

    /** With how many there are besides, of which only the number is known. */
    void print(List<Entry> entries, long unread) {
        console.table(entries.stream().map(DirectoryText::inWords).toList());
        notes(entries)
                .forEach((note, names) -> console.line(String.join(", ", names) + ": " + note));
        if (entries.stream().anyMatch(Entry::isNumberOnly)) {
            console.line(
                    "\"number only\": what it manages was not read; it may have merged or closed.");
        }
        if (unread > 0) {
            console.line(
                    "%d more are known by number alone; ask without --for to see them."
                            .formatted(unread));
        }
        var oldest = entries.stream().map(Entry::read).min(Comparator.naturalOrder());
        console.line(
                "Read %s: a pointer to whom to ask, no promise of what they license. Sources: --format json."
                        .formatted(oldest.map(Object::toString).orElse("")));
    }

    /** What is said of several is said once. */
    private static Map<String, List<String>> notes(List<Entry> entries) {
        var notes = new LinkedHashMap<String, List<String>>();
        entries.stream()
                .filter(entry -> !entry.note().isEmpty())
                .forEach(
                        entry ->
                                notes.computeIfAbsent(entry.note(), note -> new ArrayList<>())
                                        .add(entry.shortName()));
        return notes;
    }

    private static List<String> inWords(Entry entry) {
        return List.of(
                String.join(" ", entry.places()),
                entry.shortName(),
                entry.kind().word(),
                entry.number(),
                entry.isNumberOnly() ? "number only" : manages(entry, ", "),
                entry.website());
    }

    private static String manages(Entry entry, String between) {
        return entry.subjects().stream().map(Subject::word).collect(Collectors.joining(between));
    }

    static List<String> cells(Entry entry) {
        return List.of(
                entry.id(),
                entry.kind().word(),
                entry.shortName(),
                entry.name(),
                String.join(" ", entry.places()),
                manages(entry, " "),
                entry.number(),
                entry.website(),
                entry.note(),
                entry.sources().stream().map(Source::address).collect(Collectors.joining(" ")),
                entry.read().toString());
    }
}

package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Words;
import dev.clearcut.directory.Directory;
import dev.clearcut.directory.Entry;
import dev.clearcut.directory.Query;
import dev.clearcut.exchange.json.DirectoryView;
import dev.clearcut.rights.Territories;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom to ask; reads no office. */
@Command(
        name = "directory",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists collecting societies and archives: whom to ask about a right, where.",
            "Each has a source and the day it was read; what could not be read is left empty.",
            ""
        },
        footer = {
            "",
            "For example: clearcut directory --for sync --territory CA",
            "             clearcut directory SACEM; clearcut directory 052",
            "Exit codes: 0 found, 2 not understood, 3 nobody on file."
        })
final class DirectoryCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "Part of a name, or a society's number, as in 052.")
    private List<String> words = List.of();

    @Option(
            names = "--for",
            paramLabel = "WHAT",
            description = {
                "A right (sync, master, \"composition (sync)\"), what is managed",
                "(music-performing, visual-art), a kind of material (archive-footage) or a family."
            })
    private @Nullable String about;

    @Option(
            names = "--territory",
            paramLabel = "WHERE",
            split = ",",
            description = "As in rights: GB, \"EU\", CA; several with commas.")
    private List<String> territories = List.of();

    @Option(names = "--kind", paramLabel = "society|archive", description = "Only these.")
    private @Nullable String kind;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    DirectoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var directory = Directory.standard();
        var query = query();
        var found = directory.find(query);
        if (found.isEmpty()) {
            throw nobody(directory);
        }
        switch (format) {
            case json -> console.json(found.stream().map(DirectoryView::of).toList());
            case csv ->
                    console.csv(
                            DirectoryText.COLUMNS,
                            found.stream().map(DirectoryText::cells).toList());
            case text -> new DirectoryText(console).print(found, unread(directory, query));
        }
        return Exit.CLEAN;
    }

    private Query query() {
        var query = Query.all().called(String.join(" ", words));
        if (about != null) {
            query = query.about(Directory.subjects(about));
        }
        if (!territories.isEmpty()) {
            query = query.in(Territories.of(territories.toArray(String[]::new)));
        }
        return kind == null
                ? query
                : query.only(Named.one(kind, "kind", Entry.Kind.values(), Entry.Kind::word));
    }

    /** How many there are in the same place of which nobody could read what they manage. */
    private static long unread(Directory directory, Query query) {
        return query.subjects().isEmpty()
                ? 0
                : directory.find(query.about(Set.of())).stream()
                        .filter(Entry::isNumberOnly)
                        .count();
    }

    private NotFound nobody(Directory directory) {
        var asked = String.join(" ", words);
        var near = asked.isEmpty() ? "" : Words.didYouMeanName(asked, directory.names());
        return new NotFound(
                "Nobody on file answers%s%s%s%s"
                        .formatted(
                                asked.isEmpty() ? "" : " \"" + asked + "\"",
                                about == null ? "" : " for " + about,
                                territories.isEmpty()
                                        ? ""
                                        : " in " + String.join(", ", territories),
                                near.isEmpty()
                                        ? "; the directory is not complete: ask with fewer words."
                                        : near));
    }
}

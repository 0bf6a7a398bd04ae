package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.store.ImportRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was imported into a production, and how to take it back. */
public final class Imports {

    private final Scope scope;

    Imports(Scope scope) {
        this.scope = scope;
    }

    /**
     * An import that wrote something.
     *
     * @param entry its number in the journal
     * @param kind of the records, in the plural: {@code licences}
     * @param person empty when erased
     * @param undone the number of the entry that took it back; null while none did
     */
    public record Past(
            long entry,
            String kind,
            String file,
            Instant at,
            String person,
            @Nullable Long undone) {

        static Past of(ImportRecord imported) {
            return new Past(
                    imported.entry(),
                    imported.kind(),
                    imported.file(),
                    imported.at(),
                    imported.person(),
                    imported.undone());
        }
    }

    /**
     * What taking an import back did.
     *
     * @param removed of what the import had added
     * @param restored of what it had changed
     * @param kept what it had added on the way and others need by now, such as a licensor
     */
    public record Undone(Past imported, int removed, int restored, List<String> kept) {
        public Undone {
            kept = List.copyOf(kept);
        }

        @Override
        public String toString() {
            return "%d removed, %d as before: %s (entry %d) is taken back"
                    .formatted(removed, restored, imported.file(), imported.entry());
        }
    }

    /** Newest first; those that were taken back among them. */
    public List<Past> list() {
        return scope.read(
                reading ->
                        reading.imports().of(scope.production()).stream().map(Past::of).toList());
    }

    /**
     * Takes back the newest import that was not taken back yet.
     *
     * @throws NotFound when there is none
     * @throws Refused as {@link #undo(long)}
     */
    public Undone undo() {
        return undo(
                list().stream()
                        .filter(past -> past.undone() == null)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "There is no import to take back; see \"import list\"."))
                        .entry());
    }

    /**
     * Takes an import back: what it added is removed, and what it changed is as it was before. All
     * of it or nothing.
     *
     * @param entry its number in the journal
     * @throws NotFound when no import is in that entry
     * @throws Refused when it is taken back already, or something it wrote was changed since or is
     *     needed by something else
     */
    public Undone undo(long entry) {
        return scope.write(
                "took back the import of entry " + entry,
                writing -> {
                    var imported =
                            writing.imports()
                                    .one(scope.production(), entry)
                                    .orElseThrow(() -> noImport(entry));
                    return new Undoing(scope, writing, imported).undone();
                });
    }

    private static NotFound noImport(long entry) {
        return new NotFound(
                "Entry %d of the journal is no import of this production; see \"import list\"."
                        .formatted(entry));
    }

    /**
     * Imports people and companies for the whole office, all of it or nothing. A party is known by
     * its name.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is no sheet at all
     */
    public Imported parties(Spreadsheet sheet) {
        return new Importing<>(scope, new PartyIntake(scope)).apply(sheet);
    }

    /** What importing people and companies would do, row by row. Nothing is written. */
    public Preview previewParties(Spreadsheet sheet) {
        return new Importing<>(scope, new PartyIntake(scope)).preview(sheet);
    }

    /**
     * Keeps what headings mean, for all later sheets of a kind in this office.
     *
     * @param kind {@code materials}, {@code licences}…
     * @return the file, which people may change
     */
    public Path remember(String kind, Mapping mapping) {
        return new Mappings(scope).save(kind, mapping);
    }
}

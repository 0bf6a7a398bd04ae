package dev.clearcut;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the records of one kind come out of a sheet: looked at and applied the same way. */
interface Intake<T> {

    /** In the plural, as on the command line: {@code licences}. */
    String kind();

    /** In the singular, as in the journal: {@code licence}. */
    String record();

    int fit(Sheet sheet, Mapping mapping);

    Fates<T> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing);

    Id<T> id(T record);

    /**
     * Writes what is new and what changed.
     *
     * @return what was added on the way, of other kinds
     */
    List<Written> write(Writing writing, List<T> added, List<Replacement<T>> changed);

    /**
     * What else the sheet says once its records are written, of those that are the same too.
     *
     * @return what that changed, of other kinds
     */
    default List<Written> also(Writing writing, List<Fate<T>> fates) {
        return List.of();
    }

    /** The import is made: whatever else is to be kept of it. */
    default void applied() {}

    /**
     * @param wrong the lines on which an error stands
     */
    record Fates<T>(
            List<Fate<T>> fates, Report report, Set<Integer> wrong, @Nullable Counts counts) {

        /** Of which each fate counts as one. */
        Fates(List<Fate<T>> fates, Report report, Set<Integer> wrong) {
            this(fates, report, wrong, null);
        }
    }

    /** How many a sheet holds of what it lists, where those are parts of one record. */
    record Counts(int added, int changed, int same) {}

    /**
     * What becomes of one record of the sheet.
     *
     * @param lines where it stands
     * @param groups of most favoured nations it says it is in
     */
    record Fate<T>(List<Integer> lines, String name, Outcome<T> outcome, List<String> groups) {

        Fate(List<Integer> lines, String name, Outcome<T> outcome) {
            this(lines, name, outcome, List.of());
        }
    }

    /** The ends a record of a sheet can come to, as far as the office decides it. */
    sealed interface Outcome<T> {

        record New<T>(T record) implements Outcome<T> {}

        record Changed<T>(T before, T after) implements Outcome<T> {}

        record Same<T>() implements Outcome<T> {}

        record Refused<T>(Finding why) implements Outcome<T> {}
    }
}

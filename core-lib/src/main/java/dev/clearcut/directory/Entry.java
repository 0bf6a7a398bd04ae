package dev.clearcut.directory;

import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A society or an archive. What could not be read is empty.
 *
 * @param shortName what people call it
 * @param name in full; empty where only its number was read
 * @param territories where it sits and manages
 * @param subjects what it administers or holds; none where only its number was read
 * @param number its number in Common Works Registration, three digits; empty where it has none
 * @param website its domain, without {@code https://}
 * @param note what else a source says, such as what it does not license
 * @param sources where all this was read; at least one
 */
public record Entry(
        String id,
        Kind kind,
        String shortName,
        String name,
        Territories territories,
        Set<Subject> subjects,
        String number,
        String website,
        String note,
        List<Source> sources) {

    /** What it is. */
    public enum Kind {
        SOCIETY,
        ARCHIVE;

        /** {@code society}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Entry {
        var sorted = EnumSet.noneOf(Subject.class);
        sorted.addAll(subjects);
        subjects = Collections.unmodifiableSet(sorted);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalStateException(id + " has no source.");
        }
    }

    /** Whether nothing but its number is known. */
    public boolean isNumberOnly() {
        return subjects.isEmpty() && note.isEmpty();
    }

    /** As data files write it: {@code AU NZ}, {@code WORLD}. */
    public List<String> places() {
        return territories.equals(Territories.ALL) ? List.of("WORLD") : territories.codes();
    }

    /** The oldest day one of its facts was read. */
    public LocalDate read() {
        return sources.stream().map(Source::read).min(Comparator.naturalOrder()).orElseThrow();
    }
}

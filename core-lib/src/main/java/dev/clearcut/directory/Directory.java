package dev.clearcut.directory;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.DataFile;
import dev.clearcut.base.Words;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Family;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The societies and archives on file, in the order of their data file: by territory, by name. */
public final class Directory {

    private static final class Standard {
        static final Directory DIRECTORY = new Directory();
    }

    private final List<Entry> entries;

    private Directory() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (var row : DataFile.beside(Directory.class, "sources.csv")) {
            sources.put(
                    row.get("id"),
                    new Source(
                            row.get("id"),
                            row.get("title"),
                            row.get("address"),
                            LocalDate.parse(row.get("read"))));
        }
        entries =
                DataFile.beside(Directory.class, "directory.csv").stream()
                        .map(row -> entry(row, sources))
                        .toList();
    }

    /** The directory that ships with Clearcut. */
    public static Directory standard() {
        return Standard.DIRECTORY;
    }

    private static Entry entry(DataFile.Row row, Map<String, Source> sources) {
        var number = row.get("cisac");
        return new Entry(
                row.get("id"),
                Entry.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.get("short"),
                row.get("name"),
                Territories.of(row.several("territories", " ").toArray(String[]::new)),
                row.several("manages", " ").stream()
                        .map(Directory::subject)
                        .collect(Collectors.toSet()),
                number.isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%03d", Integer.parseInt(number)),
                row.get("website"),
                row.get("note"),
                row.several("source", " ").stream().map(sources::get).toList());
    }

    private static Subject subject(String word) {
        return Arrays.stream(Subject.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No subject is called " + word + "."));
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Those that answer, those of which only a number is known last. */
    public List<Entry> find(Query query) {
        return entries.stream()
                .filter(query::fits)
                .sorted((a, b) -> Boolean.compare(a.isNumberOnly(), b.isNumberOnly()))
                .toList();
    }

    /** Names and short names, to find the nearest to one that is not on file. */
    public Collection<String> names() {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.shortName(), entry.name()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What to look for when somebody asks about a right ({@code sync}, {@code composition (sync)}),
     * a subject ({@code music-performing}), a kind of material ({@code archive-footage}) or a
     * family ({@code music}).
     *
     * @throws Invalid for a word that is none of these, with the nearest that is
     */
    public static Set<Subject> subjects(String written) {
        var meanings = meanings();
        var key = key(written);
        var found = meanings.get(key);
        if (found == null) {
            throw new Invalid(
                    "\"%s\" is no right, subject or kind of material%s"
                            .formatted(
                                    written,
                                    Words.didYouMeanName(key, meanings.keySet())
                                            .transform(
                                                    near ->
                                                            near.isEmpty()
                                                                    ? "; for example sync, master, footage, visual-art or still."
                                                                    : near)));
        }
        return found;
    }

    /** Whether anybody could be asked about a right. */
    public static boolean knows(CarriedRight right) {
        return !about(Set.of(right)).isEmpty();
    }

    /** The later ones win: a right before a family, and a subject before both. */
    private static Map<String, Set<Subject>> meanings() {
        Map<String, Set<Subject>> meanings = new LinkedHashMap<>();
        for (var family : Family.values()) {
            var rights = EnumSet.noneOf(CarriedRight.class);
            Arrays.stream(MaterialKind.values())
                    .filter(kind -> kind.family() == family)
                    .forEach(kind -> rights.addAll(kind.carries()));
            put(meanings, family.word(), about(rights));
        }
        for (var kind : MaterialKind.values()) {
            put(meanings, kind.word(), about(kind.carries()));
            put(meanings, kind.inWords(), about(kind.carries()));
        }
        for (var subject : Subject.values()) {
            if (subject != Subject.MUSIC) {
                put(meanings, subject.word(), Set.of(subject));
            }
        }
        for (var right : CarriedRight.values()) {
            put(meanings, right.word(), about(Set.of(right)));
            put(meanings, right.inWords(), about(Set.of(right)));
        }
        return meanings;
    }

    private static void put(
            Map<String, Set<Subject>> meanings, String name, Set<Subject> subjects) {
        if (!subjects.isEmpty()) {
            meanings.put(key(name), subjects);
        }
    }

    private static Set<Subject> about(Set<CarriedRight> rights) {
        return Arrays.stream(Subject.values())
                .filter(subject -> rights.contains(subject.right()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}

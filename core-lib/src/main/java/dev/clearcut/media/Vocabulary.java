package dev.clearcut.media;

import dev.clearcut.base.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words in which facts are said, and how ffprobe, MediaInfo, MXF labels and people write them.
 * A data file, {@code vocabulary.csv}, beside this class.
 */
public final class Vocabulary {

    /**
     * One word.
     *
     * @param label how a person reads it: {@code PQ}
     * @param aliases other ways to write it, in lower case
     * @param cicp the code point of ITU-T H.273; -1 where there is none
     * @param like the word that stands for all that differ from it in name alone; itself mostly
     * @param family the wider word it counts as, such as {@code pcm}; itself mostly
     * @param ul the last eight bytes of the SMPTE label, {@code 04.01.01.01.03.03.00.00}, or empty
     * @param source the standard that defines it, or empty
     */
    public record Entry(
            Fact fact,
            String word,
            String label,
            List<String> aliases,
            int cicp,
            String like,
            String family,
            String ul,
            String source) {

        public Entry {
            aliases = List.copyOf(aliases);
        }
    }

    /** Read when somebody first asks. */
    private static final class Holder {
        private static final Vocabulary SHIPPED =
                new Vocabulary(DataFile.beside(Vocabulary.class, "vocabulary.csv"));
    }

    private final Map<Fact, List<Entry>> entries = new EnumMap<>(Fact.class);
    private final Map<Fact, Map<String, Entry>> written = new EnumMap<>(Fact.class);
    private final Map<String, Entry> labels = new HashMap<>();

    private Vocabulary(List<DataFile.Row> rows) {
        for (var row : rows) {
            var entry = entry(row);
            entries.computeIfAbsent(entry.fact, f -> new ArrayList<>()).add(entry);
            var names = written.computeIfAbsent(entry.fact, f -> new HashMap<>());
            names.putIfAbsent(plain(entry.word), entry);
            entry.aliases.forEach(alias -> names.putIfAbsent(plain(alias), entry));
            if (!entry.ul.isEmpty()) {
                labels.put(entry.fact.id() + " " + entry.ul, entry);
            }
        }
    }

    /** The one that comes with Clearcut. */
    public static Vocabulary shipped() {
        return Holder.SHIPPED;
    }

    private static Entry entry(DataFile.Row row) {
        var id = row.get("fact");
        var fact =
                Arrays.stream(Fact.values())
                        .filter(f -> f.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No fact is called " + id));
        var word = row.get("word");
        return new Entry(
                fact,
                word,
                row.get("label"),
                row.several("aliases", "|"),
                row.get("cicp").isEmpty() ? -1 : Integer.parseInt(row.get("cicp")),
                row.get("like").isEmpty() ? word : row.get("like"),
                row.get("family").isEmpty() ? word : row.get("family"),
                row.get("ul"),
                row.get("source"));
    }

    /** The facts that have a vocabulary. */
    public List<Fact> facts() {
        return List.copyOf(entries.keySet());
    }

    /**
     * The words of a fact, in the order of the file; none for a fact that anything may be said of.
     */
    public List<Entry> words(Fact fact) {
        return List.copyOf(entries.getOrDefault(fact, List.of()));
    }

    /** The word somebody means, however they write it. */
    public Optional<Entry> find(Fact fact, String text) {
        return Optional.ofNullable(written.getOrDefault(fact, Map.of()).get(plain(text)));
    }

    /** The word somebody means; what is in no vocabulary stays as it is written. */
    public String word(Fact fact, String text) {
        return find(fact, text).map(Entry::word).orElse(text);
    }

    /** How a person reads the word. */
    public String label(Fact fact, String text) {
        return find(fact, text).map(Entry::label).orElse(text);
    }

    /** The word of a code point of ITU-T H.273; 2 says "unspecified" and has none. */
    public Optional<String> cicp(Fact fact, int code) {
        return words(fact).stream()
                .filter(entry -> entry.cicp == code)
                .map(Entry::word)
                .findFirst();
    }

    /**
     * The word of an SMPTE universal label.
     *
     * @param ul its last eight bytes, {@code 04.01.01.01.03.03.00.00}
     */
    public Optional<String> ul(Fact fact, String ul) {
        return Optional.ofNullable(labels.get(fact.id() + " " + ul)).map(Entry::word);
    }

    /** Whether two ways to write it mean the same thing. */
    public boolean alike(Fact fact, String one, String other) {
        return one.equalsIgnoreCase(other)
                || find(fact, one)
                        .flatMap(a -> find(fact, other).map(b -> a.like.equals(b.like)))
                        .orElse(false);
    }

    /**
     * Whether what is there is what was asked for: the same word, or one of its family.
     *
     * @param asked {@code pcm}, which {@code pcm_s24le} is; not the other way round
     */
    public boolean isA(Fact fact, String there, String asked) {
        var wanted = word(fact, asked);
        return find(fact, there)
                .map(
                        entry ->
                                entry.word.equalsIgnoreCase(wanted)
                                        || entry.family.equalsIgnoreCase(wanted))
                .orElseGet(() -> there.equalsIgnoreCase(asked));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

package dev.clearcut.rights;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A set of languages: ISO 639-1 with the few BCP 47 tags that dubbing and subtitling deals name.
 *
 * <p>A language that contracts divide is the union of its parts: {@code es} is {@code es-ES} and
 * {@code es-419}.
 */
public final class Languages implements LeafSet<Languages> {

    static final Vocabulary VOCABULARY = LanguageNames.read();

    public static final Languages NONE = new Languages(VOCABULARY.none());
    public static final Languages ALL = new Languages(VOCABULARY.all());

    private final Leaves leaves;

    private Languages(Leaves leaves) {
        this.leaves = leaves;
    }

    /**
     * The union of what {@link #named} finds.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid for a name nobody knows, with the nearest
     *     known ones
     */
    public static Languages of(String... names) {
        return new Languages(VOCABULARY.of(List.of(names)));
    }

    /**
     * What one name, code or group stands for in the current edition. The name has to be known as
     * it stands; case, spaces, punctuation, accents and a leading "the" do not count.
     */
    public static Optional<Languages> named(String phrase) {
        return VOCABULARY.named(phrase).map(Languages::new);
    }

    /** What the name was taken to mean, when it might mean something else. */
    public static Optional<VocabularyNote> note(String phrase) {
        return VOCABULARY.note(phrase);
    }

    /** Every name {@link #named} knows, to find the nearest to one it does not. */
    public static Collection<String> knownNames() {
        return VOCABULARY.knownNames();
    }

    /**
     * Whether the whole of what this code or name stands for is in the set.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid for a name nobody knows
     */
    public boolean contains(String code) {
        return covers(of(code));
    }

    /**
     * Language tags, sorted: {@code es} for the whole of it, {@code es-419} when only a part is in.
     */
    public List<String> codes() {
        return VOCABULARY.codes(leaves);
    }

    @Override
    public Leaves leaves() {
        return leaves;
    }

    @Override
    public Languages having(Leaves some) {
        return new Languages(some);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Languages set && leaves.equals(set.leaves);
    }

    @Override
    public int hashCode() {
        return leaves.hashCode();
    }

    /** As people write it: {@code English, French}, {@code all languages except German}. */
    @Override
    public String toString() {
        return VOCABULARY.text(leaves);
    }
}

package dev.clearcut.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A set of countries and parts of countries.
 *
 * <p>The leaves are the countries of ISO 3166-1 and Kosovo (XK), and the subdivisions (ISO 3166-2)
 * of those countries that contracts split: a split country is exactly the union of its parts. Names
 * for several countries are dated lists with a source; {@link #note} says which meaning was chosen
 * where a name has several.
 */
public final class Territories implements LeafSet<Territories> {

    static final Vocabulary VOCABULARY = TerritoryNames.read();

    public static final Territories NONE = new Territories(VOCABULARY.none());
    public static final Territories ALL = new Territories(VOCABULARY.all());

    private final Leaves leaves;

    private Territories(Leaves leaves) {
        this.leaves = leaves;
    }

    /**
     * The union of what {@link #named} finds.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid for a name nobody knows, with the nearest
     *     known ones
     */
    public static Territories of(String... names) {
        return new Territories(VOCABULARY.of(List.of(names)));
    }

    /**
     * What one name, code or group stands for in the current edition. The name has to be known as
     * it stands; case, spaces, punctuation, accents and a leading "the" do not count.
     */
    public static Optional<Territories> named(String phrase) {
        return VOCABULARY.named(phrase).map(Territories::new);
    }

    /**
     * What the name stood for on a day, such as the day a contract was signed: {@code "EU"} has
     * twenty-eight members in 2019. Empty also when the group had no member yet.
     */
    public static Optional<Territories> named(String phrase, LocalDate asAt) {
        return VOCABULARY.named(phrase, asAt).map(Territories::new);
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

    /** ISO codes, sorted: {@code GB} for the whole of it, {@code GB-SCT} when only a part is in. */
    public List<String> codes() {
        return VOCABULARY.codes(leaves);
    }

    @Override
    public Leaves leaves() {
        return leaves;
    }

    @Override
    public Territories having(Leaves some) {
        return new Territories(some);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Territories set && leaves.equals(set.leaves);
    }

    @Override
    public int hashCode() {
        return leaves.hashCode();
    }

    /**
     * As people write it: {@code DE, FR}, {@code WORLD except CN}. To keep it, use {@link #codes}.
     */
    @Override
    public String toString() {
        return VOCABULARY.text(leaves);
    }
}

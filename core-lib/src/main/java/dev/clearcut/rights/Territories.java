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
public final class Territories implements Cover<Territories> {

    private static final Vocabulary VOCABULARY = TerritoryNames.read();

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

    @Override
    public Territories plus(Territories other) {
        return new Territories(leaves.plus(other.leaves));
    }

    @Override
    public Territories minus(Territories other) {
        return new Territories(leaves.minus(other.leaves));
    }

    @Override
    public Territories and(Territories other) {
        return new Territories(leaves.and(other.leaves));
    }

    @Override
    public boolean covers(Territories other) {
        return leaves.covers(other.leaves);
    }

    @Override
    public boolean intersects(Territories other) {
        return leaves.intersects(other.leaves);
    }

    @Override
    public boolean isEmpty() {
        return leaves.isEmpty();
    }

    /**
     * Whether the whole of what this code or name stands for is in the set.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid for a name nobody knows
     */
    public boolean contains(String code) {
        return leaves.covers(VOCABULARY.of(List.of(code)));
    }

    /** ISO codes, sorted: {@code GB} for the whole of it, {@code GB-SCT} when only a part is in. */
    public List<String> codes() {
        return VOCABULARY.codes(leaves);
    }

    @Override
    public int first() {
        return leaves.first();
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

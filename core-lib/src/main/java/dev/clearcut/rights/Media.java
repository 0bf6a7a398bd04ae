package dev.clearcut.rights;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A set of the ways a work is exploited: leaves of a tree such as {@code CIN.THE.GEN} or {@code
 * VOD.AVD}.
 *
 * <p>A node ({@code LIN}) and a spoken name ("free TV", "SVOD") stand for sets of leaves. {@link
 * #note} says what a name takes in where the trade is not of one mind.
 */
public final class Media implements LeafSet<Media> {

    static final Vocabulary VOCABULARY = MediaNames.read();

    public static final Media NONE = new Media(VOCABULARY.none());
    public static final Media ALL = new Media(VOCABULARY.all());

    private final Leaves leaves;

    private Media(Leaves leaves) {
        this.leaves = leaves;
    }

    /**
     * The union of what {@link #named} finds.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid for a name nobody knows, with the nearest
     *     known ones
     */
    public static Media of(String... names) {
        return new Media(VOCABULARY.of(List.of(names)));
    }

    /**
     * What one name, code or group stands for in the current edition. The name has to be known as
     * it stands; case, spaces, punctuation, accents and a leading "the" do not count.
     */
    public static Optional<Media> named(String phrase) {
        return VOCABULARY.named(phrase).map(Media::new);
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

    /** The codes of the leaves, in the order of the tree. */
    public List<String> codes() {
        return VOCABULARY.leafCodes(leaves);
    }

    @Override
    public Leaves leaves() {
        return leaves;
    }

    @Override
    public Media having(Leaves some) {
        return new Media(some);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Media set && leaves.equals(set.leaves);
    }

    @Override
    public int hashCode() {
        return leaves.hashCode();
    }

    /** As people say it: {@code SVOD, AVOD}, {@code all media except theatrical}. */
    @Override
    public String toString() {
        return VOCABULARY.text(leaves);
    }
}

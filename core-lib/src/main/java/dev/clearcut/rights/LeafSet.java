package dev.clearcut.rights;

/**
 * The algebra of a set that is nothing but {@link Leaves} of its vocabulary, said once for {@link
 * Territories}, {@link Media} and {@link Languages}.
 */
sealed interface LeafSet<S extends LeafSet<S>> extends Cover<S>
        permits Territories, Media, Languages {

    Leaves leaves();

    /** How many leaves are in it. */
    default int size() {
        return leaves().count();
    }

    /** The set of the same kind that has these leaves. */
    S having(Leaves leaves);

    @Override
    default S plus(S other) {
        return having(leaves().plus(other.leaves()));
    }

    @Override
    default S minus(S other) {
        return having(leaves().minus(other.leaves()));
    }

    @Override
    default S and(S other) {
        return having(leaves().and(other.leaves()));
    }

    @Override
    default boolean covers(S other) {
        return leaves().covers(other.leaves());
    }

    @Override
    default boolean intersects(S other) {
        return leaves().intersects(other.leaves());
    }

    @Override
    default boolean isEmpty() {
        return leaves().isEmpty();
    }

    @Override
    default int first() {
        return leaves().first();
    }
}

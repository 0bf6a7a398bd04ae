package dev.clearcut.rights;

/**
 * What the algebra asks of a set. Vocabularies' sets and maps between them answer alike, so that
 * one pair of classes ({@link Parts}, {@link Slices}) can nest them.
 */
interface Cover<S extends Cover<S>> {

    S plus(S other);

    S minus(S other);

    S and(S other);

    boolean covers(S other);

    boolean intersects(S other);

    boolean isEmpty();

    /** Where it stands among disjoint sets of its kind: the lowest leaf. */
    int first();
}

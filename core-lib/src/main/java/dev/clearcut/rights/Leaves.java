package dev.clearcut.rights;

import java.util.Arrays;

/**
 * An immutable set of leaves of one vocabulary, a bit each; all sets of one have the same length.
 */
final class Leaves {

    private final long[] words;

    private Leaves(long[] words) {
        this.words = words;
    }

    static Leaves none(int size) {
        return new Leaves(new long[(size + 63) >>> 6]);
    }

    Leaves with(int leaf) {
        var sum = words.clone();
        sum[leaf >>> 6] |= 1L << leaf;
        return new Leaves(sum);
    }

    Leaves plus(Leaves other) {
        var sum = words.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] |= other.words[i];
        }
        return new Leaves(sum);
    }

    Leaves minus(Leaves other) {
        var rest = words.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~other.words[i];
        }
        return new Leaves(rest);
    }

    Leaves and(Leaves other) {
        var both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new Leaves(both);
    }

    boolean covers(Leaves other) {
        for (int i = 0; i < words.length; i++) {
            if ((other.words[i] & ~words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean intersects(Leaves other) {
        for (int i = 0; i < words.length; i++) {
            if ((other.words[i] & words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The lowest leaf, or -1 of an empty set. */
    int first() {
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(words[i]);
            }
        }
        return -1;
    }

    /** The lowest leaf above this one, or -1. */
    int next(int leaf) {
        int i = (leaf + 1) >>> 6;
        if (i == words.length) {
            return -1;
        }
        long word = words[i] & (-1L << (leaf + 1));
        while (word == 0 && ++i < words.length) {
            word = words[i];
        }
        return word == 0 ? -1 : (i << 6) + Long.numberOfTrailingZeros(word);
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leaves leaves && Arrays.equals(words, leaves.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}

package dev.clearcut.clearance.sale;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the cheapest way to say yes or no to some questions so that every clause holds. The library
 * that does it is chosen where things are wired.
 */
@FunctionalInterface
public interface LeastCost {

    /**
     * What those of the variables that are said yes to are worth together is at least so much.
     *
     * @param worth of each variable, in their order; more than nothing
     */
    record Sum(int[] variables, List<BigInteger> worth, BigInteger least) {
        public Sum {
            worth = List.copyOf(worth);
        }
    }

    /**
     * What is to be solved. Saying yes to everything must satisfy every clause and every sum.
     *
     * @param variables how many questions there are; they are numbered from 1
     * @param clauses in each at least one must hold: {@code 3} says yes to 3, {@code -3} says no
     * @param sums each must be reached
     * @param weights what a yes costs, by number less 1; never negative
     * @param choices the first so many variables are choices: of answers that cost the same, the
     *     one is wanted that says yes to the first where it can, then to the second, and so on
     */
    record Task(
            int variables,
            List<int[]> clauses,
            List<Sum> sums,
            List<BigInteger> weights,
            int choices) {
        public Task {
            sums = List.copyOf(sums);
            clauses = List.copyOf(clauses);
            weights = List.copyOf(weights);
        }
    }

    /**
     * @param yes by number less 1
     * @param proven whether nothing costs less; false when the search was given up before that was
     *     certain
     */
    record Answer(BitSet yes, boolean proven) {}

    /** The same answer to the same task, each time. */
    Answer solve(Task task);
}

package dev.clearcut.clearance.sale;

import dev.clearcut.clearance.sale.Lifts.Joining;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Says which candidates to choose as yes-or-no questions. The first questions are the candidates.
 * For each level a group may be lifted to there is one more, which costs what those in the group
 * are owed then; and one for each candidate below that level, which costs what it is owed itself.
 *
 * <p>A paper counts least of all: of answers that cost the same, the one with the fewest is
 * cheapest.
 */
final class Model {

    private final int choices;
    private final List<BigInteger> weights = new ArrayList<>();
    private final List<int[]> clauses = new ArrayList<>();

    private Model(int choices) {
        this.choices = choices;
    }

    static LeastCost.Task task(
            List<BitSet> needs,
            List<Candidate> candidates,
            List<MfnGroup> groups,
            Fees fees,
            Prices prices) {
        var model = new Model(candidates.size());
        for (var candidate : candidates) {
            model.weights.add(Lifts.units(prices.of(candidate.price()).orElseThrow()));
        }
        for (var group : groups) {
            model.lift(group, candidates, fees, prices);
        }
        for (var need : needs) {
            model.clauses.add(need.stream().map(i -> i + 1).toArray());
        }
        return new LeastCost.Task(
                model.weights.size(), model.clauses, model.ranked(), model.choices);
    }

    private void lift(MfnGroup group, List<Candidate> candidates, Fees fees, Prices prices) {
        var joining = new TreeMap<Integer, Joining>();
        for (int i = 0; i < candidates.size(); i++) {
            int number = i + 1;
            Lifts.of(group, candidates.get(i), prices).ifPresent(j -> joining.put(number, j));
        }
        var lifts = Lifts.of(group, prices, fees, List.copyOf(joining.values()));
        joining.forEach((i, one) -> addTo(i, lifts.owedAt(0, one)));
        int below = 0;
        for (int k = 1; k <= lifts.levels().size(); k++) {
            int level = question(lifts.owedAt(k).subtract(lifts.owedAt(k - 1)));
            if (below != 0) {
                clauses.add(new int[] {-level, below});
            }
            below = level;
            for (var entry : joining.entrySet()) {
                reach(entry.getKey(), entry.getValue(), lifts, k, level);
            }
        }
    }

    private void reach(int candidate, Joining joining, Lifts lifts, int k, int level) {
        int own = lifts.levelOf(joining);
        if (own == k) {
            clauses.add(new int[] {-candidate, level});
        }
        var more = lifts.owedAt(k, joining).subtract(lifts.owedAt(k - 1, joining));
        if (own < k && more.signum() > 0) {
            clauses.add(new int[] {-candidate, -level, question(more)});
        }
    }

    private int question(BigInteger weight) {
        weights.add(weight);
        return weights.size();
    }

    private void addTo(int candidate, BigInteger more) {
        weights.set(candidate - 1, weights.get(candidate - 1).add(more));
    }

    private List<BigInteger> ranked() {
        var scale = BigInteger.valueOf(choices + 1L);
        var ranked = new ArrayList<BigInteger>();
        for (int i = 0; i < weights.size(); i++) {
            var scaled = weights.get(i).multiply(scale);
            ranked.add(i < choices ? scaled.add(BigInteger.ONE) : scaled);
        }
        return ranked;
    }
}

package dev.clearcut.clearance.sale;

import dev.clearcut.clearance.sale.Lifts.Joining;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.party.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Says which candidates to choose as yes-or-no questions. The first questions are the candidates.
 * For each level a group may be lifted to there is one more, which costs what those in the group
 * are owed then; and one for each candidate below that level, which costs what it is owed itself.
 *
 * <p>Where shares make up what is missing, there is one question for each rung a licensor's papers
 * may reach; what is reached must add up to it.
 *
 * <p>A paper counts least of all: of answers that cost the same, the one with the fewest is
 * cheapest.
 */
final class Model {

    private final int choices;
    private final List<BigInteger> weights = new ArrayList<>();
    private final List<int[]> clauses = new ArrayList<>();
    private final List<LeastCost.Sum> sums = new ArrayList<>();

    private Model(int choices) {
        this.choices = choices;
    }

    static LeastCost.Task task(
            List<Need> needs,
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
            model.close(need);
        }
        return new LeastCost.Task(
                model.weights.size(), model.clauses, model.sums, model.ranked(), model.choices);
    }

    private void close(Need need) {
        var alone = need.alone().stream().map(i -> i + 1).toArray();
        if (need.shares().isEmpty()) {
            clauses.add(alone);
            return;
        }
        var parts = new LinkedHashMap<Integer, Share>();
        for (int candidate : alone) {
            parts.put(candidate, need.missing());
        }
        for (var rungs : need.shares()) {
            for (var rung : rungs) {
                parts.put(reached(rung), rung.more());
            }
        }
        var unit = unit(parts.values(), need.missing());
        sums.add(
                new LeastCost.Sum(
                        parts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        parts.values().stream().map(share -> units(share, unit)).toList(),
                        units(need.missing(), unit)));
    }

    /** A question that costs nothing, and can be said yes to only with one of the rung's papers. */
    private int reached(Need.Rung rung) {
        int question = question(BigInteger.ZERO);
        clauses.add(
                IntStream.concat(IntStream.of(-question), rung.by().stream().map(i -> i + 1))
                        .toArray());
        return question;
    }

    /** How many parts the whole is cut into, so that every share is a number of them. */
    private static BigInteger unit(Collection<Share> shares, Share missing) {
        var unit = missing.in();
        for (var share : shares) {
            unit = unit.multiply(share.in()).divide(unit.gcd(share.in()));
        }
        return unit;
    }

    private static BigInteger units(Share share, BigInteger unit) {
        return share.of().multiply(unit).divide(share.in());
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

package dev.clearcut.clearance.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Money;
import dev.clearcut.clearance.sale.ClosingPlan.Chosen;
import dev.clearcut.clearance.sale.ClosingPlan.Proof;
import dev.clearcut.clearance.sale.Gap.Missing;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.rights.Rights;
import dev.clearcut.solve.PseudoBooleanLeastCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of every plan, against all subsets tried one by one. */
class ClosingLawsTest {

    private static final long SEED = Long.getLong("clearcut.seed", 20_270_301L);
    private static final LeastCost SOLVER = new PseudoBooleanLeastCost();

    /** One subset of the candidates, reckoned without the model that is solved. */
    private record Tried(List<Candidate> chosen, BigDecimal cost) {}

    @Test
    void nothingIsCheaperThanThePlan() {
        for (int i = 0; i < 60; i++) {
            long seed = SEED + i;
            var puzzle = Puzzle.of(seed, 3 + i % 7);
            var plan = puzzle.plan(SOLVER);
            var best = best(puzzle);
            assertThat(plan.proof()).isEqualTo(Proof.OPTIMAL);
            assertThat(plan.cost().amount()).as("seed %d", seed).isEqualByComparingTo(best.cost());
            assertThat(plan.chosen().stream().map(Chosen::candidate).toList())
                    .as("seed %d: fewest papers, then names", seed)
                    .isEqualTo(best.chosen());
        }
    }

    @Test
    void nothingIsCheaperAmongFourteen() {
        for (int i = 0; i < 3; i++) {
            long seed = SEED - 1 - i;
            var puzzle = Puzzle.of(seed, 14);
            assertThat(puzzle.plan(SOLVER).cost().amount())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(best(puzzle).cost());
        }
    }

    @Test
    void whatStaysOpenIsWhatNoCandidateCloses() {
        for (int i = 0; i < 60; i++) {
            long seed = SEED + 1_000 + i;
            var puzzle = Puzzle.of(seed, 5);
            var plan = puzzle.plan(SOLVER);
            var cells = new EveryCell(puzzle);
            for (var missing : puzzle.gap().missing()) {
                assertThat(leftOpen(plan, missing))
                        .as("seed %d, %s", seed, missing)
                        .isEqualTo(cells.hopeless(missing));
            }
        }
    }

    @Test
    void oneMoreCandidateNeverRaisesTheCostOfTheSameGap() {
        for (int i = 0; i < 60; i++) {
            long seed = SEED + 2_000 + i;
            var puzzle = Puzzle.of(seed, 12);
            var fewer = puzzle.with(withoutOne(puzzle, new Random(seed)));
            if (fewer.plan(SOLVER).leftOpen().equals(puzzle.plan(SOLVER).leftOpen())) {
                assertThat(puzzle.plan(SOLVER).cost().amount())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(fewer.plan(SOLVER).cost().amount());
            }
        }
    }

    /** In one currency: rates as they are entered need not agree with one another. */
    @Test
    void aHigherPriceNeverLowersTheCost() {
        for (int i = 0; i < 60; i++) {
            long seed = SEED + 3_000 + i;
            var puzzle = Puzzle.of(seed, 10, "EUR");
            var dearer = new ArrayList<>(puzzle.candidates());
            int which = new Random(seed).nextInt(dearer.size());
            dearer.set(which, dearer(dearer.get(which)));
            assertThat(puzzle.with(dearer).plan(SOLVER).cost().amount())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(puzzle.plan(SOLVER).cost().amount());
        }
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        for (int i = 0; i < 40; i++) {
            long seed = SEED + 4_000 + i;
            var puzzle = Puzzle.of(seed, 16);
            var shuffled = new ArrayList<>(puzzle.candidates());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(puzzle.with(shuffled).plan(SOLVER))
                    .as("seed %d", seed)
                    .isEqualTo(puzzle.plan(SOLVER));
        }
    }

    @Test
    void thirtyCandidatesAreProven() {
        for (int i = 0; i < 10; i++) {
            long seed = SEED + 5_000 + i;
            assertThat(Puzzle.of(seed, 30).plan(SOLVER).proof())
                    .as("seed %d", seed)
                    .isEqualTo(Proof.OPTIMAL);
        }
    }

    private static Rights leftOpen(ClosingPlan plan, Missing missing) {
        return plan.leftOpen().missing().stream()
                .filter(
                        m ->
                                m.material().equals(missing.material())
                                        && m.right() == missing.right())
                .map(Missing::all)
                .reduce(Rights.none(), Rights::plus);
    }

    private static List<Candidate> withoutOne(Puzzle puzzle, Random random) {
        var fewer = new ArrayList<>(puzzle.candidates());
        fewer.remove(random.nextInt(fewer.size()));
        return fewer;
    }

    private static Candidate dearer(Candidate candidate) {
        var price = candidate.price();
        var more = new Money(price.amount().add(BigDecimal.valueOf(137)), price.currency());
        return new Candidate(
                candidate.name(),
                candidate.kind(),
                candidate.priced(),
                candidate.from(),
                candidate.offer(),
                more);
    }

    private static Tried best(Puzzle puzzle) {
        var cells = new EveryCell(puzzle);
        var best = new Tried(puzzle.candidates(), BigDecimal.valueOf(Long.MAX_VALUE));
        var order =
                Comparator.comparing(Tried::cost)
                        .thenComparing(tried -> tried.chosen().size())
                        .thenComparing(tried -> names(tried.chosen()));
        for (int subset = 0; subset < 1 << puzzle.candidates().size(); subset++) {
            var chosen = chosen(puzzle, subset);
            if (prices(chosen, puzzle).compareTo(best.cost()) > 0 || !cells.isClosedBy(subset)) {
                continue;
            }
            var tried = new Tried(chosen, prices(chosen, puzzle).add(lifts(chosen, puzzle)));
            best = order.compare(tried, best) < 0 ? tried : best;
        }
        return best;
    }

    private static List<Candidate> chosen(Puzzle puzzle, int subset) {
        var chosen = new ArrayList<Candidate>();
        for (int i = 0; i < puzzle.candidates().size(); i++) {
            if ((subset >> i & 1) == 1) {
                chosen.add(puzzle.candidates().get(i));
            }
        }
        return chosen;
    }

    private static String names(List<Candidate> chosen) {
        return String.join("|", chosen.stream().map(Candidate::name).sorted().toList());
    }

    private static BigDecimal prices(List<Candidate> chosen, Puzzle puzzle) {
        return chosen.stream()
                .map(c -> inEuro(c.price(), puzzle))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Everybody in a group is paid as the best paid, share for share, and nobody less. */
    private static BigDecimal lifts(List<Candidate> chosen, Puzzle puzzle) {
        var sum = BigDecimal.ZERO;
        for (var group : puzzle.contracts().groups()) {
            sum = sum.add(Lifted.by(group, chosen, puzzle));
        }
        return sum;
    }

    private static BigDecimal inEuro(Money money, Puzzle puzzle) {
        return puzzle.prices().of(money).orElseThrow().amount();
    }

    /** Who is paid what in a group, the plain way. */
    private record Lifted(BigDecimal fee, BigDecimal share, boolean chosen) {

        static BigDecimal by(MfnGroup group, List<Candidate> chosen, Puzzle puzzle) {
            var all = new ArrayList<Lifted>();
            for (var member : group.members()) {
                var share =
                        group.compared() == MfnGroup.Compared.PRO_RATA
                                ? member.share()
                                : BigDecimal.ONE;
                var fee = puzzle.contracts().fees().of(member.priced()).orElseThrow();
                boolean joins = chosen.stream().anyMatch(c -> member.priced().equals(c.priced()));
                if (fee.counts() || joins) {
                    var amount =
                            Puzzle.RATES
                                    .in(
                                            Objects.requireNonNull(fee.amount()),
                                            group.currency(),
                                            Puzzle.TODAY)
                                    .orElseThrow();
                    all.add(new Lifted(amount.amount(), share, joins));
                }
            }
            var before = all.stream().filter(one -> !one.chosen()).toList();
            var sum = BigDecimal.ZERO;
            for (var one : all) {
                var from = one.chosen() ? one.fee() : one.due(before);
                var more = one.due(all).subtract(from).max(BigDecimal.ZERO);
                sum = sum.add(inEuro(new Money(more, group.currency()), puzzle));
            }
            return sum;
        }

        private BigDecimal due(List<Lifted> among) {
            return among.stream()
                    .map(o -> o.fee().multiply(share).divide(o.share(), 2, RoundingMode.DOWN))
                    .reduce(fee, BigDecimal::max);
        }
    }

    @Test
    void whatAPlanCostsIsItsPricesAndWhatItSaysIsOwed() {
        for (int i = 0; i < 40; i++) {
            var puzzle = Puzzle.of(SEED + 6_000 + i, 12);
            var plan = puzzle.plan(SOLVER);
            var sum = BigDecimal.ZERO;
            for (var one : plan.chosen()) {
                sum = sum.add(one.price().amount());
            }
            for (Owed owed : plan.owed()) {
                sum = sum.add(inEuro(owed.difference(), puzzle));
            }
            assertThat(plan.cost().amount()).isEqualByComparingTo(sum);
        }
    }
}

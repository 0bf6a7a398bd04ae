package dev.clearcut.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.clearance.sale.LeastCost.Answer;
import dev.clearcut.clearance.sale.LeastCost.Task;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PseudoBooleanLeastCostTest {

    private static final long SEED = Long.getLong("clearcut.seed", 20_270_301L);

    private final PseudoBooleanLeastCost solver = new PseudoBooleanLeastCost();

    @Test
    void nothingToDoCostsNothing() {
        var answer = solver.solve(new Task(2, List.of(), List.of(), weights(5, 7), 2));

        assertThat(answer).isEqualTo(new Answer(new BitSet(), true));
    }

    @Test
    void ofTwoThatCostTheSameTheFirstIsChosen() {
        var answer =
                solver.solve(
                        new Task(3, List.of(new int[] {1, 2, 3}), List.of(), weights(9, 4, 4), 3));

        assertThat(answer).isEqualTo(new Answer(BitSet.valueOf(new long[] {0b010}), true));
    }

    @Test
    void amountsAreExactHoweverLarge() {
        var most = BigInteger.TWO.pow(80);
        var weights = List.of(most.add(BigInteger.ONE), most);
        var answer = solver.solve(new Task(2, List.of(new int[] {1, 2}), List.of(), weights, 2));

        assertThat(answer.yes()).isEqualTo(BitSet.valueOf(new long[] {0b10}));
    }

    @Test
    void everySubsetTriedGivesTheSame() {
        for (int i = 0; i < 150; i++) {
            var task = random(new Random(SEED + i), 4 + i % 9, 3 + i % 20, 1 + i % 4, 1 + i % 30);
            assertThat(solver.solve(task))
                    .as("seed %d", SEED + i)
                    .isEqualTo(new Answer(best(task), true));
        }
    }

    /** All lines of the affine space of 27 points: famous for how hard 18 is to prove. */
    @Test
    void steinersTriplesOfTwentySevenAreProven() {
        var answer = solver.solve(steiner());

        assertThat(answer.proven()).isTrue();
        assertThat(answer.yes().cardinality()).isEqualTo(18);
    }

    private static Task steiner() {
        var lines = new ArrayList<int[]>();
        for (int a = 0; a < 27; a++) {
            for (int b = a + 1; b < 27; b++) {
                int c = third(a, b);
                if (c > b) {
                    lines.add(new int[] {a + 1, b + 1, c + 1});
                }
            }
        }
        return new Task(27, lines, List.of(), weights(new Random(SEED), 27, 1), 27);
    }

    @Test
    void thirtyThatHangTogetherAreProven() {
        var task = random(new Random(SEED), 30, 100, 5, 500_000);

        assertThat(solver.solve(task).proven()).isTrue();
        assertThat(solver.solve(task)).isEqualTo(solver.solve(task));
    }

    @Test
    void aSearchGivenUpSaysSoAndStillAnswers() {
        var task = steiner();
        var answer = new PseudoBooleanLeastCost(50).solve(task);

        assertThat(answer.proven()).isFalse();
        assertThat(task.clauses()).allMatch(clause -> holds(clause, answer.yes()));
    }

    private static int third(int a, int b) {
        int c = 0;
        for (int digit = 1; digit < 27; digit *= 3) {
            c += (6 - a / digit % 3 - b / digit % 3) % 3 * digit;
        }
        return c;
    }

    private static Task random(Random random, int variables, int clauses, int wide, int spread) {
        var all = new ArrayList<int[]>();
        for (int i = 0; i < clauses; i++) {
            var clause = new TreeSet<Integer>();
            while (clause.size() < Math.min(wide, variables)) {
                clause.add(1 + random.nextInt(variables));
            }
            all.add(clause.stream().mapToInt(v -> v).toArray());
            if (wide > 1 && random.nextInt(5) == 0) {
                all.add(new int[] {-1 - random.nextInt(variables), 1 + random.nextInt(variables)});
            }
        }
        return new Task(variables, all, List.of(), weights(random, variables, spread), variables);
    }

    private static List<BigInteger> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
    }

    private static List<BigInteger> weights(Random random, int many, int spread) {
        var weights = new ArrayList<BigInteger>();
        for (int i = 0; i < many; i++) {
            weights.add(BigInteger.valueOf(100_000L + random.nextInt(spread)));
        }
        return weights;
    }

    /** The cheapest, and of those the one that says yes to the first it can. */
    private static BitSet best(Task task) {
        BitSet best = new BitSet();
        best.set(0, task.variables());
        for (long subset = 0; subset < 1L << task.variables(); subset++) {
            var yes = BitSet.valueOf(new long[] {subset});
            if (task.clauses().stream().allMatch(clause -> holds(clause, yes))) {
                int dearer = cost(task, yes).compareTo(cost(task, best));
                best = dearer < 0 || dearer == 0 && isBefore(yes, best) ? yes : best;
            }
        }
        return best;
    }

    private static boolean isBefore(BitSet a, BitSet b) {
        var differ = (BitSet) a.clone();
        differ.xor(b);
        return !differ.isEmpty() && a.get(differ.nextSetBit(0));
    }

    private static boolean holds(int[] clause, BitSet yes) {
        for (int literal : clause) {
            if (yes.get(Math.abs(literal) - 1) == literal > 0) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger cost(Task task, BitSet yes) {
        return yes.stream().mapToObj(task.weights()::get).reduce(BigInteger.ZERO, BigInteger::add);
    }
}

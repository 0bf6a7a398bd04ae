package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.rights.Cells.Both;
import java.util.BitSet;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** What must hold of any rights whatever, on seeded random values: over 200,000 cases. */
class RightsLawsTest {

    private static final long SEED = Long.getLong("clearcut.seed", 20_270_301L);
    private static final int TRIPLES = Integer.getInteger("clearcut.triples", 1_500);

    /** One law, on three sets. */
    private interface Law {
        boolean holds(Rights x, Rights y, Rights z);
    }

    private static void always(Law law) {
        for (int i = 0; i < TRIPLES; i++) {
            long seed = SEED + i;
            var random = new Random(seed);
            var x = Cells.random(random).rights();
            var y = Cells.random(random).rights();
            var z = Cells.random(random).rights();
            if (!law.holds(x, y, z)) {
                throw new AssertionError(
                        "seed %d:%nx = %s%ny = %s%nz = %s".formatted(seed, x, y, z));
            }
        }
    }

    private static void agrees(
            BinaryOperator<Rights> exact, BiConsumer<BitSet, BitSet> brute, int cases) {
        for (int i = 0; i < cases; i++) {
            long seed = SEED - i;
            var random = new Random(seed);
            var x = Cells.random(random);
            var y = Cells.random(random);
            var expected = (BitSet) x.cells().clone();
            brute.accept(expected, y.cells());
            assertThat(Cells.of(exact.apply(x.rights(), y.rights())))
                    .as("seed %d: x = %s, y = %s", seed, x.rights(), y.rights())
                    .isEqualTo(expected);
        }
    }

    @Test
    void plusAgreesWithEveryCell() {
        agrees(Rights::plus, BitSet::or, TRIPLES);
    }

    @Test
    void minusAgreesWithEveryCell() {
        agrees(Rights::minus, BitSet::andNot, TRIPLES);
    }

    @Test
    void andAgreesWithEveryCell() {
        agrees(Rights::and, BitSet::and, TRIPLES);
    }

    @Test
    void questionsAgreeWithEveryCell() {
        for (int i = 0; i < TRIPLES; i++) {
            long seed = SEED + i;
            var random = new Random(seed);
            var x = Cells.random(random);
            var y = i % 2 == 0 ? Cells.random(random) : within(x, random);
            var outside = (BitSet) y.cells().clone();
            outside.andNot(x.cells());
            assertThat(x.rights().covers(y.rights()))
                    .as("seed %d", seed)
                    .isEqualTo(outside.isEmpty());
            assertThat(x.rights().intersects(y.rights()))
                    .as("seed %d", seed)
                    .isEqualTo(x.cells().intersects(y.cells()));
            assertThat(y.rights().isEmpty()).as("seed %d", seed).isEqualTo(y.cells().isEmpty());
        }
    }

    /** Something inside x, so that "covers" is often true. */
    private static Both within(Both x, Random random) {
        var y = Cells.random(random);
        var cells = (BitSet) y.cells().clone();
        cells.and(x.cells());
        return new Both(x.rights().and(y.rights()), cells);
    }

    @Test
    void theSameSetMadeCellByCellIsEqualAndPrintsTheSame() {
        for (int i = 0; i < TRIPLES / 10; i++) {
            long seed = SEED + i;
            var x = Cells.random(new Random(seed));
            var other = Cells.cellByCell(x.cells());
            assertThat(other)
                    .as("seed %d", seed)
                    .isEqualTo(x.rights())
                    .hasToString("" + x.rights());
            assertThat(other.hashCode()).isEqualTo(x.rights().hashCode());
        }
    }

    @Test
    void theBoxesMakeTheSetAgain() {
        always((x, y, z) -> Rights.of(x.boxes()).equals(x));
    }

    @Test
    void plusAndAndDoNotCareForOrder() {
        always((x, y, z) -> x.plus(y).equals(y.plus(x)) && x.and(y).equals(y.and(x)));
    }

    @Test
    void plusAndAndDoNotCareForGrouping() {
        always(
                (x, y, z) ->
                        x.plus(y).plus(z).equals(x.plus(y.plus(z)))
                                && x.and(y).and(z).equals(x.and(y.and(z))));
    }

    @Test
    void andDistributesOverPlusAndPlusOverAnd() {
        always(
                (x, y, z) ->
                        x.and(y.plus(z)).equals(x.and(y).plus(x.and(z)))
                                && x.plus(y.and(z)).equals(x.plus(y).and(x.plus(z))));
    }

    @Test
    void minusFollowsDeMorgan() {
        always(
                (x, y, z) ->
                        x.minus(y.plus(z)).equals(x.minus(y).and(x.minus(z)))
                                && x.minus(y.and(z)).equals(x.minus(y).plus(x.minus(z))));
    }

    @Test
    void aSetAbsorbsItsOwnParts() {
        always((x, y, z) -> x.plus(x.and(y)).equals(x) && x.and(x.plus(y)).equals(x));
    }

    @Test
    void nothingIsLeftOfASetWithoutItself() {
        always(
                (x, y, z) ->
                        x.minus(x).equals(Rights.none())
                                && x.minus(Rights.none()).equals(x)
                                && x.and(Rights.all()).equals(x)
                                && Rights.all().minus(Rights.all().minus(x)).equals(x));
    }

    @Test
    void whatIsLeftAndWhatIsSharedMakeTheWhole() {
        always(
                (x, y, z) ->
                        x.minus(y).plus(x.and(y)).equals(x) && !x.minus(y).intersects(x.and(y)));
    }

    @Test
    void coveredMeansNothingIsLeft() {
        always((x, y, z) -> x.covers(y) == y.minus(x).isEmpty() && x.plus(y).covers(x));
    }

    @Test
    void moreGrantedNeverCoversLess() {
        always((x, y, z) -> x.minus(y).covers(x.minus(y.plus(z))));
    }

    @Test
    void coverageSplitsWhatIsNeededExactly() {
        always(
                (x, y, z) -> {
                    var coverage = Coverage.of(x, y.plus(z));
                    return coverage.covered().plus(coverage.gap()).equals(x)
                            && !coverage.covered().intersects(coverage.gap())
                            && coverage.isComplete() == y.plus(z).covers(x);
                });
    }
}

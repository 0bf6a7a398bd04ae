package dev.clearcut.solve;

import dev.clearcut.clearance.sale.LeastCost;
import java.math.BigInteger;
import java.util.BitSet;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.pb.IPBSolver;
import org.sat4j.pb.ObjectiveFunction;
import org.sat4j.pb.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/**
 * Solves by Sat4j: integers of any size, no rounding, the same answer each time.
 *
 * <p>Ever cheaper answers are asked for until there is none; that there is none is the proof. The
 * search is given up by how many dead ends it met, not by the clock, so that a slow machine gives
 * the same answer as a fast one.
 */
public final class PseudoBooleanLeastCost implements LeastCost {

    /** Dead ends for the proof; about a minute on a slow machine. */
    private static final int ENOUGH = 600_000;

    /** Dead ends for each choice between answers that cost the same. */
    private static final int ENOUGH_FOR_A_NAME = 20_000;

    private final int enough;

    public PseudoBooleanLeastCost() {
        this(ENOUGH);
    }

    /**
     * @param enough after so many dead ends the best answer so far is given, unproven
     */
    public PseudoBooleanLeastCost(int enough) {
        this.enough = enough;
    }

    @Override
    public Answer solve(Task task) {
        if (task.variables() == 0 || task.clauses().isEmpty() && task.sums().isEmpty()) {
            return new Answer(new BitSet(), true);
        }
        var best = new BitSet();
        best.set(0, task.variables());
        var search = new Search(task);
        boolean proven = false;
        try {
            search.give(enough);
            while (search.finds()) {
                best = search.found();
                search.cheaperThan(cost(task, best));
            }
            proven = true;
        } catch (ContradictionException nothingCheaper) {
            proven = true;
        } catch (TimeoutException givenUp) {
            proven = false;
        }
        return new Answer(proven ? firstByName(task, best) : best, proven);
    }

    /**
     * Of the answers that cost as much, the one that says yes to the first choice if any does, then
     * to the second, and so on.
     */
    private static BitSet firstByName(Task task, BitSet best) {
        var first = best;
        try {
            var search = new Search(task);
            search.cheaperThan(cost(task, best).add(BigInteger.ONE));
            search.give(ENOUGH_FOR_A_NAME);
            for (int choice = 1; choice <= task.choices(); choice++) {
                if (!first.get(choice - 1) && search.finds(choice)) {
                    first = search.found();
                }
                search.fix(first.get(choice - 1) ? choice : -choice);
            }
        } catch (TimeoutException | ContradictionException enough) {
            return first;
        }
        return first;
    }

    private static BigInteger cost(Task task, BitSet yes) {
        return yes.stream().mapToObj(task.weights()::get).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** One solver with the task in it. */
    private static final class Search {
        private final Task task;
        private final IPBSolver solver = SolverFactory.newResolution();
        private final VecInt fixed = new VecInt();

        Search(Task task) {
            this.task = task;
            solver.newVar(task.variables());
            try {
                for (var clause : task.clauses()) {
                    solver.addClause(new VecInt(clause));
                }
                for (var sum : task.sums()) {
                    var worth = new Vec<BigInteger>();
                    sum.worth().forEach(worth::push);
                    solver.addAtLeast(new VecInt(sum.variables()), worth, sum.least());
                }
            } catch (ContradictionException impossible) {
                throw new IllegalArgumentException("Yes to everything is no answer.", impossible);
            }
            solver.setObjectiveFunction(objective());
        }

        private ObjectiveFunction objective() {
            return new ObjectiveFunction(literals(), weights());
        }

        private VecInt literals() {
            var literals = new VecInt();
            for (int i = 0; i < task.variables(); i++) {
                if (task.weights().get(i).signum() > 0) {
                    literals.push(i + 1);
                }
            }
            return literals;
        }

        private Vec<BigInteger> weights() {
            var weights = new Vec<BigInteger>();
            task.weights().stream().filter(w -> w.signum() > 0).forEach(weights::push);
            return weights;
        }

        void give(int deadEnds) {
            solver.setTimeoutOnConflicts(deadEnds);
        }

        boolean finds(int... assumed) throws TimeoutException {
            var all = new VecInt();
            fixed.copyTo(all);
            for (int literal : assumed) {
                all.push(literal);
            }
            return solver.isSatisfiable(all);
        }

        void fix(int literal) {
            fixed.push(literal);
        }

        BitSet found() {
            var yes = new BitSet();
            for (int i = 1; i <= task.variables(); i++) {
                yes.set(i - 1, solver.model(i));
            }
            return yes;
        }

        void cheaperThan(BigInteger cost) throws ContradictionException {
            solver.addAtMost(literals(), weights(), cost.subtract(BigInteger.ONE));
        }
    }
}

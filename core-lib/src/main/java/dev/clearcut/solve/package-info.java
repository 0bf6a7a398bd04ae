/**
 * Exact optimisation, by a solver made for it.
 *
 * <p>{@link dev.clearcut.solve.PseudoBooleanLeastCost} is the only place that knows Sat4j.
 *
 * <pre>{@code
 * var plan = new Closing(new PseudoBooleanLeastCost(), prices).plan(gap, candidates, contracts);
 * }</pre>
 */
@NullMarked
package dev.clearcut.solve;

import org.jspecify.annotations.NullMarked;

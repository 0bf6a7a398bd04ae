/**
 * Where a finished cut can be sold, what blocks the rest, what dies when, and the cheapest way to
 * close the gap.
 *
 * <pre>{@code
 * var report = Clearance.of(cut, "Streamer EU", deal.needed(), onFile, Tracks.ALL);
 * Blocker.in(report);                            // what blocks most, first
 * var candidates = Candidates.from(contracts, today).in(report);
 * var plan = new Closing(solver, prices).plan(Gap.of(report), candidates.value(), contracts);
 * plan.cost();                                   // EUR 7800.00
 * plan.proof();                                  // OPTIMAL
 * }</pre>
 */
@NullMarked
package dev.clearcut.clearance.sale;

import org.jspecify.annotations.NullMarked;

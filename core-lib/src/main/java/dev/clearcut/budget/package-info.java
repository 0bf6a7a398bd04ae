/**
 * What the rights cost: quoted, agreed, committed, paid and at risk, by cost code, against the
 * budget. Every amount follows from the papers on file; nobody types a total.
 *
 * <p>Amounts stay in the currency of their paper. A sum over currencies uses the rates somebody
 * entered, and names the amounts for which there is none instead of guessing.
 *
 * <pre>{@code
 * var costs = Costs.of(contracts, payments, today).value();
 * var report = BudgetReport.of(lines, costs, terms);
 * report.total().forecast(); // GBP 31400.00
 * }</pre>
 */
@NullMarked
package dev.clearcut.budget;

import org.jspecify.annotations.NullMarked;

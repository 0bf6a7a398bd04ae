/**
 * The contracts of a production looked at by themselves, whatever is in the cut: who is owed, what
 * contradicts itself, what was let slip, which event has to be recorded.
 *
 * <pre>{@code
 * var contracts = Contracts.of(licences).quotes(quotes).groups(groups).happened(events);
 * contracts.findings(today);
 * // contract.option-expired  licence "Acme 2026-014"  Its option 4(b), EUR 2000.00, ended on …
 * }</pre>
 */
@NullMarked
package dev.clearcut.clearance.contract;

import org.jspecify.annotations.NullMarked;

/**
 * What is asked and what is owed: quotes, and the groups within which nobody may be paid less than
 * another (most favoured nations, MFN).
 *
 * <p>A group is said once; who is owed what is computed from the fees as they are, before anybody
 * signs.
 *
 * <pre>{@code
 * var fees = Fees.of(licences, quotes);
 * var change = new MfnGroup.Change(Priced.of(publisher.id()), Money.of("GBP 6000"));
 * group.ripple(change, fees, Rates.none(), today).value();
 * // Big Label 2026-7 (Big Label): GBP 4500.00 to GBP 6000.00, GBP 1500.00 more
 * }</pre>
 */
@NullMarked
package dev.clearcut.licence.fee;

import org.jspecify.annotations.NullMarked;

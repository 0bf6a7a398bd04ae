/**
 * What is covered, computed: for each use and each right its material carries, what the licences on
 * file say about what is needed, and what is missing.
 *
 * <p>A verdict is never typed and never stored. Silence in a contract is <em>unknown</em>, not yes.
 *
 * <pre>{@code
 * var needed = Rights.in("DE", "FR").media("SVOD").from("2027-03-01").perpetual();
 * var answer = RightCheck.of(needed, licences).answer(song, CarriedRight.MASTER, Extent.NONE);
 * answer.verdict();    // PARTIAL
 * answer.gap();        // DE, FR; SVOD; from 2037-01-01
 * answer.dies();       // 2037-01-01
 * }</pre>
 */
@NullMarked
package dev.clearcut.clearance;

import org.jspecify.annotations.NullMarked;

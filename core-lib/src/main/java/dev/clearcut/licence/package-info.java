/**
 * Contracts as they bear on a cut: who grants what, in which rights, under which caps and duties,
 * and what a contract holds back.
 *
 * <pre>{@code
 * var draft = Licence.from("Acme Music")
 *         .of(song)
 *         .granting(Rights.in("WORLD").except("CN").media("ALL").from("2027-01-01").years(10))
 *         .fee("GBP 4500")
 *         .signed("2026-11-02");
 * }</pre>
 */
@NullMarked
package dev.clearcut.licence;

import org.jspecify.annotations.NullMarked;

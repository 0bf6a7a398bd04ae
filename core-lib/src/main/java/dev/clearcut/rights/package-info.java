/**
 * Rights as sets: territory × medium × language × days, exact to the last cell.
 *
 * <p>{@link dev.clearcut.rights.Territories}, {@link dev.clearcut.rights.Media} and {@link
 * dev.clearcut.rights.Languages} are sets over vocabularies that ship as dated, sourced data;
 * {@link dev.clearcut.rights.Window} is a run of days; {@link dev.clearcut.rights.Rights} is any
 * union of their products. A gap is {@code needed.minus(granted)}, what a finished film may be sold
 * for is the {@code and} of all its parts, and {@link dev.clearcut.rights.Coverage} says either in
 * words.
 *
 * <pre>{@code
 * var granted = Rights.in("WORLD").except("CN").media("all media").from("2027-01-01").years(10);
 * var needed = Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();
 * needed.minus(granted);                       // DE, FR, US; SVOD; from 2037-01-01
 * Coverage.of(needed, granted).inWords();      // SVOD in DE, FR, US is not licensed from 2037-01-01
 * Territories.named("UK & Eire");              // GB, IE
 * Territories.named("EU", LocalDate.of(2019, 6, 1));   // twenty-eight members
 * }</pre>
 */
@NullMarked
package dev.clearcut.rights;

import org.jspecify.annotations.NullMarked;

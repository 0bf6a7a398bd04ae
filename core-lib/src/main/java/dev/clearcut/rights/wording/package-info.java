/**
 * The words of contracts, read into rights: "UK &amp; Eire", "the Universe excl. Japan", "all media
 * now known or hereafter devised", "10 years from 1 March 2027".
 *
 * <p>{@link dev.clearcut.rights.wording.Wording} reads what people write, {@link
 * dev.clearcut.rights.wording.RightsText} the one-line form of the command line. Names come from
 * the vocabularies of {@link dev.clearcut.rights}, all other words from {@code words.csv}. Nothing
 * is guessed and nothing dropped: a word that is not understood is a finding.
 *
 * <pre>{@code
 * var read = Wording.read("Free TV and SVOD in GAS and Benelux for 5 years from 1 January 2028");
 * read.value().territories();       // AT, BE, CH, DE, LU, NL
 * read.value().window();            // 2028-01-01 to 2032-12-31
 * read.report().hasErrors();        // false
 *
 * Wording.read("Untied Kingdom").report();
 * // rights.wording.unknown  phrase:1:1  "Untied Kingdom" is no … did you mean "United Kingdom"?
 * }</pre>
 */
@NullMarked
package dev.clearcut.rights.wording;

import org.jspecify.annotations.NullMarked;

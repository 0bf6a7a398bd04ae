/**
 * The documents behind a clearance: signed licences, quotes, e-mails, releases, opinions, and the
 * text that was found in them.
 *
 * <p>A document is kept by the hash of its content and attached to what it proves. Its text is for
 * finding it again; the document itself is the proof.
 *
 * <pre>{@code
 * var text = new DocumentText("application/pdf", "a PDF", "Sync licence", "en", 2,
 *         List.of(new DocumentPart("page 1", "Licensor: Acme Music ...")), TextStanding.READ);
 * text.characters();    // 24
 * }</pre>
 */
@NullMarked
package dev.clearcut.evidence;

import org.jspecify.annotations.NullMarked;

/**
 * What a letter about rights says: the facts of a request, a reminder, an acceptance or an
 * extension, taken from what is on file, so that nobody retypes a gap.
 *
 * <p>The words around the facts are a template's ({@link dev.clearcut.exchange.letter}).
 *
 * <pre>{@code
 * var head = new Head("NIGHTFALL", "Nightfall Pictures", "kim@nightfall.example", today, "Acme Music", "");
 * var facts = LetterFacts.request(head, Ask.of(song, "Festival DE", "Acme Music"), report);
 * facts.materials().getFirst().rights(); // synchronisation: Germany; festivals; …
 * }</pre>
 */
@NullMarked
package dev.clearcut.letter;

import org.jspecify.annotations.NullMarked;

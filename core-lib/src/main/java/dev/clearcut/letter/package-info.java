/**
 * What a letter about rights says: the facts of a request, a reminder, an acceptance or an
 * extension, taken from what is on file, so that nobody retypes a gap.
 *
 * <p>The words around the facts are a template's ({@link dev.clearcut.exchange.letter}).
 *
 * <pre>{@code
 * var facts = LetterFacts.about(LetterKind.REQUEST, "NIGHTFALL", today)
 *     .to("Acme Music", "rights@acme.example")
 *     .of(asked);
 * }</pre>
 */
@NullMarked
package dev.clearcut.letter;

import org.jspecify.annotations.NullMarked;

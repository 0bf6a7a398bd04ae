/**
 * Letters from templates (Mustache, plain text), and letters as files: text, DOCX and an e-mail
 * draft.
 *
 * <p>An office that has templates of its own keeps them in its folder under {@code
 * templates/letters/}: {@code request.txt}, {@code chase.txt}, {@code acceptance.txt}, {@code
 * extension.txt}. The first line is the subject; what stands in double braces is filled in.
 *
 * <pre>{@code
 * var letter = LetterTemplate.standard(LetterKind.REQUEST).fill(facts);
 * LetterFile.write(letter, Path.of("acme.eml"));
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.letter;

import org.jspecify.annotations.NullMarked;

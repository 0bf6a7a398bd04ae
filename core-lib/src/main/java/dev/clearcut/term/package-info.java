/**
 * Copyright term: is a work free in a country on a day, since when or until when, and if that
 * cannot be said, which facts are missing.
 *
 * <p>The law is data: one file of cited rules a jurisdiction, each with examples on both sides of
 * its boundary. The engine reckons with every value that the facts leave open, so an answer is
 * certain only when all of them agree; a rule that nobody has checked in the statute answers {@link
 * dev.clearcut.term.Answer.Unknown}, never a date. What is taken for granted is said.
 *
 * <pre>{@code
 * var novel = Work.a(WorkType.LITERARY).authorDied(1950).published(1949).build();
 * Term.of(novel, Jurisdiction.named("UK"), LocalDate.of(2026, 11, 22));
 * // public domain since 2021-01-01, by uk.life, CDPA 1988 s.12(2)
 * }</pre>
 */
@NullMarked
package dev.clearcut.term;

import org.jspecify.annotations.NullMarked;

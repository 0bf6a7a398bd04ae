/**
 * Chain of title: who made the works a film stands on, and by which papers they came to us.
 *
 * <p>{@link dev.clearcut.title.Work}s are based on one another, {@link dev.clearcut.title.Origin}s
 * say who had them first, {@link dev.clearcut.title.Transfer}s pass them on. {@link
 * dev.clearcut.title.Title} follows all of it, cell by cell of the rights that are to be sold and
 * paper by paper in the order they were signed, to the proven paths or the exact holes.
 *
 * <pre>{@code
 * var title = new Title(List.of(novel, screenplay, film), List.of(purchase, writerAgreement));
 * var proof = title.prove(film.id(), OurCompanies.of(List.of("Nightfall Ltd")), needed, today);
 * proof.isComplete();                  // false
 * proof.holes().getFirst().text();     // 50 % of "Nightfall (screenplay)" is with Jo Marsh: …
 * }</pre>
 */
@NullMarked
package dev.clearcut.title;

import org.jspecify.annotations.NullMarked;

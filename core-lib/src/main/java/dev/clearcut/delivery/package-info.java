/**
 * What a buyer's contract wants delivered: each item with its kind, owner and day, the versions
 * that were made of it, each known by the hash of its bytes, what was sent to whom and how, what
 * the buyer said, and what became of every note.
 *
 * <p>Which steps there are, and what each asks for, is one table ({@code
 * delivery-transitions.csv}). Nothing is accepted but the bytes that were sent.
 *
 * <pre>{@code
 * var master = Deliverable.planned(id, deal.id(), "Texted master", Wanted.required("picture-master"))
 *         .handled(Handling.NOBODYS.owner("kim@nightfall.example"))
 *         .due(Due.of("30 days after contract signature"));
 * var begun = master.moved(DeliveryState.IN_WORK, Step.Said.on(today), "kim@nightfall.example", now);
 * begun.state().court();    // OURS
 * }</pre>
 */
@NullMarked
package dev.clearcut.delivery;

import org.jspecify.annotations.NullMarked;

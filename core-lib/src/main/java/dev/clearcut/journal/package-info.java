/**
 * Who changed what, from what to what, and why: a chain of entries in which each proves the one
 * before it.
 *
 * <p>An entry is one write of one person. It lists the records that write added, changed and
 * removed, and of what was changed each fact before and after. Every word of it stands in the chain
 * as a salted hash ({@link dev.clearcut.journal.Words}), so that the words themselves can be erased
 * where the law asks for it and the chain still holds.
 *
 * <pre>{@code
 * var first = Entry.after(Chain.BEGINNING, act, changes);
 * var second = Entry.after(first.hash(), later, changes);
 * Chain.broken(List.of(first, second)); // empty: it holds
 * Sentences.of(second);                 // "kim@nightfall.example changed licence "Acme 1": fee from GBP 4500 to GBP 6000"
 * }</pre>
 */
@NullMarked
package dev.clearcut.journal;

import org.jspecify.annotations.NullMarked;

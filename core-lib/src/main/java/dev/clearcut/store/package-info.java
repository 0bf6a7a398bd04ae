/**
 * Keeps an office in a folder: a SQLite database ({@code office.db}) whose tables any SQL tool
 * reads, and files by the hash of their content ({@code attachments/}).
 *
 * <p>A write is one transaction; when it returns it is on disk, and when it throws nothing of it
 * is. Nothing is public but {@link dev.clearcut.store.Store}: rows, mappings and migrations stay
 * here. The store knows nothing of the search index; it only lists which materials changed, in the
 * same transaction as the change, until somebody says that they are taken care of.
 *
 * <p>A name by which somebody confirmed a use is remembered by that use alone: the rows of {@code
 * cut_use} that say {@code confirmed} are the memory. So a name is forgotten with the last use that
 * is confirmed by it, and {@code material_alias} holds only what a sheet or a person typed.
 *
 * <pre>{@code
 * try (var store = Store.open(Path.of("nightfall"))) {
 *     store.write(office -> {
 *         office.add(production, song);
 *         office.add(production, licence);
 *         return null;
 *     });
 *     store.read(office -> office.licences(production));
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut.store;

import org.jspecify.annotations.NullMarked;

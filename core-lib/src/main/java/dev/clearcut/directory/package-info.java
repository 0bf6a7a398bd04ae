/**
 * Whom to ask: collecting societies and archives, as data with a source for every row.
 *
 * <p>The directory points, the society answers: each entry says where and on which day its facts
 * were read, and a cell that nobody could read is empty. A society that administers the performing
 * right in a song knows who its publisher is; that does not mean it licenses the song for a film.
 *
 * <pre>{@code
 * Directory.standard().find(Query.all().in(Territories.of("CA")).about(Directory.subjects("sync")));
 * // CMRRA, SOCAN
 * }</pre>
 */
@NullMarked
package dev.clearcut.directory;

import org.jspecify.annotations.NullMarked;

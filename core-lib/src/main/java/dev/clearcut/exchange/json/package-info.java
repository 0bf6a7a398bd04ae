/**
 * What programs read: the JSON of uses, cuts, checks and searches, the same from the command line
 * and from the server.
 *
 * <p>Views are plain records; their component names are the JSON's names and a promise. Days are
 * ISO; {@code to} is the last day, as people write it; frame and timecode ends are exclusive.
 *
 * <pre>{@code
 * System.out.println(Json.write(uses.stream().map(UseView::of).toList()));
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.json;

import org.jspecify.annotations.NullMarked;

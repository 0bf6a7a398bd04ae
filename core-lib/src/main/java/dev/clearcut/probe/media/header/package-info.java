/**
 * What every header reader needs: a file's bytes by seeking, with a bound on how many; a sheet to
 * write facts and findings on; and numbers out of bytes that say where they stood.
 *
 * <pre>{@code
 * try (var file = HeaderFile.open(path)) {
 *     var sheet = new Sheet("wav", file);
 *     reader.read(file, sheet);
 *     sheet.done();          // Reported<MediaFacts>
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.header;

import org.jspecify.annotations.NullMarked;

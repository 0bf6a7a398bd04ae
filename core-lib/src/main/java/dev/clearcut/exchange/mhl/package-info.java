/**
 * Lists of hashes as files: ASC MHL 2.0 with its chain of generations, the Media Hash List 1.x
 * before it, and what {@code md5sum}, {@code shasum} and {@code xxhsum} write. Histories are
 * written here, and checked against their own chain; what the files in the folder are is for others
 * to read.
 *
 * <pre>{@code
 * var list = Manifests.read(Path.of("reel.md5"));
 * var history = History.of(folder).value();
 * history.expected().files();
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.mhl;

import org.jspecify.annotations.NullMarked;

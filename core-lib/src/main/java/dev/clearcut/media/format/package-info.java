/**
 * The formats that deliveries are made of, to be looked up: containers, codecs, sizes, rates,
 * colours, layouts of sound, captions and hashes, each with where it was read.
 *
 * <pre>{@code
 * Formats.standard().find("scope", Set.of());   // 2048x858, 4096x1716
 * }</pre>
 */
@NullMarked
package dev.clearcut.media.format;

import org.jspecify.annotations.NullMarked;

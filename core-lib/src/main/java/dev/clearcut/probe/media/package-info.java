/**
 * Reads what media files are: our own header readers in the packages below, and ffprobe as a
 * process of its own with limits on time and output, since hundreds of demuxers meet files from
 * anywhere.
 *
 * <pre>{@code
 * var facts = MediaProber.standard(System.getenv()).probe(Path.of("reel1.mov"));
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media;

import org.jspecify.annotations.NullMarked;

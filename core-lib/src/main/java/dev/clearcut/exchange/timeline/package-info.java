/**
 * Reads the cut from what edit systems write: CMX3600 EDL, FCPXML, xmeml, OTIO, Pro Tools session
 * text, ALE.
 *
 * <p>A reader takes a file at its word where it can, reports what it could not make sense of in
 * {@link dev.clearcut.timeline.Timeline#report()}, and refuses, with line and column, what is no
 * timeline. Text from outside never causes a look-up outside: XML entities are not resolved.
 *
 * <pre>{@code
 * var cut = Timelines.read(Path.of("reel1.edl"), Rate.FPS_25);
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.timeline;

import org.jspecify.annotations.NullMarked;

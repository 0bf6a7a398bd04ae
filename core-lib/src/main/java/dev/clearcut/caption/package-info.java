/**
 * A caption, subtitle or timed-text file as a value: events in exact seconds, their lines, and as
 * much of their style and place as a buyer's rules ask for.
 *
 * <p>Every format ends in the same shape, whatever it counts in: milliseconds, frames, ticks or
 * line-21 codes. What a reader could not take at its word is in {@link
 * dev.clearcut.caption.CaptionFile#report()}; what a buyer asks for is checked by {@link
 * dev.clearcut.caption.rule}.
 *
 * <pre>{@code
 * var event = CaptionEvent.of(1, Rational.of(1), Rational.of(3), List.of(Line.of("Where is Ray?")));
 * Characters.counted("Where is Ray?", Counting.EACH);    // 13
 * Characters.counted("レイはどこだ？", Counting.FULL_WIDTH); // 7, though a browser draws it 14 wide
 * }</pre>
 */
@NullMarked
package dev.clearcut.caption;

import org.jspecify.annotations.NullMarked;

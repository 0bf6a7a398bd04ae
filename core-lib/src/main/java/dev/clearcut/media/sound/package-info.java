/**
 * How loud sound is and what is wrong with it, sample by sample and without a file in sight.
 *
 * <p>{@link dev.clearcut.media.sound.Loudness} measures as ITU-R BS.1770 and EBU R 128 say; the
 * {@link dev.clearcut.media.sound.SoundCheck}s hear silence, clipping, clicks, dropouts, swapped
 * polarity and channels that are not there. All take samples as they come, in pieces of any size,
 * full scale being 1.0, and remember a few bytes a second at most.
 *
 * <pre>{@code
 * var meter = Loudness.of(Layout.FIVE_ONE, 48_000);
 * meter.add(channels, count);            // as often as there is more
 * meter.result().integrated();           // -23.1, or null: nothing there to measure
 * }</pre>
 */
@NullMarked
package dev.clearcut.media.sound;

import org.jspecify.annotations.NullMarked;

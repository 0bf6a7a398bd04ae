/**
 * What a file sounds and looks like, measured: loudness, and what a person in a QC suite would
 * write down, at its frame.
 *
 * <p>The {@link dev.clearcut.media.qc.QcRules} are data, each with its source, its place in EBU's
 * vocabulary (ebu.io/qc/items) where it has one, and examples that pass and fail. A {@link
 * dev.clearcut.media.qc.PictureQc} sees the frames, a {@link dev.clearcut.media.qc.SoundQc} hears
 * each programme of sound, and a {@link dev.clearcut.media.qc.QcReport} says what came of it.
 *
 * <pre>{@code
 * var sound = new SoundQc(QcRules.standard(), programme, timeline);
 * sound.hear(channels, count);
 * sound.loudness().integrated();         // -23.1
 * sound.findings();                      // media.audio.dropout  01:00:12:05  …
 * }</pre>
 */
@NullMarked
package dev.clearcut.media.qc;

import org.jspecify.annotations.NullMarked;

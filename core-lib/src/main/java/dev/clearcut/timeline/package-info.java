/**
 * A cut as a value: tracks of clips on a record timeline, with everything the file said about each.
 *
 * <p>Readers live in {@code dev.clearcut.exchange.timeline}. All record positions are frames at the
 * timeline's own rate, counted from the label {@code 00:00:00:00}, ends exclusive; a clip under a
 * transition covers the transition, so neighbours may overlap.
 *
 * <pre>{@code
 * var cut = Timelines.read(Path.of("reel1.edl"), Rate.FPS_25);
 * for (var placed : cut.clips()) {
 *     System.out.println(cut.timecode(placed.record().start()) + "  " + placed.clip().name());
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut.timeline;

import org.jspecify.annotations.NullMarked;

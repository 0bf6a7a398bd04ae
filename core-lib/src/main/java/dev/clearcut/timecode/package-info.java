/**
 * Exact time in pictures: rational rates, SMPTE timecode with drop-frame counted right, and ranges
 * of frames. There is no floating point here.
 *
 * <pre>{@code
 * var ntsc = Rate.FPS_29_97_DROP;
 * Timecode.parse("00:01:00;02", ntsc).frame();    // 1800: labels ;00 and ;01 do not exist
 * new Timecode(17982, ntsc).toString();           // "00:10:00;00"
 * }</pre>
 */
@NullMarked
package dev.clearcut.timecode;

import org.jspecify.annotations.NullMarked;

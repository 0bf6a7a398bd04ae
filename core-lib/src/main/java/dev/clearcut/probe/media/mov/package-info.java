/**
 * QuickTime and ISO base media files (ISO/IEC 14496-12): the movie box, read without its sample
 * tables where they do not matter.
 *
 * <pre>{@code
 * new MovReader().read(file, sheet);
 * sheet.file().word(Fact.START_TIMECODE);      // 01:00:00;00, from the timecode track's sample
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.mov;

import org.jspecify.annotations.NullMarked;

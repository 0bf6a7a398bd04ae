package dev.clearcut.media.picture;

import dev.clearcut.timecode.FrameRange;

/**
 * Something seen.
 *
 * @param frames counted from the first frame seen, which is 0
 * @param value how much, as the check says
 * @param detail what of the kinds the check tells apart, in a word or two
 */
public record PictureEvent(FrameRange frames, double value, String detail) {}

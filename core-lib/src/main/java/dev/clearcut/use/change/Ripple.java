package dev.clearcut.use.change;

/**
 * Everything from here on stands later, or earlier, than it did: something was inserted or taken
 * out before.
 *
 * @param from the first frame of the old cut that is shifted, at the old cut's rate
 * @param to where that frame stands in the new cut, at the new cut's rate
 * @param by how many frames of the new cut later than in the old one, all earlier ripples included;
 *     less than 0 is earlier, 0 is back in step
 */
public record Ripple(long from, long to, long by) {}

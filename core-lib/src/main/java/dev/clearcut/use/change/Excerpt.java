package dev.clearcut.use.change;

import dev.clearcut.timecode.Rational;

/**
 * Which part of its source a use plays.
 *
 * @param in where in the source, in seconds, its first frame stands
 * @param out where in the source, in seconds, it ends; before {@code in} when it plays backwards
 * @param speed 1 is as shot, 0 a freeze, less than 0 backwards
 */
public record Excerpt(Rational in, Rational out, Rational speed) {}

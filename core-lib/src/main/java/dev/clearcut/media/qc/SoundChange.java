package dev.clearcut.media.qc;

/**
 * That the channels of a track become others.
 *
 * @param index of the track, from 0
 * @param sample from which on, counted from the track's first
 * @param before what they were, in a decoder's words
 * @param after what they are from there
 */
public record SoundChange(int index, long sample, String before, String after) {}

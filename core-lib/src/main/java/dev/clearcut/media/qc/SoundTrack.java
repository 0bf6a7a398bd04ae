package dev.clearcut.media.qc;

/**
 * One track of sound.
 *
 * @param number from 1 among the file's audio tracks
 * @param layout as the file names it; empty when it does not
 */
public record SoundTrack(int number, int channels, int rate, String layout) {}

package dev.clearcut.timeline;

/**
 * A note somebody pinned to a moment.
 *
 * @param frame on the timeline, at its rate
 * @param text what it says
 * @param colour as the file spells it; empty where it has none
 */
public record Marker(long frame, String text, String colour) {}

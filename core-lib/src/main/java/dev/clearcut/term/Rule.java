package dev.clearcut.term;

/**
 * A rule of law that an answer rests on.
 *
 * @param id dotted and for ever: {@code uk.life}
 * @param cite statute and clause
 * @param text what it says, in a sentence
 * @param isChecked whether it was read in a source good enough to answer by; if not, an answer that
 *     hangs on it is unknown
 */
public record Rule(String id, String cite, String text, boolean isChecked) {}

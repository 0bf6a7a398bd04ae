package dev.clearcut.evidence;

/**
 * A piece of a document's text, and where it stands.
 *
 * @param place as a person would go there: {@code page 3}, {@code sheet Fees}, {@code attachment
 *     quote.pdf, page 1}; empty where a document runs on without pages
 * @param text lines end in a line feed; never blank
 */
public record DocumentPart(String place, String text) {}

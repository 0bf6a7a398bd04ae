package dev.clearcut.media.spec;

/**
 * What somebody else measured.
 *
 * @param value as the report says it: {@code -27.4}, {@code pass}
 * @param report the file that says so
 */
public record Attested(String value, String report) {}

package dev.clearcut.media.spec;

/**
 * A file in short, for trying a rule.
 *
 * @param written as it stands in the specification
 */
public record Example(String written, Delivered delivered) {}

package dev.clearcut.caption;

/** Words of one style; part of a {@link Line}. */
public record Span(String text, Style style) {}

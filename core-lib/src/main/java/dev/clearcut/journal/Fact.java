package dev.clearcut.journal;

/**
 * One thing a record says.
 *
 * @param name unique within the record, in words: {@code fee}, {@code grant 2}
 * @param value in words; empty when it says nothing of it
 */
public record Fact(String name, String value) {}

package dev.clearcut.store;

/** A record as it was read, and what it is to be. */
public record Replacement<T>(T before, T after) {}

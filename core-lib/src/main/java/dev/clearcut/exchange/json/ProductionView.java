package dev.clearcut.exchange.json;

/** A film or programme. */
public record ProductionView(String name) {}

package dev.clearcut.exchange.json;

import java.util.List;

/**
 * A film or programme.
 *
 * @param companies the names its own companies stand under on contracts
 */
public record ProductionView(String name, List<String> companies) {}

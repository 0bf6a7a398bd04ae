package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.time.ZoneId;

/** A production, by the name people call it. */
public record ProductionRecord(Id<ProductionRecord> id, String name, ZoneId zone) {}

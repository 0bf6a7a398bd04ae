package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.event.Event;

/** An event that somebody recorded; a production has each on one day. */
public record EventRecord(Id<EventRecord> id, Event event) {}

package dev.clearcut.store;

import java.time.Instant;

/**
 * Who makes a write, when, and why: what the journal says of it.
 *
 * @param person an e-mail address
 * @param at to the millisecond
 * @param why in the person's words or the command's; may be empty
 */
public record By(String person, Instant at, String why) {}

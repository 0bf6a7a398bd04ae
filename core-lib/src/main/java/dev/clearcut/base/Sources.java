package dev.clearcut.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What would make a run differ from the next: the time of day and fresh ids.
 *
 * @param clock the time; its zone is the office's, for "today"
 * @param ids a fresh id on each call
 */
public record Sources(Clock clock, Supplier<String> ids) {

    /** The machine's clock in the machine's zone, and random ids. */
    public static Sources ofThisMachine() {
        return new Sources(Clock.systemDefaultZone(), () -> UUID.randomUUID().toString());
    }

    /**
     * A clock that stands still at noon of a day, and ids that count up: for tests and examples.
     */
    public static Sources standingAt(LocalDate day) {
        var count = new AtomicLong();
        var zone = ZoneId.of("UTC");
        return new Sources(
                Clock.fixed(day.atTime(12, 0).atZone(zone).toInstant(), zone),
                () -> "id-" + count.incrementAndGet());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, to the millisecond: what every store can keep. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    public <T> Id<T> freshId() {
        return Id.of(ids.get());
    }
}

package dev.clearcut.store;

import java.time.Instant;

/** Somebody who writes, for tests that do not ask who. */
public final class Hands {

    /** Kim, at the turn of a millennium. */
    public static final By KIM =
            new By("kim@nightfall.example", Instant.parse("2027-01-15T08:00:00Z"), "");

    private Hands() {}
}

package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import java.util.HashMap;
import java.util.Map;

/** The parties rows name, each read once. */
final class NamedParties {

    private final Parties parties;
    private final Map<String, Party> read = new HashMap<>();

    NamedParties(Parties parties) {
        this.parties = parties;
    }

    Party of(String id) {
        return read.computeIfAbsent(
                id,
                one ->
                        parties.one(Id.of(one))
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "A row names the party %s, which is not there."
                                                                .formatted(one))));
    }
}

package dev.clearcut;

import dev.clearcut.base.Sources;
import dev.clearcut.party.Party;
import dev.clearcut.store.PartyShelf;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parties one write speaks of, by name; whoever is not on file yet is a new company. */
final class KnownParties {

    private final PartyShelf onFile;
    private final Sources sources;
    private final Map<String, Party> spokenOf = new HashMap<>();

    KnownParties(PartyShelf onFile, Sources sources) {
        this.onFile = onFile;
        this.sources = sources;
    }

    Party called(String name) {
        return spokenOf.computeIfAbsent(
                name.strip().toLowerCase(Locale.ROOT),
                key -> onFile.named(name).orElseGet(() -> Party.company(sources.freshId(), name)));
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.NotFound when nobody is called so
     */
    static Party named(PartyShelf onFile, String name) {
        return onFile.named(name)
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "party",
                                        name,
                                        onFile.all().stream().map(Party::name).toList(),
                                        "nobody is on file yet"));
    }
}

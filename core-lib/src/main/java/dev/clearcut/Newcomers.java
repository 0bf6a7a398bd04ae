package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Writing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The parties that came with what was written since. */
final class Newcomers {

    private final Writing writing;
    private final Set<Id<Party>> known;

    Newcomers(Writing writing) {
        this.writing = writing;
        this.known = writing.parties().all().stream().map(Party::id).collect(Collectors.toSet());
    }

    List<Written> written() {
        return writing.parties().all().stream()
                .filter(party -> !known.contains(party.id()))
                .map(party -> new Written("party", party.id().value(), null))
                .toList();
    }
}

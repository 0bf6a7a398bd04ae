package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the licences of a production are called. */
final class References implements Function<Id<Licence>, String> {

    private final Map<Id<Licence>, String> byId;

    References(Production film) {
        byId =
                film.licences().list().stream()
                        .collect(Collectors.toMap(Licence::id, Licence::reference));
    }

    @Override
    public String apply(Id<Licence> id) {
        return byId.getOrDefault(id, id.toString());
    }
}

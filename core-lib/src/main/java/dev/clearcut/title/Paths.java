package dev.clearcut.title;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows what we have back to where it began, the newest paper first. */
final class Paths {

    /** A paper, and those after it. */
    private record Link(Transfer transfer, @Nullable Link next) {}

    /**
     * @param before only papers entered before this one can have brought it
     */
    private record Sought(Party party, Holding what, int before, @Nullable Link rest) {}

    private final Work work;
    private final Map<Id<Party>, List<Integer>> incoming = new HashMap<>();
    private final List<Ledger.Entry> entries;

    Paths(Work work, Ledger ledger) {
        this.work = work;
        entries = ledger.entries();
        for (int i = 0; i < entries.size(); i++) {
            incoming.computeIfAbsent(entries.get(i).transfer().to().id(), id -> new ArrayList<>())
                    .add(i);
        }
    }

    /**
     * @param most stops after this many
     */
    List<TitlePath> to(Party party, Holding what, int most) {
        var found = new ArrayList<TitlePath>();
        var open = new ArrayDeque<Sought>();
        open.push(new Sought(party, what, entries.size(), null));
        while (!open.isEmpty() && found.size() < most) {
            var rest = stepBack(open.pop(), open);
            rest.what().levels().forEach((share, rights) -> found.add(path(rest, share, rights)));
        }
        return found;
    }

    /** Pushes what came by papers; what remains began here. */
    private Sought stepBack(Sought sought, ArrayDeque<Sought> open) {
        var rest = sought.what();
        var by = incoming.getOrDefault(sought.party().id(), List.of());
        for (int i = by.size() - 1; i >= 0 && !rest.isEmpty(); i--) {
            int number = by.get(i);
            if (number < sought.before()) {
                var entry = entries.get(number);
                var part = rest.and(entry.moved());
                if (!part.isEmpty()) {
                    rest = rest.minus(part);
                    var link = new Link(entry.transfer(), sought.rest());
                    open.push(new Sought(entry.transfer().from(), part, number, link));
                }
            }
        }
        return new Sought(sought.party(), rest, sought.before(), sought.rest());
    }

    private TitlePath path(Sought began, Share share, Rights rights) {
        var transfers = new ArrayList<Transfer>();
        for (var link = began.rest(); link != null; link = link.next()) {
            transfers.add(link.transfer());
        }
        return new TitlePath(work, began.party(), transfers, share, rights);
    }
}

package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Part.Holder;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds up the shares of one right, cell by cell.
 *
 * <p>Shares of different holders add up. Two papers of one holder for one cell are the same share
 * again, so that the greater of them counts, once: whoever has 60 % of a song does not have all of
 * it because two of his papers say so.
 */
public final class Split {

    private record Claim(Holder holder, Rights scope) {}

    private final List<Claim> whole = new ArrayList<>();
    private final List<Claim> partial = new ArrayList<>();

    /** Also counts this much of the right in this scope. */
    public void add(Party holder, Share share, Rights scope) {
        add(new Holder(holder.id(), holder.name(), share), scope);
    }

    void add(Holder holder, Rights scope) {
        (holder.share().isWhole() ? whole : partial).add(new Claim(holder, scope));
    }

    /** Where one holder has the whole, or all of them together. */
    public Rights covered() {
        var all = wholes();
        for (var part : parts()) {
            all = part.isWhole() ? all.plus(part.cells()) : all;
        }
        return all;
    }

    private Rights wholes() {
        return whole.stream().map(Claim::scope).reduce(Rights.none(), Rights::plus);
    }

    /**
     * Where anybody has a share that is less than the whole, and who else has what there. No two of
     * them have a cell in common, or the same holders.
     */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (var claim : partial) {
            parts = laid(claim, parts, true);
        }
        for (var claim : whole) {
            parts = laid(claim, parts, false);
        }
        var cells = new LinkedHashMap<List<Holder>, Rights>();
        parts.forEach(part -> cells.merge(part.holders(), part.cells(), Rights::plus));
        return cells.entrySet().stream().map(e -> new Part(e.getValue(), e.getKey())).toList();
    }

    private static List<Part> laid(Claim claim, List<Part> parts, boolean alsoAlone) {
        var laid = new ArrayList<Part>();
        var alone = claim.scope();
        for (var part : parts) {
            var inside = part.cells().and(claim.scope());
            if (inside.isEmpty()) {
                laid.add(part);
                continue;
            }
            alone = alsoAlone ? alone.minus(part.cells()) : alone;
            laid.add(new Part(inside, with(claim.holder(), part.holders())));
            var outside = part.cells().minus(claim.scope());
            if (!outside.isEmpty()) {
                laid.add(new Part(outside, part.holders()));
            }
        }
        if (alsoAlone && !alone.isEmpty()) {
            laid.add(new Part(alone, List.of(claim.holder())));
        }
        return laid;
    }

    private static List<Holder> with(Holder one, List<Holder> holders) {
        var most =
                holders.stream()
                        .filter(holder -> holder.party().equals(one.party()))
                        .map(Holder::share)
                        .reduce(one.share(), Share::most);
        var others = holders.stream().filter(holder -> !isSame(one.party(), holder));
        return Stream.concat(others, Stream.of(new Holder(one.party(), one.name(), most))).toList();
    }

    private static boolean isSame(Id<Party> party, Holder holder) {
        return holder.party().equals(party);
    }
}

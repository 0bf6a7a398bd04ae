package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cells of one right that somebody licenses a share of, and who licenses how much.
 *
 * @param cells where the same holders license the same shares
 * @param holders each once, who has most first
 */
public record Part(Rights cells, List<Holder> holders) {

    /**
     * @param share more than nothing and at most the whole
     */
    public record Holder(Id<Party> party, String name, Share share) {

        @Override
        public String toString() {
            return share + " licensed by " + name;
        }
    }

    private static final Comparator<Holder> MOST_FIRST =
            Comparator.comparing(Holder::share)
                    .reversed()
                    .thenComparing(Holder::name)
                    .thenComparing(holder -> holder.party().value());

    public Part {
        holders = holders.stream().sorted(MOST_FIRST).toList();
    }

    /** Who licenses how much of a right, wherever and whenever it is. */
    public static Part wherever(
            Collection<Licence> licences, Id<Material> material, CarriedRight right) {
        var most = new HashMap<Id<Party>, Holder>();
        for (var licence : licences) {
            for (var grant : licence.grants()) {
                if (grant.concerns(material, right)) {
                    var by = licence.licensor();
                    most.merge(
                            by.id(),
                            new Holder(by.id(), by.name(), grant.share()),
                            (a, b) -> a.share().compareTo(b.share()) >= 0 ? a : b);
                }
            }
        }
        return new Part(Rights.all(), List.copyOf(most.values()));
    }

    /** All the holders' shares together; more than the whole where they contradict one another. */
    public Share licensed() {
        return holders.stream().map(Holder::share).reduce(Share.NONE, Share::plus);
    }

    /** What nobody licenses; nothing where the shares make the whole. */
    public Share missing() {
        return isWhole() ? Share.NONE : Share.WHOLE.minus(licensed());
    }

    public boolean isWhole() {
        return licensed().compareTo(Share.WHOLE) >= 0;
    }

    /** Whether there is more than the whole, so that somebody's share is wrong. */
    public boolean isTooMuch() {
        return licensed().compareTo(Share.WHOLE) > 0;
    }

    /** How much one licensor has; nothing where he is none of the holders. */
    public Share of(Id<Party> party) {
        return holders.stream()
                .filter(holder -> holder.party().equals(party))
                .map(Holder::share)
                .findFirst()
                .orElse(Share.NONE);
    }

    /** The same in these cells only; empty where it has none of them. */
    public Optional<Part> within(Rights some) {
        var inside = cells.and(some);
        return inside.isEmpty() ? Optional.empty() : Optional.of(new Part(inside, holders));
    }

    /** What both say somebody has, where both say anything; empty where they agree on nobody. */
    public Optional<Part> least(Part other) {
        var both =
                holders.stream()
                        .map(
                                h ->
                                        new Holder(
                                                h.party(),
                                                h.name(),
                                                h.share().least(other.of(h.party()))))
                        .filter(holder -> !holder.share().isNothing())
                        .toList();
        return both.isEmpty() ? Optional.empty() : new Part(cells, both).within(other.cells());
    }

    /** {@code 60 % licensed by Acme Music; 40 % is not}. */
    public String inWords() {
        var who = holders.stream().map(Holder::toString).collect(Collectors.joining(", "));
        return isWhole() ? who : who + "; " + missing() + " is not";
    }
}

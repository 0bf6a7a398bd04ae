package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Words;
import dev.clearcut.clearance.Deal;
import dev.clearcut.rights.Rights;
import java.util.List;

/** What the production is selling, and to whom. */
public final class Deals {

    private final Scope scope;

    Deals(Scope scope) {
        this.scope = scope;
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when the production has a deal of that
     *     name
     */
    public Deal add(String name, String buyer, Rights needed) {
        var deal = new Deal(scope.sources().freshId(), name, buyer, needed);
        scope.change(writing -> writing.add(scope.production(), deal));
        return deal;
    }

    public List<Deal> list() {
        return scope.read(reading -> reading.deals(scope.production()));
    }

    /**
     * @throws NotFound when there is none of that name
     */
    public Deal named(String name) {
        var all = list();
        return all.stream()
                .filter(d -> d.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no deal \"%s\"%s"
                                                .formatted(
                                                        name,
                                                        Words.didYouMean(
                                                                name,
                                                                all.stream()
                                                                        .map(Deal::name)
                                                                        .toList()))));
    }
}

package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.json.ContractView.OfferView;
import dev.clearcut.material.Material;
import dev.clearcut.party.Share;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the materials of a production are called. */
final class Titles implements Function<Id<Material>, String> {

    private final Map<Id<Material>, String> byId;

    Titles(Production film) {
        byId =
                film.materials().list().stream()
                        .collect(Collectors.toMap(Material::id, Material::title));
    }

    @Override
    public String apply(Id<Material> id) {
        return byId.getOrDefault(id, id.toString());
    }

    /** {@code 40 % of it}; nothing where an offer is of the whole right. */
    static Optional<String> share(OfferView offer) {
        var share = Share.read(offer.share());
        return share.isWhole() ? Optional.empty() : Optional.of(share + " of it");
    }
}

package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.sheet.DeliverySheet;
import dev.clearcut.media.spec.Profile;
import java.util.List;

/** The specifications an item may name: those that ship, and files of one's own. */
record SpecNames() implements DeliverySheet.KnownSpecs {

    @Override
    public boolean isKnown(String idOrFile) {
        return idOrFile.isBlank()
                || Specs.isFile(idOrFile)
                || ids().stream().anyMatch(idOrFile.strip()::equalsIgnoreCase);
    }

    @Override
    public String hint(String idOrFile) {
        var near = Words.didYouMeanName(idOrFile, ids());
        return near.isEmpty() ? "." : near;
    }

    /**
     * @throws Invalid where there is none of that name
     */
    void require(String idOrFile) {
        if (!isKnown(idOrFile)) {
            var near = Words.didYouMeanName(idOrFile, ids());
            throw new Invalid(
                    "There is no specification \"%s\"%s"
                            .formatted(
                                    idOrFile,
                                    near.isEmpty()
                                            ? "; \"spec list\" names those there are, and one of your own is a file, as in house.yaml."
                                            : near));
        }
    }

    private static List<String> ids() {
        return Specs.shipped().stream().map(Profile::id).toList();
    }
}

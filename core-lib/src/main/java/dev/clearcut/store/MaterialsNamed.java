package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The identities of the materials that a record names. */
final class MaterialsNamed {

    private MaterialsNamed() {}

    static Set<String> of(Licence licence) {
        var about = new HashSet<String>();
        licence.grants().forEach(g -> g.materials().forEach(m -> about.add(m.value())));
        licence.holdbacks().forEach(h -> h.materials().forEach(m -> about.add(m.value())));
        licence.further()
                .options()
                .forEach(o -> o.offer().materials().forEach(m -> about.add(m.value())));
        return about;
    }

    static Set<String> of(Cut cut) {
        var about = new HashSet<String>();
        cut.uses().stream()
                .flatMap(placed -> of(placed.match()))
                .forEach(id -> about.add(id.value()));
        return about;
    }

    private static Stream<? extends Id<?>> of(Match match) {
        return switch (match) {
            case Match.Confirmed confirmed -> Stream.of(confirmed.material());
            case Match.Own own -> Stream.of();
            case Match.Taken taken -> Stream.of(taken.material());
            case Match.Doubtful doubtful ->
                    doubtful.candidates().stream().map(Match.Candidate::material);
            case Match.Unknown unknown -> Stream.of();
        };
    }
}

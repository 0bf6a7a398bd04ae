package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.delivery.stale.CutDifference;
import dev.clearcut.delivery.stale.CutLayers;
import dev.clearcut.delivery.stale.Staleness;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.use.ClipRulings;
import dev.clearcut.use.Cut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The cuts that versions were made of, as they are compared with the newest. */
final class CutsDelivered {

    private final Scope scope;
    private final Map<Id<Cut>, CutLayers> known = new HashMap<>();

    CutsDelivered(Scope scope) {
        this.scope = scope;
    }

    Staleness staleness(Schedule schedule) {
        var cuts = new Cuts(scope).list();
        var since = new HashMap<Id<Cut>, CutDifference>();
        if (cuts.isEmpty()) {
            return new Staleness(Kinds.standard(), "", since);
        }
        var newest = cuts.getLast();
        schedule.items().stream()
                .flatMap(item -> item.current().stream())
                .map(Version::cut)
                .filter(Objects::nonNull)
                .map(cut -> Objects.requireNonNull(cut).cut())
                .filter(id -> !id.equals(newest.id()))
                .distinct()
                .forEach(
                        id ->
                                cut(id, cuts)
                                        .ifPresent(
                                                old ->
                                                        since.put(
                                                                id,
                                                                CutDifference.between(
                                                                        layers(old),
                                                                        layers(newest)))));
        return new Staleness(Kinds.standard(), newest.name(), since);
    }

    /** The layers of the cut a version was made of. */
    Optional<CutLayers> layers(Deliverable item, int version) {
        return item.version(version)
                .map(Version::cut)
                .flatMap(of -> cut(of.cut(), new Cuts(scope).list()))
                .map(this::layers);
    }

    /** The frames of the cut a version was made of; nothing where nothing is in it. */
    Optional<FrameRange> whole(Version version) {
        return Optional.ofNullable(version.cut())
                .flatMap(of -> cut(of.cut(), new Cuts(scope).list()))
                .map(cut -> layers(cut).whole())
                .filter(whole -> !whole.isEmpty());
    }

    private static Optional<Cut> cut(Id<Cut> id, List<Cut> cuts) {
        return cuts.stream().filter(cut -> cut.id().equals(id)).findFirst();
    }

    private CutLayers layers(Cut cut) {
        return known.computeIfAbsent(cut.id(), id -> read(cut));
    }

    private CutLayers read(Cut cut) {
        var timeline = new NextCut(scope).timeline(cut);
        if (timeline.isEmpty()) {
            return CutLayers.of(cut);
        }
        var said = said(cut);
        return CutLayers.of(
                timeline.get(),
                new ClipRulings(new CutIntake(scope).rules()),
                placed ->
                        Optional.ofNullable(
                                said.get(new Place(placed.clip().name(), placed.record()))));
    }

    /** A clip of the file. */
    private record Place(String name, FrameRange record) {}

    /** What is known to be somebody's material is of that material's family. */
    private Map<Place, Family> said(Cut cut) {
        var families = new HashMap<Id<Material>, Family>();
        scope.read(reading -> reading.materials().of(scope.production()))
                .forEach(material -> families.put(material.id(), material.kind().family()));
        var said = new HashMap<Place, Family>();
        for (var placed : cut.uses()) {
            var family = placed.match().settled().map(families::get);
            family.ifPresent(
                    known ->
                            placed.use()
                                    .fragments()
                                    .forEach(
                                            f -> said.put(new Place(f.name(), f.record()), known)));
        }
        return said;
    }
}

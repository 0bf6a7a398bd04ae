package dev.clearcut.manifest.imf;

import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What documents of a package say of each other. */
final class ReferenceRules {

    private final PackageContents contents;
    private final PackageRules.Terms terms;
    private final Found found;
    private final Map<String, PackingList.Asset> packed = new HashMap<>();
    private final Map<String, PackingList.Asset> packedElsewhere = new HashMap<>();
    private final Set<String> mapped = new HashSet<>();

    ReferenceRules(PackageContents contents, PackageRules.Terms terms, Found found) {
        this.contents = contents;
        this.terms = terms;
        this.found = found;
        contents.packingLists()
                .forEach(list -> list.assets().forEach(a -> packed.putIfAbsent(a.id(), a)));
        terms.lists()
                .forEach(
                        list -> list.assets().forEach(a -> packedElsewhere.putIfAbsent(a.id(), a)));
        contents.map().ifPresent(map -> map.assets().forEach(a -> mapped.add(a.id())));
    }

    void check() {
        var used = new HashSet<String>();
        contents.compositions()
                .forEach(c -> resources(c).forEach(resource -> used.add(resource.file())));
        var unused = unused(used);
        contents.compositions().forEach(c -> composition(c, !unused.isEmpty()));
        profiles();
        several();
        unused.forEach(
                (id, where) ->
                        found.add(
                                "package.asset.unused",
                                where,
                                "The track file %s is packed and no composition here uses it."
                                        .formatted(id)));
        standards();
    }

    private static List<Composition.Resource> resources(Composition composition) {
        return composition.segments().stream()
                .flatMap(segment -> segment.sequences().stream())
                .flatMap(sequence -> sequence.resources().stream())
                .filter(resource -> !resource.file().isEmpty())
                .toList();
    }

    private Map<String, Where> unused(Set<String> used) {
        var unused = new LinkedHashMap<String, Where>();
        packed.forEach(
                (id, asset) -> {
                    if (asset.type().contains("mxf") && !used.contains(id)) {
                        unused.put(id, asset.where());
                    }
                });
        return unused;
    }

    private void composition(Composition composition, boolean hasUnused) {
        var asked = new HashSet<String>();
        int encrypted = 0;
        for (var resource : resources(composition)) {
            encrypted += resource.key().isEmpty() ? 0 : 1;
            hash(resource);
            if (!mapped.contains(resource.file())
                    && !terms.elsewhere().contains(resource.file())
                    && asked.add(resource.file())) {
                notHere(composition, resource, hasUnused);
            }
        }
        if (encrypted > 0) {
            found.add(
                    "package.asset.encrypted",
                    composition.where(),
                    "%d of the assets of \"%s\" are encrypted: whoever plays it needs a key message."
                            .formatted(encrypted, composition.title()));
        }
    }

    /**
     * To whom another package is at hand, or who has track files that nothing uses, the reference
     * points nowhere; else it may well point to a package that is not here, which is the less
     * likely the more of the composition is here.
     */
    private void notHere(
            Composition composition, Composition.Resource resource, boolean hasUnused) {
        boolean isNowhere =
                switch (terms.meant()) {
                    case ALONE -> true;
                    case PERHAPS_WITH_ANOTHER ->
                            !terms.elsewhere().isEmpty()
                                    || hasUnused
                                    || composition.title().matches("(?i).*_OV(-\\d+)?");
                };
        found.add(
                isNowhere ? "package.reference.nowhere" : "package.reference.elsewhere",
                isNowhere
                        ? Severity.ERROR
                        : isMostlyHere(composition) ? Severity.WARNING : Severity.NOTE,
                resource.where(),
                "\"%s\" refers to %s, which is not in this package%s"
                        .formatted(
                                composition.title(),
                                resource.file(),
                                isNowhere
                                        ? terms.elsewhere().isEmpty()
                                                ? ". Ask for the asset, or correct the reference."
                                                : " nor in those it goes with. Ask for the asset."
                                        : ": it needs another one beside it. Name that with --with to check both."));
    }

    /**
     * A version file of cinema says so in its title, and refers to another package as it should.
     */
    private boolean isMostlyHere(Composition composition) {
        var files = new HashSet<String>();
        resources(composition).forEach(resource -> files.add(resource.file()));
        long here = files.stream().filter(mapped::contains).count();
        return 2 * here >= files.size() && !composition.title().matches("(?i).*_VF(-\\d+)?");
    }

    private void hash(Composition.Resource resource) {
        var asset = packed.getOrDefault(resource.file(), packedElsewhere.get(resource.file()));
        if (asset != null
                && !resource.hash().isEmpty()
                && asset.kindOfHash().isPresent()
                && asset.kindOfHash().equals(PackingList.kind(resource.algorithm()))
                && !asset.hash().equals(resource.hash())) {
            found.add(
                    "package.reference.hash",
                    resource.where(),
                    "The composition says that the hash of %s is %s, the packing list says %s."
                            .formatted(resource.file(), resource.hash(), asset.hash()));
        }
    }

    private void profiles() {
        var ids = new HashSet<String>();
        contents.compositions().forEach(c -> ids.add(c.id()));
        for (var profile : contents.profiles()) {
            if (!ids.contains(profile.compositionId())
                    && !terms.elsewhere().contains(profile.compositionId())) {
                found.add(
                        "package.profile.composition",
                        switch (terms.meant()) {
                            case ALONE -> Severity.ERROR;
                            case PERHAPS_WITH_ANOTHER ->
                                    ids.isEmpty() ? Severity.NOTE : Severity.WARNING;
                        },
                        profile.where(),
                        "The output profile is for the composition %s, which is not in this package%s"
                                .formatted(profile.compositionId(), instead()));
            }
        }
    }

    private String instead() {
        var titles = contents.compositions().stream().map(Composition::title).distinct().toList();
        return titles.isEmpty()
                ? "."
                : "; here %s \"%s\". Ask for the profile of that, or take this one out."
                        .formatted(
                                titles.size() == 1 ? "is" : "are", String.join("\", \"", titles));
    }

    /** What streamers ask for beside the standards, who allow it. */
    private void several() {
        var lists = contents.packingLists();
        if (lists.size() > 1 && !contents.isCinema()) {
            found.add(
                    "package.list.several",
                    lists.getLast().where(),
                    "The package has %d packing lists; streamers take one. Make a package of each."
                            .formatted(lists.size()));
        }
        for (var composition : contents.compositions()) {
            var languages = new TreeSet<String>();
            composition
                    .descriptors()
                    .values()
                    .forEach(d -> languages.add(d.language().toLowerCase(Locale.ROOT)));
            languages.remove("");
            if (languages.size() > 1) {
                found.add(
                        "package.composition.languages",
                        composition.where(),
                        "The sound of \"%s\" is in %d languages (%s); streamers take a composition for each."
                                .formatted(
                                        composition.title(),
                                        languages.size(),
                                        String.join(", ", languages)));
            }
        }
    }

    /** A composition of IMF in a package of cinema, or SMPTE's list beside an Interop map. */
    private void standards() {
        var seen = new EnumMap<Standard, Where>(Standard.class);
        contents.compositions().forEach(c -> seen.putIfAbsent(c.standard(), c.where()));
        contents.packingLists().stream()
                .sorted((x, y) -> x.standard().compareTo(y.standard()))
                .forEach(list -> interop(list.standard(), list.where(), seen));
        contents.map().ifPresent(map -> interop(map.standard(), map.where(), seen));
        if (seen.size() > 1) {
            found.add(
                    "package.standard.mixed",
                    List.copyOf(seen.values()).getLast(),
                    "The documents of the package follow different standards: %s."
                            .formatted(
                                    String.join(
                                            " and ",
                                            seen.keySet().stream().map(Standard::title).toList())));
        }
    }

    /** Asset maps and old lists of SMPTE serve both; only Interop has its own. */
    private void interop(Standard standard, Where where, Map<Standard, Where> seen) {
        boolean isForBoth = standard == Standard.SMPTE && seen.containsKey(Standard.IMF);
        if (!isForBoth) {
            seen.putIfAbsent(standard, where);
        }
    }
}

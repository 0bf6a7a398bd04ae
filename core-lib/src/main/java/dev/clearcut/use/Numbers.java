package dev.clearcut.use;

import dev.clearcut.identifier.Identifier;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.use.Match.Candidate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which materials a use's numbers name. A telling number settles a use when it names one material
 * and the material is of a kind that can stand there; all else is for a person to decide.
 */
final class Numbers {

    private static final int SAME_NUMBER = 98;
    private static final int WHERE_IT_CANNOT_STAND = 80;
    private static final int NOT_TELLING = 60;

    private final NumberIndex index;

    Numbers(Collection<Material> materials) {
        this.index = new NumberIndex(materials);
    }

    /** The materials named, best first; whether the first is meant without asking. */
    record Named(List<Candidate> candidates, boolean sure) {}

    Optional<Named> named(Use use) {
        var meant = index.in(texts(use));
        var covering = meant.values().stream().filter(n -> coversAll(n, meant)).findFirst();
        covering.ifPresent(most -> meant.values().removeIf(found -> found.size() < most.size()));
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var candidates =
                meant.entrySet().stream()
                        .map(hit -> candidate(use, hit.getKey(), hit.getValue()))
                        .toList();
        boolean sure = candidates.size() == 1 && candidates.getFirst().likeness() == SAME_NUMBER;
        return Optional.of(new Named(candidates, sure));
    }

    /** Two numbers of one material say more than one of them on another. */
    private static boolean coversAll(Set<Identifier> numbers, Map<?, Set<Identifier>> all) {
        return all.values().stream().allMatch(numbers::containsAll);
    }

    /** Materials, one of whose telling numbers stands in the name itself. */
    Set<Material> inName(Use use) {
        return index.in(List.of(use.name())).keySet();
    }

    /** Those whose less telling number is the name, or stands alone in it. */
    List<Candidate> perhaps(Use use) {
        var names = new LinkedHashSet<String>();
        Stream.concat(Stream.of(use.name()), use.fragments().stream().map(Use.Fragment::name))
                .forEach(
                        name -> {
                            names.add(ClipName.exact(name));
                            names.add(ClipName.normalised(name));
                        });
        var hits = new LinkedHashMap<>(index.alone(names));
        hits.keySet().removeIf(material -> !goTogether(use.kind(), material.kind().family()));
        return hits.entrySet().stream()
                .map(
                        hit ->
                                new Candidate(
                                        hit.getKey().id(),
                                        NOT_TELLING,
                                        by(hit.getValue()) + ", which alone is not telling"))
                .toList();
    }

    private static Set<String> texts(Use use) {
        var texts = new LinkedHashSet<String>();
        texts.add(use.name());
        for (var fragment : use.fragments()) {
            texts.add(fragment.name());
            texts.add(fragment.source());
            texts.addAll(fragment.comments());
        }
        return texts;
    }

    private static Candidate candidate(Use use, Material material, Set<Identifier> numbers) {
        var kind = material.kind();
        if (!goTogether(use.kind(), kind.family())) {
            return new Candidate(
                    material.id(),
                    WHERE_IT_CANNOT_STAND,
                    "%s, though it is %s and the track holds %s"
                            .formatted(by(numbers), kind.inWords(), use.kind().word()));
        }
        if (numbers.stream().noneMatch(number -> numbersSuch(number, kind.family()))) {
            return new Candidate(
                    material.id(),
                    WHERE_IT_CANNOT_STAND,
                    "%s, though such numbers are not given to %s"
                            .formatted(by(numbers), kind.inWords()));
        }
        return new Candidate(material.id(), SAME_NUMBER, by(numbers));
    }

    private static String by(Set<Identifier> numbers) {
        return "by " + NumberIndex.inWords(numbers.iterator().next());
    }

    /** ISRC and ISWC number recordings and songs; ISAN and EIDR pictures; ISBN books. */
    private static boolean numbersSuch(Identifier number, Family family) {
        return switch (number.scheme()) {
            case ISRC, ISWC -> family == Family.MUSIC;
            case ISAN, EIDR, ISBN -> family != Family.MUSIC;
            case ISNI, IPI, IPI_BASE -> false;
            case EAN, OWN -> true;
        };
    }

    /** Music is never footage; but an archive track may well hold a photograph. */
    static boolean goTogether(Family use, Family material) {
        return use == Family.UNSORTED || (use == Family.MUSIC) == (material == Family.MUSIC);
    }
}

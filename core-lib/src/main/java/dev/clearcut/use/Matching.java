package dev.clearcut.use;

import dev.clearcut.base.Id;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.use.LikenessIndex.Like;
import dev.clearcut.use.Match.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which of the known materials a use is: by a number that stands in its names or comments, by
 * its title or an alias in full, or by likeness. It is taken without asking only when one material
 * is meant and no other comes near; two materials with one title are always for a person to tell
 * apart, unless the cut names the artist.
 */
public final class Matching {

    /** At least this like, and {@link #MARGIN} ahead of the next, to be taken without asking. */
    private static final int CONFIDENT = 88;

    /** The same where no rule says what the use is. */
    private static final int CONFIDENT_UNSORTED = 92;

    private static final int MARGIN = 8;
    private static final int FLOOR = 55;
    private static final int MOST_CANDIDATES = 5;

    private static final int SAME_NUMBER = 98;
    private static final int SAME_NAME = 95;
    private static final int SAME_PART = 85;

    /** A name a material has: its title, or another. */
    private record Name(Material material, String shown, boolean isTitle) {
        String inWords() {
            return "by " + (isTitle ? "title" : "alias") + " \"" + shown + "\"";
        }
    }

    private final NumberIndex numbers;
    private final LikenessIndex likeness;
    private final Map<String, List<Name>> byName = new HashMap<>();

    /** Indexes the materials; later changes to them need a new matching. */
    public Matching(Collection<Material> materials) {
        this.numbers = new NumberIndex(materials);
        this.likeness = new LikenessIndex(materials);
        for (var material : materials) {
            add(new Name(material, material.title(), true));
            material.aliases().forEach(alias -> add(new Name(material, alias, false)));
            material.identifiers()
                    .forEach(number -> add(new Name(material, number.value(), false)));
        }
    }

    private void add(Name name) {
        byName.computeIfAbsent(ClipName.normalised(name.shown()), k -> new ArrayList<>()).add(name);
    }

    public Match match(Use use) {
        var forms = NameForms.of(use);
        return byNumber(use)
                .or(() -> byName(use, forms.whole(), forms, SAME_NAME))
                .or(() -> byName(use, forms.parts(), forms, SAME_PART))
                .orElseGet(() -> byLikeness(use, forms));
    }

    /**
     * What to remember as an alias of the material when a person confirms a use: its name as it
     * stands in the use. Nothing when the name would fit anything: {@code Audio 1}, a lone reel.
     */
    public static Optional<String> aliasFor(Use use) {
        var name = use.name().strip();
        boolean says =
                Stream.of(ClipName.normalised(name).split(" "))
                        .anyMatch(w -> !NameForms.saysNothing(w) && w.length() > 1);
        return says ? Optional.of(name) : Optional.empty();
    }

    private Optional<Match> byNumber(Use use) {
        var texts = new LinkedHashSet<String>();
        texts.add(use.name());
        for (var fragment : use.fragments()) {
            texts.add(fragment.name());
            texts.add(fragment.source());
            texts.addAll(fragment.comments());
        }
        var hits = numbers.in(texts);
        int most = hits.values().stream().mapToInt(Set::size).max().orElse(0);
        var meant = new LinkedHashMap<Material, Set<Identifier>>(hits);
        meant.values().removeIf(found -> found.size() < most);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var candidates =
                meant.entrySet().stream()
                        .map(
                                hit ->
                                        new Candidate(
                                                hit.getKey().id(),
                                                SAME_NUMBER,
                                                "by "
                                                        + NumberIndex.inWords(
                                                                hit.getValue().iterator().next())))
                        .toList();
        return Optional.of(candidates.size() == 1 ? taken(candidates) : doubtful(candidates));
    }

    private Optional<Match> byName(Use use, List<String> names, NameForms forms, int likeness) {
        var found = new LinkedHashMap<Id<Material>, Name>();
        names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(name -> goTogether(use.kind(), name.material()))
                .forEach(name -> found.putIfAbsent(name.material().id(), name));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var named = found.values().stream().filter(n -> namesAPerson(forms, n.material())).toList();
        var meant = named.size() == 1 ? named : List.copyOf(found.values());
        var candidates =
                meant.stream()
                        .map(n -> new Candidate(n.material().id(), likeness, n.inWords()))
                        .toList();
        boolean sure =
                meant.size() == 1 && (named.size() == 1 || speaks(meant.getFirst(), use, likeness));
        return Optional.of(sure ? taken(candidates) : doubtful(candidates));
    }

    /** Whether the name alone is enough: it is telling, or it is all the cut says on its track. */
    private static boolean speaks(Name name, Use use, int likeness) {
        return NameForms.isTelling(ClipName.normalised(name.shown()))
                || likeness == SAME_NAME && use.kind() == name.material().kind().family()
                || likeness == SAME_NAME && !name.isTitle();
    }

    private static boolean namesAPerson(NameForms forms, Material material) {
        return material.people().stream()
                .map(ClipName::normalised)
                .anyMatch(
                        person ->
                                person.length() > 3
                                        && forms.all()
                                                .anyMatch(
                                                        f ->
                                                                (" " + f + " ")
                                                                        .contains(
                                                                                " " + person
                                                                                        + " ")));
    }

    private Match byLikeness(Use use, NameForms forms) {
        var near =
                likeness.like(forms.all().toList(), FLOOR).stream()
                        .filter(like -> goTogether(use.kind(), like.material()))
                        .limit(MOST_CANDIDATES)
                        .toList();
        if (near.isEmpty()) {
            return new Match.Unknown();
        }
        var candidates =
                near.stream()
                        .map(
                                like ->
                                        new Candidate(
                                                like.material().id(),
                                                like.likeness(),
                                                "like \"" + like.name() + "\""))
                        .toList();
        return isClear(near, use) ? taken(candidates) : doubtful(candidates);
    }

    private static boolean isClear(List<Like> near, Use use) {
        var best = near.getFirst();
        int enough = use.kind() == Family.UNSORTED ? CONFIDENT_UNSORTED : CONFIDENT;
        return best.likeness() >= enough
                && NameForms.isTelling(ClipName.normalised(best.name()))
                && (near.size() == 1 || best.likeness() - near.get(1).likeness() >= MARGIN);
    }

    /** Music is never footage; but an archive track may well hold a photograph. */
    private static boolean goTogether(Family kind, Material material) {
        return kind == Family.UNSORTED
                || (kind == Family.MUSIC) == (material.kind().family() == Family.MUSIC);
    }

    private static Match taken(List<Candidate> candidates) {
        var best = candidates.getFirst();
        return new Match.Taken(best.material(), best.why());
    }

    private static Match doubtful(List<Candidate> candidates) {
        return new Match.Doubtful(
                candidates.stream()
                        .sorted(
                                Comparator.comparing(Candidate::likeness)
                                        .reversed()
                                        .thenComparing(Candidate::material))
                        .limit(MOST_CANDIDATES)
                        .toList());
    }
}

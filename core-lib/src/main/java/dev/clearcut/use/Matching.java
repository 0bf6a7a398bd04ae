package dev.clearcut.use;

import dev.clearcut.base.Id;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.use.LikenessIndex.Like;
import dev.clearcut.use.Match.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which of the known materials a use is: as a person settled its name in another cut, by a
 * number that stands in its names or comments, by its title or an alias in full, or by likeness. It
 * is taken without asking only when one material is meant and no other comes near; two materials
 * with one title are always for a person to tell apart, unless the cut names the artist.
 */
public final class Matching {

    /** At least this like, and {@link #MARGIN} ahead of the next, to be taken without asking. */
    private static final int CONFIDENT = 88;

    /** The same where no rule says what the use is. */
    private static final int CONFIDENT_UNSORTED = 92;

    private static final int MARGIN = 8;
    private static final int FLOOR = 55;
    private static final int MOST_CANDIDATES = 5;

    private static final int SAME_NAME = 95;
    private static final int SAME_PART = 85;

    /** A name a material has, and how it came by it: {@code by title}. */
    private record Name(Material material, String shown, String how) {
        String inWords() {
            return how + " \"" + shown + "\"";
        }

        boolean isTitle() {
            return how.equals("by title");
        }
    }

    /** A name that a person settled, and what it is. */
    private record Settled(Remembered said, Material material) {
        /** A person has put such material in such a place before, whatever we think of it. */
        boolean canBe(Use use) {
            return said.kind() == use.kind()
                    || Numbers.goTogether(use.kind(), material.kind().family());
        }
    }

    private final Numbers numbers;
    private final LikenessIndex likeness;
    private final Map<String, List<Name>> byName = new HashMap<>();
    private final Map<String, List<Settled>> remembered = new HashMap<>();

    /** Indexes the materials; later changes to them need a new matching. */
    public Matching(Collection<Material> materials) {
        this(materials, List.of());
    }

    /**
     * @param settled what people said of names in the cuts so far, the newest first; of materials
     *     that are not among these, nothing
     */
    public Matching(Collection<Material> materials, Collection<Remembered> settled) {
        this.numbers = new Numbers(materials);
        this.likeness = new LikenessIndex(materials);
        var byId = new HashMap<Id<Material>, Material>();
        for (var material : materials) {
            byId.put(material.id(), material);
            add(new Name(material, material.title(), "by title"));
            material.aliases().forEach(alias -> add(new Name(material, alias, "by alias")));
        }
        for (var said : settled) {
            var material = byId.get(said.material());
            if (material != null && Remembered.isWorth(said.name())) {
                remember(said, material);
            }
        }
    }

    private void remember(Remembered said, Material material) {
        var all =
                remembered.computeIfAbsent(
                        ClipName.normalised(said.name()), k -> new ArrayList<>());
        boolean known =
                all.stream()
                        .anyMatch(s -> s.material() == material && s.said().kind() == said.kind());
        if (known) {
            return;
        }
        all.add(new Settled(said, material));
        add(new Name(material, said.name(), said.why() + " of"));
        likeness.add(material, said.name());
    }

    /** The cut with every use matched of which nobody said what it is. */
    public Cut matched(Cut cut) {
        return cut.uses(
                cut.uses().stream()
                        .map(p -> p.match().isSaid() ? p : p.matched(match(p.use())))
                        .toList());
    }

    private void add(Name name) {
        byName.computeIfAbsent(ClipName.normalised(name.shown()), k -> new ArrayList<>()).add(name);
    }

    public Match match(Use use) {
        var forms = NameForms.of(use);
        var match =
                byMemory(use)
                        .or(() -> byNumber(use))
                        .or(() -> byName(use, forms.whole(), forms, SAME_NAME))
                        .or(() -> byName(use, forms.parts(), forms, SAME_PART))
                        .orElseGet(() -> byLikeness(use, forms));
        return orPerhaps(match, use);
    }

    private Optional<Match> byNumber(Use use) {
        return numbers.named(use)
                .map(
                        named ->
                                named.sure()
                                        ? taken(named.candidates())
                                        : doubtful(named.candidates()));
    }

    /**
     * As a person settled the name, unless several did so in different ways, or a number that is
     * not in the name says otherwise.
     */
    private Optional<Match> byMemory(Use use) {
        var said = new LinkedHashMap<Id<Material>, Candidate>();
        for (var one : remembered.getOrDefault(ClipName.normalised(use.name()), List.of())) {
            if (one.canBe(use)) {
                var known = one.said();
                said.putIfAbsent(
                        known.material(), new Candidate(known.material(), SAME_NAME, known.why()));
            }
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var candidates = new ArrayList<>(said.values());
        var seen = numbers.inName(use).stream().map(Material::id).toList();
        numbers.named(use).stream()
                .flatMap(named -> named.candidates().stream())
                .filter(c -> !said.containsKey(c.material()) && !seen.contains(c.material()))
                .forEach(candidates::add);
        return Optional.of(candidates.size() == 1 ? taken(candidates) : doubtful(candidates));
    }

    /** A number that is not telling may be meant where nothing else settles the use. */
    private Match orPerhaps(Match match, Use use) {
        return switch (match) {
            case Match.Doubtful doubtful -> orPerhaps(doubtful, doubtful.candidates(), use);
            case Match.Unknown unknown -> orPerhaps(unknown, List.of(), use);
            case Match.Taken taken -> taken;
            case Match.Confirmed confirmed -> confirmed;
            case Match.Own own -> own;
        };
    }

    private Match orPerhaps(Match match, List<Candidate> known, Use use) {
        var ids = known.stream().map(Candidate::material).toList();
        var more = numbers.perhaps(use).stream().filter(c -> !ids.contains(c.material())).toList();
        return more.isEmpty()
                ? match
                : doubtful(Stream.concat(known.stream(), more.stream()).toList());
    }

    private Optional<Match> byName(Use use, List<String> names, NameForms forms, int likeness) {
        var found = new LinkedHashMap<Id<Material>, Name>();
        names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(name -> Numbers.goTogether(use.kind(), name.material().kind().family()))
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
                        .filter(
                                like ->
                                        Numbers.goTogether(
                                                use.kind(), like.material().kind().family()))
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

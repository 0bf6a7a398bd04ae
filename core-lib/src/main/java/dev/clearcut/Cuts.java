package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.RulesFile;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.material.Material;
import dev.clearcut.store.Store;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Matching;
import dev.clearcut.use.Use;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** The versions of the cut, and the uses in each. */
public final class Cuts {

    private final Scope scope;

    Cuts(Scope scope) {
        this.scope = scope;
    }

    /** Adds a cut under the timeline's own name. */
    public Cut add(Timeline timeline) {
        return add(timeline.name(), timeline);
    }

    /**
     * Adds a cut. The same cut again changes nothing and returns what is on file.
     *
     * @throws Refused when another cut of that name is on file
     */
    public Cut add(String name, Timeline timeline) {
        return keep(name, timeline, "", "");
    }

    /** Reads a file and adds it as a cut, keeping the file. */
    public Cut add(String name, Path file) {
        return add(name, file, Timelines.read(file));
    }

    /**
     * @param rate for formats that do not carry one
     */
    public Cut add(String name, Path file, Rate rate) {
        return add(name, file, Timelines.read(file, rate));
    }

    /** Adds a cut that was read from a file, keeping the file. */
    public Cut add(String name, Path file, Timeline timeline) {
        return keep(name, timeline, file.getFileName().toString(), scope.store().keep(file));
    }

    private Cut keep(String name, Timeline timeline, String file, String sha256) {
        var found = Uses.in(timeline, rules(), Uses.Tracks.ALL);
        var cut =
                new Cut(
                        scope.sources().freshId(),
                        name.strip(),
                        timeline.format(),
                        timeline.rate(),
                        file,
                        sha256,
                        scope.sources().now(),
                        scope.person(),
                        found.value().stream()
                                .map(use -> placed(use, new Match.Unknown()))
                                .toList(),
                        timeline.report().plus(found.report()));
        return scope.write(
                writing -> {
                    var onFile = writing.cut(scope.production(), cut.name());
                    return matched(
                            writing,
                            onFile.isPresent()
                                    ? again(writing, onFile.get(), cut)
                                    : added(writing, cut));
                });
    }

    /** An office that has rules of its own keeps them beside its database. */
    private UseRules rules() {
        var own = scope.store().folder().resolve("use-rules.csv");
        return Files.exists(own) ? RulesFile.read(own) : UseRules.standard();
    }

    private Cut.Placed placed(Use use, Match match) {
        return new Cut.Placed(scope.sources().freshId(), use, match);
    }

    /** What people called the production's own in the cut before is so in the next. */
    private Cut added(Store.Writing writing, Cut cut) {
        var before = writing.cuts(scope.production());
        var carried = before.isEmpty() ? cut : saidAs(before.getLast(), cut, Match.Own.class);
        writing.add(scope.production(), carried);
        return carried;
    }

    /**
     * The same file again: nothing changes, unless the rules say otherwise of it than they did.
     * Then it is read anew, and what people said of its uses stays.
     */
    private Cut again(Store.Writing writing, Cut onFile, Cut added) {
        if (uses(onFile).equals(uses(added))) {
            return onFile;
        }
        if (!added.sha256().isEmpty() && added.sha256().equals(onFile.sha256())) {
            var anew = onFile.uses(saidAs(onFile, added, Match.class).uses());
            writing.change(scope.production(), onFile, anew);
            return anew;
        }
        throw new Refused(
                "A cut named \"%s\" is on file with other uses; add this one under another name."
                        .formatted(added.name()));
    }

    private static List<Use> uses(Cut cut) {
        return cut.uses().stream().map(Cut.Placed::use).toList();
    }

    /** What people said of uses in one cut, said of those of the same name in another. */
    private static Cut saidAs(Cut before, Cut cut, Class<? extends Match> kind) {
        var said = new HashMap<String, Match>();
        for (var placed : before.uses()) {
            if (placed.match().isSaid() && kind.isInstance(placed.match())) {
                said.put(placed.use().name(), placed.match());
            }
        }
        return cut.uses(
                cut.uses().stream()
                        .map(p -> p.matched(said.getOrDefault(p.use().name(), p.match())))
                        .toList());
    }

    /** Oldest first, their uses matched to the materials as they are now. */
    public List<Cut> list() {
        return scope.read(
                reading -> {
                    var matching = new Matching(reading.materials(scope.production()));
                    return reading.cuts(scope.production()).stream()
                            .map(cut -> matched(matching, cut))
                            .toList();
                });
    }

    /**
     * The cut, its uses matched to the materials as they are now.
     *
     * @throws NotFound when there is none of that name
     */
    public Cut named(String name) {
        return scope.read(
                reading ->
                        reading.cut(scope.production(), name.strip())
                                .map(cut -> matched(reading, cut))
                                .orElseThrow(() -> noCut(name, reading)));
    }

    /**
     * The cut added last.
     *
     * @throws NotFound when there is none yet
     */
    public Cut latest() {
        return scope.read(
                reading -> {
                    var all = reading.cuts(scope.production());
                    if (all.isEmpty()) {
                        throw new NotFound("There is no cut yet; add one with \"cut add\".");
                    }
                    return matched(reading, all.getLast());
                });
    }

    /**
     * Settles which material a use is. The name the cut gives it is remembered as an alias, so that
     * the next cut needs no asking.
     *
     * @throws NotFound when the cut has no such use
     */
    public Cut confirm(Cut cut, Id<Use> use, Material material) {
        return scope.write(
                writing -> {
                    var settled = new Match.Confirmed(material.id(), scope.person());
                    var after = settle(writing, cut, use, settled);
                    Matching.aliasFor(one(after, use).use())
                            .ifPresent(
                                    alias ->
                                            writing.remember(
                                                    scope.production(), material.id(), alias));
                    return matched(writing, after);
                });
    }

    /**
     * Says that a use is the production's own: there is nothing to clear. The next cut takes it so
     * too, by its name.
     *
     * @throws NotFound when the cut has no such use
     */
    public Cut own(Cut cut, Id<Use> use) {
        return scope.write(
                writing ->
                        matched(writing, settle(writing, cut, use, new Match.Own(scope.person()))));
    }

    private Cut settle(Store.Writing writing, Cut cut, Id<Use> use, Match match) {
        var onFile =
                writing.cut(scope.production(), cut.name())
                        .orElseThrow(() -> noCut(cut.name(), writing));
        var after = with(onFile, one(onFile, use).matched(match));
        writing.change(scope.production(), onFile, after);
        return after;
    }

    private static Cut.Placed one(Cut cut, Id<Use> use) {
        return cut.uses().stream()
                .filter(placed -> placed.id().equals(use))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("The cut %s has no use %s.".formatted(cut.name(), use)));
    }

    private static Cut with(Cut cut, Cut.Placed changed) {
        return cut.uses(
                cut.uses().stream().map(p -> p.id().equals(changed.id()) ? changed : p).toList());
    }

    /** Matching is computed on each reading: what the office knows may have grown since. */
    private Cut matched(Store.Reading reading, Cut cut) {
        return matched(new Matching(reading.materials(scope.production())), cut);
    }

    private static Cut matched(Matching matching, Cut cut) {
        return cut.uses(cut.uses().stream().map(p -> matched(matching, p)).toList());
    }

    private static Cut.Placed matched(Matching matching, Cut.Placed placed) {
        return placed.match().isSaid() ? placed : placed.matched(matching.match(placed.use()));
    }

    private NotFound noCut(String name, Store.Reading reading) {
        var known = reading.cuts(scope.production()).stream().map(Cut::name).toList();
        return Unknown.name("cut", name, known, "add one with \"cut add\"");
    }
}

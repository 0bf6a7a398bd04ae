package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Words;
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
                        found.value().stream().map(this::unmatched).toList(),
                        timeline.report().plus(found.report()));
        return scope.write(
                writing -> {
                    var onFile = writing.cut(scope.production(), cut.name());
                    if (onFile.isPresent()) {
                        return matched(writing, same(onFile.get(), cut));
                    }
                    writing.add(scope.production(), cut);
                    return matched(writing, cut);
                });
    }

    /** An office that has rules of its own keeps them beside its database. */
    private UseRules rules() {
        var own = scope.store().folder().resolve("use-rules.csv");
        return Files.exists(own) ? RulesFile.read(own) : UseRules.standard();
    }

    private Cut.Placed unmatched(Use use) {
        return new Cut.Placed(scope.sources().freshId(), use, new Match.Unknown());
    }

    private static Cut same(Cut onFile, Cut added) {
        if (onFile.uses().stream()
                .map(Cut.Placed::use)
                .toList()
                .equals(added.uses().stream().map(Cut.Placed::use).toList())) {
            return onFile;
        }
        throw new Refused(
                "A cut named \"%s\" is on file with other uses; add this one under another name."
                        .formatted(added.name()));
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
                    var onFile =
                            writing.cut(scope.production(), cut.name())
                                    .orElseThrow(() -> noCut(cut.name(), writing));
                    var placed =
                            onFile.uses().stream()
                                    .filter(p -> p.id().equals(use))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new NotFound(
                                                            "The cut %s has no use %s."
                                                                    .formatted(cut.name(), use)));
                    var after =
                            with(
                                    onFile,
                                    placed.matched(
                                            new Match.Confirmed(material.id(), scope.person())));
                    writing.change(scope.production(), onFile, after);
                    Matching.aliasFor(placed.use())
                            .ifPresent(
                                    alias ->
                                            writing.remember(
                                                    scope.production(), material.id(), alias));
                    return matched(writing, after);
                });
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
        return placed.match() instanceof Match.Confirmed
                ? placed
                : placed.matched(matching.match(placed.use()));
    }

    private NotFound noCut(String name, Store.Reading reading) {
        var known = reading.cuts(scope.production()).stream().map(Cut::name).toList();
        var near = Words.didYouMean(name, known);
        return new NotFound(
                "There is no cut \"%s\"%s"
                        .formatted(
                                name,
                                !near.isEmpty()
                                        ? near
                                        : known.isEmpty()
                                                ? "; add one with \"cut add\"."
                                                : "; there is " + String.join(", ", known) + "."));
    }
}

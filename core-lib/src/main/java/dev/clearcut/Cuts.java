package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.RulesFile;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.material.Material;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Matching;
import dev.clearcut.use.Use;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import dev.clearcut.use.change.CutChanges;
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
                        found.value().stream()
                                .map(use -> placed(use, new Match.Unknown()))
                                .toList(),
                        timeline.report().plus(found.report()));
        return scope.write(
                file.isEmpty() ? "" : "read " + file,
                writing -> {
                    var onFile = writing.cuts().named(scope.production(), cut.name());
                    return matched(
                            writing,
                            onFile.isPresent()
                                    ? again(writing, onFile.get(), cut)
                                    : added(writing, cut, timeline));
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

    /** What people said of the cut before is so of the next. */
    private Cut added(Writing writing, Cut cut, Timeline timeline) {
        var all = writing.cuts().of(scope.production());
        var carried =
                all.isEmpty() ? cut : new NextCut(scope).carried(all.getLast(), cut, timeline);
        writing.cuts().add(scope.production(), carried);
        if (!all.isEmpty()) {
            new CutChecks(scope, writing)
                    .recheck(matched(writing, all.getLast()), matched(writing, carried));
        }
        return carried;
    }

    /**
     * The same file again: nothing changes, unless the rules say otherwise of it than they did.
     * Then it is read anew, and what people said of its uses stays.
     */
    private Cut again(Writing writing, Cut onFile, Cut added) {
        if (uses(onFile).equals(uses(added))) {
            return onFile;
        }
        if (!added.sha256().isEmpty() && added.sha256().equals(onFile.sha256())) {
            var anew = onFile.uses(Said.kept(onFile, added).uses());
            writing.cuts().change(scope.production(), onFile, anew);
            return anew;
        }
        throw new Refused(
                "A cut named \"%s\" is on file with other uses; add this one under another name."
                        .formatted(added.name()));
    }

    private static List<Use> uses(Cut cut) {
        return cut.uses().stream().map(Cut.Placed::use).toList();
    }

    /** Oldest first, their uses matched to the materials as they are now. */
    public List<Cut> list() {
        return scope.read(
                reading -> {
                    var matching = matching(reading);
                    return reading.cuts().of(scope.production()).stream()
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
                        reading.cuts()
                                .named(scope.production(), name.strip())
                                .map(cut -> matched(reading, cut))
                                .orElseThrow(() -> noCut(name, reading)));
    }

    /**
     * What is different in one cut against another, to the frame.
     *
     * @throws NotFound when there is no cut of one of the names
     */
    public CutChanges changes(String old, String now) {
        return new NextCut(scope).changes(named(old), named(now)).thirdParty();
    }

    /**
     * The cut added last.
     *
     * @throws NotFound when there is none yet
     */
    public Cut latest() {
        return scope.read(
                reading -> {
                    var all = reading.cuts().of(scope.production());
                    if (all.isEmpty()) {
                        throw new NotFound("There is no cut yet; add one with \"cut add\".");
                    }
                    return matched(reading, all.getLast());
                });
    }

    /**
     * Settles which material a use is. As long as it is so confirmed, its name is remembered, and
     * uses of that name in other cuts need no asking; whatever was said of it before is forgotten.
     *
     * @throws NotFound when the cut has no such use
     */
    public Cut confirm(Cut cut, Id<Use> use, Material material) {
        return settle(cut, Said.one(use), confirmed(material));
    }

    /**
     * Settles which material all uses of a name in the cut are, in one write.
     *
     * @param name of the uses, upper or lower case
     * @throws NotFound when the cut has no use of that name
     */
    public Cut confirm(Cut cut, String name, Material material) {
        return settle(cut, Said.called(name), confirmed(material));
    }

    private Match confirmed(Material material) {
        return new Match.Confirmed(material.id(), scope.person());
    }

    /**
     * Says that a use is the production's own: there is nothing to clear. The next cut takes it so
     * too, by its name, when the name says something and all its uses here are ours.
     *
     * @throws NotFound when the cut has no such use
     */
    public Cut own(Cut cut, Id<Use> use) {
        return settle(cut, Said.one(use), new Match.Own(scope.person()));
    }

    /**
     * Says of all uses of a name in the cut, in one write, that they are the production's own.
     *
     * @param name of the uses, upper or lower case
     * @throws NotFound when the cut has no use of that name
     */
    public Cut own(Cut cut, String name) {
        return settle(cut, Said.called(name), new Match.Own(scope.person()));
    }

    /**
     * Takes back what a person said of a use: its match is computed again, and its name is no
     * longer remembered for this cut's sake nor carried to the next one.
     *
     * @throws NotFound when the cut has no such use
     * @throws Refused when nobody has said anything of it in this cut
     */
    public Cut reopen(Cut cut, Id<Use> use) {
        return reopen(cut, Said.one(use));
    }

    /**
     * Takes back, in one write, what people said of the uses of a name in the cut.
     *
     * @param name of the uses, upper or lower case
     * @throws NotFound when the cut has no use of that name
     * @throws Refused when nobody has said anything of them in this cut
     */
    public Cut reopen(Cut cut, String name) {
        return reopen(cut, Said.called(name));
    }

    private Cut settle(Cut cut, Said.Which which, Match match) {
        return scope.write(
                writing -> {
                    var onFile = onFile(writing, cut);
                    return written(writing, onFile, Said.of(onFile, which.in(onFile), match));
                });
    }

    private Cut reopen(Cut cut, Said.Which which) {
        return scope.write(
                writing -> {
                    var onFile = onFile(writing, cut);
                    var said = Said.ofWhichPeopleSpoke(matched(writing, onFile), which);
                    return written(writing, onFile, Said.of(onFile, said, new Match.Unknown()));
                });
    }

    private Cut onFile(Reading reading, Cut cut) {
        return reading.cuts()
                .named(scope.production(), cut.name())
                .orElseThrow(() -> noCut(cut.name(), reading));
    }

    private Cut written(Writing writing, Cut before, Cut after) {
        if (!after.equals(before)) {
            writing.cuts().change(scope.production(), before, after);
        }
        return matched(writing, after);
    }

    /** Matching is computed on each reading: what the office knows may have grown since. */
    private Cut matched(Reading reading, Cut cut) {
        return matched(matching(reading), cut);
    }

    private Matching matching(Reading reading) {
        return new Matching(
                reading.materials().of(scope.production()), reading.remembered(scope.production()));
    }

    private static Cut matched(Matching matching, Cut cut) {
        return cut.uses(cut.uses().stream().map(p -> matched(matching, p)).toList());
    }

    private static Cut.Placed matched(Matching matching, Cut.Placed placed) {
        return placed.match().isSaid() ? placed : placed.matched(matching.match(placed.use()));
    }

    private NotFound noCut(String name, Reading reading) {
        var known = reading.cuts().of(scope.production()).stream().map(Cut::name).toList();
        return Unknown.name("cut", name, known, "add one with \"cut add\"");
    }
}

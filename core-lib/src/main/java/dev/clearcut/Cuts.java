package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.material.Material;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.change.CutChanges;
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
        return new CutIntake(scope).keep(name, timeline, "", "");
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
        return new CutIntake(scope)
                .keep(name, timeline, file.getFileName().toString(), scope.store().keep(file));
    }

    /** Oldest first, their uses matched to the materials as they are now. */
    public List<Cut> list() {
        return scope.read(
                reading -> {
                    var matching = scope.matching(reading);
                    return reading.cuts().of(scope.production()).stream()
                            .map(matching::matched)
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
                                .map(cut -> scope.matching(reading).matched(cut))
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
                    return scope.matching(reading).matched(all.getLast());
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
                    var said =
                            Said.ofWhichPeopleSpoke(scope.matching(writing).matched(onFile), which);
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
        return scope.matching(writing).matched(after);
    }

    private NotFound noCut(String name, Reading reading) {
        var known = reading.cuts().of(scope.production()).stream().map(Cut::name).toList();
        return Unknown.name("cut", name, known, "add one with \"cut add\"");
    }
}

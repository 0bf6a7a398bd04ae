package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.exchange.RulesFile;
import dev.clearcut.store.Writing;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import java.nio.file.Files;
import java.util.List;

/** Brings a cut in: its uses are found, and what people said of the cut before is carried over. */
final class CutIntake {

    private final Scope scope;

    CutIntake(Scope scope) {
        this.scope = scope;
    }

    /**
     * Keeps a cut. The same cut again changes nothing and returns what is on file.
     *
     * @param file the name of the file it was read from; empty when from none
     * @param sha256 of that file's content
     * @throws Refused when another cut of that name is on file
     */
    Cut keep(String name, Timeline timeline, String file, String sha256) {
        if (timeline.clips().isEmpty()) {
            throw new Refused(
                    "There is no clip in %s, so it is no cut of the film: %s"
                            .formatted(
                                    file.isEmpty() ? '"' + name + '"' : file,
                                    "export it again with the whole sequence."));
        }
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
    UseRules rules() {
        var own = scope.store().folder().resolve("use-rules.csv");
        return Files.exists(own) ? RulesFile.read(own) : UseRules.standard();
    }

    private Cut.Placed placed(Use use, Match match) {
        return new Cut.Placed(scope.sources().freshId(), use, match);
    }

    /** What people said of the cut before is so of the next. */
    private Cut added(Writing writing, Cut cut, Timeline timeline) {
        var all = writing.cuts().of(scope.production());
        var carried = all.isEmpty() ? cut : new NextCut(scope).carried(all, cut, timeline);
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

    private Cut matched(Writing writing, Cut cut) {
        return scope.matching(writing).matched(cut);
    }
}

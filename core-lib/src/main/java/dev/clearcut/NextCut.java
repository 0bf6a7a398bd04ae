package dev.clearcut;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Remembered;
import dev.clearcut.use.change.Change;
import dev.clearcut.use.change.Change.Changed;
import dev.clearcut.use.change.Change.Same;
import dev.clearcut.use.change.CutChanges;
import dev.clearcut.use.change.Version;
import dev.clearcut.use.change.Version.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares cuts that are on file, and carries over what people said from one to the next. */
final class NextCut {

    private final Scope scope;

    NextCut(Scope scope) {
        this.scope = scope;
    }

    CutChanges changes(Cut before, Cut after) {
        return CutChanges.between(version(before), version(after));
    }

    /**
     * What people said of a use is so of the one it goes on as, when its name does not tell. By an
     * unchanged name it is remembered anyway, as long as it is said.
     *
     * @param before oldest first, at least one
     * @param timeline the next cut was found in
     */
    Cut carried(List<Cut> before, Cut cut, Timeline timeline) {
        var next = Said.ownCarried(before, cut);
        var changes = CutChanges.between(version(before.getLast()), Version.of(next, timeline));
        var said = new HashMap<Object, Match>();
        changes.changes().stream()
                .flatMap(NextCut::goesOn)
                .filter(on -> on.before().match().isSaid() && !isToldByName(on))
                .filter(on -> on.before().isOfOneFileWith(on.after()))
                .forEach(on -> said.put(on.after().id(), on.before().match()));
        return next.uses(
                next.uses().stream()
                        .map(
                                p ->
                                        p.match().isSaid()
                                                ? p
                                                : p.matched(said.getOrDefault(p.id(), p.match())))
                        .toList());
    }

    private record GoesOn(Played before, Played after) {}

    private static Stream<GoesOn> goesOn(Change change) {
        return switch (change) {
            case Same same -> Stream.of(new GoesOn(same.before(), same.after()));
            case Changed changed -> Stream.of(new GoesOn(changed.before(), changed.after()));
            case Change.Split split -> Stream.of(new GoesOn(split.of(), split.after()));
            case Change.Added added -> Stream.empty();
            case Change.Gone gone -> Stream.empty();
            case Change.Joined joined -> Stream.empty();
        };
    }

    private static boolean isToldByName(GoesOn on) {
        var name = on.before().use().name();
        return Remembered.isWorth(name) && name.equals(on.after().use().name());
    }

    /** With what its file tells besides, when the office has it and it can still be read. */
    private Version version(Cut cut) {
        return timeline(cut).map(t -> Version.of(cut, t)).orElseGet(() -> Version.of(cut));
    }

    /** What its file says; nothing when it came from none, or it can no longer be read. */
    Optional<Timeline> timeline(Cut cut) {
        if (cut.sha256().isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Files.readAllBytes(scope.store().attachment(cut.sha256()));
            return Optional.of(Timelines.read(cut.file(), bytes, Optional.of(cut.rate())));
        } catch (ClearcutException.BadFile | ClearcutException.NotFound noLonger) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "The file of %s cannot be read (%s); check the disk and try again."
                            .formatted(cut.name(), unreadable.getMessage()),
                    unreadable);
        }
    }
}

package dev.clearcut.media.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Said;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Check.Which;
import dev.clearcut.media.spec.Judging.Judgement;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the questions of a rule to the facts of a file. */
record Evaluation(Delivered delivered) {

    Part of(Check check) {
        if (check.target().isOfEachTrack()) {
            return ofTracks(check);
        }
        return switch (check.target()) {
            case Target.Count(var kind) -> {
                var chosen = chosen(check);
                yield chosen.untold()
                        ? cannotTell(check, null, "which tracks are meant")
                        : judged(check, null, number(Value.of(chosen.tracks().size())));
            }
            case Target.Sum(var kind, var fact) -> {
                var chosen = chosen(check);
                yield chosen.tracks().isEmpty()
                        ? Part.of(Outcome.DOES_NOT_APPLY)
                        : one(check, null, summed(chosen.tracks(), fact));
            }
            case Target.Of of -> one(check, null, Looking.at(of, delivered.file(), null));
            case Target.Derived derived ->
                    one(check, null, Looking.at(derived, delivered.file(), null));
        };
    }

    /** Beyond 64 bits nobody knows the sum either. */
    private static Optional<Said> summed(List<Track> tracks, Fact fact) {
        try {
            return Looking.sum(tracks, fact);
        } catch (Invalid beyondReckoning) {
            return Optional.empty();
        }
    }

    /** The tracks a check is about; some may be in doubt. */
    private record Chosen(List<Track> tracks, boolean untold) {}

    private Chosen chosen(Check check) {
        var tracks = new ArrayList<Track>();
        boolean untold = false;
        for (var track : delivered.file().tracks(check.target().of())) {
            var fits =
                    Part.all(check.where().stream().map(where -> ofTrack(where, track)).toList());
            if (check.where().isEmpty() || fits.outcome() == Outcome.PASSED) {
                tracks.add(track);
            } else if (fits.outcome() != Outcome.FAILED) {
                untold = true;
            }
        }
        return new Chosen(tracks, untold);
    }

    private Part ofTrack(Check check, Track track) {
        return one(check, track, Looking.at(check.target(), delivered.file(), track));
    }

    private Part ofTracks(Check check) {
        var chosen = chosen(check);
        var tracks = chosen.tracks();
        if (tracks.isEmpty()) {
            return chosen.untold()
                    ? cannotTell(check, null, "which tracks are meant")
                    : check.which() != Which.ALL
                            ? Part.of(Outcome.FAILED, breach(check, null, null, "no such track"))
                            : Part.of(Outcome.DOES_NOT_APPLY);
        }
        if (check.want() instanceof Want.Same) {
            return same(check, tracks);
        }
        return switch (check.which()) {
            case ALL -> Part.all(tracks.stream().map(track -> ofTrack(check, track)).toList());
            case FIRST -> ofTrack(check, tracks.getFirst());
            case ANY -> Part.any(tracks.stream().map(track -> ofTrack(check, track)).toList());
        };
    }

    private Part same(Check check, List<Track> tracks) {
        var first = Looking.at(check.target(), delivered.file(), tracks.getFirst());
        var parts = new ArrayList<Part>();
        for (var track : tracks) {
            var said = Looking.at(check.target(), delivered.file(), track);
            if (said.isEmpty() || first.isEmpty()) {
                parts.add(cannotTell(check, track, ""));
            } else if (!Literals.same(
                    check.target().reading(), said.get().value(), first.get().value())) {
                var wanted =
                        "%s, as on %s"
                                .formatted(
                                        Literals.say(check.target().reading(), first.get().value()),
                                        tracks.getFirst().name());
                parts.add(
                        Part.of(
                                Outcome.FAILED,
                                breach(check, track, said.get(), "").wanting(wanted)));
            } else {
                parts.add(Part.of(Outcome.PASSED));
            }
        }
        return Part.all(parts);
    }

    /** One value, or its absence. */
    private Part one(Check check, @Nullable Track track, Optional<Said> said) {
        if (said.isPresent()) {
            return judged(check, track, said.get());
        }
        return switch (check.want()) {
            case Want.Absent absent -> Part.of(Outcome.PASSED);
            case Want.Present present ->
                    Part.of(Outcome.FAILED, breach(check, track, null, "absent"));
            case Want.HasNone none when saysNoneBySilence(check.target()) ->
                    Part.of(Outcome.PASSED);
            default -> cannotTell(check, track, "");
        };
    }

    /** What is no kind of HDR says nothing of it. */
    private static boolean saysNoneBySilence(Target target) {
        return target instanceof Target.Of(var subject, var fact) && fact == Fact.HDR;
    }

    private Part judged(Check check, @Nullable Track track, Said said) {
        var comparands = comparands(check, track);
        try {
            return switch (new Judging(comparands).of(check.want(), said.value())) {
                case Judgement.Fits fits -> Part.of(Outcome.PASSED);
                case Judgement.Free free -> Part.of(Outcome.DOES_NOT_APPLY);
                case Judgement.Differs differs ->
                        Part.of(Outcome.FAILED, breach(check, track, said, ""));
                case Judgement.Untold(var what) -> cannotTell(check, track, what);
                case Judgement.Needs(var note) -> Part.needs(note);
            };
        } catch (Invalid beyondReckoning) {
            return cannotTell(check, track, "");
        }
    }

    private Part cannotTell(Check check, @Nullable Track track, String what) {
        return Part.of(
                Outcome.CANNOT_TELL,
                breach(
                        check,
                        track,
                        null,
                        what.isEmpty() ? Breach.NOT_TOLD : what + " is " + Breach.NOT_TOLD));
    }

    private Breach breach(Check check, @Nullable Track track, @Nullable Said said, String instead) {
        return new Breach(
                track == null ? "" : track.name(),
                check.target().toString(),
                Wanted.say(check.want(), comparands(check, track)),
                said == null ? instead : Literals.say(check.target().reading(), said.value()),
                said == null ? "" : said.reader(),
                said == null ? -1 : said.offset(),
                "");
    }

    private Comparands comparands(Check check, @Nullable Track track) {
        return new Comparands(delivered, track, check.target().reading());
    }

    private static Said number(Value value) {
        return new Said(value, "", -1);
    }
}

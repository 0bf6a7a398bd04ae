package dev.clearcut.use.change;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.use.Use;
import dev.clearcut.use.change.Aspect.End;
import dev.clearcut.use.change.Change.Changed;
import dev.clearcut.use.change.CutChanges.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A difference in words, to be read aloud.
 *
 * @param rules what it is, what bears most on a clearance first; at least one
 * @param change what it tells
 * @param details a clause for each rule
 */
public record Told(List<ChangeRule> rules, Change change, List<String> details) {

    public Told {
        rules = List.copyOf(rules);
        details = List.copyOf(details);
    }

    /** The rule that bears most. */
    public ChangeRule rule() {
        return rules.getFirst();
    }

    /** The clauses in one line. */
    public String text() {
        return String.join("; ", details);
    }

    /** Nothing for what is the same. */
    static Optional<Told> of(Change change, CutChanges changes) {
        var rate = changes.after().rate();
        return switch (change) {
            case Change.Same same -> Optional.empty();
            case Changed changed -> Optional.of(of(changed, rate));
            case Change.Added added ->
                    one(ChangeRule.ADDED, change, lasts(added.after().use()) + " new");
            case Change.Gone gone ->
                    one(ChangeRule.GONE, change, lasts(gone.before().use()) + " taken out");
            case Change.Split split ->
                    one(
                            ChangeRule.SPLIT,
                            change,
                            "a use of its own, %s; was part of the one at %s"
                                    .formatted(
                                            lasts(split.after().use()),
                                            split.of().use().recordIn()));
            case Change.Joined joined ->
                    one(
                            ChangeRule.JOINED,
                            change,
                            "now part of the one at " + joined.into().use().recordIn());
        };
    }

    private static Optional<Told> one(ChangeRule rule, Change change, String detail) {
        return Optional.of(new Told(List.of(rule), change, List.of(detail)));
    }

    private static Told of(Changed changed, Rate rate) {
        var details = new ArrayList<String>();
        for (var aspect : changed.aspects()) {
            details.add(inWords(aspect, rate));
        }
        long growth = changed.growth();
        if (growth != 0) {
            details.add(
                    "it lasts %s, was %s"
                            .formatted(
                                    lasts(changed.after().use()), lasts(changed.before().use())));
        }
        return new Told(
                changed.aspects().stream().map(ChangeRule::of).distinct().toList(),
                changed,
                details);
    }

    private static String inWords(Aspect aspect, Rate rate) {
        return switch (aspect) {
            case Aspect.Longer(long frames, End at) ->
                    duration(frames, rate) + " longer at its " + word(at);
            case Aspect.Shorter(long frames, End at) ->
                    duration(frames, rate) + " shorter at its " + word(at);
            case Aspect.Slipped(long frames) ->
                    "another part of its source, from %s %s"
                            .formatted(
                                    duration(Math.abs(frames), rate),
                                    frames > 0 ? "further on" : "further back");
            case Aspect.Retimed(var from, var to) -> "at speed " + to + ", was " + from;
            case Aspect.Recontexted(var differences) ->
                    differences.stream()
                            .sorted()
                            .map(Aspect.Difference::inWords)
                            .collect(Collectors.joining(", "));
            case Aspect.Moved(long frames) ->
                    "moved: %s than its neighbours".formatted(shift(frames, rate));
            case Aspect.Renamed(var from, var to) -> "was called " + from;
        };
    }

    private static String word(End end) {
        return switch (end) {
            case HEAD -> "head";
            case TAIL -> "tail";
        };
    }

    private static String lasts(Use use) {
        return duration(use.record().length(), use.rate());
    }

    /** {@code 10 s later}, {@code 2 s 3 frames earlier}. */
    static String shift(long frames, Rate rate) {
        return duration(Math.abs(frames), rate) + (frames < 0 ? " earlier" : " later");
    }

    /** {@code 1 min 2 s 3 frames}, in the seconds that timecode counts. */
    static String duration(long frames, Rate rate) {
        long perSecond = rate.labelsPerSecond();
        long seconds = frames / perSecond;
        var parts = new ArrayList<String>();
        part(parts, seconds / 3600, "h");
        part(parts, seconds / 60 % 60, "min");
        part(parts, seconds % 60, "s");
        long rest = frames % perSecond;
        if (rest > 0 || parts.isEmpty()) {
            parts.add(rest + (rest == 1 ? " frame" : " frames"));
        }
        return String.join(" ", parts);
    }

    private static void part(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + " " + unit);
        }
    }

    Finding finding(CutChanges changes) {
        var now = change.now();
        var use = now.or(change::old).orElseThrow().use();
        var cut = now.isPresent() ? changes.after().cut() : changes.before().cut();
        return rule().finding(
                        Where.inCut(cut, use.recordIn().toString()),
                        "\"%s\" (%s): %s".formatted(use.name(), use.kind().word(), text()));
    }

    /** {@code everything from 01:00:12:00 on is 10 s later}. */
    static String inWords(Ripple ripple, CutChanges changes) {
        var rate = changes.before().rate();
        var from = new Timecode(ripple.from(), rate);
        return "everything from %s on %s"
                .formatted(
                        from,
                        ripple.by() == 0
                                ? "stands where it did"
                                : "is " + shift(ripple.by(), changes.after().rate()));
    }

    static String inWords(Basis basis, CutChanges changes) {
        return "%s runs at %s, %s at %s; compared %s"
                .formatted(
                        changes.after().cut(),
                        changes.after().rate(),
                        changes.before().cut(),
                        changes.before().rate(),
                        switch (basis) {
                            case ONE_RATE -> "frame by frame";
                            case FRAME_BY_FRAME ->
                                    "frame by frame, so every use lasts another time by the clock";
                            case BY_THE_CLOCK -> "by the clock, to within a frame";
                        });
    }
}

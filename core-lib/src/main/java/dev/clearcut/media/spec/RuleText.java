package dev.clearcut.media.spec;

import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Check.Which;
import dev.clearcut.media.spec.Literals.Reading;
import java.util.List;
import java.util.stream.Collectors;

/** Says a rule in words, without a file. */
public final class RuleText {

    private static final Delivered NOTHING =
            Delivered.of(new MediaFacts("", Facts.none(), List.of()));

    private RuleText() {}

    /** {@code video.frameRate: 25 or 50}. */
    public static String asks(Rule rule) {
        return asks(rule.asked());
    }

    /** {@code video.scan: interlaced}; empty where it always applies. */
    public static String when(Rule rule) {
        return rule.when().stream().map(RuleText::check).collect(Collectors.joining(" and "));
    }

    private static String asks(Asked asked) {
        return switch (asked) {
            case Asked.OfFacts(var check) -> check(check);
            case Asked.All(var parts) ->
                    parts.stream().map(RuleText::asks).collect(Collectors.joining(" and "));
            case Asked.Either(var branches) ->
                    branches.stream()
                            .map(branch -> branch.name() + " (" + asks(branch.asked()) + ")")
                            .collect(Collectors.joining(", or ", "either ", ""));
            case Asked.Measured(var measure, var want) ->
                    "measured %s: %s %s"
                            .formatted(
                                    measure, want(want, Reading.NUMBER), Measurements.unit(measure))
                            .stripTrailing();
            case Asked.Report(var what, var want) ->
                    "attach " + what + (want == null ? "" : ": " + want(want, Reading.NUMBER));
            case Asked.ByEye(var what) -> "by eye: " + what;
            case Asked.Captions(var rules) -> "caption rules: " + rules;
        };
    }

    private static String check(Check check) {
        var which =
                check.which() == Which.ALL || !check.target().isOfEachTrack()
                        ? ""
                        : " (" + check.which().word() + ")";
        var where =
                check.where().isEmpty()
                        ? ""
                        : check.where().stream()
                                .map(RuleText::check)
                                .collect(Collectors.joining(" and ", " where ", ""));
        return check.target() + which + where + ": " + want(check.want(), check.target().reading());
    }

    private static String want(Want want, Reading reading) {
        return Wanted.say(want, new Comparands(NOTHING, null, reading, true));
    }
}

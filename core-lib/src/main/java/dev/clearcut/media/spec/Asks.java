package dev.clearcut.media.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Value;
import java.util.List;
import java.util.stream.Stream;

/** Which rules ask for a value by its name. */
public final class Asks {

    private Asks() {}

    /** Whether one of the profile's rules lists the value among those wanted of the fact. */
    public static boolean names(Profile profile, String fact, String value) {
        var target = Target.named(fact);
        if (target.isEmpty()) {
            return false;
        }
        try {
            var wanted = Literals.read(target.get().reading(), value);
            return profile.rules().stream()
                    .flatMap(rule -> checks(rule.asked()))
                    .filter(check -> check.target().equals(target.get()))
                    .anyMatch(check -> names(check, wanted));
        } catch (Invalid noValue) {
            return false;
        }
    }

    private static boolean names(Check check, Value wanted) {
        return check.want() instanceof Want.OneOf(var operands, var within)
                && operands.stream()
                        .anyMatch(
                                operand ->
                                        operand instanceof Operand.Literal(var value)
                                                && Literals.same(
                                                        check.target().reading(), wanted, value));
    }

    private static Stream<Check> checks(Asked asked) {
        return switch (asked) {
            case Asked.OfFacts(var check) -> Stream.of(check);
            case Asked.All(var parts) -> parts.stream().flatMap(Asks::checks);
            case Asked.Either(var branches) ->
                    branches.stream().map(Asked.Branch::asked).flatMap(Asks::checks);
            case Asked.Measured measured -> Stream.of();
            case Asked.Report report -> Stream.of();
            case Asked.ByEye eye -> Stream.of();
            case Asked.Captions captions -> Stream.of();
        };
    }

    /** The caption rule sets that decide rules of the profile. */
    public static List<String> captionRules(Profile profile) {
        return profile.rules().stream()
                .flatMap(rule -> captionRules(rule.asked()))
                .distinct()
                .toList();
    }

    private static Stream<String> captionRules(Asked asked) {
        return switch (asked) {
            case Asked.Captions(var rules) -> Stream.of(rules);
            case Asked.All(var parts) -> parts.stream().flatMap(Asks::captionRules);
            case Asked.Either(var branches) ->
                    branches.stream().map(Asked.Branch::asked).flatMap(Asks::captionRules);
            case Asked.OfFacts facts -> Stream.of();
            case Asked.Measured measured -> Stream.of();
            case Asked.Report report -> Stream.of();
            case Asked.ByEye eye -> Stream.of();
        };
    }

    /** The profiles among these that do. */
    public static List<String> among(List<Profile> profiles, String fact, String value) {
        return profiles.stream()
                .filter(profile -> names(profile, fact, value))
                .map(Profile::id)
                .toList();
    }
}

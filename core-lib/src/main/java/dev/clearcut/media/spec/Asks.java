package dev.clearcut.media.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** Whether one of its rules asks about the fact of the file. */
    static boolean about(Profile profile, Fact fact) {
        return profile.rules().stream()
                .flatMap(rule -> checks(rule.asked()))
                .anyMatch(check -> check.target().reading().fact() == fact);
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

    /**
     * What of it has to be in a file, one of these: what the profile says, else what its rules ask
     * about. Captions beside picture or sound may be missing. Empty for one about any file.
     */
    static Set<Subject> about(Profile profile) {
        if (profile.holds() != null) {
            return EnumSet.of(profile.holds());
        }
        var kinds = EnumSet.noneOf(Subject.class);
        profile.rules().forEach(rule -> kinds.addAll(kinds(rule.asked())));
        kinds.remove(Subject.FILE);
        if (kinds.contains(Subject.VIDEO) || kinds.contains(Subject.AUDIO)) {
            kinds.remove(Subject.TEXT);
        }
        return kinds;
    }

    private static Set<Subject> kinds(Asked asked) {
        var kinds = EnumSet.noneOf(Subject.class);
        switch (asked) {
            case Asked.OfFacts(var check) -> kinds.add(check.target().of());
            case Asked.All(var parts) -> parts.forEach(part -> kinds.addAll(kinds(part)));
            case Asked.Either(var branches) ->
                    branches.forEach(branch -> kinds.addAll(kinds(branch.asked())));
            case Asked.Measured(var measure, var want) -> kinds.add(Measurements.of(measure));
            case Asked.Captions captions -> kinds.add(Subject.TEXT);
            case Asked.Report report -> {}
            case Asked.ByEye eye -> {}
        }
        return kinds;
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

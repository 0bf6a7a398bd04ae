package dev.clearcut.media.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Literals.Reading;
import dev.clearcut.media.spec.Verdict.Outcome;
import dev.clearcut.media.spec.Verdict.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays a file beside a specification. Pure: the answer depends on the facts and the profile alone.
 */
public final class Conformance {

    private final Delivered delivered;
    private final Evaluation evaluation;

    private Conformance(Delivered delivered) {
        this.delivered = delivered;
        this.evaluation = new Evaluation(delivered);
    }

    /** The file alone: what needs a measurement, a report or another file stays open. */
    public static Conformity check(Profile profile, MediaFacts facts) {
        return check(profile, Delivered.of(facts));
    }

    public static Conformity check(Profile profile, Delivered delivered) {
        var conformance = new Conformance(delivered);
        var own = profile.rules().stream().map(conformance::verdict).toList();
        return new Conformity(
                profile,
                delivered.file().name(),
                Stream.concat(Standing.broken(profile, delivered, own).stream(), own.stream())
                        .toList());
    }

    /** One rule alone. */
    public static Verdict check(Rule rule, Delivered delivered) {
        return new Conformance(delivered).verdict(rule);
    }

    private Verdict verdict(Rule rule) {
        var condition = Part.all(rule.when().stream().map(evaluation::of).toList());
        if (!rule.when().isEmpty() && condition.outcome() == Outcome.CANNOT_TELL) {
            return new Verdict(
                    rule,
                    Outcome.CANNOT_TELL,
                    condition.breaches(),
                    List.of(),
                    Verdict.UNSURE_WHETHER_IT_APPLIES);
        }
        var part =
                rule.when().isEmpty() || condition.outcome() == Outcome.PASSED
                        ? asked(rule, rule.asked())
                        : Part.of(Outcome.DOES_NOT_APPLY);
        return new Verdict(rule, part.outcome(), part.breaches(), part.ways(), part.note());
    }

    private Part asked(Rule rule, Asked asked) {
        return switch (asked) {
            case Asked.OfFacts(var check) -> evaluation.of(check);
            case Asked.All(var parts) ->
                    Part.all(parts.stream().map(part -> asked(rule, part)).toList());
            case Asked.Either(var branches) -> either(rule, branches);
            case Asked.Measured measured -> measured(measured);
            case Asked.Report report -> report(rule, report);
            case Asked.ByEye(var what) -> new Part(Outcome.BY_EYE, List.of(), List.of(), what);
            case Asked.Captions(var rules) -> captions(rules);
        };
    }

    private Part captions(String rules) {
        var judged = delivered.captions().get(rules);
        if (judged == null) {
            return Part.needs(
                    "the captions' own rules decide: clearcut caption check FILE --rules " + rules);
        }
        if (!judged.breaches().isEmpty()) {
            return new Part(Outcome.FAILED, judged.breaches(), List.of(), "");
        }
        return judged.open().isEmpty() ? Part.of(Outcome.PASSED) : Part.needs(judged.open());
    }

    private Part either(Rule rule, List<Asked.Branch> branches) {
        var parts = branches.stream().map(branch -> asked(rule, branch.asked())).toList();
        var ways = new java.util.ArrayList<Way>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var found = part.found().isEmpty() ? part.note() : part.found();
            ways.add(new Way(branches.get(i).name(), part.outcome(), part.wanted(), found));
        }
        var best = Part.any(parts);
        return new Part(best.outcome(), best.breaches(), ways, best.note());
    }

    private Part measured(Asked.Measured measured) {
        var measurements = delivered.measured();
        if (measurements == null) {
            return Part.needs(
                    "measure it with: clearcut file qc FILE --format json > qc.json; then add --qc qc.json");
        }
        boolean counted = measured.measure().startsWith(Measurements.FINDINGS);
        var reservation = measurements.reservation();
        if (reservation != null && !(counted && reservation.foundStands())) {
            return Part.needs(reservation.why());
        }
        var part = measured(measured, measurements, counted);
        return reservation != null && part.outcome() != Outcome.FAILED
                ? Part.needs(reservation.why())
                : part;
    }

    private Part measured(Asked.Measured measured, Measurements measurements, boolean counted) {
        var name = measured.measure();
        var found = counted ? measurements.found(name) : measurements.values().get(name);
        if (found == null) {
            return Part.needs(
                    counted
                            ? "\"file qc\" did not judge %s in this file: attach the report of who did"
                                    .formatted(name.substring(Measurements.FINDINGS.length()))
                            : name + " is not in the measurements");
        }
        return value(
                measured.want(),
                name,
                Value.of(found),
                Measurements.unit(name),
                Optional.ofNullable(measurements.places().get(name)).orElse(""));
    }

    private Part report(Rule rule, Asked.Report report) {
        var attested =
                Optional.ofNullable(delivered.attested().get(rule.fullId()))
                        .orElse(delivered.attested().get(rule.id()));
        if (attested == null) {
            return Part.needs(
                    "attach " + report.what() + ": --attest " + rule.id() + "=VALUE:REPORT");
        }
        var by = "attested by " + attested.report();
        if (report.want() == null) {
            return new Part(Outcome.PASSED, List.of(), List.of(), by);
        }
        var part = value(report.want(), report.what(), attestedValue(attested.value()), "", "");
        return new Part(part.outcome(), part.breaches(), part.ways(), by);
    }

    private static Value attestedValue(String written) {
        try {
            return Literals.read(Reading.NUMBER, written);
        } catch (Invalid word) {
            return Value.of(written.strip());
        }
    }

    /** Decides about a value that is no fact of the file. */
    private Part value(Want want, String what, Value found, String unit, String timecode) {
        var comparands = new Comparands(delivered, null, new Reading(Fact.Type.COUNT, null));
        var with = unit.isEmpty() ? "" : " " + unit;
        var number =
                found instanceof Value.Exact(var exact)
                        ? Literals.decimal(exact)
                        : found.toString();
        var breach =
                new Breach(
                        "",
                        what,
                        Wanted.say(want, comparands) + with,
                        number + with,
                        "",
                        -1,
                        timecode);
        try {
            return switch (new Judging(comparands).of(want, found)) {
                case Judging.Judgement.Fits fits -> Part.of(Outcome.PASSED);
                case Judging.Judgement.Free free -> Part.of(Outcome.DOES_NOT_APPLY);
                case Judging.Judgement.Differs differs -> Part.of(Outcome.FAILED, breach);
                case Judging.Judgement.Untold untold -> Part.of(Outcome.CANNOT_TELL, breach);
                case Judging.Judgement.Needs(var note) -> Part.needs(note);
            };
        } catch (Invalid noNumber) {
            return Part.of(Outcome.FAILED, breach);
        }
    }
}

package dev.clearcut.media.spec;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file came out.
 *
 * @param file its name
 * @param verdicts one for each rule, in the order of the profile; before them, what is broken that
 *     every specification asks for: a whole file of the kind that it is about
 */
public record Conformity(Profile profile, String file, List<Verdict> verdicts) {

    public Conformity {
        verdicts = List.copyOf(verdicts);
    }

    /** The rules that are broken, and those nobody can tell, the worst first. */
    public List<Verdict> broken() {
        return verdicts.stream()
                .filter(v -> v.outcome() == Outcome.FAILED || v.outcome() == Outcome.CANNOT_TELL)
                .sorted(
                        Comparator.comparing(Conformity::severity)
                                .thenComparing(v -> !Wrapping.isBroken(v))
                                .thenComparing(v -> v.outcome() == Outcome.CANNOT_TELL))
                .toList();
    }

    /**
     * What cannot be judged because the file is wrapped as another kind: what these rules ask about
     * only files of the wanted container hold. They are among those {@link #broken()} all the same:
     * what was not judged is not passed.
     */
    public Waiting waiting() {
        return Wrapping.waiting(broken());
    }

    /**
     * Rules that wait for another.
     *
     * @param container the rule about the container that is broken; null where none is
     * @param rules never that one
     */
    public record Waiting(@Nullable Verdict container, List<Verdict> rules) {
        public Waiting {
            rules = List.copyOf(rules);
        }
    }

    /** What something else has to decide: a report, a measurement, another file, a person. */
    public List<Verdict> open() {
        return verdicts.stream()
                .filter(v -> v.outcome() == Outcome.NOT_MEASURED || v.outcome() == Outcome.BY_EYE)
                .toList();
    }

    /** How many rules came out so. */
    public int count(Outcome outcome) {
        return (int) verdicts.stream().filter(v -> v.outcome() == outcome).count();
    }

    /** Whether no error was found; what is {@link #open()} may still show one. */
    public boolean conforms() {
        return broken().stream().noneMatch(v -> severity(v).compareTo(Severity.ERROR) <= 0);
    }

    /** {@code fails}; {@code conforms-so-far} while something is open; {@code conforms}. */
    public String word() {
        return !conforms() ? "fails" : open().isEmpty() ? "conforms" : "conforms-so-far";
    }

    /** How bad it is: what cannot be told may weigh less than what is wrong. */
    public static Severity severity(Verdict verdict) {
        var weight = verdict.rule().weight();
        return verdict.outcome() == Outcome.CANNOT_TELL ? weight.untold() : weight.severity();
    }

    /** The same as findings of any kind, the worst first. */
    public Report report() {
        return new Report(
                broken().stream()
                        .flatMap(
                                verdict ->
                                        verdict.breaches().stream()
                                                .map(breach -> finding(verdict, breach)))
                        .toList());
    }

    private Finding finding(Verdict verdict, Breach breach) {
        return new Finding(
                verdict.rule().fullId(),
                severity(verdict),
                breach.timecode().isEmpty()
                        ? Where.inFile(file)
                        : Where.inCut(file, breach.timecode()),
                verdict.sentence(breach),
                verdict.rule().authority().cite());
    }
}

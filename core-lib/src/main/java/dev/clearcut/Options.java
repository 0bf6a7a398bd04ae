package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.Option.State;
import dev.clearcut.store.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Rights the production may have at a price that is agreed already, until a day. */
public final class Options {

    private final Scope scope;

    Options(Scope scope) {
        this.scope = scope;
    }

    /**
     * @param state as of today
     */
    public record OnFile(Licence licence, Option option, State state) {

        /** {@code NF-MUS-001, option 4(b)}: what other commands call it too. */
        public String name() {
            return licence.reference()
                    + ", option"
                    + (option.clause().isBlank() ? "" : " " + option.clause());
        }
    }

    /** By licence, in the order the contract lists them. */
    public List<OnFile> list() {
        return scope.read(this::all);
    }

    List<OnFile> all(Reading reading) {
        var happened = Agreed.happened(reading, scope.production());
        var today = scope.sources().today();
        return reading.licences().of(scope.production()).stream()
                .flatMap(
                        licence ->
                                licence.further().options().stream()
                                        .map(
                                                option ->
                                                        new OnFile(
                                                                licence,
                                                                option,
                                                                option.state(today, happened))))
                .toList();
    }

    /**
     * @param clause empty where the licence has one option only
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such option
     * @throws Invalid when the licence has several and no clause is given
     */
    public OnFile named(String licence, String clause) {
        return scope.read(
                reading -> {
                    var all =
                            all(reading).stream()
                                    .filter(o -> same(o.licence().reference(), licence))
                                    .toList();
                    var meant =
                            all.stream()
                                    .filter(
                                            o ->
                                                    clause.isBlank()
                                                            || same(o.option().clause(), clause))
                                    .toList();
                    if (meant.size() > 1) {
                        throw new Invalid(
                                "\"%s\" has several options; say the clause: %s."
                                        .formatted(licence, String.join(", ", clauses(all))));
                    }
                    return meant.stream()
                            .findFirst()
                            .orElseThrow(() -> unknown(reading, licence, clause, all));
                });
    }

    private RuntimeException unknown(
            Reading reading, String licence, String clause, List<OnFile> ofLicence) {
        return ofLicence.isEmpty()
                ? Unknown.name(
                        "option in a licence",
                        licence,
                        all(reading).stream().map(o -> o.licence().reference()).distinct().toList(),
                        "no licence on file has one")
                : Unknown.name(
                        "option of \"" + licence.strip() + "\" with the clause",
                        clause,
                        clauses(ofLicence),
                        "");
    }

    private static List<String> clauses(List<OnFile> options) {
        return options.stream().map(o -> o.option().clause()).toList();
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** Exercises an option today. */
    public Licence exercise(OnFile before) {
        return exercise(before, scope.sources().today());
    }

    /**
     * Exercises an option: from now on its licence grants what it offered.
     *
     * @param before as it was read
     * @param on the day the licensor was told
     * @throws Refused when the day is still to come or before the signature, when the option's last
     *     day is over by then, or when its licence is not in force
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed the licence since
     */
    public Licence exercise(OnFile before, LocalDate on) {
        if (on.isAfter(scope.sources().today())) {
            throw new Refused("%s has not come yet; exercise the option on the day.".formatted(on));
        }
        var signed = before.licence().standing().signed();
        if (signed != null && on.isBefore(signed)) {
            throw new Refused(
                    "\"%s\" was signed on %s; its option cannot have been exercised on %s, before that."
                            .formatted(before.licence().reference(), signed, on));
        }
        before.licence()
                .whyNotInForce()
                .ifPresent(
                        why -> {
                            throw new Refused(
                                    "\"%s\" %s, and so none of its options can be exercised."
                                            .formatted(before.licence().reference(), why));
                        });
        return scope.write(
                "exercised " + before.name(),
                writing -> {
                    var happened = Agreed.happened(writing, scope.production());
                    var exercised = before.option().exercise(on, happened);
                    var after = with(before.licence(), exercised);
                    writing.licences().change(scope.production(), before.licence(), after);
                    return after;
                });
    }

    private static Licence with(Licence licence, Option exercised) {
        var further = licence.further();
        return licence.further(
                new FurtherTerms(
                        further.options().stream()
                                .map(o -> o.id().equals(exercised.id()) ? exercised : o)
                                .toList(),
                        further.steps(),
                        further.duties(),
                        further.sublicensing()));
    }
}

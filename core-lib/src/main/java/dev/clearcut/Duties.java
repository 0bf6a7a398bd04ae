package dev.clearcut;

import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.store.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the contracts want done by a day: copies, cue sheets, notices. */
public final class Duties {

    private final Scope scope;

    Duties(Scope scope) {
        this.scope = scope;
    }

    /**
     * @param due its last day, as far as it is known
     * @param state as of today
     */
    public record OnFile(Licence licence, DatedDuty duty, Optional<LocalDate> due, State state) {

        /** {@code NF-FTG-003, copies: 2}. */
        public String name() {
            return licence.reference() + ", " + duty.duty();
        }
    }

    /** How a duty stands. */
    public enum State {
        DONE,
        OVERDUE,
        OPEN,
        /** It hangs on an event that is not recorded. */
        WAITING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By their last day; those that wait for an event come last. */
    public List<OnFile> list() {
        return scope.read(this::all);
    }

    List<OnFile> all(Reading reading) {
        var happened = Agreed.happened(reading, scope.production());
        return reading.licences().of(scope.production()).stream()
                .flatMap(licence -> of(happened, licence).stream())
                .sorted(Comparator.comparing(one -> one.due().orElse(LocalDate.MAX)))
                .toList();
    }

    List<OnFile> of(Reading reading, Licence licence) {
        return of(Agreed.happened(reading, scope.production()), licence);
    }

    private List<OnFile> of(Happened happened, Licence licence) {
        var today = scope.sources().today();
        return licence.further().duties().stream()
                .map(
                        duty -> {
                            var due = duty.by().on(happened);
                            return new OnFile(
                                    licence,
                                    duty,
                                    due,
                                    state(duty, due, duty.isOverdue(today, happened)));
                        })
                .toList();
    }

    private static State state(DatedDuty duty, Optional<LocalDate> due, boolean overdue) {
        if (duty.done() != null) {
            return State.DONE;
        }
        return overdue ? State.OVERDUE : due.isPresent() ? State.OPEN : State.WAITING;
    }

    /**
     * A duty of a licence.
     *
     * @param duty as the licence puts it, or its kind: {@code copies: 2}, {@code copies}; empty
     *     where the licence has one only
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such duty
     * @throws dev.clearcut.base.ClearcutException.Invalid when it may be several
     */
    public OnFile named(String licence, String duty) {
        var about = new Licences(scope).named(licence);
        return scope.read(
                reading ->
                        Clauses.one(
                                of(reading, about),
                                duty,
                                new Clauses.Naming<OnFile>(
                                        "duty with a last day",
                                        about.reference(),
                                        one -> words(one.duty()))));
    }

    private static List<String> words(DatedDuty duty) {
        return List.of(
                duty.duty().toString(),
                duty.toString(),
                duty.duty().kind().word(),
                duty.duty().text());
    }

    /**
     * Says that a duty was done.
     *
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Refused when it is done already, the day is still
     *     to come, or the licence was not signed by then
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed the licence since
     */
    public Licence done(OnFile before, LocalDate on) {
        Clauses.refuseDay(before.licence(), on, scope.sources().today());
        Clauses.refuseSecond(before.duty().duty() + " is done", before.duty().done());
        return write(
                before,
                before.duty().done(on),
                "did %s of %s".formatted(before.duty().duty(), before.licence().reference()));
    }

    /**
     * Takes back that a duty was done.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when nobody said that it was
     */
    public Licence takeBack(OnFile before) {
        var duty = before.duty();
        Clauses.refuseUnsaid(duty.duty() + " is not done", duty.done());
        return write(before, new DatedDuty(duty.duty(), duty.by(), null), "not done after all");
    }

    private Licence write(OnFile before, DatedDuty duty, String occasion) {
        var licence = before.licence();
        var after = licence.further(licence.further().replacing(before.duty(), duty));
        return scope.write(
                occasion,
                writing -> {
                    writing.licences().change(scope.production(), licence, after);
                    return after;
                });
    }
}

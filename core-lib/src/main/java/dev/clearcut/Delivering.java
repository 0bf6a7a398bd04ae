package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.plan.Schedule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What is made for a delivery, sent, and answered. */
public final class Delivering {

    private final Scope scope;
    private final Deliveries deliveries;

    Delivering(Scope scope) {
        this.scope = scope;
        this.deliveries = new Deliveries(scope);
    }

    /**
     * How a version was made.
     *
     * @param by who made it: a person, a lab
     * @param cut the name of the cut it was made of; empty for the newest, where its kind shows a
     *     cut at all
     */
    public record Making(String by, LocalDate on, String cut) {}

    /**
     * A step somebody wants to take.
     *
     * @param papers files that prove it; the office keeps them
     */
    public record Act(DeliveryState to, Step.Said said, List<Path> papers) {

        public Act {
            papers = List.copyOf(papers);
        }

        public static Act to(DeliveryState state, Step.Said said) {
            return new Act(state, said, List.of());
        }

        public Act on(List<Path> files) {
            return new Act(to, said, files);
        }
    }

    /**
     * Adds a version. The versions of the items that it is made of, or speaks about, are noted with
     * it.
     *
     * <p>The newest version's own files, with a cut that nobody had said, say it: no version is
     * added then.
     *
     * @param files see {@link DeliveredFiles}
     * @throws Refused when its bytes are those of an earlier version
     */
    public Deliverable version(Deliverable before, List<SentFile> files, Making making) {
        var cut = cut(before, making);
        if (isUnsaid(before, files) && !making.cut().isBlank()) {
            return deliveries.written(before, before.ofCut(cut.orElseThrow()));
        }
        var schedule = deliveries.schedule(before);
        var after =
                before.made(
                        number ->
                                new Version(
                                        number,
                                        files,
                                        new Version.Made(making.by(), notAhead(making.on())),
                                        cut.orElse(null),
                                        from(before, schedule),
                                        List.of()));
        return deliveries.written(before, after);
    }

    /** Whether they are the newest version, of which nobody said the cut it was made of. */
    private static boolean isUnsaid(Deliverable item, List<SentFile> files) {
        return item.newest()
                .filter(version -> version.cut() == null && version.isSameAs(files))
                .isPresent();
    }

    private Optional<Version.OfCut> cut(Deliverable item, Making making) {
        var cuts = new Cuts(scope);
        if (!making.cut().isBlank()) {
            var cut = cuts.named(making.cut());
            return Optional.of(new Version.OfCut(cut.id(), cut.name()));
        }
        boolean shows =
                Kinds.standard()
                        .of(item.wanted().kind())
                        .filter(DeliverableKind::isOfTheCut)
                        .isPresent();
        var all = shows ? cuts.list() : List.<dev.clearcut.use.Cut>of();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Version.OfCut(all.getLast().id(), all.getLast().name()));
    }

    /** The newest versions of what it needs, and of what its kind speaks about. */
    private static List<Version.MadeFrom> from(Deliverable item, Schedule schedule) {
        var kinds = Kinds.standard();
        var from = new ArrayList<Version.MadeFrom>();
        for (var other : schedule.items()) {
            boolean needed =
                    schedule.needing(other).stream().anyMatch(n -> n.id().equals(item.id()));
            boolean follows =
                    kinds.of(item.wanted().kind())
                            .flatMap(kind -> kinds.of(other.wanted().kind()).map(kind::follows))
                            .orElse(false);
            if (needed || follows) {
                other.newest()
                        .ifPresent(
                                version ->
                                        from.add(
                                                new Version.MadeFrom(
                                                        other.reference(), version.number())));
            }
        }
        return from;
    }

    /**
     * Looks at the newest version before the buyer does, and keeps what came of it, in one write.
     * An item that is not in our own check comes there with it.
     *
     * @param before as it was read
     * @throws Refused when it cannot come there, there is no version, or a file is not of it
     * @throws Invalid when there is no such specification, or nobody names one
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Deliverable check(Deliverable before, Checking checking, Progress progress) {
        var said = checking.said();
        notAhead(said.on());
        boolean steps =
                before.state() != DeliveryState.INTERNAL_CHECK
                        || checking.look() instanceof Checking.Look.Begun;
        if (steps) {
            moved(before, DeliveryState.INTERNAL_CHECK, said, others(before));
        }
        var check =
                new OwnCheck(before, scope.sources().today(), progress).of(checking.look(), said);
        UnaryOperator<Deliverable> checked = one -> check.map(one::checked).orElse(one);
        return steps
                ? stepped(
                        before,
                        Act.to(DeliveryState.INTERNAL_CHECK, said).on(checking.papers()),
                        checked)
                : deliveries.written(before, checked.apply(before));
    }

    /**
     * Takes a step.
     *
     * @param before as it was read
     * @throws Refused when there is no such step, or it lacks what it asks for
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Deliverable take(Deliverable before, Act act) {
        notAhead(act.said().on());
        return stepped(before, act, UnaryOperator.identity());
    }

    /**
     * Notes that the buyer allows another attempt, when all are used.
     *
     * @param said who allows it, and why
     * @param papers files that prove it; the office keeps them
     * @throws Refused when attempts are left, or nobody says who and why
     */
    public Deliverable allowAnother(Deliverable before, Step.Said said, List<Path> papers) {
        notAhead(said.on());
        return kept(
                before,
                said,
                papers,
                (proved, others) ->
                        before.allowedAnother(proved, scope.person(), scope.sources().now()));
    }

    private Deliverable stepped(Deliverable before, Act act, UnaryOperator<Deliverable> andThen) {
        if (act.to() == DeliveryState.SENT && act.said().why().isEmpty()) {
            SpecsNow.refuseEdited(before);
        }
        return kept(
                before,
                act.said(),
                act.papers(),
                (said, others) -> andThen.apply(moved(before, act.to(), said, others)));
    }

    /** Keeps the papers only where the step is taken. */
    private Deliverable kept(
            Deliverable before,
            Step.Said said,
            List<Path> papers,
            BiFunction<Step.Said, List<Deliverable>, Deliverable> step) {
        var filing = new Filing(scope);
        var kept = new ArrayList<Proof.File>();
        try {
            papers.forEach(file -> kept.add(filing.keep(file)));
            var proved = said.proved(kept);
            return scope.write(
                    said.why(),
                    writing -> {
                        var others = deliveries.schedule(writing, before.deal()).items();
                        return deliveries.written(writing, before, step.apply(proved, others));
                    });
        } catch (RuntimeException refused) {
            kept.forEach(file -> filing.discard(file.sha256()));
            throw refused;
        }
    }

    private List<Deliverable> others(Deliverable item) {
        return deliveries.schedule(item).items();
    }

    private Deliverable moved(
            Deliverable before, DeliveryState to, Step.Said said, List<Deliverable> others) {
        return before.moved(to, said, scope.person(), scope.sources().now(), others);
    }

    private LocalDate notAhead(LocalDate day) {
        if (day.isAfter(scope.sources().today())) {
            throw new Invalid(
                    "%s has not come yet; say what happened, on the day it did.".formatted(day));
        }
        return day;
    }

    /**
     * Accepts the version that was sent, as the buyer said.
     *
     * @param act with the hash of what was accepted; without one, it is of what was sent
     */
    public Deliverable accept(Deliverable before, Act act) {
        var said = act.said();
        var hash =
                said.hash().isEmpty()
                        ? before.sent().map(version -> version.seal().toString()).orElse("")
                        : said.hash();
        return take(before, Act.to(DeliveryState.ACCEPTED, said.hashed(hash)).on(act.papers()));
    }

    /**
     * Whether a file is one that the buyer accepted, byte for byte.
     *
     * @return the item it is of; nothing when it is none
     */
    public Optional<Deliverable> acceptedAs(Hash hash) {
        return deliveries.list().stream()
                .filter(item -> item.accepted().filter(version -> version.has(hash)).isPresent())
                .findFirst();
    }
}

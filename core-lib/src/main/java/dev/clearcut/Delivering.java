package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.Conformance;
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
     * @param files see {@link DeliveredFiles}
     * @throws Refused when its bytes are those of an earlier version
     */
    public Deliverable version(Deliverable before, List<SentFile> files, Making making) {
        var cut = cut(before, making);
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
                                        null));
        return deliveries.written(before, after);
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

    /** Says what came of checking the newest version. */
    public Deliverable checked(Deliverable before, Conformance conformance) {
        notAhead(conformance.on());
        return deliveries.written(before, before.checked(conformance));
    }

    /**
     * Lays a file of the newest version beside a specification, and keeps what came of it. What
     * only a report or a person can say is counted in the report.
     *
     * @param file byte for byte one of the newest version's
     * @param spec the id of one that ships, or a file's name that ends in {@code .yaml}; empty for
     *     the item's own
     * @throws Refused when the file is not of the newest version, or there is no version
     * @throws Invalid when there is no such specification, or the item names none
     */
    public Deliverable conform(Deliverable before, Path file, String spec) {
        var against = spec.isBlank() ? before.wanted().spec() : spec;
        if (against.isBlank()) {
            throw new Invalid(
                    "\"%s\" names no specification; name one with --spec (\"clearcut spec list\")."
                            .formatted(before.reference()));
        }
        var profile = Specs.named(against);
        var hash = DeliveredFiles.read(List.of(file), Progress.SILENT).getFirst().hashes();
        var newest =
                before.newest()
                        .filter(version -> hash.stream().anyMatch(version::has))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "%s is not of the newest version of \"%s\"; add it first with \"delivery version\"."
                                                        .formatted(file, before.reference())));
        var probed = Specs.conform(file, profile);
        return checked(before, Conforming.of(profile, newest, probed, scope.sources().today()));
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
        var filing = new Filing(scope);
        var kept = new ArrayList<Proof.File>();
        try {
            act.papers().forEach(file -> kept.add(filing.keep(file)));
            return scope.write(
                    act.said().why(),
                    writing ->
                            deliveries.written(
                                    writing,
                                    before,
                                    before.moved(
                                            act.to(),
                                            act.said().proved(kept),
                                            scope.person(),
                                            scope.sources().now())));
        } catch (RuntimeException refused) {
            kept.forEach(file -> filing.discard(file.sha256()));
            throw refused;
        }
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

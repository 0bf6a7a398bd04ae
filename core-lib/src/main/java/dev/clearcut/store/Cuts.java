package dev.clearcut.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.store.UseRow.CandidateText;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Remembered;
import dev.clearcut.use.Use;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Cuts and their uses as rows. */
final class Cuts implements Kind<Cut, CutRow> {

    private final Session session;
    private final Checks checks;
    private final Touched touched;

    Cuts(Session session, Checks checks, Touched touched) {
        this.session = session;
        this.checks = checks;
        this.touched = touched;
    }

    @Override
    public Class<CutRow> rows() {
        return CutRow.class;
    }

    @Override
    public String table() {
        return "cut";
    }

    @Override
    public String order() {
        return "number";
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Function<CutRow, Cut> reader() {
        return Cuts::read;
    }

    @Override
    public Id<Cut> id(Cut cut) {
        return cut.id();
    }

    @Override
    public Facts facts(Cut cut) {
        return Recorded.of(cut);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Cut> cuts) {
        for (var cut : cuts) {
            insert(production, cut, number(cut.id()));
            touched.renamed(RememberedNames.changed(Set.of(), Remembered.in(cut)));
        }
    }

    /** It keeps its place in the order in which cuts came. */
    @Override
    public void replace(Id<ProductionRecord> production, Cut before, Cut after, Runnable delete) {
        long number = number(before.id());
        delete.run();
        insert(production, after, number);
        touched.renamed(RememberedNames.changed(Remembered.in(before), Remembered.in(after)));
    }

    @Override
    public void replaceAll(
            Id<ProductionRecord> production, List<Replacement<Cut>> changes, Runnable deleteAll) {
        var numbers =
                changes.stream().collect(toMap(c -> c.after().id(), c -> number(c.after().id())));
        deleteAll.run();
        for (var change : changes) {
            var cut = change.after();
            insert(production, cut, requireNonNull(numbers.get(cut.id())));
            touched.renamed(
                    RememberedNames.changed(Remembered.in(change.before()), Remembered.in(cut)));
        }
    }

    @Override
    public void removing(Cut cut) {
        touched.renamed(RememberedNames.changed(Remembered.in(cut), Set.of()));
    }

    /** The cut's place in the order in which cuts came; the next free one for a new cut. */
    private long number(Id<Cut> id) {
        var known = session.find(CutRow.class, id.value());
        return known != null
                ? known.number
                : session.createQuery("select coalesce(max(number), 0) + 1 from CutRow", Long.class)
                        .getSingleResult();
    }

    private void insert(Id<ProductionRecord> production, Cut cut, long number) {
        checks.namesAreFree("cut", production, "name", List.of(cut), Cut::name);
        checks.haveMaterials(production, List.of(cut), MaterialsNamed::of, c -> "Cut " + c.name());
        var row = new CutRow();
        row.id = cut.id().value();
        row.production = production.value();
        row.number = number;
        row.name = cut.name();
        row.format = cut.format();
        row.rate = RateText.of(cut.rate());
        row.file = cut.file();
        row.sha256 = cut.sha256();
        row.added = Moments.text(cut.added());
        row.addedBy = cut.addedBy();
        cut.report().findings().stream().map(FindingTexts::of).forEach(row.findings::add);
        for (var placed : cut.uses()) {
            var use = row(placed);
            use.cut = row;
            use.position = row.uses.size();
            row.uses.add(use);
        }
        session.persist(row);
        session.flush();
        session.clear();
    }

    private static UseRow row(Cut.Placed placed) {
        var use = placed.use();
        var row = new UseRow();
        row.id = placed.id().value();
        row.family = use.kind().word();
        row.name = use.name();
        row.source = use.source();
        row.track = use.track();
        row.recordIn = use.record().start();
        row.recordOut = use.record().end();
        row.rate = RateText.of(use.rate());
        row.active = use.active();
        use.fragments().stream().map(FragmentTexts::of).forEach(row.fragments::add);
        write(placed.match(), row);
        return row;
    }

    private static void write(Match match, UseRow row) {
        switch (match) {
            case Match.Confirmed confirmed ->
                    settle(row, "confirmed", confirmed.material(), confirmed.by());
            case Match.Own own -> settle(row, "own", null, own.by());
            case Match.Taken taken -> settle(row, "taken", taken.material(), taken.why());
            case Match.Doubtful doubtful -> {
                settle(row, "doubtful", null, "");
                doubtful.candidates()
                        .forEach(
                                c ->
                                        row.candidates.add(
                                                new CandidateText(
                                                        c.material().value(),
                                                        c.likeness(),
                                                        c.why())));
            }
            case Match.Unknown unknown -> settle(row, "unknown", null, "");
        }
    }

    private static void settle(
            UseRow row, String match, @Nullable Id<Material> material, String note) {
        row.match = match;
        row.material = material == null ? null : material.value();
        row.matchNote = note;
    }

    private static Cut read(CutRow row) {
        return new Cut(
                Id.of(row.id),
                row.name,
                row.format,
                RateText.read(row.rate),
                row.file,
                row.sha256,
                Instant.parse(row.added),
                row.addedBy,
                row.uses.stream().map(Cuts::read).toList(),
                new Report(row.findings.stream().map(FindingTexts::read).toList()));
    }

    private static Cut.Placed read(UseRow row) {
        return new Cut.Placed(
                Id.of(row.id),
                new Use(
                        Word.read(Family.class, row.family),
                        row.name,
                        row.source,
                        row.track,
                        new FrameRange(row.recordIn, row.recordOut),
                        RateText.read(row.rate),
                        row.active,
                        row.fragments.stream().map(FragmentTexts::read).toList()),
                match(row));
    }

    private static Match match(UseRow row) {
        return switch (row.match) {
            case "confirmed" -> new Match.Confirmed(material(row.material), row.matchNote);
            case "own" -> new Match.Own(row.matchNote);
            case "taken" -> new Match.Taken(material(row.material), row.matchNote);
            case "doubtful" ->
                    new Match.Doubtful(
                            row.candidates.stream()
                                    .map(
                                            c ->
                                                    new Match.Candidate(
                                                            Id.of(c.material()),
                                                            c.likeness(),
                                                            c.why()))
                                    .toList());
            case "unknown" -> new Match.Unknown();
            default -> throw new IllegalStateException("No match is called " + row.match + ".");
        };
    }

    private static Id<Material> material(@Nullable String id) {
        if (id == null) {
            throw new IllegalStateException("A settled match names its material.");
        }
        return Id.of(id);
    }
}

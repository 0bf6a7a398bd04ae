package dev.clearcut;

import dev.clearcut.MfnJoining.Joins;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.LicenceSheet;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.MaterialIndex;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Licences out of a sheet: a licence is known by its reference. */
record LicenceIntake(Scope scope) implements Intake<Licence> {

    @Override
    public String kind() {
        return "licences";
    }

    @Override
    public String record() {
        return "licence";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return LicenceSheet.fit(sheet, mapping);
    }

    @Override
    public Id<Licence> id(Licence licence) {
        return licence.id();
    }

    @Override
    public Fates<Licence> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var read =
                LicenceSheet.rows(
                        sheet,
                        mapping,
                        new LicenceSheet.About(
                                MaterialIndex.of(
                                        writing.materials().of(scope.production()), Map.of()),
                                OurCompanies.of(writing.people().companies(scope.production()))));
        var onFile = new HashMap<String, Licence>();
        writing.licences()
                .of(scope.production())
                .forEach(licence -> onFile.put(Licences.key(licence.reference()), licence));
        var parties = new KnownParties(writing.parties(), scope.sources());
        var fates = new ArrayList<Fate<Licence>>();
        for (var row : read.rows()) {
            var draft = row.value();
            boolean good = row.lines().stream().noneMatch(read.wrong()::contains);
            var before = onFile.get(Licences.key(draft.reference()));
            var first = Where.inFile(sheet.value().file(), row.lines().getFirst(), 0);
            fates.add(
                    new Fate<>(
                            row.lines(),
                            draft.reference(),
                            good ? outcome(draft, before, parties, first) : new Outcome.Same<>(),
                            row.groups()));
        }
        return new Fates<>(fates, read.report(), read.wrong());
    }

    private Outcome<Licence> outcome(
            LicenceDraft draft, @Nullable Licence before, KnownParties parties, Where first) {
        try {
            return written(draft, before, parties, first);
        } catch (Refused refused) {
            return new Outcome.Refused<>(
                    Finding.error("licence.less", first, String.valueOf(refused.getMessage())));
        }
    }

    private Outcome<Licence> written(
            LicenceDraft draft, @Nullable Licence before, KnownParties parties, Where first) {
        if (before == null) {
            return new Outcome.New<>(
                    licence(parties, merged(draft, FurtherTerms.NONE), scope.sources().freshId()));
        }
        var lost = lost(before, draft);
        if (lost.isPresent()) {
            return new Outcome.Refused<>(Finding.error("licence.less", first, lost.get()));
        }
        var after = licence(parties, merged(draft, before.further()), before.id());
        return after.draft().equals(before.draft())
                ? new Outcome.Same<>()
                : new Outcome.Changed<>(before, after);
    }

    /** With what is on file beside the grants; options out of a sheet have no identities yet. */
    private LicenceDraft merged(LicenceDraft draft, FurtherTerms onFile) {
        var terms = new SheetTerms(draft.reference(), scope.sources()::freshId);
        return draft.further(terms.merged(draft.further(), onFile));
    }

    private Licence licence(KnownParties parties, LicenceDraft draft, Id<Licence> id) {
        return draft.licence(
                id,
                parties.called(draft.licensor()),
                draft.licensee() == null ? null : parties.called(draft.licensee()),
                scope.sources()::freshId);
    }

    /**
     * A sheet gives the whole of a licence. One that has fewer grants or holdbacks than are on
     * file, or none of the limits, is more likely a part of it than a change.
     */
    private static Optional<String> lost(Licence before, LicenceDraft sheet) {
        var lost = new ArrayList<String>();
        if (sheet.grants().size() < before.grants().size()) {
            lost.add(
                    "%d of %d grants"
                            .formatted(
                                    before.grants().size() - sheet.grants().size(),
                                    before.grants().size()));
        }
        if (sheet.holdbacks().size() < before.holdbacks().size()) {
            lost.add("a holdback");
        }
        if (before.grants().stream().anyMatch(g -> !g.barred().isEmpty())
                && sheet.grants().stream().allMatch(g -> g.barred().isEmpty())) {
            lost.add("its blackouts");
        }
        if (before.grants().stream().anyMatch(g -> !g.caps().isEmpty())
                && sheet.grants().stream().allMatch(g -> g.caps().isEmpty())) {
            lost.add("its caps");
        }
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "\"%s\" would lose %s. A sheet gives the whole of a licence; repeat all its rows and columns, or file the amendment under a reference of its own."
                                .formatted(before.reference(), String.join(", ", lost)));
    }

    @Override
    public List<Written> write(
            Writing writing, List<Licence> added, List<Replacement<Licence>> changed) {
        var newcomers = new Newcomers(writing);
        writing.licences().changeAll(scope.production(), changed);
        writing.licences().addAll(scope.production(), added);
        return newcomers.written();
    }

    @Override
    public List<Written> also(Writing writing, List<Fate<Licence>> fates) {
        var joins = new ArrayList<Joins>();
        if (fates.stream().anyMatch(fate -> !fate.groups().isEmpty())) {
            var onFile = new HashMap<String, Licence>();
            writing.licences()
                    .of(scope.production())
                    .forEach(licence -> onFile.put(Licences.key(licence.reference()), licence));
            for (var fate : fates) {
                var licence = onFile.get(Licences.key(fate.name()));
                if (licence == null) {
                    continue;
                }
                for (var group : fate.groups()) {
                    joins.add(
                            new Joins(
                                    group, licence.reference(), Priced.of(licence), licence.fee()));
                }
            }
        }
        return new MfnJoining(scope, writing).join(joins);
    }
}

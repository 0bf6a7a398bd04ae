package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.ContractsOnFile;
import dev.clearcut.clearance.cases.Need;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.clearance.cases.Transition;
import dev.clearcut.exchange.sheet.CaseRow;
import dev.clearcut.exchange.sheet.CaseSheet;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.MaterialIndex;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.licence.Licence;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Clearance cases out of a sheet. A case walks the shortest way there is from where it stands to
 * the state the sheet says, and each step must be one the rules allow: the sheet itself is the
 * written note that a quote or an agreement asks for, and never the paper that clears.
 *
 * @param sheet that is imported, as the proof of what it says
 */
record CaseIntake(Scope scope, Proof.File sheet, Runnable keepSheet)
        implements Intake<ClearanceCase> {

    /** The way an office walks; a history that nobody lived through is not invented. */
    private static final Set<CaseState> ON_THE_WAY =
            EnumSet.of(
                    CaseState.RESEARCHING,
                    CaseState.HOLDER_FOUND,
                    CaseState.HOLDER_UNKNOWN,
                    CaseState.REQUESTED,
                    CaseState.QUOTED,
                    CaseState.NEGOTIATING,
                    CaseState.AGREED,
                    CaseState.CONTRACTED,
                    CaseState.PAID);

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public String record() {
        return "case";
    }

    @Override
    public int fit(Sheet sheetOfCases, Mapping mapping) {
        return CaseSheet.fit(sheetOfCases, mapping);
    }

    @Override
    public Id<ClearanceCase> id(ClearanceCase one) {
        return one.id();
    }

    @Override
    public Fates<ClearanceCase> fates(Reported<Sheet> read, Mapping mapping, Writing writing) {
        var rows =
                CaseSheet.rows(
                        read,
                        mapping,
                        MaterialIndex.of(writing.materials().of(scope.production()), Map.of()));
        var onFile = new HashMap<Id<ClearanceCase>, ClearanceCase>();
        writing.cases().of(scope.production()).forEach(one -> onFile.put(one.id(), one));
        var ours = OurCompanies.of(writing.people().companies(scope.production()));
        var licences =
                Agreed.asOfNow(writing, scope).stream()
                        .filter(licence -> !licence.isToAnother(ours))
                        .toList();
        var fates = new ArrayList<Fate<ClearanceCase>>();
        for (var row : rows.rows()) {
            var one = row.value();
            fates.add(
                    new Fate<>(
                            row.lines(),
                            "%s of %s".formatted(one.right().inWords(), one.material().title()),
                            outcome(one, onFile, licences)));
        }
        return new Fates<>(fates, rows.report(), rows.wrong());
    }

    private Outcome<ClearanceCase> outcome(
            CaseRow row, Map<Id<ClearanceCase>, ClearanceCase> onFile, List<Licence> licences) {
        var fresh = new Cases(scope).untouched(row.material().id(), row.right());
        var before = onFile.getOrDefault(fresh.id(), fresh);
        try {
            var after = moved(assigned(before, row), row, contracts(row, licences));
            if (after.equals(before)) {
                return new Outcome.Same<>();
            }
            return onFile.containsKey(fresh.id())
                    ? new Outcome.Changed<>(before, after)
                    : new Outcome.New<>(after);
        } catch (Refused refused) {
            return new Outcome.Refused<>(
                    Finding.error("case.state", row.where(), String.valueOf(refused.getMessage())));
        }
    }

    private static ClearanceCase assigned(ClearanceCase before, CaseRow row) {
        return before.assigned(
                row.owner().isEmpty() ? before.owner() : row.owner(),
                row.due() == null ? before.due() : row.due());
    }

    private static ContractsOnFile contracts(CaseRow row, List<Licence> licences) {
        return new ContractsOnFile(
                licences.stream()
                        .filter(licence -> licence.concerns(row.material().id(), row.right()))
                        .toList());
    }

    private ClearanceCase moved(ClearanceCase before, CaseRow row, ContractsOnFile contracts) {
        var wanted = row.state();
        if (wanted == null || wanted == before.state()) {
            return before;
        }
        var at = before;
        for (var transition : way(before.state(), wanted)) {
            at = at.moved(step(transition, row), contracts);
        }
        return at;
    }

    private Step step(Transition transition, CaseRow row) {
        var needs = transition.needs();
        boolean note = needs.contains(Need.EVIDENCE) && !needs.contains(Need.FILE);
        var why = row.why().isEmpty() ? "" : ": " + row.why();
        return new Step(
                transition.from(),
                transition.to(),
                scope.person(),
                scope.sources().now(),
                needs.contains(Need.REASON) && why.isEmpty()
                        ? ""
                        : "imported from " + sheet.name() + why,
                note ? List.of(sheet) : List.of());
    }

    /** The fewest steps, over states of the ordinary way. */
    private static List<Transition> way(CaseState from, CaseState to) {
        if (to.ordinal() < from.ordinal() && ON_THE_WAY.contains(to)) {
            throw new Refused(
                    "It is \"%s\" on file, and the sheet says \"%s\"; take that step by itself if it is meant."
                            .formatted(from.inWords(), to.inWords()));
        }
        var cameBy = new EnumMap<CaseState, Transition>(CaseState.class);
        var queue = new ArrayDeque<CaseState>(List.of(from));
        while (!queue.isEmpty() && !cameBy.containsKey(to)) {
            var at = queue.remove();
            for (var step : CaseRules.standard().from(at)) {
                boolean open = step.to() == to || ON_THE_WAY.contains(step.to());
                if (open && step.to() != from && cameBy.putIfAbsent(step.to(), step) == null) {
                    queue.add(step.to());
                }
            }
        }
        if (!cameBy.containsKey(to)) {
            throw new Refused(
                    "A case does not come in as \"%s\"; import it as it was before, and take that step here."
                            .formatted(to.inWords()));
        }
        var way = new ArrayList<Transition>();
        for (var at = to; at != from; at = way.getFirst().from()) {
            way.addFirst(Objects.requireNonNull(cameBy.get(at)));
        }
        return way;
    }

    @Override
    public List<Written> write(
            Writing writing, List<ClearanceCase> added, List<Replacement<ClearanceCase>> changed) {
        writing.cases().changeAll(scope.production(), changed);
        writing.cases().addAll(scope.production(), added);
        return List.of();
    }

    @Override
    public void applied() {
        keepSheet.run();
    }
}

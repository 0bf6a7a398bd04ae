package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.LicenceSheet;
import dev.clearcut.exchange.sheet.MaterialIndex;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contracts the production has on file. */
public final class Licences {

    private final Scope scope;

    Licences(Scope scope) {
        this.scope = scope;
    }

    /**
     * Files a licence. A draft without a reference gets the licensor's name and a number.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when the reference is taken
     */
    public Licence add(LicenceDraft draft) {
        return scope.write(writing -> add(writing, draft));
    }

    /**
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Licence change(Licence before, Licence after) {
        scope.change(writing -> writing.licences().change(scope.production(), before, after));
        return after;
    }

    /** By reference. */
    public List<Licence> list() {
        return scope.read(reading -> reading.licences().of(scope.production()));
    }

    /**
     * @throws NotFound when there is none of that reference
     */
    public Licence named(String reference) {
        var all = list();
        return all.stream()
                .filter(l -> l.reference().equalsIgnoreCase(reference.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "licence",
                                        reference,
                                        all.stream().map(Licence::reference).toList(),
                                        "import some with \"import licences\""));
    }

    /**
     * Imports a sheet, all of it or nothing. The same sheet again changes nothing: a licence is
     * known by its reference.
     *
     * @throws Refused when a licence would lose grants, holdbacks, blackouts or caps by it
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is no sheet at all
     */
    public Imported importFrom(Path file) {
        return importFrom(file, "");
    }

    /**
     * The same of one sheet of a workbook.
     *
     * @param sheetName empty for the sheet that fits best
     * @throws dev.clearcut.base.ClearcutException.BadFile when there is no sheet of that name
     */
    public Imported importFrom(Path file, String sheetName) {
        var raw = Sheets.read(file, sheetName, LicenceSheet::fit);
        return scope.write(
                "imported " + file.getFileName(),
                writing -> {
                    var read =
                            LicenceSheet.read(
                                    raw,
                                    MaterialIndex.of(
                                            writing.materials().of(scope.production()), Map.of()),
                                    OurCompanies.of(
                                            writing.people().companies(scope.production())));
                    if (read.report().hasErrors()) {
                        return Imported.nothing(read.report());
                    }
                    var onFile =
                            writing.licences().of(scope.production()).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    l -> key(l.reference()), Function.identity()));
                    var parties = new KnownParties(writing.parties(), scope.sources());
                    var added = new ArrayList<Licence>();
                    int changed = 0;
                    for (var draft : read.value()) {
                        var before = onFile.get(key(draft.reference()));
                        if (before == null) {
                            added.add(first(parties, draft));
                        } else {
                            refuseLess(before, draft);
                            changed += change(writing, parties, before, draft) ? 1 : 0;
                        }
                    }
                    writing.licences().addAll(scope.production(), added);
                    return new Imported(
                            added.size(),
                            changed,
                            read.value().size() - added.size() - changed,
                            read.report());
                });
    }

    /**
     * A sheet gives the whole of a licence. One that has fewer grants or holdbacks than are on
     * file, or none of the limits, is more likely a part of it than a change.
     */
    private static void refuseLess(Licence before, LicenceDraft sheet) {
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
        if (!lost.isEmpty()) {
            throw new Refused(
                    "Nothing is imported: \"%s\" would lose %s. A sheet gives the whole of a licence; repeat all its rows and columns, or file the amendment under a reference of its own."
                            .formatted(before.reference(), String.join(", ", lost)));
        }
    }

    private Licence add(Writing writing, LicenceDraft draft) {
        var referenced =
                draft.reference().isBlank()
                        ? draft.reference(freshReference(writing, draft))
                        : draft;
        var parties = new KnownParties(writing.parties(), scope.sources());
        var licence = licence(parties, referenced, scope.sources().freshId());
        writing.licences().add(scope.production(), licence);
        return licence;
    }

    /** Whether the draft says anything else than what is on file. */
    private boolean change(
            Writing writing, KnownParties parties, Licence before, LicenceDraft draft) {
        var terms = new SheetTerms(before.reference(), scope.sources()::freshId);
        var whole = draft.further(terms.merged(draft.further(), before.further()));
        var after = licence(parties, whole, before.id());
        if (after.draft().equals(before.draft())) {
            return false;
        }
        writing.licences().change(scope.production(), before, after);
        return true;
    }

    /** Of a draft out of a sheet, whose options have no identities yet. */
    private Licence first(KnownParties parties, LicenceDraft draft) {
        var terms = new SheetTerms(draft.reference(), scope.sources()::freshId);
        var whole = draft.further(terms.merged(draft.further(), FurtherTerms.NONE));
        return licence(parties, whole, scope.sources().freshId());
    }

    private Licence licence(KnownParties parties, LicenceDraft draft, Id<Licence> id) {
        return draft.licence(
                id,
                parties.called(draft.licensor()),
                draft.licensee() == null ? null : parties.called(draft.licensee()),
                scope.sources()::freshId);
    }

    private String freshReference(Reading reading, LicenceDraft draft) {
        var taken =
                reading.licences().of(scope.production()).stream()
                        .map(l -> key(l.reference()))
                        .collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(key(draft.licensor() + " " + number))) {
            number++;
        }
        return draft.licensor() + " " + number;
    }

    private static String key(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }
}

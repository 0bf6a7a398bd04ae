package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /**
     * Says that the last party signed: from now on it grants what it says.
     *
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Refused when it is signed already, nobody signs
     *     such a paper, or the day is still to come
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Licence sign(Licence before, LocalDate on) {
        return new Signing(scope).sign(before, on);
    }

    /**
     * The same, with the signed paper, which is kept as its evidence.
     *
     * @return with what stood against reading the file
     */
    public Reported<Licence> sign(Licence before, LocalDate on, Path paper) {
        return new Signing(scope).sign(before, on, paper);
    }

    /**
     * Says that the fee is paid in full. What was still open of it is entered in the budget.
     *
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Refused when it is paid already, is not signed,
     *     or the day is still to come
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Licence paid(Licence before, LocalDate on) {
        return new Signing(scope).paid(before, on);
    }

    /**
     * Says that another fee was agreed, as most favoured nations may ask. What was paid stays paid;
     * a licence that has to be paid more is not paid in full any more.
     *
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Licence fee(Licence before, Money fee) {
        return new Signing(scope).fee(before, fee);
    }

    /**
     * All the office knows about one contract.
     *
     * @throws NotFound when there is none of that reference
     */
    public LicenceFile file(String reference) {
        var licence = named(reference);
        return scope.read(reading -> LicenceFile.of(scope, reading, licence));
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
     * known by its reference. A row by which a licence would lose grants, holdbacks, blackouts or
     * caps is refused.
     *
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
        return importFrom(Spreadsheet.of(file).sheet(sheetName));
    }

    /** The same, where headings may have meanings of their own. */
    public Imported importFrom(Spreadsheet sheet) {
        return new Importing<>(scope, new LicenceIntake(scope)).apply(sheet);
    }

    /** What importing a sheet would do, row by row. Nothing is written. */
    public Preview preview(Spreadsheet sheet) {
        return new Importing<>(scope, new LicenceIntake(scope)).preview(sheet);
    }

    Licence add(Writing writing, LicenceDraft draft) {
        var referenced =
                draft.reference().isBlank()
                        ? draft.reference(freshReference(writing, draft))
                        : draft;
        var parties = new KnownParties(writing.parties(), scope.sources());
        var licence = licence(parties, referenced, scope.sources().freshId());
        writing.licences().add(scope.production(), licence);
        return licence;
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

    static String key(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }
}

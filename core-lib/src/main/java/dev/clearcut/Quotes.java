package dev.clearcut;

import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.store.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody would grant, and for how much. */
public final class Quotes {

    private final Scope scope;

    Quotes(Scope scope) {
        this.scope = scope;
    }

    /**
     * Files a quote. A draft without a reference gets its giver's name and a number.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when the reference is taken, or it is
     *     about a material that the production does not have
     */
    public Quote add(QuoteDraft draft) {
        return scope.write(
                writing -> {
                    var parties = new KnownParties(writing.parties(), scope.sources());
                    var named =
                            draft.reference().isBlank()
                                    ? draft.reference(fresh(writing, draft.from()))
                                    : draft;
                    var quote =
                            named.quote(scope.sources().freshId(), parties.called(draft.from()));
                    writing.quotes().add(scope.production(), quote);
                    return quote;
                });
    }

    /**
     * Imports a sheet, all of it or nothing. The same sheet again changes nothing: a quote is known
     * by its reference.
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
        return new Importing<>(scope, new QuoteIntake(scope)).apply(sheet);
    }

    /** What importing a sheet would do, row by row. Nothing is written. */
    public Preview preview(Spreadsheet sheet) {
        return new Importing<>(scope, new QuoteIntake(scope)).preview(sheet);
    }

    private static String key(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }

    private String fresh(Reading reading, String from) {
        var taken =
                reading.quotes().of(scope.production()).stream()
                        .map(q -> key(q.reference()))
                        .collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(key(from + " quote " + number))) {
            number++;
        }
        return from + " quote " + number;
    }

    /**
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Quote change(Quote before, Quote after) {
        scope.change(writing -> writing.quotes().change(scope.production(), before, after));
        return after;
    }

    public void remove(Quote quote) {
        scope.change(writing -> writing.quotes().remove(scope.production(), quote));
    }

    /** By reference. */
    public List<Quote> list() {
        return scope.read(reading -> reading.quotes().of(scope.production()));
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is none of that reference
     */
    public Quote named(String reference) {
        var all = list();
        return all.stream()
                .filter(quote -> quote.reference().equalsIgnoreCase(reference.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "quote",
                                        reference,
                                        all.stream().map(Quote::reference).toList(),
                                        "file one with \"quote add\""));
    }
}

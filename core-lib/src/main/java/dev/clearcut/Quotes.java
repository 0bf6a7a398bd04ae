package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.store.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /**
     * @throws Refused when it was accepted: a licence came from it
     */
    public void remove(Quote quote) {
        if (quote.accepted() != null) {
            throw new Refused(
                    "The quote %s was accepted on %s and stays on file: a licence came from it."
                            .formatted(quote.reference(), quote.accepted().on()));
        }
        scope.change(writing -> writing.quotes().remove(scope.production(), quote));
    }

    /**
     * How a quote is accepted.
     *
     * @param reference of the licence it becomes; empty when the office is to choose one
     * @param on the day its giver was told
     * @param evidence what shows it, such as their mail; kept with the licence and the cases
     */
    public record Accept(String reference, LocalDate on, List<Path> evidence) {

        public Accept {
            reference = reference.strip();
            evidence = List.copyOf(evidence);
        }

        public static Accept on(LocalDate day) {
            return new Accept("", day, List.of());
        }

        public Accept as(String newReference) {
            return new Accept(newReference, on, evidence);
        }

        public Accept evidence(List<Path> files) {
            return new Accept(reference, on, files);
        }
    }

    /** Accepts a quote today. */
    public AcceptedQuote accept(Quote before) {
        return accept(before, Accept.on(scope.sources().today()));
    }

    /**
     * Accepts a quote: it becomes a licence that nobody signed yet, and the cases it is about are
     * agreed where there is such a step. From then on the licence counts, and the quote no more: in
     * the budget, in what can be bought, and in the groups of most favoured nations it was in.
     *
     * @param before as it was read
     * @throws Refused when it was accepted already, its last day is over by then, the day is still
     *     to come, or the licence's reference is taken
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed the quote since
     */
    public AcceptedQuote accept(Quote before, Accept how) {
        return new Accepting(scope).apply(before, how);
    }

    /** What accepting it would do; nothing is written. */
    public AcceptedQuote whatIf(Quote before, Accept how) {
        return new Accepting(scope).rehearse(before, how);
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

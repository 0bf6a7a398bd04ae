package dev.clearcut;

import dev.clearcut.base.Reported;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.MaterialIndex;
import dev.clearcut.exchange.sheet.QuoteSheet;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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
        var raw = Sheets.read(file, sheetName, QuoteSheet::fit);
        return scope.write("imported " + file.getFileName(), writing -> imported(writing, raw));
    }

    private Imported imported(Writing writing, Reported<Sheet> raw) {
        var index = MaterialIndex.of(writing.materials().of(scope.production()), Map.of());
        var read = QuoteSheet.read(raw, index);
        if (read.report().hasErrors()) {
            return Imported.nothing(read.report());
        }
        var onFile =
                writing.quotes().of(scope.production()).stream()
                        .collect(Collectors.toMap(q -> key(q.reference()), Function.identity()));
        var parties = new KnownParties(writing.parties(), scope.sources());
        var added = new ArrayList<Quote>();
        int changed = 0;
        for (var draft : read.value()) {
            var before = onFile.get(key(draft.reference()));
            var party = parties.called(draft.from());
            if (before == null) {
                added.add(draft.quote(scope.sources().freshId(), party));
            } else if (!draft.quote(before.id(), party).equals(before)) {
                writing.quotes()
                        .change(scope.production(), before, draft.quote(before.id(), party));
                changed++;
            }
        }
        writing.quotes().addAll(scope.production(), added);
        return new Imported(
                added.size(), changed, read.value().size() - added.size() - changed, read.report());
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

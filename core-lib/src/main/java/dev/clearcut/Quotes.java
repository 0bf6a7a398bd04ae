package dev.clearcut;

import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.store.Reading;
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

    private String fresh(Reading reading, String from) {
        var taken =
                reading.quotes().of(scope.production()).stream()
                        .map(q -> q.reference().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        int number = 1;
        while (taken.contains((from + " quote " + number).toLowerCase(Locale.ROOT))) {
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

package dev.clearcut.cli;

import dev.clearcut.AcceptedQuote;
import dev.clearcut.AcceptedQuote.Stays;
import dev.clearcut.Production;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.exchange.json.AcceptedView;
import java.util.LinkedHashMap;

/** Tells what became, or would become, of a quote that is accepted. */
record AcceptedText(Console console, Production film) {

    void print(AcceptedQuote done, TextOrJson format) {
        tell(done, format, new Words("accepted", "is", "owed because of it", "stays"));
    }

    void preview(AcceptedQuote wouldBe, TextOrJson format) {
        tell(wouldBe, format, new Words("would accept", "would be", "would be owed", "would stay"));
    }

    /** What was done, or would be. */
    private record Words(String accepted, String is, String owed, String stays) {}

    private void tell(AcceptedQuote done, TextOrJson format, Words words) {
        console.notes(done.report());
        switch (format) {
            case json -> console.json(view(done));
            case text -> tell(done, words);
        }
    }

    private AcceptedView view(AcceptedQuote done) {
        var stays = new LinkedHashMap<ClearanceCase, String>();
        done.stays().forEach(one -> stays.put(one.one(), one.why()));
        return AcceptedView.of(
                done.quote(),
                done.licence(),
                new AcceptedView.Because(done.owed(), done.report()),
                new AcceptedView.Cases(done.agreed(), stays),
                new Titles(film));
    }

    private void tell(AcceptedQuote done, Words words) {
        var titles = new Titles(film);
        console.line(
                "%s %s (%s) for %s"
                        .formatted(
                                words.accepted(),
                                done.quote().reference(),
                                done.quote().from().name(),
                                done.quote().price()));
        console.line(
                "it %s the licence \"%s\", not signed yet: it grants nothing until then"
                        .formatted(words.is(), done.licence().reference()));
        for (var one : done.agreed()) {
            console.line(
                    "%s of \"%s\": %s"
                            .formatted(
                                    one.right().inWords(),
                                    titles.apply(one.material()),
                                    one.state().inWords()));
        }
        done.stays().forEach(one -> console.line(stays(one, titles, words)));
        done.owed().forEach(owed -> console.line(words.owed() + ": " + owed));
        if (done.owed().isEmpty()) {
            console.line("nobody else is owed because of it");
        }
    }

    private static String stays(Stays stays, Titles titles, Words words) {
        var one = stays.one();
        return "%s of \"%s\" %s: %s. %s"
                .formatted(
                        one.right().inWords(),
                        titles.apply(one.material()),
                        words.stays(),
                        one.state().inWords(),
                        stays.why());
    }
}

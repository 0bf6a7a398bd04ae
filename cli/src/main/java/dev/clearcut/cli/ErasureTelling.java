package dev.clearcut.cli;

import dev.clearcut.Erasure;
import java.util.ArrayList;
import java.util.List;

/** Tells what an erasure does; once it is done, without the words that are gone. */
record ErasureTelling(Console console, Format format) {

    private static final List<String> HEADER = List.of("kind", "name", "fact", "from", "to");

    void tell(Erasure.Told told, boolean preview) {
        switch (format) {
            case text -> text(told, preview);
            case json -> console.json(preview ? told : counted(told));
            case csv -> console.csv(HEADER, rows(preview ? told : counted(told)));
        }
    }

    /** Whoever reads the protocol of an erasure must not read the name in it. */
    private static Erasure.Told counted(Erasure.Told told) {
        return new Erasure.Told(
                List.of(),
                told.journalWords(),
                told.importedBefore(),
                told.documentTexts(),
                told.kept());
    }

    private void text(Erasure.Told told, boolean preview) {
        if (preview) {
            told.records().forEach(this::record);
        }
        console.line(
                "%s: the name in %s, %s of the journal, %s of texts read in files"
                        .formatted(
                                preview ? "would be erased" : "erased",
                                many(told.records().size(), "record"),
                                many(told.journalWords(), "word"),
                                many(told.documentTexts(), "passage")));
        if (told.importedBefore() > 0) {
            console.line(
                    "imports that %s no more be taken back, for what %s said before %s erased"
                            .formatted(
                                    preview ? "could" : "can",
                                    many(told.importedBefore(), "record"),
                                    preview ? "would be" : "is"));
        }
        told.kept()
                .forEach(kept -> console.line("stays: %s: %s".formatted(kept.what(), kept.why())));
    }

    private static String many(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    private void record(Erasure.Touched touched) {
        console.line("%s \"%s\"".formatted(touched.kind(), touched.name()));
        touched.facts()
                .forEach(
                        fact ->
                                console.line(
                                        "    %s: %s becomes %s"
                                                .formatted(
                                                        fact.fact(),
                                                        quoted(fact.from()),
                                                        quoted(fact.to()))));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }

    private static List<List<String>> rows(Erasure.Told told) {
        var rows = new ArrayList<List<String>>();
        for (var record : told.records()) {
            record.facts()
                    .forEach(
                            fact ->
                                    rows.add(
                                            List.of(
                                                    record.kind(),
                                                    record.name(),
                                                    fact.fact(),
                                                    fact.from(),
                                                    fact.to())));
        }
        return rows;
    }
}

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
                "%s: the name in %,d records, %,d words of the journal, %,d passages of texts read in files"
                        .formatted(
                                preview ? "would be erased" : "erased",
                                told.records().size(),
                                told.journalWords(),
                                told.documentTexts()));
        if (told.importedBefore() > 0) {
            console.line(
                    "imports that %s no more be taken back, for what %,d records were before %s erased"
                            .formatted(
                                    preview ? "could" : "can",
                                    told.importedBefore(),
                                    preview ? "would be" : "is"));
        }
        told.kept()
                .forEach(kept -> console.line("stays: %s: %s".formatted(kept.what(), kept.why())));
        if (!preview) {
            console.line("the journal still verifies");
        }
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

package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Sources;
import dev.clearcut.exchange.json.TermView;
import dev.clearcut.term.Answer;
import dev.clearcut.term.Jurisdiction;
import dev.clearcut.term.Term;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where a work is free, where it is protected until when, and what is missing to say so. */
@Command(
        name = "term",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says whether a work is protected by copyright, until when, or what is missing to say so.",
            "The answer is the state on the day of --as-at under the law as it stands in 2026.",
            "A YEAR may be a day (1940-01-11) where a rule counts to the day. What you do not say is",
            "not known; what had to be taken for granted is listed with the answer.",
            ""
        },
        footer = {
            "",
            "For example: clearcut term --type literary --author-died 1950 --jurisdiction UK,FR,US",
            "Exit codes: 0 every answer is certain, 1 one or more are unknown, 2 the facts are",
            "contradictory or not understood. Not legal advice."
        })
final class TermCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private final WorkOptions work = new WorkOptions();

    @Option(
            names = "--jurisdiction",
            paramLabel = "WHERE",
            required = true,
            split = ",",
            description = "UK, EU, US, CA, AU, JP, FR or any other country, several with commas.")
    private List<String> jurisdictions = List.of();

    @Option(
            names = "--as-at",
            paramLabel = "DAY",
            description = "The day asked about, as 2027-01-01; unsaid means today.")
    private @Nullable String asAt;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    TermCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var today = Sources.ofThisMachine().today();
        var places = places();
        var list = List.copyOf(Term.in(places, work.work(today), day(today)).values());
        switch (format) {
            case text -> list.forEach(answer -> TermText.inWords(answer).forEach(console::line));
            case json -> console.json(list.stream().map(TermView::of).toList());
            case csv -> console.csv(TermText.COLUMNS, list.stream().map(TermText::cells).toList());
        }
        return list.stream().anyMatch(Answer.Unknown.class::isInstance)
                ? Exit.FINDINGS
                : Exit.CLEAN;
    }

    /** Each once, as it was first written: UK and GB are one place. */
    private Collection<Jurisdiction> places() {
        var places = new LinkedHashMap<String, Jurisdiction>();
        jurisdictions.stream()
                .filter(word -> !word.isBlank())
                .map(Jurisdiction::named)
                .forEach(place -> places.putIfAbsent(place.name(), place));
        if (places.isEmpty()) {
            throw new Invalid("Where? Say --jurisdiction UK,FR,US.");
        }
        return places.values();
    }

    private LocalDate day(LocalDate today) {
        if (asAt == null) {
            return today;
        }
        try {
            return LocalDate.parse(asAt.strip());
        } catch (DateTimeParseException notADay) {
            throw new Invalid("--as-at \"%s\" is no day: write 2027-01-01.".formatted(asAt));
        }
    }
}

package dev.clearcut.cli;

import dev.clearcut.base.Severity;
import dev.clearcut.exchange.json.CodeView;
import dev.clearcut.exchange.json.RightsOnEventView;
import dev.clearcut.exchange.json.RightsView;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import dev.clearcut.rights.wording.StatedOnEvent;
import dev.clearcut.rights.wording.Wording;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reckons with rights without an office. */
@Command(
        name = "rights",
        mixinStandardHelpOptions = true,
        description = "Reads contract phrases and subtracts what is granted from what is needed.",
        synopsisSubcommandLabel = "COMMAND")
final class RightsCommand {

    private static final int MOST_QUOTED = 200;

    private final Console console;

    /** What has been said: the same name in five grants is warned of once. */
    private final Set<String> noted = new HashSet<>();

    RightsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "minus",
            mixinStandardHelpOptions = true,
            description = {
                "Prints what of NEEDED is in none of the GRANTED: the gap.",
                "Write rights as \"TERRITORIES; MEDIA; DATES[; LANGUAGES]\", for example",
                "\"WORLD - CN, US; SVOD, AVOD; 2027-01-01..2036-12-31\".",
                "\"-\" excepts, in territories and in media; the last day counts; \"..\" is open.",
                "How a name is read is what \"rights parse\" tells."
            },
            footer = {"", "Exit codes: 0 nothing remains, 1 a gap remains, 2 not understood."})
    int minus(
            @Parameters(paramLabel = "NEEDED") String needed,
            @Parameters(paramLabel = "GRANTED", arity = "0..*") List<String> granted,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        var gap = read(needed);
        for (var grant : granted == null ? List.<String>of() : granted) {
            gap = gap.minus(read(grant));
        }
        var lines = RightsText.write(gap);
        switch (format) {
            case json -> console.json(Map.of("gap", lines));
            case text ->
                    console.line(lines.isEmpty() ? "nothing remains" : String.join("\n", lines));
        }
        return gap.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }

    @Command(
            name = "parse",
            mixinStandardHelpOptions = true,
            description = {
                "Reads a phrase as contracts put it, and says how it is read.",
                "For example: \"the Universe excl. Japan, all media now known, 10 years from 1 March"
                        + " 2027\".",
                "In JSON, what the phrase does not say is null and listed under \"silent\"; \"to\""
                        + " is the last day.",
                "A term that hangs on an event is read as a window that names it; the event is listed"
                        + " under \"unresolved\"."
            })
    int parse(
            @Parameters(paramLabel = "PHRASE") String phrase,
            @Option(
                            names = "--signed",
                            paramLabel = "DAY",
                            description =
                                    "The day of the contract, such as 2019-06-30: groups have the"
                                            + " members of that day.")
                    @Nullable LocalDate signed,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        var onEvent = Wording.readOnEvent(phrase, signed);
        if (onEvent.isPresent()) {
            console.notes(onEvent.get().report());
            tell(onEvent.get().value(), format);
            return Exit.CLEAN;
        }
        var read = signed == null ? Wording.read(phrase) : Wording.read(phrase, signed);
        var stated = read.orThrow(notUnderstood(phrase));
        console.notes(read.report());
        switch (format) {
            case json -> console.json(RightsView.of(stated));
            case text -> console.line(stated.toString());
        }
        return Exit.CLEAN;
    }

    private void tell(StatedOnEvent stated, TextOrJson format) {
        switch (format) {
            case json -> console.json(RightsOnEventView.of(stated));
            case text ->
                    console.line(
                            "%s, which is open until \"%s\" is recorded"
                                    .formatted(
                                            stated,
                                            String.join("\" and \"", stated.term().unresolved())));
        }
    }

    @Command(
            name = "codes",
            mixinStandardHelpOptions = true,
            description = {
                "Lists the codes and groups that rights are written with.",
                "For example: codes territories, codes territories EU, codes media --format csv.",
                "The fourth column says of a group whether its members were compared with their"
                        + " source:",
                "yes, no, or own where nobody keeps a list. JSON and CSV have all names, dates and"
                        + " sources."
            })
    int codes(
            @Parameters(paramLabel = "territories|media|languages") CodesText.Axis axis,
            @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only this one.")
                    @Nullable String name,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var codes = CodesText.asked(axis, name);
        switch (format) {
            case text -> console.table(codes.stream().map(CodesText::inWords).toList());
            case json -> console.json(codes.stream().map(CodeView::of).toList());
            case csv ->
                    console.csv(CodesText.COLUMNS, codes.stream().map(CodesText::cells).toList());
        }
        return Exit.CLEAN;
    }

    private Rights read(String written) {
        var read = RightsText.read(written);
        var value = read.orThrow(notUnderstood(written));
        read.report().findings().stream()
                .filter(f -> f.severity() == Severity.WARNING)
                .map(Object::toString)
                .filter(noted::add)
                .forEach(console::note);
        return value;
    }

    private static String notUnderstood(String written) {
        return "\"%s\" is not understood:".formatted(shortened(written));
    }

    private static String shortened(String written) {
        return written.length() <= MOST_QUOTED ? written : written.substring(0, MOST_QUOTED) + "…";
    }
}

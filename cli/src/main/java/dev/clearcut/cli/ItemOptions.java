package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.due.DueWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an item of a delivery is; what is not said stays. */
final class ItemOptions {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "As \"delivery kinds\" lists them: textless-master, \"M&E\", …")
    private @Nullable String kind;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "As in en, de-AT.")
    private @Nullable String language;

    @Option(
            names = "--programme-version",
            paramLabel = "VERSION",
            description = "texted, textless, non-subtitled, …")
    private @Nullable String version;

    @Option(
            names = "--only-if",
            paramLabel = "CONDITION",
            description = "It is conditional: when it is wanted, in the contract's words.")
    private @Nullable String condition;

    @Option(names = "--optional", description = "The buyer takes it, and does not ask for it.")
    private boolean optional;

    @Option(names = "--required", description = "The contract asks for it in every case.")
    private boolean required;

    @Option(names = "--quantity", paramLabel = "N", description = "How many; 1 unless said.")
    private @Nullable Integer quantity;

    @Option(
            names = "--spec",
            paramLabel = "ID",
            description = "The profile its files are checked against.")
    private @Nullable String spec;

    @Option(names = "--owner", paramLabel = "EMAIL", description = "Who answers for it.")
    private @Nullable String owner;

    @Option(names = "--recipient", paramLabel = "NAME", description = "To whom it goes.")
    private @Nullable String recipient;

    @Option(
            names = "--facility",
            paramLabel = "NAME",
            description = "Who makes it: a lab, a stage, a subtitle house.")
    private @Nullable String facility;

    @Option(names = "--cost-code", paramLabel = "CODE", description = "What it is charged to.")
    private @Nullable String costCode;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "How often the buyer looks at it; 0 for no limit.")
    private @Nullable Integer attempts;

    @Option(names = "--due", paramLabel = "WHEN", description = WHEN)
    private @Nullable String due;

    @Option(
            names = "--needs",
            paramLabel = "ITEM",
            description =
                    "Another item that must be there first; may be repeated. \"\" or none: it needs"
                            + " nothing any more.")
    private @Nullable List<String> needs;

    private static final Set<String> NOTHING = Set.of("", "-", "none");

    String kind() {
        return kind == null ? "" : kind;
    }

    /** How a day may be said. */
    static final String WHEN =
            "2027-03-01, \"Fri 4 Dec\", \"30 days after contract signature\", \"10 working days"
                    + " before item Texted master\", or tbc.";

    Deliverable of(Deliverable before, DueWords words, Console console) {
        if (Stream.of(optional, required, condition != null).filter(said -> said).count() > 1) {
            throw new Invalid(
                    "--required, --optional and --only-if say three different things; give one.");
        }
        var after = before.wanted(wanted(before.wanted())).handled(handling(before.handling()));
        if (due != null) {
            after = after.due(due(due, words, console));
        }
        return needs == null
                ? after
                : after.after(
                        needs.stream().filter(name -> !NOTHING.contains(name.strip())).toList());
    }

    /** What is said; how it was taken is told where it could be meant otherwise. */
    static @Nullable Due due(String text, DueWords words, Console console) {
        var said = words.read(text);
        if (!said.note().isEmpty()) {
            console.note(said.note());
        }
        return said.due();
    }

    private Wanted wanted(Wanted before) {
        return new Wanted(
                kind == null ? before.kind() : Kinds.standard().named(kind).id(),
                language == null ? before.language() : language,
                version == null ? before.version() : version,
                obligation(before),
                condition != null ? condition : required || optional ? "" : before.condition(),
                quantity == null ? before.quantity() : quantity,
                spec == null ? before.spec() : spec);
    }

    private Obligation obligation(Wanted before) {
        if (condition != null) {
            return Obligation.CONDITIONAL;
        }
        if (optional) {
            return Obligation.OPTIONAL;
        }
        return required ? Obligation.REQUIRED : before.obligation();
    }

    private Handling handling(Handling before) {
        return new Handling(
                owner == null ? before.owner() : owner,
                recipient == null ? before.recipient() : recipient,
                facility == null ? before.facility() : facility,
                costCode == null ? before.costCode() : costCode,
                attempts == null ? before.attempts() : attempts);
    }

    /** An item by its name, in one deal where one is said. */
    static Deliverable named(Production film, String deal, String item) {
        return deal.isEmpty() ? film.deliveries().named(item) : film.deliveries().named(deal, item);
    }
}

package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a step of a deliverable lacks, each in words that say what to do. */
record Lacking(Deliverable before, Step step, List<Deliverable> others) {

    /** What the step and the versions say for ever; owners, limits and notes change later. */
    private static final Set<Need> OF_THE_STEP =
            EnumSet.of(
                    Need.VERSION,
                    Need.FRESH,
                    Need.SHIPMENT,
                    Need.WHO,
                    Need.SENT_HASH,
                    Need.REPORT,
                    Need.REASON,
                    Need.PAPER);

    List<String> of(Transition transition) {
        return transition.needs().stream()
                .sorted()
                .flatMap(need -> lacking(need).stream())
                .toList();
    }

    List<String> fromTheStep(Transition transition) {
        return transition.needs().stream()
                .filter(OF_THE_STEP::contains)
                .sorted()
                .flatMap(need -> lacking(need).stream())
                .toList();
    }

    private Optional<String> lacking(Need need) {
        var said = step.said();
        return switch (need) {
            case OWNER_AND_DUE ->
                    unless(
                            !before.handling().owner().isEmpty() && before.due() != null,
                            "an owner and a due date");
            case VERSION -> unless(version().isPresent(), "a version of it, with its hash");
            case FRESH -> fresh();
            case NOTES -> notes();
            case NEEDED_ITEMS -> neededItems();
            case CONFORMS -> conforms();
            case ATTEMPT -> attempt();
            case SHIPMENT -> shipment(said);
            case WHO -> unless(!said.who().isEmpty(), "who at the buyer's said so");
            case SENT_HASH -> sentHash();
            case REPORT -> report();
            case REASON -> unless(!said.why().isEmpty(), "a reason");
            case PAPER -> unless(!said.papers().isEmpty(), "the paper itself, as a file");
            case CONDITIONAL ->
                    unless(
                            before.wanted().obligation() != Wanted.Obligation.REQUIRED,
                            "an item that is conditional or optional: this one is required, and only the buyer can waive it");
        };
    }

    private static Optional<String> shipment(Step.Said said) {
        return said.who().isEmpty() && said.transport().isEmpty()
                ? Optional.of("to whom it goes, and how")
                : said.who().isEmpty()
                        ? Optional.of("to whom it goes")
                        : unless(!said.transport().isEmpty(), "how it goes, such as Aspera");
    }

    private Optional<Version> version() {
        return before.version(step.version());
    }

    private Optional<String> fresh() {
        return version()
                .filter(version -> before.isDecided(version.number()))
                .map(
                        version ->
                                "a new version: v%d (%s) is the one the buyer has decided on, and the same bytes are the same answer"
                                        .formatted(version.number(), version.seal()));
    }

    private Optional<String> notes() {
        var open = before.notes().stream().filter(Note::isInTheWay).toList();
        return unless(
                open.isEmpty(),
                "an answer to each note: %s"
                                .formatted(
                                        open.stream()
                                                .limit(3)
                                                .map(
                                                        note ->
                                                                "%d (%s)"
                                                                        .formatted(
                                                                                note.number(),
                                                                                note.text()))
                                                .collect(Collectors.joining(", ")))
                        + (open.size() > 3 ? " and %,d more".formatted(open.size() - 3) : "")
                        + (open.size() == 1 ? " is open" : " are open"));
    }

    private Optional<String> neededItems() {
        var waiting = before.waitingFor(others);
        return unless(
                waiting.isEmpty(),
                "what it needs first, made and checked: %s"
                        .formatted(
                                waiting.stream()
                                        .map(name -> '"' + name + '"')
                                        .collect(Collectors.joining(", "))));
    }

    private Optional<String> conforms() {
        var spec = before.wanted().spec();
        if (!step.said().why().isEmpty()) {
            return Optional.empty();
        }
        var files = version().map(Version::files).orElse(List.of());
        if (spec.isEmpty()) {
            return version().stream()
                    .flatMap(v -> v.telling(spec).stream())
                    .filter(check -> check.result(files) == Checked.Result.FAILED)
                    .findFirst()
                    .map(
                            check ->
                                    "a check that did not fail, or a reason to send it nevertheless (%s)"
                                            .formatted(check.inWords(files)));
        }
        var last = version().flatMap(v -> v.checkedAgainst(spec));
        if (last.filter(check -> check.mayBeSent(files)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                "a check against %s that passed, or a reason to send it without (%s)"
                        .formatted(
                                spec,
                                last.map(check -> check.inWords(files))
                                        .orElse("it was never checked against it")));
    }

    private Optional<String> attempt() {
        boolean again =
                before.steps().stream()
                        .anyMatch(
                                s -> s.to() == DeliveryState.SENT && s.version() == step.version());
        return unless(
                again || !before.attempts().areUsedUp(),
                "another attempt: %s allowed, and %d used. Agree on another with the buyer, and say who allowed it (delivery allow)"
                        .formatted(
                                before.attempts().allowed() == 1
                                        ? "1 is"
                                        : before.attempts().allowed() + " are",
                                before.attempts().used()));
    }

    private Optional<String> sentHash() {
        var sent = version();
        if (sent.isEmpty()) {
            return Optional.of("a version that was sent");
        }
        var version = sent.get();
        var hash = step.said().hash();
        if (hash.isEmpty()) {
            return Optional.of("the hash of what is accepted");
        }
        return unless(
                isTheOne(version, hash),
                "the bytes that were sent: v%d is %s, and this is %s"
                        .formatted(version.number(), version.seal(), hash));
    }

    private static boolean isTheOne(Version version, String hash) {
        try {
            return version.isTheOneOf(Hash.of(hash));
        } catch (Invalid noHash) {
            return false;
        }
    }

    private Optional<String> report() {
        boolean noted = before.notes().stream().anyMatch(n -> !n.in(step.version()).isEmpty());
        return unless(
                noted || !step.said().why().isEmpty() || !step.said().papers().isEmpty(),
                "what is wrong: notes about that version, the report as a file, or a sentence");
    }

    private static Optional<String> unless(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }
}

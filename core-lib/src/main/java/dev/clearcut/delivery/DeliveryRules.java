package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The steps that there are ({@code delivery-transitions.csv}), and what each asks for. */
public final class DeliveryRules {

    private static final class Standard {
        static final DeliveryRules RULES =
                new DeliveryRules(
                        DeliveryTable.of(DeliveryRules.class, "delivery-transitions.csv", 4));
    }

    private final List<Transition> transitions;

    private DeliveryRules(List<List<String>> rows) {
        transitions = rows.stream().flatMap(row -> read(row).stream()).toList();
    }

    public static DeliveryRules standard() {
        return Standard.RULES;
    }

    /** In the order of the table. */
    public List<Transition> transitions() {
        return transitions;
    }

    public Optional<Transition> between(DeliveryState from, DeliveryState to) {
        return transitions.stream().filter(t -> t.from() == from && t.to() == to).findFirst();
    }

    /** Where an item may go from here, in the order of the table. */
    public List<Transition> from(DeliveryState state) {
        return transitions.stream().filter(t -> t.from() == state && t.to() != state).toList();
    }

    /** Where this item may go from here: only what is not required can be not needed. */
    public List<Transition> open(Deliverable item) {
        boolean required = item.wanted().obligation() == Wanted.Obligation.REQUIRED;
        return from(item.state()).stream()
                .filter(t -> !required || !t.needs().contains(Need.CONDITIONAL))
                .toList();
    }

    void refuseUnlessAllowed(Deliverable before, Step step, List<Deliverable> others) {
        var transition = between(step.from(), step.to()).orElseThrow(() -> noStep(before, step));
        var lacking = new ArrayList<>(new Lacking(before, step, others).of(transition));
        if (!before.steps().isEmpty() && step.on().isBefore(before.steps().getLast().on())) {
            lacking.add(
                    "a day that is not before the step before it (%s)"
                            .formatted(before.steps().getLast().on()));
        }
        if (!lacking.isEmpty()) {
            var what =
                    step.allowsAnother()
                            ? "for another attempt"
                            : "from \"%s\" to \"%s\""
                                    .formatted(step.from().inWords(), step.to().inWords());
            throw new Refused(
                    "\"%s\": %s it takes %s."
                            .formatted(before.reference(), what, String.join("; ", lacking)));
        }
    }

    private Refused noStep(Deliverable before, Step step) {
        var possible = open(before).stream().map(t -> '"' + t.to().inWords() + '"').toList();
        return new Refused(
                "\"%s\": there is no step from \"%s\" to \"%s\"; from here it goes to %s."
                        .formatted(
                                before.reference(),
                                step.from().inWords(),
                                step.to().inWords(),
                                String.join(", ", possible)));
    }

    /**
     * Holds what a deliverable says was done against the table: each step there is, with what it
     * carries itself.
     *
     * @throws Refused naming the first step that nobody can have taken
     */
    public void refuseImpossible(Deliverable told) {
        for (int i = 0; i < told.steps().size(); i++) {
            var step = told.steps().get(i);
            var lacking = new Lacking(told.upTo(i), step, List.of());
            var lacks =
                    between(step.from(), step.to())
                            .map(lacking::fromTheStep)
                            .orElse(List.of("another way round: there is no such step"));
            if (!lacks.isEmpty()) {
                throw new Refused(
                        "\"%s\" says it went from \"%s\" to \"%s\"; that takes %s. Export the office again from where it was kept."
                                .formatted(
                                        told.reference(),
                                        step.from().inWords(),
                                        step.to().inWords(),
                                        String.join("; ", lacks)));
            }
        }
    }

    private static List<Transition> read(List<String> row) {
        var needs = EnumSet.noneOf(Need.class);
        needs.addAll(words(row.get(2), Need::valueOf));
        var all = new ArrayList<Transition>();
        for (var from : words(row.get(0), DeliveryState::valueOf)) {
            for (var to : words(row.get(1), DeliveryState::valueOf)) {
                var id = "delivery." + from.word() + "." + to.word();
                all.add(new Transition(id, from, to, needs, row.get(3)));
            }
        }
        return all;
    }

    static <T> List<T> words(String cell, Function<String, T> valueOf) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isBlank())
                .map(word -> valueOf.apply(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}

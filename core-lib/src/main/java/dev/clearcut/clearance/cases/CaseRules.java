package dev.clearcut.clearance.cases;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.licence.Instrument;
import dev.clearcut.material.CarriedRight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps that there are, and the papers that can clear each right. */
public final class CaseRules {

    private static final class Standard {
        static final CaseRules RULES =
                new CaseRules(rows("case-transitions.csv", 4), rows("case-instruments.csv", 2));
    }

    private final List<Transition> transitions;
    private final Map<CarriedRight, Set<Instrument>> instruments;

    private CaseRules(List<List<String>> transitions, List<List<String>> instruments) {
        this.transitions = transitions.stream().flatMap(row -> read(row).stream()).toList();
        this.instruments = new EnumMap<>(CarriedRight.class);
        instruments.forEach(
                row ->
                        this.instruments.put(
                                words(row.get(0), CarriedRight::valueOf).getFirst(),
                                Set.copyOf(words(row.get(1), Instrument::valueOf))));
    }

    public static CaseRules standard() {
        return Standard.RULES;
    }

    /** In the order of the table. */
    public List<Transition> transitions() {
        return transitions;
    }

    public Optional<Transition> between(CaseState from, CaseState to) {
        return transitions.stream().filter(t -> t.from() == from && t.to() == to).findFirst();
    }

    /** Where a case may go from here, in the order of the table. */
    public List<Transition> from(CaseState state) {
        return transitions.stream().filter(t -> t.from() == state).toList();
    }

    /**
     * Holds what a case says it did against the table: each step there is, with the reason and the
     * evidence that it asks for. Contracts are as they are today, and are not asked.
     *
     * @throws Refused naming the first step that nobody can have taken
     */
    public void refuseImpossible(ClearanceCase told) {
        for (var step : told.steps()) {
            var lacks =
                    between(step.from(), step.to())
                            .map(transition -> Missing.fromTheStep(told, step, this, transition))
                            .orElse(List.of("another way round: there is no such step"));
            if (!lacks.isEmpty()) {
                throw new Refused(
                        "The case of %s says it went from \"%s\" to \"%s\"; that takes %s. Export the office again from where it was kept."
                                .formatted(
                                        told.right().inWords(),
                                        step.from().inWords(),
                                        step.to().inWords(),
                                        String.join("; ", lacks)));
            }
        }
    }

    /** The kinds of paper that can clear a right. */
    public Set<Instrument> instruments(CarriedRight right) {
        return instruments.getOrDefault(right, Set.of());
    }

    private static List<Transition> read(List<String> row) {
        var needs = EnumSet.noneOf(Need.class);
        needs.addAll(words(row.get(2), Need::valueOf));
        var all = new ArrayList<Transition>();
        for (var from : words(row.get(0), CaseState::valueOf)) {
            for (var to : words(row.get(1), CaseState::valueOf)) {
                var id = "case." + from.word() + "." + to.word();
                all.add(new Transition(id, from, to, needs, row.get(3)));
            }
        }
        return all;
    }

    private static <T> List<T> words(String cell, Function<String, T> valueOf) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isBlank())
                .map(word -> valueOf.apply(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    /** Without comments and heading; the last cell may have commas in it. */
    private static List<List<String>> rows(String file, int columns) {
        var stream = Objects.requireNonNull(CaseRules.class.getResourceAsStream(file), file);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> List.of(line.split(",", columns)))
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

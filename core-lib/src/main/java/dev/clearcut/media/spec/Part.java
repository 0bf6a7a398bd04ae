package dev.clearcut.media.spec;

import dev.clearcut.media.spec.Verdict.Outcome;
import dev.clearcut.media.spec.Verdict.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a part of a rule came out. */
record Part(Outcome outcome, List<Breach> breaches, List<Way> ways, String note) {

    /** What decides, where parts come out differently. */
    private static final List<Outcome> WORST_FIRST =
            List.of(
                    Outcome.FAILED,
                    Outcome.CANNOT_TELL,
                    Outcome.NOT_MEASURED,
                    Outcome.BY_EYE,
                    Outcome.PASSED);

    static Part of(Outcome outcome) {
        return new Part(outcome, List.of(), List.of(), "");
    }

    static Part of(Outcome outcome, Breach breach) {
        return new Part(outcome, List.of(breach), List.of(), "");
    }

    static Part needs(String note) {
        return new Part(Outcome.NOT_MEASURED, List.of(), List.of(), note);
    }

    /** All have to hold: the worst is the answer, and what comes with it. */
    static Part all(List<Part> parts) {
        for (var outcome : WORST_FIRST) {
            var such = parts.stream().filter(part -> part.outcome == outcome).toList();
            if (!such.isEmpty()) {
                var breaches = new ArrayList<Breach>();
                such.forEach(part -> breaches.addAll(part.breaches));
                return new Part(
                        outcome,
                        breaches,
                        such.stream().flatMap(part -> part.ways.stream()).toList(),
                        such.stream()
                                .map(Part::note)
                                .filter(note -> !note.isEmpty())
                                .distinct()
                                .collect(Collectors.joining("; ")));
            }
        }
        return of(Outcome.DOES_NOT_APPLY);
    }

    /** One is enough: the best is the answer; where none holds, all that is wrong is told. */
    static Part any(List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.outcome == Outcome.PASSED)) {
            var passed = parts.stream().filter(part -> part.outcome == Outcome.PASSED).findFirst();
            return new Part(Outcome.PASSED, List.of(), List.of(), passed.orElseThrow().note);
        }
        for (var outcome : List.of(Outcome.NOT_MEASURED, Outcome.BY_EYE, Outcome.CANNOT_TELL)) {
            var such = parts.stream().filter(part -> part.outcome == outcome).toList();
            if (!such.isEmpty()) {
                return all(such);
            }
        }
        return all(parts);
    }

    String wanted() {
        return joined(breaches.stream().map(Breach::wanted).toList());
    }

    String found() {
        return joined(breaches.stream().map(Breach::found).toList());
    }

    private static String joined(List<String> words) {
        return words.stream()
                .filter(Objects::nonNull)
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}

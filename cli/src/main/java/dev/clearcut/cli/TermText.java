package dev.clearcut.cli;

import dev.clearcut.exchange.json.TermView;
import dev.clearcut.term.Answer;
import dev.clearcut.term.Rule;
import dev.clearcut.term.When;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer about a term, to be read aloud or put in a sheet. */
final class TermText {

    static final List<String> COLUMNS =
            List.of(
                    "jurisdiction",
                    "status",
                    "protectedUntil",
                    "publicDomainSince",
                    "missing",
                    "assumed",
                    "rules");

    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Of more countries than these, only their number is told. */
    private static final int MOST_NAMED = 12;

    private TermText() {}

    /** Where something is not free, or not certainly, and why: a line for each reason. */
    static List<String> open(List<Answer> answers) {
        var byReason = new LinkedHashMap<String, List<String>>();
        for (var answer : answers) {
            var reason = why(answer).replace(answer.jurisdiction().name(), "it");
            byReason.computeIfAbsent(reason, r -> new ArrayList<>())
                    .add(answer.jurisdiction().code());
        }
        return byReason.entrySet().stream()
                .map(e -> "not certainly free in %s. %s".formatted(some(e.getValue()), e.getKey()))
                .toList();
    }

    private static String why(Answer answer) {
        return answer instanceof Answer.Unknown unknown
                ? "Find out: " + unknown.missing().getFirst()
                : verdict(answer);
    }

    private static String some(List<String> codes) {
        return codes.size() <= MOST_NAMED
                ? String.join(", ", codes)
                : "%s and %d more"
                        .formatted(
                                String.join(", ", codes.subList(0, MOST_NAMED)),
                                codes.size() - MOST_NAMED);
    }

    static List<String> inWords(Answer answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.jurisdiction().code() + ": " + verdict(answer));
        if (answer instanceof Answer.Unknown unknown) {
            unknown.missing().forEach(question -> lines.add("    Find out: " + question));
        }
        for (var rule : answer.rules()) {
            lines.add("    Rule " + inWords(rule));
        }
        answer.assumed().forEach(sentence -> lines.add("    Taken for granted: " + sentence));
        return lines;
    }

    private static String inWords(Rule rule) {
        return "%s (%s): %s%s"
                .formatted(
                        rule.id(),
                        rule.cite(),
                        rule.text(),
                        rule.isChecked() ? "" : " Not checked in the statute.");
    }

    private static String verdict(Answer answer) {
        return switch (answer) {
            case Answer.PublicDomain free -> free(free);
            case Answer.Protected until ->
                    until.lastDay() == null
                            ? "protected; when it ends cannot be known yet."
                            : "protected until " + spoken(until.lastDay()) + ".";
            case Answer.Unknown unknown ->
                    unknown.protectedAtLeastUntil() == null
                            ? "unknown."
                            : "unknown when it ends, but protected until %s at least."
                                    .formatted(spoken(unknown.protectedAtLeastUntil()));
        };
    }

    private static String free(Answer.PublicDomain free) {
        var lastDay = free.lastDay();
        if (lastDay != null) {
            return "public domain since %s; the last day of protection was %s."
                    .formatted(spoken(lastDay.plusDays(1)), spoken(lastDay));
        }
        if (free.atTheLatest() != null) {
            return "public domain, since %s at the latest.".formatted(spoken(free.atTheLatest()));
        }
        return "public domain%s; it never was protected.".formatted(published(free.since()));
    }

    private static String published(@Nullable When since) {
        return since == null ? "" : " since its publication in " + since;
    }

    private static String spoken(LocalDate day) {
        return SPOKEN.format(day);
    }

    static List<String> cells(Answer answer) {
        var view = TermView.of(answer);
        return List.of(
                view.jurisdiction(),
                view.status(),
                Objects.requireNonNullElse(view.protectedUntil(), ""),
                Objects.requireNonNullElse(view.publicDomainSince(), ""),
                String.join(" ", view.missing()),
                String.join(" ", view.assumed()),
                view.rules().stream()
                        .map(rule -> rule.id() + " (" + rule.cite() + ")")
                        .collect(Collectors.joining("; ")));
    }
}

package dev.clearcut.cli;

import dev.clearcut.base.Severity;
import dev.clearcut.media.spec.Breach;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Conformity.Waiting;
import dev.clearcut.media.spec.Profile.Provenance;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a file came out, as a sheet that one can send to whoever made the file. */
final class ConformityText {

    static final List<String> COLUMNS =
            List.of(
                    "rule",
                    "edition",
                    "outcome",
                    "severity",
                    "track",
                    "fact",
                    "wanted",
                    "found",
                    "offset",
                    "timecode",
                    "do",
                    "cite",
                    "waivable",
                    "waitsFor");

    private ConformityText() {}

    static List<String> inWords(Conformity conformity) {
        var lines = new ArrayList<String>();
        var profile = conformity.profile();
        lines.add(
                "%s against %s (%s, edition %s): %s"
                        .formatted(
                                conformity.file(),
                                profile.name(),
                                profile.id(),
                                profile.edition(),
                                conformity.word().replace('-', ' ').toUpperCase(Locale.ROOT)));
        var waiting = conformity.waiting();
        lines.add(counts(conformity, waiting));
        var told = conformity.broken().stream().filter(v -> !waiting.rules().contains(v)).toList();
        var untold = new UntoldTogether(told);
        for (var verdict : told) {
            var alike = untold.with(verdict);
            if (!alike.getFirst().equals(verdict)) {
                continue;
            }
            lines.add("");
            lines.addAll(alike.size() > 1 ? UntoldTogether.inWords(alike) : broken(verdict));
            if (verdict.equals(waiting.container()) && !waiting.rules().isEmpty()) {
                lines.add("  waits   " + waits(verdict, waiting.rules()));
            }
        }
        if (!conformity.open().isEmpty()) {
            lines.add("");
            lines.add("Not measurable from this file:");
            conformity.open().forEach(verdict -> lines.addAll(open(verdict)));
        }
        return lines;
    }

    /** {@code 13 rules cannot be judged until it is mxf: file.kag, file.wrapping …}. */
    private static String waits(Verdict container, List<Verdict> rules) {
        return "%s cannot be judged until it is %s: %s"
                .formatted(
                        many(rules.size(), "rule", "s"),
                        container.breaches().getFirst().wanted(),
                        rules.stream().map(v -> v.rule().id()).collect(Collectors.joining(", ")));
    }

    private static String counts(Conformity conformity, Waiting waiting) {
        var severities = new LinkedHashMap<Severity, Integer>();
        for (var verdict : conformity.broken()) {
            if (waiting.rules().contains(verdict)) {
                continue;
            }
            severities.merge(Conformity.severity(verdict), 1, Integer::sum);
        }
        var counted =
                Stream.of(
                                severities.entrySet().stream()
                                        .map(
                                                e ->
                                                        many(
                                                                e.getValue(),
                                                                e.getKey()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT),
                                                                "s")),
                                waiting.rules().isEmpty()
                                        ? Stream.<String>of()
                                        : Stream.of(
                                                waiting.rules().size()
                                                        + " waiting for the container"),
                                Stream.of(
                                        many(conformity.count(Outcome.PASSED), "rule", "s")
                                                + " kept"),
                                conformity.count(Outcome.DOES_NOT_APPLY) == 0
                                        ? Stream.<String>of()
                                        : Stream.of(
                                                conformity.count(Outcome.DOES_NOT_APPLY)
                                                        + " not for this file"),
                                conformity.open().isEmpty()
                                        ? Stream.<String>of()
                                        : Stream.of(
                                                conformity.open().size()
                                                        + " not measurable from it"))
                        .flatMap(s -> s)
                        .collect(Collectors.joining(", "));
        return counted + ".";
    }

    private static String many(int count, String one, String ending) {
        return count + " " + one + (count == 1 ? "" : ending);
    }

    private static List<String> broken(Verdict verdict) {
        var rule = verdict.rule();
        var lines = new ArrayList<String>();
        lines.add(
                "%s  %s%s"
                        .formatted(
                                Conformity.severity(verdict),
                                rule.fullId(),
                                verdict.outcome() == Outcome.CANNOT_TELL
                                        ? "  (cannot be told from this file)"
                                        : ""));
        if (!rule.text().isEmpty()) {
            lines.add("  " + rule.text());
        }
        var wanted = verdict.isUnsureWhetherItApplies() ? "applies where it is " : "wanted  ";
        for (var alike : alike(verdict.breaches())) {
            var breach = alike.getFirst();
            if (!place(alike).isEmpty()) {
                lines.add("  %s".formatted(place(alike)));
            }
            lines.add("    " + wanted + readable(breach, breach.wanted()));
            lines.add("    found   " + readable(breach, breach.found()) + evidence(breach));
        }
        for (var way : verdict.branches()) {
            lines.add(
                    "  either  %s: %s"
                            .formatted(way.name(), way.outcome().word().replace('-', ' ')));
        }
        lines.add("  do      " + verdict.remedy());
        var source =
                Stream.of(
                                rule.authority().cite(),
                                rule.authority().edition().isEmpty()
                                        ? ""
                                        : "edition " + rule.authority().edition(),
                                rule.authority().provenance() == Provenance.CONVENTION
                                        ? "a convention"
                                        : "",
                                rule.weight().waivable() ? "may be waived" : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "));
        lines.add("  source  " + source);
        return lines;
    }

    /** {@code dialogue-gated: failed (wanted -27 ± 2, found -22)}. */
    private static String way(Verdict.Way way) {
        var how = way.name() + ": " + way.outcome().word().replace('-', ' ');
        return way.wanted().isEmpty()
                ? way.found().isEmpty() ? how : "%s (%s)".formatted(how, way.found())
                : "%s (wanted %s, found %s)".formatted(how, way.wanted(), way.found());
    }

    /** Tracks of which the same is wrong are named together. */
    private static List<List<Breach>> alike(List<Breach> breaches) {
        return List.copyOf(
                breaches.stream()
                        .collect(
                                Collectors.groupingBy(
                                        b ->
                                                List.of(
                                                        b.track().split(" ")[0],
                                                        b.what(),
                                                        b.wanted(),
                                                        b.found(),
                                                        b.reader(),
                                                        b.timecode()),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values());
    }

    /** {@code audio 1, 2, 4 audio.bitDepth}. */
    private static String place(List<Breach> alike) {
        var breach = alike.getFirst();
        var tracks =
                alike.stream()
                        .skip(1)
                        .map(other -> other.track().replaceFirst(".* ", ", "))
                        .collect(Collectors.joining("", breach.track(), ""));
        return Stream.of(tracks, breach.what(), breach.timecode())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    /** People say 25, not 25/1. */
    private static String readable(Breach breach, String value) {
        return breach.what().endsWith("frameRate")
                ? value.replaceAll("\\b(\\d+)/1\\b", "$1")
                : value;
    }

    private static String evidence(Breach breach) {
        if (breach.reader().isEmpty()) {
            return "";
        }
        return "  (%s%s)"
                .formatted(breach.reader(), breach.offset() < 0 ? "" : ", byte " + breach.offset());
    }

    private static List<String> open(Verdict verdict) {
        var lines = new ArrayList<String>();
        lines.add(
                "  %s  %s"
                        .formatted(verdict.rule().fullId(), verdict.rule().text())
                        .stripTrailing());
        lines.add(
                (verdict.outcome() == Outcome.BY_EYE ? "    look    " : "    needs   ")
                        + verdict.note());
        verdict.branches().forEach(way -> lines.add("    either  " + way(way)));
        return lines;
    }

    /** What is broken, cannot be told, or is open. */
    static List<List<String>> rows(Conformity conformity) {
        var rows = new ArrayList<List<String>>();
        var waiting = conformity.waiting();
        for (var verdict : conformity.broken()) {
            var container = waiting.rules().contains(verdict) ? waiting.container() : null;
            var waitsFor = container == null ? "" : container.rule().fullId();
            verdict.breaches()
                    .forEach(breach -> rows.add(row(verdict, breach, verdict.remedy(), waitsFor)));
        }
        for (var verdict : conformity.open()) {
            rows.add(row(verdict, new Breach("", "", "", "", "", -1, ""), verdict.note(), ""));
        }
        return rows;
    }

    private static List<String> row(Verdict verdict, Breach breach, String todo, String waitsFor) {
        var rule = verdict.rule();
        return List.of(
                rule.fullId(),
                rule.authority().edition(),
                verdict.outcome().word(),
                Conformity.severity(verdict).name().toLowerCase(Locale.ROOT),
                breach.track(),
                breach.what(),
                breach.wanted(),
                breach.found(),
                breach.offset() < 0 ? "" : Long.toString(breach.offset()),
                breach.timecode(),
                todo,
                rule.authority().cite(),
                rule.weight().waivable() ? "yes" : "no",
                waitsFor);
    }
}

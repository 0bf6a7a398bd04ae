package dev.clearcut.paper;

import dev.clearcut.base.DataFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.licence.Licence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules for releases, negative checks, opinions and searches. */
public final class PaperRules {

    private static final Optional<ReservedBlock> NO_BLOCK = Optional.empty();

    private static final class Standard {
        static final PaperRules RULES = new PaperRules();
    }

    /**
     * One rule.
     *
     * @param voids whether a release that breaks it grants nothing
     * @param cite its source; empty where each finding names its own
     * @param pass papers of which it says nothing, as facts: {@code results=3; note=none in London}
     * @param fail papers of which it speaks
     */
    public record Rule(
            String id,
            Severity severity,
            boolean voids,
            String says,
            String cite,
            List<String> pass,
            List<String> fail) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private PaperRules() {
        for (var row : DataFile.beside(PaperRules.class, "paper-rules.csv")) {
            var rule =
                    new Rule(
                            row.get("id"),
                            Severity.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
                            row.get("voids").equals("yes"),
                            row.get("says"),
                            row.get("cite"),
                            row.several("pass", "|"),
                            row.several("fail", "|"));
            rules.put(rule.id(), rule);
        }
    }

    /** Those of {@code paper-rules.csv}, with the ages of majority of {@code majority.csv}. */
    public static PaperRules standard() {
        return Standard.RULES;
    }

    /** In the order of the file. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** What is wrong with a paper that is no release. */
    public Report of(Paper paper, LocalDate asAt) {
        return switch (paper) {
            case Release release -> Report.clean();
            case NegativeCheck check -> new Report(check(check, asAt));
            case Opinion opinion -> new Report(opinion(opinion));
            case SearchLog log -> new Report(search(log));
            case Enclosure enclosure -> Report.clean();
        };
    }

    /** What is wrong with a release. */
    public Report of(Release release, Licence licence, LocalDate asAt) {
        return new ReleaseRules(this).of(release, licence, asAt);
    }

    /** Whether it grants nothing, whatever its licence says. */
    public boolean voids(Report report) {
        return report.findings().stream()
                .map(f -> rules.get(f.rule()))
                .anyMatch(rule -> rule != null && rule.voids());
    }

    private List<Finding> check(NegativeCheck check, LocalDate asAt) {
        var findings = new ArrayList<Finding>();
        var until = check.validUntil();
        var block = check.kind().canBeReserved() ? ReservedBlock.of(check.query()) : NO_BLOCK;
        if (check.verdict() == NegativeCheck.Verdict.CHANGE) {
            findings.add(
                    finding(
                            "negative.change",
                            check,
                            "\"%s\" must be replaced: %d found in %s."
                                    .formatted(check.query(), check.results(), check.source())));
        } else if (check.kind().canBeReserved()) {
            findings.add(reserved(check, block));
        }
        if (check.verdict() == NegativeCheck.Verdict.CLEAR
                && block.isEmpty()
                && check.results() > 0
                && check.note().isEmpty()) {
            findings.add(
                    finding(
                            "negative.unexplained",
                            check,
                            "%d found for \"%s\" and called clear; say why."
                                    .formatted(check.results(), check.query())));
        }
        if (check.date().isAfter(asAt)) {
            findings.add(
                    finding(
                            "negative.later",
                            check,
                            "It is dated %s, which is not come.".formatted(check.date())));
        }
        if (until != null && until.isBefore(asAt) && block.isEmpty()) {
            findings.add(
                    finding(
                            "negative.stale",
                            check,
                            "\"%s\" was searched on %s and stands until %s; search again."
                                    .formatted(check.query(), check.date(), until)));
        }
        return findings;
    }

    private List<Finding> opinion(Opinion opinion) {
        var findings = new ArrayList<Finding>();
        if (!opinion.favourable()) {
            findings.add(
                    finding(
                            "opinion.unfavourable",
                            opinion,
                            "%s advises against it; ask the holder.".formatted(opinion.counsel())));
        }
        if (opinion.evidence().isEmpty()) {
            findings.add(finding("opinion.letter", opinion, "The letter is not here; file it."));
        }
        return findings;
    }

    private Finding reserved(NegativeCheck check, Optional<ReservedBlock> block) {
        return block.map(
                        one ->
                                finding(
                                        "negative.reserved",
                                        check,
                                        "Nobody can have \"%s\"%s: no search is needed."
                                                .formatted(check.query(), one.whose()),
                                        one.cite()))
                .orElseGet(
                        () ->
                                finding(
                                        "negative.unreserved",
                                        check,
                                        "\"%s\" lies in no block that is kept for fiction; it stands on the search in %s alone."
                                                .formatted(check.query(), check.source())));
    }

    private List<Finding> search(SearchLog log) {
        if (!log.found().isEmpty()) {
            return List.of(
                    finding(
                            "orphan.found",
                            log,
                            "%s was found; ask for a licence.".formatted(log.found())));
        }
        return OrphanScheme.all().stream()
                .map(
                        scheme ->
                                finding(
                                        "orphan.scheme",
                                        log,
                                        "Nobody was found in %d sources. %s"
                                                .formatted(log.sources().size(), scheme.inWords()),
                                        scheme.cite()))
                .toList();
    }

    Finding finding(String id, Paper paper, String text) {
        return finding(id, paper, text, "");
    }

    /** With a source of its own; the rule's where there is none. */
    Finding finding(String id, Paper paper, String text, String cite) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("paper-rules.csv has no rule " + id + ".");
        }
        return new Finding(
                id,
                rule.severity(),
                Where.onRecord("paper", paper.reference()),
                text,
                cite.isEmpty() ? rule.cite() : cite);
    }
}

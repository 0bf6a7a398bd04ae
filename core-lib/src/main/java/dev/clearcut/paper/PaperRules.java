package dev.clearcut.paper;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.licence.Licence;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules for releases, negative checks, opinions and searches. */
public final class PaperRules {

    /** Nobody of this age is a minor anywhere. */
    private static final int SURELY_OF_AGE = 21;

    private static final class Standard {
        static final PaperRules RULES = new PaperRules();
    }

    /**
     * One rule.
     *
     * @param voids whether a release that breaks it grants nothing
     */
    public record Rule(String id, Severity severity, boolean voids, String says, String cite) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Integer> majority = new LinkedHashMap<>();

    private PaperRules() {
        for (var row : Data.rows("paper-rules.csv", 5)) {
            var severity = Severity.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            var rule =
                    new Rule(
                            row.get(0), severity, row.get(2).equals("yes"), row.get(3), row.get(4));
            rules.put(rule.id(), rule);
        }
        Data.rows("majority.csv", 3)
                .forEach(row -> majority.put(row.get(0), Integer.parseInt(row.get(1))));
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
        var findings = new ArrayList<Finding>();
        var signed = licence.standing().signed();
        if (signed == null) {
            findings.add(finding("release.unsigned", release, "Nobody signed it; have it signed."));
        } else {
            findings.addAll(signed(release, signed, asAt));
        }
        var withdrawn = release.withdrawn();
        if (withdrawn != null && !withdrawn.isAfter(asAt)) {
            findings.add(
                    finding(
                            "release.withdrawn",
                            release,
                            "It was withdrawn on %s; ask anew, or take %s out."
                                    .formatted(withdrawn, release.subject())));
        } else if (release.revocable()) {
            findings.add(
                    finding(
                            "release.revocable",
                            release,
                            "%s may take it back; ask for one that cannot be."
                                    .formatted(release.subject())));
        }
        expired(release, licence, asAt, findings);
        return new Report(findings);
    }

    /** Whether it grants nothing, whatever its licence says. */
    public boolean voids(Report report) {
        return report.findings().stream()
                .map(f -> rules.get(f.rule()))
                .anyMatch(rule -> rule != null && rule.voids());
    }

    private List<Finding> signed(Release release, LocalDate signed, LocalDate asAt) {
        var findings = new ArrayList<Finding>();
        var born = release.born();
        if (born != null && signed.isBefore(born)) {
            findings.add(
                    finding(
                            "release.signed-before-birth",
                            release,
                            "It was signed on %s, but %s was born on %s; correct one of the two days."
                                    .formatted(signed, release.subject(), born)));
            return findings;
        }
        if (signed.isAfter(asAt)) {
            findings.add(
                    finding(
                            "release.signed-later",
                            release,
                            "It is signed for %s, which is not come.".formatted(signed)));
        }
        findings.addAll(age(release, signed));
        return findings;
    }

    private List<Finding> age(Release release, LocalDate signed) {
        boolean child = release.kind() == Release.Kind.MINOR;
        if (release.born() == null) {
            return child
                    ? List.of(
                            finding(
                                    "release.born-unknown",
                                    release,
                                    "Nobody knows when %s was born; ask."
                                            .formatted(release.subject())))
                    : List.of();
        }
        int age = release.ageOn(signed);
        var ofAge = majority.get(release.country());
        if (age >= SURELY_OF_AGE || ofAge != null && age >= ofAge) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var was = "%s was %d on %s".formatted(release.subject(), age, signed);
        if (!isGuarded(release)) {
            if (ofAge != null) {
                findings.add(
                        finding(
                                "release.minor-without-guardian",
                                release,
                                "%s, and of age in %s from %d on; a guardian must sign."
                                        .formatted(was, release.country(), ofAge)));
            } else {
                findings.add(
                        finding(
                                "release.majority-unknown",
                                release,
                                "%s; whether that is of age %s is not known here. Ask counsel, or have a guardian sign."
                                        .formatted(
                                                was,
                                                release.country().isEmpty()
                                                        ? "where it was signed"
                                                        : "in " + release.country())));
            }
        }
        if ((child || ofAge != null) && release.childLicence().isBlank()) {
            findings.add(
                    finding(
                            "release.child-licence",
                            release,
                            "%s; no child-performance licence is on file. Say its number, or why none is needed."
                                    .formatted(was)));
        }
        return findings;
    }

    /** A child is no guardian of itself. */
    private static boolean isGuarded(Release release) {
        return !release.guardian().isEmpty()
                && !release.guardian().equalsIgnoreCase(release.subject());
    }

    private void expired(Release release, Licence licence, LocalDate asAt, List<Finding> findings) {
        var windows =
                licence.grants().stream()
                        .map(g -> g.granted())
                        .reduce(Rights.none(), Rights::plus)
                        .windows();
        if (!windows.isEmpty() && windows.stream().noneMatch(w -> w.to().isAfter(asAt))) {
            findings.add(
                    finding(
                            "release.expired",
                            release,
                            "Its last day was %s; ask for longer."
                                    .formatted(
                                            windows.getLast()
                                                    .lastDay()
                                                    .map(Object::toString)
                                                    .orElse(""))));
        }
    }

    private List<Finding> check(NegativeCheck check, LocalDate asAt) {
        var findings = new ArrayList<Finding>();
        var until = check.validUntil();
        if (check.verdict() == NegativeCheck.Verdict.CHANGE) {
            findings.add(
                    finding(
                            "negative.change",
                            check,
                            "\"%s\" must be replaced: %d found in %s."
                                    .formatted(check.query(), check.results(), check.source())));
        } else if (check.results() > 0 && check.note().isEmpty()) {
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
        if (until != null && until.isBefore(asAt)) {
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

    private List<Finding> search(SearchLog log) {
        return List.of(
                log.found().isEmpty()
                        ? finding(
                                "orphan.scheme",
                                log,
                                "Nobody was found in %d sources; ask counsel which country's scheme licenses it, and for how long."
                                        .formatted(log.sources().size()))
                        : finding(
                                "orphan.found",
                                log,
                                "%s was found; ask for a licence.".formatted(log.found())));
    }

    private Finding finding(String id, Paper paper, String text) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("paper-rules.csv has no rule " + id + ".");
        }
        return new Finding(
                id, rule.severity(), Where.onRecord("paper", paper.reference()), text, rule.cite());
    }
}

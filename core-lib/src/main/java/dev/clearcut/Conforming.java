package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Words;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Attestation;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.media.spec.Attested;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.Rule;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a delivery remembers of a file's check. A file passes when every rule that decides was found
 * kept, by the file itself, a measurement or a report, and one at least was; what nobody has
 * decided leaves it open.
 */
final class Conforming {

    private static final int FIRST = 3;

    private final Profile profile;
    private final Checking.Known known;
    private final LocalDate on;
    private final QcReports reports;

    /**
     * @throws Invalid when a report is about no rule of the specification
     */
    Conforming(Profile profile, Checking.Known known, LocalDate on) {
        this.profile = profile;
        this.known = known;
        this.on = on;
        this.reports = new QcReports(known.reports());
        known.attested().keySet().forEach(this::refuseUnknown);
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when a report measured none of them
     */
    void refuseStrangers(List<SentFile> files) {
        reports.refuseStrangers(files);
    }

    private void refuseUnknown(String rule) {
        if (profile.rule(rule).isEmpty()) {
            var ids = profile.rules().stream().map(Rule::id).toList();
            throw new Invalid(
                    "%s has no rule \"%s\"%s"
                            .formatted(
                                    profile.id(),
                                    rule,
                                    Words.didYouMean(rule, ids).isEmpty()
                                            ? "; \"spec show %s\" lists them."
                                                    .formatted(profile.id())
                                            : Words.didYouMean(rule, ids)));
        }
    }

    /** How a file came out; one that cannot be read is not what was asked for. */
    Checked.OfFile of(Path file, SentFile sent) {
        var hash = sent.hashes().getFirst();
        var facts = MediaFile.probe(file);
        var unread =
                facts.report().errors().stream()
                        .filter(error -> !error.rule().equals("media.encrypted"))
                        .findFirst();
        if (unread.isPresent()) {
            return Checked.OfFile.said(
                    hash, Result.FAILED, on, "cannot be read: " + unread.get().text());
        }
        var delivered =
                Specs.captioned(
                        file,
                        profile,
                        Delivered.of(facts.value())
                                .with(known.others())
                                .attesting(known.attested()));
        var measured = known.measured() == null ? reports.of(sent) : known.measured();
        return of(
                hash,
                Specs.conform(
                        measured == null ? delivered : delivered.measured(measured), profile));
    }

    private Checked.OfFile of(Hash hash, Conformity conformity) {
        var failed = new ArrayList<Verdict>();
        var open = new ArrayList<Verdict>();
        var attested = new ArrayList<Attestation>();
        boolean anyKept = false;
        for (var verdict : conformity.verdicts()) {
            var rule = verdict.rule();
            var report = report(rule);
            var outcome = outcome(verdict, report);
            if (report.isPresent() && outcome != Outcome.DOES_NOT_APPLY) {
                attested.add(
                        new Attestation(
                                rule.fullId(), report.get().value(), report.get().report()));
            }
            if (!decides(verdict)) {
                continue;
            }
            switch (outcome) {
                case PASSED -> anyKept = true;
                case FAILED, CANNOT_TELL -> failed.add(verdict);
                case NOT_MEASURED, BY_EYE -> open.add(verdict);
                case DOES_NOT_APPLY -> {}
            }
        }
        var result =
                !failed.isEmpty()
                        ? Result.FAILED
                        : open.isEmpty() && anyKept ? Result.PASSED : Result.OPEN;
        return new Checked.OfFile(
                hash,
                result,
                on,
                told(conformity, failed, open, result),
                failed.stream().map(v -> v.rule().fullId()).toList(),
                open.stream().map(v -> v.rule().fullId()).toList(),
                attested,
                null);
    }

    private Optional<Attested> report(Rule rule) {
        return Optional.ofNullable(known.attested().get(rule.fullId()))
                .or(() -> Optional.ofNullable(known.attested().get(rule.id())));
    }

    private static boolean decides(Verdict verdict) {
        return Conformity.severity(verdict).compareTo(Severity.ERROR) <= 0;
    }

    /** A report decides also what a person has to look at, by saying pass or fail. */
    private static Outcome outcome(Verdict verdict, Optional<Attested> report) {
        boolean isOpen =
                verdict.outcome() == Outcome.NOT_MEASURED || verdict.outcome() == Outcome.BY_EYE;
        if (!isOpen || report.isEmpty()) {
            return verdict.outcome();
        }
        return switch (report.get().value().strip().toLowerCase(Locale.ROOT)) {
            case "pass", "passed" -> Outcome.PASSED;
            case "fail", "failed" -> Outcome.FAILED;
            default ->
                    throw new Invalid(
                            "%s is decided by pass or fail, not by \"%s\"; write --attest %s=pass:REPORT, or measure it (--qc)."
                                    .formatted(
                                            verdict.rule().fullId(),
                                            report.get().value(),
                                            verdict.rule().id()));
        };
    }

    private static String told(
            Conformity conformity, List<Verdict> failed, List<Verdict> open, Result result) {
        return switch (result) {
            case FAILED -> worst(conformity, failed) + (open.isEmpty() ? "" : " " + left(open));
            case OPEN -> open.isEmpty() ? "nothing that decides is about this file" : left(open);
            case PASSED, ASIDE -> "";
        };
    }

    /** How many, and the first of them, each with what was wanted and found. */
    private static String worst(Conformity conformity, List<Verdict> failed) {
        var texts =
                conformity.report().errors().stream()
                        .map((Finding one) -> one.rule() + ": " + one.text())
                        .limit(FIRST)
                        .collect(Collectors.joining(" "));
        var first = failed.getFirst().rule().fullId() + ": a report says that it fails.";
        return "%d rule%s failed: %s"
                .formatted(
                        failed.size(),
                        failed.size() == 1 ? "" : "s",
                        texts.isEmpty() ? first : texts);
    }

    private static String left(List<Verdict> open) {
        var first = open.getFirst();
        return "%s is not decided: %s%s"
                .formatted(
                        first.rule().fullId(),
                        first.note(),
                        open.size() == 1 ? "" : " (and %d more)".formatted(open.size() - 1));
    }
}

package dev.clearcut.paper;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.licence.Licence;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be so of a release: signed, by whom, at which age, and until when it holds. */
record ReleaseRules(PaperRules rules) {

    /** Nobody of this age is a minor anywhere. */
    private static final int SURELY_OF_AGE = 21;

    /** What is wrong with a release. */
    Report of(Release release, Licence licence, LocalDate asAt) {
        var findings = new ArrayList<Finding>();
        var signed = licence.standing().signed();
        if (signed == null) {
            findings.add(
                    rules.finding(
                            "release.unsigned", release, "Nobody signed it; have it signed."));
        } else {
            findings.addAll(signed(release, signed, asAt));
        }
        var withdrawn = release.withdrawn();
        if (withdrawn != null && !withdrawn.isAfter(asAt)) {
            findings.add(
                    rules.finding(
                            "release.withdrawn",
                            release,
                            "It was withdrawn on %s; ask anew, or take %s out."
                                    .formatted(withdrawn, release.subject())));
        } else if (release.revocable()) {
            findings.add(
                    rules.finding(
                            "release.revocable",
                            release,
                            "%s may take it back; ask for one that cannot be."
                                    .formatted(release.subject())));
        }
        expired(release, licence, asAt, findings);
        return new Report(findings);
    }

    private List<Finding> signed(Release release, LocalDate signed, LocalDate asAt) {
        var findings = new ArrayList<Finding>();
        var born = release.born();
        if (born != null && signed.isBefore(born)) {
            findings.add(
                    rules.finding(
                            "release.signed-before-birth",
                            release,
                            "It was signed on %s, but %s was born on %s; correct one of the two days."
                                    .formatted(signed, release.subject(), born)));
            return findings;
        }
        if (signed.isAfter(asAt)) {
            findings.add(
                    rules.finding(
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
                            rules.finding(
                                    "release.born-unknown",
                                    release,
                                    "Nobody knows when %s was born; ask."
                                            .formatted(release.subject())))
                    : List.of();
        }
        int age = release.ageOn(signed);
        var law = Majority.of(release.country(), signed);
        int ofAge = law.map(Majority::ofAgeFrom).orElse(SURELY_OF_AGE);
        if (age >= ofAge) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var was = "%s was %d on %s".formatted(release.subject(), age, signed);
        if (!isGuarded(release)) {
            findings.add(
                    law.filter(one -> age < one.minorBelow())
                            .map(one -> minor(release, was, one))
                            .orElseGet(() -> perhapsMinor(release, was, law)));
        }
        boolean minor = child || law.map(one -> age < one.minorBelow()).orElse(false);
        if (minor && release.childLicence().isBlank()) {
            findings.add(
                    rules.finding(
                            "release.child-licence",
                            release,
                            "%s; no child-performance licence is on file. Say its number, or why none is needed."
                                    .formatted(was)));
        }
        return findings;
    }

    private Finding minor(Release release, String was, Majority law) {
        return rules.finding(
                "release.minor-without-guardian",
                release,
                "%s, and of age in %s from %d on; a guardian must sign."
                        .formatted(was, release.country(), law.ofAgeFrom()),
                law.cite());
    }

    private Finding perhapsMinor(Release release, String was, Optional<Majority> law) {
        var id = "release.majority-unknown";
        if (law.isEmpty()) {
            return rules.finding(
                    id,
                    release,
                    "%s; whether that is of age %s is not known here. Ask counsel, or have a guardian sign."
                            .formatted(
                                    was,
                                    release.country().isEmpty()
                                            ? "where it was signed"
                                            : "in " + release.country()));
        }
        var known = law.get();
        return rules.finding(
                id,
                release,
                "%s; in %s somebody of %d to %d may or may not sign alone. %s Ask counsel, or have a guardian sign."
                        .formatted(
                                was,
                                release.country(),
                                known.minorBelow(),
                                known.ofAgeFrom() - 1,
                                known.note()),
                known.cite());
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
                    rules.finding(
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
}

package dev.clearcut.clearance;

import static dev.clearcut.clearance.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Severity;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Family;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Uses;
import dev.clearcut.use.Uses.Tracks;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClearanceTest {

    private static final Match SETTLED = new Match.Taken(SONG.id(), "by title");

    @Test
    void theReportSaysWhatIsMissingWhereAndWhy() {
        var report = check(cut(SETTLED), aLicence("Acme").granting(TEN_YEARS));

        assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "rights.gap  v1 01:02:10:05  \"The Long Goodbye\", composition (sync): SVOD"
                                + " in DE, FR, US is not licensed from 2037-01-01",
                        "rights.gap  v1 01:02:10:05  \"The Long Goodbye\", recording (master): SVOD"
                                + " in DE, FR, US is not licensed from 2037-01-01");
    }

    @Test
    void aCapCountsAllUsesOfTheCutTogether() {
        var sixty = aLicence("Acme").granting(capped(Rights.all(), Cap.seconds(60)));

        assertThat(check(cut(SETTLED), sixty).verdict()).isEqualTo(Verdict.COVERED);
        assertThat(check(cut(SETTLED, SETTLED), sixty).findings().getFirst().text())
                .endsWith("Acme 1 (Acme) allows at most 60 seconds; the cut has 80");
    }

    @Test
    void theWorstComesFirst() {
        var report =
                check(
                        cut(SETTLED, new Match.Unknown()),
                        aLicence("Acme").granting(withDuty(Rights.all(), Duty.credit("Acme"))));

        assertThat(report.findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.NOTE, Severity.NOTE);
        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatMayBeOursDoesNotSpoilTheVerdict() {
        var ours = new Cut.Placed(Id.of("u"), use(Family.UNSORTED), new Match.Unknown());
        var song = new Cut.Placed(Id.of("s"), use(Family.MUSIC), SETTLED);
        var report = check(cut(List.of(song, ours)), aLicence("Acme").granting(Rights.all()));

        assertThat(report.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("clearance.unsorted");
    }

    @Test
    void aClipThatMayBeSomebodysMaterialIsNotTakenForOurs() {
        var perhaps = new Match.Doubtful(List.of(new Match.Candidate(SONG.id(), 60, "by title")));
        var clip = new Cut.Placed(Id.of("u"), use(Family.UNSORTED), perhaps);
        var report = check(cut(List.of(clip)), aLicence("Acme").granting(Rights.all()));

        assertThat(report.uses().getFirst().isUnsorted()).isFalse();
        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("clearance.doubtful");
    }

    @Test
    void whatARuleDoesNotKnowItsMaterialDoes() {
        var clip = new Cut.Placed(Id.of("u"), use(Family.UNSORTED), SETTLED);
        var report = check(cut(List.of(clip)), aLicence("Acme").granting(Rights.all()));

        assertThat(report.uses().getFirst().family()).isEqualTo(SONG.kind().family());
    }

    /**
     * Every rule is shown once broken and once kept; a rule without an example does not compile.
     */
    @ParameterizedTest
    @EnumSource(ClearanceRule.class)
    void everyRuleHasAnExampleThatPassesAndOneThatFails(ClearanceRule rule) {
        assertThat(broken(rule).findings()).extracting(Finding::rule).contains(rule.id());
        assertThat(check(cut(SETTLED), aLicence("Acme").granting(Rights.all())).findings())
                .isEmpty();
    }

    @Test
    void aCutOfWhichNobodyHasSaidAnythingIsUnknown() {
        var ours = new Cut.Placed(Id.of("u"), use(Family.UNSORTED), new Match.Unknown());

        assertThat(check(cut(List.of(ours))).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(check(cut(List.of())).verdict()).isEqualTo(Verdict.COVERED);
    }

    private static ClearanceReport broken(ClearanceRule rule) {
        return switch (rule) {
            case CONFLICT ->
                    check(
                            cut(SETTLED),
                            aLicence("Acme").granting(Rights.all()),
                            aLicence("Acme")
                                    .reference("theirs")
                                    .to("Rival Films")
                                    .granting(exclusive(Rights.all())));
            case GAP ->
                    check(cut(SETTLED), aLicence("Acme").granting(Rights.all(), CarriedRight.SYNC));
            case SILENT ->
                    check(cut(SETTLED), aLicence("Acme").granting(silentOnLanguages(Rights.all())));
            case SPLIT ->
                    check(
                            cut(SETTLED),
                            aLicence("Acme").granting(terms(Rights.all()).share(Share.percent(60))),
                            aLicence("Beta")
                                    .granting(terms(Rights.all()).share(Share.percent(60))));
            case PASSING_ON ->
                    Clearance.of(
                            cut(SETTLED),
                            new Deal(Id.of("d"), "Streamer EU", "Streamer", SVOD_FOREVER),
                            OnFile.of(
                                    List.of(SONG),
                                    List.of(
                                            Fixtures.filed(
                                                    aLicence("Acme").granting(Rights.all())))),
                            Tracks.ALL);
            case UNIDENTIFIED -> check(cut(new Match.Unknown()));
            case DOUBTFUL ->
                    check(
                            cut(
                                    new Match.Doubtful(
                                            List.of(
                                                    new Match.Candidate(
                                                            SONG.id(), 60, "by title")))));
            case UNSORTED ->
                    check(
                            cut(
                                    List.of(
                                            new Cut.Placed(
                                                    Id.of("u"),
                                                    use(Family.UNSORTED),
                                                    new Match.Unknown()))));
            case DUTY ->
                    check(
                            cut(SETTLED),
                            aLicence("Acme").granting(withDuty(Rights.all(), Duty.credit("Acme"))));
        };
    }

    private static ClearanceReport check(Cut cut, LicenceDraft... licences) {
        return Clearance.of(
                cut,
                "the streamer",
                SVOD_FOREVER,
                OnFile.of(List.of(SONG), Arrays.stream(licences).map(Fixtures::filed).toList()),
                Uses.Tracks.ALL);
    }
}

package dev.clearcut.clearance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Severity;
import dev.clearcut.clearance.Decision;
import dev.clearcut.clearance.Extent;
import dev.clearcut.clearance.RightCheck;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    private static final Rights SVOD = Rights.in("DE", "FR").media("SVOD").perpetual();

    private static LicenceDraft of(String from) {
        return Licence.from(from).reference(from + " 1").of(SONG).signed("2026-11-02");
    }

    private static Licence filed(LicenceDraft draft) {
        var to = draft.licensee() == null ? null : Party.company(Id.of("to"), draft.licensee());
        return draft.licence(
                Id.of(draft.reference().replace(' ', '-')),
                Party.company(Id.of(draft.licensor()), draft.licensor()),
                to,
                () -> Id.of("g"));
    }

    private static Terms terms(Rights granted, Exclusivity exclusivity) {
        return Terms.granting(granted).clause("2").exclusivity(exclusivity).terms();
    }

    private static Option option(String by) {
        return new Option(
                Id.of("o"), "4", Offer.of(Set.of(), SVOD), Money.of("EUR 9"), When.of(by), null);
    }

    private static Contracts with(FurtherTerms further) {
        return Contracts.of(List.of(filed(of("Acme").granting(SVOD).further(further))));
    }

    private static Contracts mfn(String oneFee, String otherFee) {
        var one = filed(of("Acme").granting(SVOD).fee(oneFee));
        var other = filed(of("Big").granting(SVOD).fee(otherFee));
        return Contracts.of(List.of(one, other)).groups(List.of(group("g", one, other)));
    }

    private static MfnGroup group(String name, Licence... members) {
        return new MfnGroup(
                Id.of(name),
                name,
                Compared.FEE_PER_SIDE,
                Currency.getInstance("EUR"),
                List.of(members).stream().map(l -> Member.of(Priced.of(l))).toList());
    }

    private static Contracts exclusives(Rights theirs) {
        return Contracts.of(
                List.of(
                        filed(of("Acme").granting(SVOD)),
                        filed(
                                of("Acme")
                                        .reference("Acme 2")
                                        .to("Rival Films")
                                        .granting(terms(theirs, Exclusivity.EXCLUSIVE)))));
    }

    private static Contracts quoted(LocalDate until) {
        var quote =
                new Quote(
                        Id.of("q"),
                        "Q 1",
                        Party.company(Id.of("a"), "Acme"),
                        Offer.of(Set.of(SONG.id()), SVOD),
                        Money.of("EUR 5"),
                        until);
        return Contracts.of(List.of()).quotes(List.of(quote));
    }

    private static Contracts stepped(Period payWithin) {
        var step = new StepUp("5", "release", Money.of("EUR 7"), null, payWithin, null, null);
        return with(FurtherTerms.NONE.steps(step))
                .happened(Happened.of(new Event("release", TODAY.minusDays(20))));
    }

    private static Contracts promised(String by) {
        return with(
                FurtherTerms.NONE.duties(
                        new DatedDuty(new Duty(Duty.Kind.COPIES, "two"), When.of(by), null)));
    }

    private static Contracts broken(ContractRule rule) {
        return switch (rule) {
            case EXCLUSIVITY -> exclusives(Rights.in("FR", "US").media("SVOD").perpetual());
            case MFN -> mfn("EUR 400", "EUR 500");
            case DUTY_OVERDUE -> promised("2026-11-21");
            case STEP_DUE -> stepped(Period.ofDays(19));
            case EVENT_MISSING -> with(FurtherTerms.NONE.options(option("6 months after release")));
            case OPTION_EXPIRED -> with(FurtherTerms.NONE.options(option("2026-11-21")));
            case QUOTE_OVER -> quoted(TODAY.minusDays(1));
        };
    }

    private static Contracts kept(ContractRule rule) {
        return switch (rule) {
            case EXCLUSIVITY -> exclusives(Rights.in("US").media("SVOD").perpetual());
            case MFN -> mfn("EUR 500", "EUR 500");
            case DUTY_OVERDUE -> promised("2026-11-22");
            case STEP_DUE -> stepped(Period.ofDays(20));
            case EVENT_MISSING ->
                    with(FurtherTerms.NONE.options(option("6 months after release")))
                            .happened(Happened.of(new Event("release", TODAY)));
            case OPTION_EXPIRED -> with(FurtherTerms.NONE.options(option("2026-11-22")));
            case QUOTE_OVER -> quoted(TODAY);
        };
    }

    /** A rule without an example does not compile. */
    @ParameterizedTest
    @EnumSource(ContractRule.class)
    void everyRuleHasAnExampleThatPassesAndOneThatFails(ContractRule rule) {
        assertThat(broken(rule).findings(TODAY).findings())
                .extracting(Finding::rule)
                .containsExactly(rule.id());
        assertThat(kept(rule).findings(TODAY).findings()).isEmpty();
    }

    @Test
    void aConflictNamesBothPapersAndTheCells() {
        var finding = broken(ContractRule.EXCLUSIVITY).findings(TODAY).findings().getFirst();

        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text())
                .isEqualTo(
                        "Acme 1 (Acme, not exclusive, to us) and Acme 2, clause 2 (Acme, exclusive,"
                                + " to Rival Films) grant the same: FR; SVOD; perpetual.");
    }

    @Test
    void aConflictWithWhatIsNotSignedOnlyThreatens() {
        var unsigned =
                filed(
                        Licence.from("Acme")
                                .reference("Acme 3")
                                .of(SONG)
                                .to("Rival Films")
                                .granting(terms(SVOD, Exclusivity.EXCLUSIVE)));
        var contracts = Contracts.of(List.of(filed(of("Acme").granting(SVOD)), unsigned));

        assertThat(contracts.findings(TODAY).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void oneLicensorMayGiveUsTheSameTwice() {
        var twice =
                List.of(
                        filed(of("Acme").granting(terms(SVOD, Exclusivity.EXCLUSIVE))),
                        filed(of("Acme").reference("Acme 2").granting(SVOD)));

        assertThat(Contracts.of(twice).findings(TODAY).isClean()).isTrue();
    }

    @Test
    void groupsThatShareAMemberAreRefused() {
        var acme = filed(of("Acme").granting(SVOD));

        assertThatThrownBy(
                        () ->
                                Contracts.of(List.of(acme))
                                        .groups(List.of(group("a", acme), group("b", acme))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("make them one");
    }

    @Test
    void aTermThatHangsOnAnEventIsUnknownAndSaysWhich() {
        var term = EventWindow.of("first transmission .. 24 months after first transmission");
        var licence = filed(of("Acme").granting(terms(SVOD, Exclusivity.NON_EXCLUSIVE).term(term)));
        var contracts = Contracts.of(List.of(licence));
        var needed = Rights.in("DE").media("SVOD").from("2027-06-01").to("2027-12-31");

        assertThat(contracts.findings(TODAY).findings())
                .extracting(Finding::rule)
                .containsExactly("contract.event-missing");
        var open =
                RightCheck.of(needed, contracts.asOfNow())
                        .answer(SONG, CarriedRight.SYNC, Extent.NONE);
        assertThat(open.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(open.because().getFirst())
                .isEqualTo(
                        "Acme 1, clause 2 (Acme) does not say when yet (its term is \"first"
                                + " transmission .. 24 months after first transmission\": record the"
                                + " event)");
        var sent = Happened.of(new Event("first transmission", LocalDate.of(2027, 5, 1)));
        var dated =
                RightCheck.of(needed, contracts.happened(sent).asOfNow())
                        .answer(SONG, CarriedRight.SYNC, Extent.NONE);
        assertThat(dated.verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void whatMayNotBePassedOnDoesNotCoverABuyer() {
        var needed = Rights.in("DE").media("SVOD").from("2027-06-01").to("2027-12-31");
        var silent = filed(of("Acme").granting(SVOD));
        var barred = silent.further(FurtherTerms.NONE.sublicensing(Sublicensing.FORBIDDEN));
        var named = silent.further(FurtherTerms.NONE.sublicensing(Sublicensing.to("Streamer")));

        assertThat(verdict(needed, silent)).isEqualTo(Verdict.COVERED);
        assertThat(verdict(needed, barred)).isEqualTo(Verdict.NOT_COVERED);
        assertThat(verdict(needed, named)).isEqualTo(Verdict.COVERED);
        assertThat(
                        RightCheck.of(needed, List.of(barred))
                                .passedOnTo("Streamer")
                                .answer(SONG, CarriedRight.SYNC, Extent.NONE)
                                .decisions())
                .extracting(Decision::reason)
                .containsExactly("Acme 1 (Acme) may not be sublicensed to Streamer");
    }

    private static Verdict verdict(Rights needed, Licence licence) {
        return RightCheck.of(needed, List.of(licence))
                .passedOnTo("Streamer")
                .answer(SONG, CarriedRight.SYNC, Extent.NONE)
                .verdict();
    }
}

package dev.clearcut.clearance;

import static dev.clearcut.clearance.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightCheckTest {

    @Test
    void aLicenceThatEndsEarlyLeavesAGap() {
        var answer = master(SVOD_FOREVER, aLicence("Acme").granting(TEN_YEARS));

        assertThat(answer.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(answer.gap())
                .isEqualTo(
                        Rights.in("DE", "FR", "US").media("SVOD").from("2037-01-01").perpetual());
        assertThat(answer.firstDayWithout()).contains(LocalDate.of(2037, 1, 1));
    }

    @Test
    void whatIsCoveredToItsLastDayNeverDiesWithinTheNeed() {
        var needed = Rights.in("DE").media("SVOD").from("2027-01-01").to("2036-12-31");
        var answer = master(needed, aLicence("Acme").granting(TEN_YEARS));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(answer.firstDayWithout()).isEmpty();
    }

    @Test
    void aLicenceForTheCompositionSaysNothingOfTheRecording() {
        var answer =
                master(SVOD_FOREVER, aLicence("Acme").granting(Rights.all(), CarriedRight.SYNC));

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(answer.decisions()).isEmpty();
    }

    @Test
    void twoLicencesAddUp() {
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(TEN_YEARS),
                        aLicence("Acme")
                                .reference("renewal")
                                .granting(
                                        Rights.in("WORLD")
                                                .media("ALL")
                                                .from("2037-01-01")
                                                .perpetual()));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void silenceIsUnknownNotYes() {
        var answer =
                master(SVOD_FOREVER, aLicence("Acme").granting(silentOnLanguages(Rights.all())));

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.decisions().getFirst().reason())
                .isEqualTo("Acme 1 (Acme) does not say in which languages");
    }

    @Test
    void aSilentGrantDoesNoHarmWhereAnotherSpeaks() {
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(silentOnLanguages(Rights.all())),
                        aLicence("Acme").reference("plain").granting(Rights.all()));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void anUnsignedLicenceGrantsNothing() {
        var unsigned = Licence.from("Acme").reference("Acme 1").of(SONG).granting(Rights.all());

        assertThat(master(SVOD_FOREVER, unsigned).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(master(SVOD_FOREVER, unsigned).decisions().getFirst().reason())
                .isEqualTo("Acme 1 (Acme) is not signed");
    }

    @Test
    void nobodySignsAPublicDomainNote() {
        var note =
                Licence.from("The office")
                        .reference("PD 1")
                        .instrument(Instrument.PUBLIC_DOMAIN)
                        .of(SONG)
                        .granting(Rights.all());

        assertThat(master(SVOD_FOREVER, note).verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void aLicenceVoidUntilPaidCountsFromPayment() {
        var unpaid = aLicence("Acme").granting(Rights.all()).fee("GBP 4500").voidUntilPaid();

        assertThat(master(SVOD_FOREVER, unpaid).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(master(SVOD_FOREVER, unpaid).decisions().getFirst().reason())
                .endsWith("is void until GBP 4500.00 is paid");
        assertThat(master(SVOD_FOREVER, unpaid.paid("2026-11-20")).verdict())
                .isEqualTo(Verdict.COVERED);
    }

    @Test
    void aCapBreaksWhenTheCutUsesMore() {
        var thirty = aLicence("Acme").granting(capped(Rights.all(), Cap.seconds(30)));
        var exactly = new Extent(Rational.of(30), 2);
        var over = new Extent(Rational.of(30).plus(new Rational(1, 25)), 2);

        assertThat(master(SVOD_FOREVER, exactly, thirty).verdict()).isEqualTo(Verdict.COVERED);
        assertThat(master(SVOD_FOREVER, over, thirty).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(master(SVOD_FOREVER, over, thirty).decisions().getFirst().reason())
                .endsWith("allows at most 30 seconds; the cut has 30.04");
    }

    @Test
    void aCapOnUsesCountsThem() {
        var once = aLicence("Acme").granting(capped(Rights.all(), Cap.uses(1)));

        assertThat(master(SVOD_FOREVER, new Extent(Rational.ONE, 1), once).verdict())
                .isEqualTo(Verdict.COVERED);
        assertThat(master(SVOD_FOREVER, new Extent(Rational.ONE, 2), once).verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void aBlackoutBarsItsOwnGrantOnly() {
        var blackout = Rights.in("FR").media("SVOD").from("2028-05-01").to("2028-05-31");
        var barred = aLicence("Acme").granting(barring(Rights.all(), blackout));

        assertThat(master(SVOD_FOREVER, barred).gap()).isEqualTo(blackout);
        assertThat(
                        master(
                                        SVOD_FOREVER,
                                        barred,
                                        aLicence("Acme").reference("other").granting(Rights.all()))
                                .verdict())
                .isEqualTo(Verdict.COVERED);
    }

    @Test
    void aHoldbackBindsWhateverElseIsLicensed() {
        var scope = Rights.in("DE").media("SVOD").from("2027-01-01").to("2027-12-31");
        var promise = new Holdback("9", Set.of(), Set.of(), scope, "until the TV premiere");
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(Rights.all()).holdingBack(promise),
                        aLicence("Acme").reference("other").granting(Rights.all()));

        assertThat(answer.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(answer.gap())
                .isEqualTo(Rights.in("DE").media("SVOD").from("2027-03-01").to("2027-12-31"));
        assertThat(answer.firstDayWithout()).isEmpty();
        assertThat(answer.decisions().getFirst().reason())
                .isEqualTo("Acme 1, clause 9 (Acme) holds it back, until the TV premiere");
    }

    @Test
    void anothersExclusiveGrantIsAConflict() {
        var theirs = Rights.in("DE").media("ALL").from("2027-01-01").years(2);
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(Rights.all()),
                        aLicence("Acme")
                                .reference("theirs")
                                .to("Rival Films")
                                .granting(exclusive(theirs)));

        assertThat(answer.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(answer.contested()).isEqualTo(theirs.and(SVOD_FOREVER));
        assertThat(answer.decisions().getFirst().reason())
                .contains("gives it to Rival Films alone");
    }

    @Test
    void anothersOrdinaryLicenceIsNoneOfOurBusiness() {
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(Rights.all()),
                        aLicence("Acme")
                                .reference("theirs")
                                .to("Rival Films")
                                .granting(terms(Rights.all())));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void whatAnothersContractHoldsBackBindsThemAndNotUs() {
        var promise = new Holdback("", Set.of(SONG.id()), Set.of(), Rights.all(), "");
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(Rights.all()),
                        aLicence("Acme")
                                .reference("theirs")
                                .to("Rival Films")
                                .granting(terms(Rights.all()))
                                .holdingBack(promise));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void whatIsGrantedToAnotherIsNotGrantedToUsAndSaysWhatToDo() {
        var theirs = filed(aLicence("Acme").to("Rival Films").granting(terms(Rights.all())));
        var answer =
                RightCheck.of(SVOD_FOREVER, List.of(theirs))
                        .answer(SONG, CarriedRight.MASTER, Extent.NONE);

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(answer.because())
                .containsExactly(
                        "Acme 1 (Acme) is granted to Rival Films, not to us (if Rival Films is us:"
                                + " production company PRODUCTION \"Rival Films\")");
    }

    @Test
    void aLicenceToOneOfOurCompaniesIsOursHoweverItsNameIsWritten() {
        var ours = OurCompanies.of(List.of("Nightfall Pictures Ltd"));
        var theirs =
                filed(
                        aLicence("Acme")
                                .to("NIGHTFALL PICTURES LIMITED")
                                .granting(exclusive(Rights.all())));

        assertThat(
                        RightCheck.of(SVOD_FOREVER, List.of(theirs), ours)
                                .answer(SONG, CarriedRight.MASTER, Extent.NONE)
                                .verdict())
                .isEqualTo(Verdict.COVERED);
        assertThat(
                        RightCheck.of(SVOD_FOREVER, List.of(theirs))
                                .answer(SONG, CarriedRight.MASTER, Extent.NONE)
                                .verdict())
                .isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void aLicenceToACompanyOfAnotherLegalFormIsNotOurs() {
        var theirs =
                filed(aLicence("Acme").to("Nightfall Pictures GmbH").granting(terms(Rights.all())));

        assertThat(
                        RightCheck.of(
                                        SVOD_FOREVER,
                                        List.of(theirs),
                                        OurCompanies.of(List.of("Nightfall Pictures Ltd")))
                                .answer(SONG, CarriedRight.MASTER, Extent.NONE)
                                .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void exclusiveClaimsByTwoLicensorsContestEachOther() {
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(exclusive(Rights.all())),
                        aLicence("Zenith").granting(terms(TEN_YEARS)));

        assertThat(answer.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(answer.contested()).isEqualTo(TEN_YEARS.and(SVOD_FOREVER));
    }

    @Test
    void dutiesGoWithTheGrantsThatCover() {
        var credit = Duty.credit("The Long Goodbye courtesy of Acme");
        var answer =
                master(SVOD_FOREVER, aLicence("Acme").granting(withDuty(Rights.all(), credit)));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED_WITH_DUTIES);
        assertThat(answer.duties()).containsExactly(credit);
    }

    @Test
    void aHoldbackOfAnUnsignedContractBindsNobody() {
        var promise = new Holdback("", Set.of(SONG.id()), Set.of(), Rights.all(), "");
        var unsigned =
                Licence.from("Acme")
                        .reference("draft")
                        .of(SONG)
                        .granting(Rights.all())
                        .holdingBack(promise);

        assertThat(
                        master(SVOD_FOREVER, unsigned, aLicence("Acme").granting(Rights.all()))
                                .verdict())
                .isEqualTo(Verdict.COVERED);
    }

    @Test
    void aMaterialNobodyLicensedIsNotCovered() {
        assertThat(RightCheck.of(SVOD_FOREVER, List.of()).answers(SONG, Extent.NONE))
                .extracting(RightAnswer::verdict)
                .containsExactly(Verdict.NOT_COVERED, Verdict.NOT_COVERED);
    }

    @Test
    void anothersSilentExclusiveLicenceIsADoubtNotAClaim() {
        var theirs =
                terms(Rights.all(), Set.of(Axis.LANGUAGE), Rights.none(), Exclusivity.EXCLUSIVE);
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(Rights.all()),
                        aLicence("Acme").reference("theirs").to("Rival Films").granting(theirs));

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.contested().isEmpty()).isTrue();
    }

    @Test
    void aSliverOfDoubtDoesNotMakeTheRestUnknown() {
        var sliver = Rights.in("FR").media("SVOD").from("2027-03-01").perpetual();
        var answer = master(SVOD_FOREVER, aLicence("Acme").granting(silentOnLanguages(sliver)));

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(answer.unsure()).isEqualTo(sliver);
    }
}

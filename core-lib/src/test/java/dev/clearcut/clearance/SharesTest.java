package dev.clearcut.clearance;

import static dev.clearcut.clearance.Fixtures.SVOD_FOREVER;
import static dev.clearcut.clearance.Fixtures.TEN_YEARS;
import static dev.clearcut.clearance.Fixtures.aLicence;
import static dev.clearcut.clearance.Fixtures.exclusive;
import static dev.clearcut.clearance.Fixtures.master;
import static dev.clearcut.clearance.Fixtures.silentOnLanguages;
import static dev.clearcut.clearance.Fixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Terms;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import org.junit.jupiter.api.Test;

/** Several publishers have one song between them. */
class SharesTest {

    private static LicenceDraft from(String licensor, long percent, Terms terms) {
        return aLicence(licensor).granting(terms.share(Share.percent(percent)));
    }

    private static LicenceDraft from(String licensor, long percent) {
        return from(licensor, percent, terms(Rights.all()));
    }

    @Test
    void sixtyPercentOfASongClearNothing() {
        var answer = master(SVOD_FOREVER, from("Acme Music", 60));

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(answer.because()).containsExactly("60 % licensed by Acme Music; 40 % is not");
        assertThat(answer.grantedBy()).isEmpty();
    }

    @Test
    void thePublishersTogetherClearIt() {
        var answer = master(SVOD_FOREVER, from("Acme Music", 60), from("Beta Songs", 40));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(answer.tooMuch()).isEmpty();
        assertThat(answer.grantedBy())
                .containsExactly(
                        "Acme Music 1 (Acme Music), 60 %", "Beta Songs 1 (Beta Songs), 40 %");
    }

    @Test
    void threeThirdsAreTheWhole() {
        var third = terms(Rights.all()).share(Share.of(1, 3));
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("A").granting(third),
                        aLicence("B").granting(third),
                        aLicence("C").granting(third));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void twoPapersOfOnePublisherAreTheSameShareAgain() {
        var answer =
                master(
                        SVOD_FOREVER,
                        from("Acme Music", 60),
                        from("Acme Music", 60).reference("renewal"),
                        from("Acme Music", 40).reference("side letter"));

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(answer.because()).containsExactly("60 % licensed by Acme Music; 40 % is not");
    }

    @Test
    void theWholeIsThereOnlyWhereAllPublishersGrantIt() {
        var answer =
                master(
                        SVOD_FOREVER,
                        from("Acme Music", 60),
                        from("Beta Songs", 40, terms(TEN_YEARS)));

        assertThat(answer.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(answer.covered()).isEqualTo(SVOD_FOREVER.and(TEN_YEARS));
        assertThat(answer.because()).containsExactly("60 % licensed by Acme Music; 40 % is not");
        assertThat(answer.firstDayWithout()).isPresent();
    }

    @Test
    void moreThanTheWholeIsCoveredAndSomebodysShareIsWrong() {
        var answer = master(SVOD_FOREVER, from("Acme Music", 60), from("Beta Songs", 60));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(answer.tooMuch())
                .extracting(Part::inWords)
                .containsExactly("60 % licensed by Acme Music, 60 % licensed by Beta Songs");
    }

    @Test
    void twoWholeLicencesContradictNothing() {
        var answer =
                master(
                        SVOD_FOREVER,
                        aLicence("Acme").granting(Rights.all()),
                        aLicence("Beta").granting(Rights.all()));

        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(answer.parts()).isEmpty();
    }

    @Test
    void aShareThatMayBeThereMakesItUnsure() {
        var silent = silentOnLanguages(Rights.all());
        var answer = master(SVOD_FOREVER, from("Acme Music", 60), from("Beta Songs", 40, silent));

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(master(SVOD_FOREVER, from("Beta Songs", 40, silent)).verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void publishersMayEachGiveTheirOwnShareAlone() {
        var alone = exclusive(Rights.all());

        assertThat(
                        master(
                                        SVOD_FOREVER,
                                        from("Acme Music", 60, alone),
                                        from("Beta Songs", 40, alone))
                                .verdict())
                .isEqualTo(Verdict.COVERED);
        assertThat(
                        master(SVOD_FOREVER, from("Acme Music", 60, alone), from("Beta Songs", 60))
                                .verdict())
                .isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void aShareThatSomebodyElseHasAloneContestsIt() {
        var answer =
                master(
                        SVOD_FOREVER,
                        from("Acme Music", 60),
                        from("Beta Songs", 40, exclusive(Rights.all())).to("Rival Films"));

        assertThat(answer.verdict()).isEqualTo(Verdict.CONFLICT);
    }
}

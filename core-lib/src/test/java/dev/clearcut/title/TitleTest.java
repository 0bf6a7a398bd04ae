package dev.clearcut.title;

import static dev.clearcut.title.Chain.SVOD;
import static dev.clearcut.title.Chain.US;
import static dev.clearcut.title.Chain.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papers prove, and where the chain breaks. */
class TitleTest {

    private static Chain novelAndFilm() {
        return new Chain()
                .work("Novel", "Ada Marsh")
                .work("Film", US, "Novel")
                .passes("Novel", "Ada Marsh", "Heron Books", "2019-05-01");
    }

    @Test
    void anUnbrokenChainIsProvenPaperByPaper() {
        var proof = novelAndFilm().passes("Novel", "Heron Books", US, "2021-02-01").prove("Film");

        assertThat(proof.isComplete()).isTrue();
        assertThat(proof.holes()).isEmpty();
        assertThat(proof.paths())
                .extracting(
                        path -> path.work().name(),
                        path -> path.author().name(),
                        path -> path.transfers().stream().map(Transfer::reference).toList())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Film", US, List.of()),
                        org.assertj.core.groups.Tuple.tuple(
                                "Novel", "Ada Marsh", List.of("Paper 0", "Paper 1")));
    }

    @Test
    void theFilmIsNotOursWhereTheNovelIsNot() {
        var proof = novelAndFilm().prove("Film");

        assertThat(proof.proven().isEmpty()).isTrue();
        var hole = proof.holes().getFirst();
        assertThat(hole.rule()).isEqualTo(TitleRule.MISSING_PAPER);
        assertThat(hole.work().name()).isEqualTo("Novel");
        assertThat(hole.rights()).isEqualTo(SVOD);
        assertThat(hole.text())
                .contains("100 % of \"Novel\" is with Heron Books by the assignment \"Paper 0\"")
                .contains("A paper from Heron Books to Nightfall Pictures Ltd is missing");
    }

    @Test
    void theHoleIsExactlyTheRightsThatWereNotPassedOn() {
        var germany = Rights.in("DE").media("ALL").perpetual();
        var proof =
                new Chain()
                        .work("Film", "Ada Marsh")
                        .passes("Film", "Ada Marsh", US, "2020-01-01", null, germany)
                        .prove("Film");

        assertThat(proof.proven()).isEqualTo(SVOD.and(germany));
        assertThat(proof.holes().getFirst().rights()).isEqualTo(SVOD.minus(germany));
    }

    @Test
    void theMissingPaperIsTheOneAtTheRootOfWhatWasPassedOnWithoutHavingIt() {
        var proof =
                new Chain()
                        .work("Film", "Ada Marsh")
                        .passes("Film", "Bea Lund", "Heron Books", "2020-01-01")
                        .passes("Film", "Heron Books", US, "2021-01-01")
                        .prove("Film");

        var hole = proof.holes().getFirst();
        assertThat(hole.from()).isEqualTo(Chain.party("Ada Marsh"));
        assertThat(hole.to()).isEqualTo("Bea Lund");
        assertThat(hole.text()).contains("Bea Lund passed it on to Heron Books");
    }

    @Test
    void allOwnersOfAShareMustPassItOn() {
        var chain =
                new Chain()
                        .work(
                                "Screenplay",
                                List.of(
                                        by("Ada Marsh", Share.percent(50)),
                                        by("Jo Lund", Share.percent(50))))
                        .passes("Screenplay", "Ada Marsh", US, "2020-01-01");

        var hole = chain.prove("Screenplay").holes().getFirst();
        assertThat(hole.share()).isEqualTo(Share.percent(50));
        assertThat(hole.from()).isEqualTo(Chain.party("Jo Lund"));
        assertThat(
                        chain.passes("Screenplay", "Jo Lund", US, "2020-01-01")
                                .prove("Screenplay")
                                .isComplete())
                .isTrue();
    }

    @Test
    void threeThirdsAreTheWhole() {
        var third = Share.read("1/3");
        var chain =
                new Chain()
                        .work("Song", List.of(by("A", third), by("B", third), by("C", third)))
                        .passes("Song", "A", US, "2020-01-01")
                        .passes("Song", "B", US, "2020-01-01")
                        .passes("Song", "C", US, "2020-01-01");
        assertThat(chain.prove("Song").isComplete()).isTrue();
    }

    @Test
    void aShareNobodyMadeIsAHole() {
        var proof = new Chain().work("Song", List.of(by(US, Share.percent(65)))).prove("Song");
        assertThat(proof.holes().getFirst().rule()).isEqualTo(TitleRule.NO_AUTHOR);
        assertThat(proof.holes().getFirst().text()).contains("35 % of \"Song\" has no author");
    }

    @Test
    void moreThanTheWholeIsRefused() {
        assertThatThrownBy(
                        () ->
                                new Chain()
                                        .work(
                                                "Song",
                                                List.of(
                                                        by("A", Share.percent(50)),
                                                        by("B", Share.percent(53)))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("sum to 103 %");
    }

    @Test
    void aPaperNobodySignedPassesNothingOn() {
        var proof = novelAndFilm().passes("Novel", "Heron Books", US, null).prove("Film");
        assertThat(proof.holes().getFirst().rule()).isEqualTo(TitleRule.UNSIGNED);
        assertThat(proof.holes().getFirst().text()).contains("nobody signed it");
    }

    @Test
    void aPaperOfALaterDayPassesNothingOnYet() {
        var proof = novelAndFilm().passes("Novel", "Heron Books", US, "2027-01-16").prove("Film");
        assertThat(Chain.rules(proof)).containsExactly("title.not-yet");
    }

    @Test
    void aPaperPassesOnFromTheDayOfItsSignatureOn() {
        var proof =
                novelAndFilm()
                        .passes("Novel", "Heron Books", US, Chain.TODAY.toString())
                        .prove("Film");
        assertThat(proof.isComplete()).isTrue();
    }

    @Test
    void sharesSoldOnOneDayThatMakeNoMoreThanTheWholeAreBothPassedOn() {
        var half = Share.percent(50);
        var proof =
                new Chain()
                        .work("Film", "Ada Marsh")
                        .passes(
                                "Film",
                                "Ada Marsh",
                                "Heron Books",
                                "2020-01-01",
                                half,
                                Rights.all())
                        .passes("Film", "Ada Marsh", US, "2020-01-01", half, Rights.all())
                        .passes("Film", "Heron Books", US, "2021-01-01")
                        .prove("Film");
        assertThat(proof.isComplete()).isTrue();
    }

    @Test
    void whoSignsBeforeItIsTheirsHasNothingToPassOn() {
        var proof = novelAndFilm().passes("Novel", "Heron Books", US, "2019-04-30").prove("Film");
        assertThat(Chain.rules(proof)).containsExactly("title.too-early");
        assertThat(proof.holes().getFirst().text())
                .contains("acquired it only later, by the assignment \"Paper 0\" of 2019-05-01");
    }

    @Test
    void papersOfOneDayRestOnOneAnotherInWhateverOrderTheyAreFiled() {
        var proof =
                new Chain()
                        .work("Film", "A")
                        .passes("Film", "C", US, "2020-01-01")
                        .passes("Film", "B", "C", "2020-01-01")
                        .passes("Film", "A", "B", "2020-01-01")
                        .prove("Film");
        assertThat(proof.isComplete()).isTrue();
    }

    @Test
    void whatWasSoldTwiceIsTheFirstBuyers() {
        var proof =
                new Chain()
                        .work("Film", "Ada Marsh")
                        .passes("Film", "Ada Marsh", "Heron Books", "2019-01-01")
                        .passes("Film", "Ada Marsh", US, "2020-01-01")
                        .prove("Film");
        var hole = proof.holes().getFirst();
        assertThat(hole.from()).isEqualTo(Chain.party("Heron Books"));
        assertThat(hole.to()).isEqualTo(US);
        assertThat(hole.text()).contains("Ada Marsh had nothing left to pass on by");
    }

    @Test
    void whatWasSoldTwiceOnOneDayIsOpen() {
        var proof =
                new Chain()
                        .work("Film", "Ada Marsh")
                        .passes("Film", "Ada Marsh", "Heron Books", "2020-01-01")
                        .passes("Film", "Ada Marsh", US, "2020-01-01")
                        .prove("Film");
        assertThat(Chain.rules(proof)).containsExactly("title.contested");
    }

    @Test
    void whatWentBackIsAHoleFromThatDayOn() {
        var back = LocalDate.of(2030, 1, 1);
        var proof =
                new Chain()
                        .work("Novel", "Ada Marsh")
                        .passes("Novel", "Ada Marsh", US, "2020-01-01")
                        .but(p -> p.reverting(new Reversion("not in print", back)))
                        .prove("Novel");
        assertThat(proof.proven())
                .isEqualTo(
                        SVOD.and(
                                Rights.in("WORLD")
                                        .media("ALL")
                                        .from("2020-01-01")
                                        .to("2029-12-31")));
        assertThat(Chain.rules(proof)).containsExactly("title.reverted");
        assertThat(proof.holes().getFirst().text())
                .contains("went back to Ada Marsh on 2030-01-01");
    }

    @Test
    void aPaperThatCanLapseIsWorthANote() {
        var proof =
                new Chain()
                        .work("Novel", "Ada Marsh")
                        .passes("Novel", "Ada Marsh", US, "2020-01-01")
                        .but(p -> p.reverting(new Reversion("no photography in 5 years", null)))
                        .prove("Novel");
        assertThat(proof.isComplete()).isTrue();
        assertThat(proof.notes().getFirst().rule()).isEqualTo("title.may-revert");
    }

    @Test
    void aLicenceThatIsNotExclusiveGivesNoTitle() {
        var proof =
                new Chain()
                        .work("Novel", "Ada Marsh")
                        .with(
                                new Transfer(
                                        Id.of("l"),
                                        "Licence",
                                        TransferKind.LICENCE,
                                        Chain.party("Ada Marsh"),
                                        Chain.party(US),
                                        Set.of(Id.of("Novel")),
                                        null,
                                        Rights.all(),
                                        LocalDate.of(2020, 1, 1),
                                        "",
                                        "",
                                        Reversion.NEVER))
                        .prove("Novel");
        assertThat(Chain.rules(proof)).containsExactly("title.not-exclusive");
    }

    @Test
    void papersThatGoRoundAndBeginNowhereAreNamed() {
        var proof =
                new Chain()
                        .work("Film", List.of())
                        .passes("Film", "A", "B", "2019-01-01")
                        .passes("Film", "B", US, "2020-01-01")
                        .passes("Film", US, "A", "2021-01-01")
                        .prove("Film");
        assertThat(Chain.rules(proof)).contains("title.loop", "title.no-author");
        assertThat(proof.holes().getFirst().text()).contains("A → B → Nightfall Pictures Ltd → A");
    }

    @Test
    void papersThatGoRoundOnOneDayLeaveOpenWhoHasIt() {
        var proof =
                new Chain()
                        .work("Film", US)
                        .passes("Film", US, "B", "2020-01-01")
                        .passes("Film", "B", US, "2020-01-01")
                        .prove("Film");
        assertThat(proof.proven().isEmpty()).isTrue();
        assertThat(proof.holes().getFirst().rule()).isEqualTo(TitleRule.LOOP);
    }

    @Test
    void whatCameBackOverTheYearsIsOursWithANoteOfTheWay() {
        var proof =
                new Chain()
                        .work("Film", US)
                        .passes("Film", US, "B", "2019-01-01")
                        .passes("Film", "B", "C", "2020-01-01")
                        .passes("Film", "C", US, "2021-01-01")
                        .prove("Film");
        assertThat(proof.isComplete()).isTrue();
        assertThat(proof.notes().getFirst().text())
                .contains("goes round: %s → B → C → %s".formatted(US, US));
    }

    @Test
    void worksThatAreBasedOnOneAnotherAreRefusedWithTheLoop() {
        assertThatThrownBy(
                        () ->
                                new Chain()
                                        .work("Film", "A", "Screenplay")
                                        .work("Screenplay", "A", "Novel")
                                        .work("Novel", "A", "Film")
                                        .title())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Film → Screenplay → Novel → Film");
    }

    @Test
    void withoutACompanyNobodyCanSell() {
        assertThatThrownBy(
                        () ->
                                novelAndFilm()
                                        .title()
                                        .prove(
                                                Id.of("Film"),
                                                OurCompanies.none(),
                                                SVOD,
                                                Chain.TODAY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("who sells");
    }

    @Test
    void aPaperThatGoesBackBeforeItWasSignedIsRefused() {
        var chain = new Chain().passes("Film", "A", US, "2020-01-01");
        var before = new Reversion("", LocalDate.of(2019, 12, 31));
        assertThatThrownBy(() -> chain.but(p -> p.reverting(before)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("it was signed on 2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({"50 %,1/2", "33.3,333/1000", "1/3,1/3", "100,1/1", "2/4,1/2"})
    void sharesAreReadExactly(String written, String fraction) {
        assertThat(Share.read(written).fraction()).isEqualTo(fraction);
        assertThat(Share.read(Share.read(written).toString())).isEqualTo(Share.read(written));
    }

    @ParameterizedTest
    @CsvSource({"103 %", "0", "1/0", "-5", "half", "3/2", "''"})
    void whatIsNoShareIsRefused(String written) {
        assertThatThrownBy(() -> Share.read(written)).isInstanceOf(Invalid.class);
    }

    @Test
    void fiveThousandPapersAreFollowedToTheEnd() {
        var chain = new Chain().work("Film", "P0");
        for (int i = 0; i < 5_000; i++) {
            var day = LocalDate.of(1990, 1, 1).plusDays(i).toString();
            chain.passes("Film", "P" + i, i == 4_999 ? US : "P" + (i + 1), day);
        }
        var proof = chain.prove("Film");
        assertThat(proof.isComplete()).isTrue();
        assertThat(proof.paths().getFirst().transfers()).hasSize(5_000);
    }

    @Test
    void thousandsOfCoOwnersAndOneRoundOfThousandsEndToo() {
        var origins = new java.util.ArrayList<Origin>();
        for (int i = 0; i < 2_000; i++) {
            origins.add(by("P" + i, Share.of(1, 2_000)));
        }
        var chain = new Chain().work("Film", origins).work("Round", "P0");
        for (int i = 0; i < 2_000; i++) {
            if (i != 7) {
                chain.passes("Film", "P" + i, US, "2020-01-01");
            }
            chain.passes("Round", "P" + i, "P" + (i + 1) % 2_000, "2020-01-01");
        }
        assertThat(chain.prove("Film").holes()).hasSize(1);
        assertThat(chain.prove("Film").holes().getFirst().from()).isEqualTo(Chain.party("P7"));
        assertThat(chain.prove("Round").holes().getFirst().rule()).isEqualTo(TitleRule.LOOP);
    }
}

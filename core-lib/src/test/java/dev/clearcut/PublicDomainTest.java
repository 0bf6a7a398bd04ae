package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.term.Answer;
import dev.clearcut.term.Work;
import dev.clearcut.term.WorkType;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A composition that is free in some countries and not in others. */
class PublicDomainTest {

    /** Orwell's dates: free in Australia since 2001, in the EU and the UK since 2021. */
    private static final Work DIED_1950 =
            Work.a(WorkType.of("music")).authorDied(1950).published(1949).build();

    @TempDir private Path folder;
    private Office office;
    private Production film;
    private Material song;

    @BeforeEach
    void open() {
        office = Office.open(folder, Sources.standingAt(LocalDate.of(2027, 1, 15)));
        film = office.as("kim@nightfall.example").open("Nightfall");
        song = film.materials().add(MaterialKind.SUNG_ON_SCREEN, "Old Song");
        film.cases()
                .assign(film.cases().of(song), "kim@nightfall.example", LocalDate.of(2027, 2, 1));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Rights svod(String... where) {
        return Rights.in(where).media("SVOD").from("2027-03-01").to("2030-02-28");
    }

    private PublicDomain.Noted note() {
        return film.publicDomain().note(song, CarriedRight.SYNC, DIED_1950);
    }

    @Test
    void whatIsFreeWhereverADealNeedsItIsNotRequiredAndTheRulesAreTheProof() {
        film.deals().add("Down Under and home", "", svod("AU", "GB", "IE"));
        var noted = note();
        assertThat(noted.open()).isEmpty();
        assertThat(noted.right().state()).isEqualTo(CaseState.NOT_REQUIRED);
        assertThat(noted.right().steps().getLast().evidence())
                .anySatisfy(
                        proof ->
                                assertThat(proof)
                                        .isInstanceOfSatisfying(
                                                Proof.OfTerm.class,
                                                term ->
                                                        assertThat(term.chain())
                                                                .contains(
                                                                        "free from 2001-01-01 in AU")
                                                                .contains(
                                                                        "free from 2021-01-01 in")));
        assertThat(film.cases().of(song, CarriedRight.SYNC)).isEqualTo(noted.right());
        assertThat(film.cases().of(song, CarriedRight.PERFORMERS).state())
                .as("what is sung is free, who sings it is another right")
                .isEqualTo(CaseState.IDENTIFIED);
    }

    @Test
    void whereItIsNotFreeTheCaseStaysAndTheCountriesAreNamed() {
        film.deals().add("World", "", svod("WORLD"));
        var noted = note();
        assertThat(noted.right().state()).isEqualTo(CaseState.IDENTIFIED);
        assertThat(noted.open()).isNotEmpty();
        assertThat(noted.open())
                .filteredOn(answer -> !answer.jurisdiction().code().equals("ES"))
                .allMatch(Answer.Unknown.class::isInstance);
        assertThat(noted.open())
                .as("in Spain its term runs to 2030, past the first day of the deal")
                .anyMatch(
                        answer ->
                                answer.jurisdiction().code().equals("ES")
                                        && answer instanceof Answer.Protected);
        var free =
                noted.note().grants().stream()
                        .map(grant -> grant.atMost())
                        .reduce(Rights.none(), Rights::plus);
        assertThat(free.covers(svod("AU", "GB"))).isTrue();
        assertThat(free.covers(svod("US"))).as("in the United States by %s", free).isFalse();
    }

    /** What the French war years add to music from before 1948 is for a specialist. */
    @Test
    void aCompositionFreeInAustraliaAndNotCertainlyInFranceIsAGapInFranceAlone() {
        film.deals().add("Down Under and France", "", svod("AU", "FR"));
        var composition = Work.a(WorkType.MUSIC).authorDied(1950).published(1930).build();

        var noted = film.publicDomain().note(song, CarriedRight.SYNC, composition);

        assertThat(noted.right().state()).isEqualTo(CaseState.IDENTIFIED);
        assertThat(noted.open()).extracting(a -> a.jurisdiction().code()).containsExactly("FR");
        assertThat(noted.open()).first().isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void theSameNoteAgainChangesNothing() {
        film.deals().add("Home", "", svod("GB"));
        var first = note();
        assertThat(note()).isEqualTo(first);
        assertThat(film.licences().list()).containsExactly(first.note());
    }

    @Test
    void whatIsFreeNowhereIsRefused() {
        var living = Work.a(WorkType.of("music")).published(2020).build();
        assertThatThrownBy(() -> film.publicDomain().note(song, CarriedRight.SYNC, living))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("certainly free nowhere");
        assertThat(film.licences().list()).isEmpty();
    }

    @Test
    void aSongIsNotFreeByTheFactsOfAPhotograph() {
        var photograph = Work.a(WorkType.of("photograph")).authorDied(1918).build();
        assertThatThrownBy(() -> film.publicDomain().note(song, CarriedRight.SYNC, photograph))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("music");
        assertThat(film.licences().list()).isEmpty();
    }
}

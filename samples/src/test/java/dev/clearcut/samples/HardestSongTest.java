package dev.clearcut.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Cases.Move;
import dev.clearcut.Office;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.sale.Candidate;
import dev.clearcut.clearance.sale.ClosingPlan;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NIGHTFALL's hardest song, from the first look to the signed paper, and through the next cut. */
class HardestSongTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TempDir private Path folder;
    private Office office;
    private Production film;
    private Material song;
    private Path files;

    @BeforeEach
    void open() {
        files = Nightfall.files();
        office = Office.open(folder.resolve("office"), Sources.standingAt(TODAY));
        film = office.as(Nightfall.KIM).open(Nightfall.PRODUCTION, List.of(Nightfall.COMPANY));
        film.materials().importFrom(files.resolve("materials.csv"));
        film.uses().add("v1", files.resolve("reel1_v1.edl"), Rate.FPS_25);
        song = film.materials().named("The Long Goodbye");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<ClearanceCase> cases() {
        return film.cases().of(song);
    }

    private Proof paper(String name) throws IOException {
        return film.cases().keep(Files.writeString(folder.resolve(name), "This is " + name));
    }

    private void move(CaseState state, String why, Proof... evidence) {
        film.cases().move(cases(), Move.to(state).because(why).on(List.of(evidence)));
    }

    private void assertAll(CaseState state) {
        assertThat(cases()).extracting(ClearanceCase::state).containsOnly(state);
    }

    private void clear() throws IOException {
        assertAll(CaseState.IDENTIFIED);
        film.cases().assign(cases(), Nightfall.KIM, LocalDate.of(2027, 1, 31));
        move(CaseState.RESEARCHING, "");
        move(CaseState.HOLDER_FOUND, "Acme Music for the song, its sister for the recording");
        move(CaseState.REQUESTED, "");
        move(CaseState.QUOTED, "", paper("quote.eml"));
        move(CaseState.NEGOTIATING, "");
        move(CaseState.AGREED, "", paper("yes.eml"));
        assertThatThrownBy(() -> move(CaseState.CONTRACTED, ""))
                .as("no licence is on file yet")
                .isInstanceOf(Refused.class);
        film.licences().importFrom(files.resolve("licences.csv"));
        move(CaseState.CONTRACTED, "");
        assertThatThrownBy(() -> move(CaseState.CLEARED, "")).isInstanceOf(Refused.class);
        move(CaseState.CLEARED, "", paper("countersigned.pdf"));
        assertAll(CaseState.CLEARED);
    }

    @Test
    void itIsClearedAndTheNextCutSendsItBackWithTheReason() throws IOException {
        clear();
        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));

        var sync = film.cases().of(song, CarriedRight.SYNC);
        assertThat(sync.state()).isEqualTo(CaseState.RECHECK);
        assertThat(sync.steps().getLast().why())
                .startsWith("v2: ")
                .contains("at most 30 seconds")
                .contains("38.04");
        assertThat(sync.steps()).hasSizeGreaterThan(8);

        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));
        assertThat(film.cases().of(song, CarriedRight.SYNC))
                .as("the same cut again changes nothing")
                .isEqualTo(sync);
    }

    @Test
    void whatTheNextCutBreaksIsClosedAtTheLeastCostThereIs() throws IOException {
        clear();
        film.deals().importFrom(files.resolve("deals.csv"));
        film.quotes().importFrom(files.resolve("quotes.csv"));
        Nightfall.agreed(film);
        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));
        assertAll(CaseState.RECHECK);
        assertThat(answers()).isNotEmpty().noneMatch(answer -> answer.verdict().isClear());

        var plan = film.sale().to(Nightfall.DEAL).closing();
        assertThat(plan.proof()).isEqualTo(ClosingPlan.Proof.OPTIMAL);
        var byHand = new LeastByHand(film, Nightfall.DEAL, plan.cost(), TODAY);
        assertThat(byHand.papers()).as("enough to choose from").isGreaterThan(4);
        assertThat(plan.cost()).isEqualTo(byHand.cost());
        var other = film.sale().to("Broadcaster UK").closing();
        assertThat(other.cost())
                .isEqualTo(new LeastByHand(film, "Broadcaster UK", other.cost(), TODAY).cost());

        askAgain();
        var bought = new ArrayList<Licence>();
        for (var chosen : plan.chosen()) {
            bought.add(have(chosen.candidate()));
        }
        assertThat(lift())
                .as("what is owed because of it is in the plan")
                .isEqualTo(plan.owed().size());
        paper(bought);
        assertAll(CaseState.AGREED);
        move(CaseState.CONTRACTED, "");
        move(CaseState.CLEARED, "", paper("second_countersigned.pdf"));
        assertAll(CaseState.CLEARED);
        assertThat(answers()).isNotEmpty().allMatch(answer -> answer.verdict().isClear());
        assertThat(film.sale().to(Nightfall.DEAL).closing().chosen())
                .as("nothing is left to be bought")
                .isEmpty();
        assertThat(film.quotes().list()).filteredOn(quote -> quote.accepted() != null).isNotEmpty();
        assertThat(film.evidence().verify().isClean()).isTrue();
        assertThat(office.as(Nightfall.KIM).proveJournal("").broken()).isEmpty();
    }

    private List<RightAnswer> answers() {
        return film.clearance().against(Nightfall.DEAL).uses().stream()
                .filter(use -> use.material().filter(song::equals).isPresent())
                .flatMap(use -> use.answers().stream())
                .toList();
    }

    /** The recording is asked for anew and quoted; for the song an option is on file. */
    private void askAgain() throws IOException {
        move(CaseState.REQUESTED, "the new cut is longer");
        move(CaseState.QUOTED, "", paper("second_quote.eml"));
    }

    private Licence have(Candidate candidate) {
        return switch (Objects.requireNonNull(candidate.priced())) {
            case Priced.OfQuote(var id) -> accept(id);
            case Priced.OfOption(var id) -> exercise(id);
            case Priced.OfLicence licence -> throw new AssertionError("It is had already.");
        };
    }

    private Licence accept(Id<Quote> id) {
        var quote = film.quotes().list().stream().filter(q -> q.id().equals(id)).findFirst();
        var done = film.quotes().accept(quote.orElseThrow());
        assertThat(done.licence().isSigned()).isFalse();
        return done.licence();
    }

    private Licence exercise(Id<Option> id) {
        var option =
                film.options().list().stream()
                        .filter(o -> o.option().id().equals(id))
                        .findFirst()
                        .orElseThrow();
        var licence = film.options().exercise(option);
        film.budget().pay(licence, option.option().price(), TODAY);
        film.cases()
                .move(
                        film.cases().of(song, CarriedRight.SYNC),
                        Move.to(CaseState.AGREED)
                                .because("exercised " + option.name())
                                .on(
                                        List.of(
                                                new Proof.OfLicence(
                                                        licence.id(), licence.reference()))));
        return licence;
    }

    /** Pays everybody as much as most favoured nations ask. */
    private int lift() {
        var groups = film.mfnGroups();
        var owed =
                groups.list().stream()
                        .flatMap(
                                group ->
                                        group
                                                .owing(
                                                        groups.fees(),
                                                        new Rates(film.rates().list()),
                                                        TODAY)
                                                .value()
                                                .stream())
                        .toList();
        for (var one : owed) {
            film.licences().fee(film.licences().named(one.reference()), one.to());
        }
        assertThat(film.sale().contracts().findings())
                .extracting(finding -> finding.rule())
                .doesNotContain("contract.mfn");
        return owed.size();
    }

    /** Everybody signs, the paper is filed, and the fee is paid. */
    private void paper(List<Licence> bought) throws IOException {
        for (var one : bought) {
            var licence = film.licences().named(one.reference());
            if (!licence.isSigned()) {
                var file = folder.resolve("signed " + licence.id() + ".txt");
                Files.writeString(file, "Signed: " + licence.reference());
                licence = film.licences().sign(licence, TODAY, file).value();
                film.licences().paid(licence, TODAY);
            }
            assertThat(film.licences().file(one.reference()).licence().standing().paid())
                    .isNotNull();
        }
    }

    @Test
    void whatWasTakenOutAndIsThereAgainIsLookedAtAgain() {
        film.cases().assign(cases(), Nightfall.KIM, LocalDate.of(2027, 1, 31));
        move(CaseState.REMOVED, "the director does not want it");
        film.uses().add("v2", files.resolve("reel1_v2.fcpxml"));

        assertAll(CaseState.RECHECK);
        assertThat(cases().getFirst().steps().getLast().why()).isEqualTo("it is used in v2");
    }
}

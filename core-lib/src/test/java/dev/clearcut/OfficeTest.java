package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.search.Question;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {

    private static final Rights NEEDED =
            Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();

    private static final String REEL =
            """
            TITLE: reel1
            FCM: NON-DROP FRAME
            001  AX       AA    C        00:00:00:00 00:00:40:00 01:02:10:05 01:02:50:05
            * FROM CLIP NAME: MX_THE LONG GOODBYE_v2
            002  AX       V     C        00:00:00:00 00:00:10:00 01:02:50:05 01:03:00:05
            * FROM CLIP NAME: ARCH_DOCKS AT NIGHT
            """;

    @TempDir private Path folder;
    private Office office;
    private Production film;

    @BeforeEach
    void open() {
        office =
                Office.open(
                        folder.resolve("nightfall"),
                        Sources.standingAt(LocalDate.of(2026, 11, 22)));
        film = office.as("kim@nightfall.example").open("Nightfall");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aCutGoesInAndAClearanceAnswerComesOut() throws IOException {
        var song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        film.licences()
                .add(
                        Licence.from("Acme Music")
                                .of(song)
                                .granting(
                                        Rights.in("WORLD")
                                                .except("CN")
                                                .media("ALL")
                                                .from("2027-01-01")
                                                .years(10))
                                .fee("GBP 4500")
                                .signed("2026-11-02"));
        film.uses().add("v1", reel());

        var report = film.clearance().against(NEEDED);

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.findings())
                .extracting(Finding::toString)
                .contains(
                        "rights.gap  v1 01:02:10:05  \"The Long Goodbye\", recording (master): SVOD in"
                                + " DE, FR, US is not licensed from 2037-01-01")
                .anyMatch(f -> f.startsWith("clearance.unidentified  v1 01:02:50:05"));
    }

    @Test
    void oneLicensorMayGiveSeveralLicences() {
        var song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        var draft =
                Licence.from("Acme Music")
                        .of(song)
                        .granting(Rights.in("DE").media("SVOD").from("2027-01-01").years(1));

        var first = film.licences().add(draft);
        var second = film.licences().add(draft);

        assertThat(second.licensor()).isEqualTo(first.licensor());
        assertThat(film.licences().list()).hasSize(2);
    }

    @Test
    void namingOurCompanyChangesTheAnswersAndNoLicence() throws IOException {
        film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        var sheet =
                Files.writeString(
                        folder.resolve("licences.csv"),
                        """
                        reference,licensor,licensee,materials,territory,media,from,to,languages,signed
                        NF-1,Acme Music,Nightfall Pictures Ltd,The Long Goodbye,World,all media,2026-01-01,perpetual,all languages,2026-05-11
                        """);
        var first = film.licences().importFrom(sheet);
        film.uses().add("v1", reel());
        var desk = office.as("kim@nightfall.example");
        var question = Question.of("goodbye").needing(NEEDED).whateverTheAnswer();

        assertThat(first.report().findings())
                .extracting(Finding::rule)
                .contains("licence.licensee");
        assertThat(song()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(desk.search(question).hits().items().getFirst().verdict())
                .isEqualTo(Verdict.NOT_COVERED);

        assertThat(film.companies().add("NIGHTFALL PICTURES, Limited"))
                .containsExactly("NIGHTFALL PICTURES, Limited");
        assertThat(film.companies().add("Nightfall Pictures")).hasSize(1);

        assertThat(song()).isEqualTo(Verdict.COVERED);
        assertThat(desk.search(question).hits().items().getFirst().verdict())
                .isEqualTo(Verdict.COVERED);
        var again = film.licences().importFrom(sheet);
        assertThat(again).hasToString("0 added, 0 changed, 1 as on file");
        assertThat(again.report().findings())
                .extracting(Finding::rule)
                .doesNotContain("licence.licensee");

        assertThat(film.companies().remove("Nightfall Pictures Ltd")).isEmpty();
        assertThat(song()).isEqualTo(Verdict.NOT_COVERED);
        assertThatThrownBy(() -> film.companies().remove("Nightfall Pictures Ltd"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProductionIsOpenedWithItsCompaniesOrNotAtAll() {
        var desk = office.as("kim@nightfall.example");

        assertThat(desk.open("Second", List.of("A Ltd", "B Ltd")).companies().list())
                .containsExactly("A Ltd", "B Ltd");
        assertThatThrownBy(() -> desk.open("Third", List.of("A Ltd", "—")))
                .isInstanceOf(Invalid.class);
        assertThat(desk.productions())
                .extracting(Production::name)
                .containsExactly("Nightfall", "Second");
        assertThat(film.companies().list()).isEmpty();
    }

    private Verdict song() {
        return film.clearance().against(NEEDED).uses().getFirst().verdict();
    }

    @Test
    void theSameCutTwiceChangesNothing() throws IOException {
        var first = film.uses().add("v1", reel());
        var again = film.uses().add("v1", reel());

        assertThat(again).isEqualTo(first);
        assertThat(film.uses().list()).hasSize(1);
    }

    @Test
    void aNumberInACommentStillSettlesAUseWhenTheCutIsReadAgain() throws IOException {
        var song =
                film.materials()
                        .add(
                                Material.titled(
                                                Id.of("song"),
                                                MaterialKind.COMMERCIAL_TRACK,
                                                "Low Water")
                                        .identifiers(
                                                List.of(
                                                        Identifier.of(
                                                                Scheme.ISRC, "GB-AYE-69-00532"))));
        var reel =
                Files.writeString(
                        folder.resolve("isrc.edl"),
                        """
                        TITLE: reel1
                        001  AX       AA    C        00:00:00:00 00:00:40:00 01:02:10:05 01:02:50:05
                        * FROM CLIP NAME: MX_TEMP
                        * COMMENT: ISRC GB-AYE-69-00532
                        """);
        var added = film.uses().add("v1", reel);

        assertThat(added.uses().getFirst().match().settled()).contains(song.id());
        assertThat(film.uses().named("v1")).isEqualTo(added);
        assertThat(film.uses().add("v1", reel)).isEqualTo(added);
    }

    @Test
    void anotherCutUnderATakenNameIsRefused() throws IOException {
        film.uses().add("v1", reel());
        var other =
                Files.writeString(
                        folder.resolve("other.edl"),
                        REEL.replace("00:50:05", "00:49:05")
                                .replace("01:02:50:05", "01:02:49:05")
                                .replace("00:00:40:00", "00:00:39:00"));

        assertThatThrownBy(() -> film.uses().add("v1", other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another name");
    }

    @Test
    void aConfirmedMatchIsRememberedForTheNextCut() throws IOException {
        var docks = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var v1 = film.uses().add("v1", reel());
        var use = v1.uses().get(1);
        assertThat(use.match()).isNotInstanceOf(Match.Confirmed.class);

        film.uses().confirm(v1, use.id(), docks);

        assertThat(film.uses().named("v1").uses().get(1).match().settled()).contains(docks.id());
        assertThat(film.uses().add("v2", reel()).uses().get(1).match().settled())
                .contains(docks.id());
    }

    @ParameterizedTest
    @CsvSource({"Harbour wide, 1, 0", "Harbour wide, 2, 2", "Clip 1, 2, 0"})
    void aNameIsOursInTheNextCutOnlyWhereItSaysSomethingAndAllOfThatNameWere(
            String name, int own, int ownInNext) throws IOException {
        var reel =
                """
                TITLE: reel1
                001  AX  V  C  00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME: %1$s
                002  AX  V  C  00:00:10:00 00:00:14:00 01:00:10:00 01:00:14:00
                * FROM CLIP NAME: %1$s
                """
                        .formatted(name);
        var file = Files.writeString(folder.resolve("twice.edl"), reel);
        var v1 = film.uses().add("v1", file);
        assertThat(v1.uses()).hasSize(2);
        for (var placed : v1.uses().subList(0, own)) {
            film.uses().own(v1, placed.id());
        }

        assertThat(film.uses().add("v2", file).uses())
                .filteredOn(placed -> placed.match() instanceof Match.Own)
                .hasSize(ownInNext);
    }

    @Test
    void whatIsOursNeedsNoClearingInThisCutOrTheNext() throws IOException {
        var v1 = film.uses().add("v1", reel());
        var docks = v1.uses().get(1);

        film.uses().own(v1, docks.id());

        assertThat(film.clearance().against(NEEDED).uses()).hasSize(v1.uses().size() - 1);
        assertThat(film.uses().add("v2", reel()).uses().get(1).match())
                .isEqualTo(new Match.Own("kim@nightfall.example"));
    }

    @Test
    void whatIsConfirmedAnewIsForgottenOfTheFirst() throws IOException {
        var wrong = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var right = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Bristol 1933");
        var v1 = film.uses().add("v1", reel());

        film.uses().confirm(v1, "arch_docks at night", wrong);
        assertThat(found("docks night")).containsExactly(wrong.title());
        film.uses().confirm(v1, "ARCH_DOCKS AT NIGHT", right);

        assertThat(docks(film.uses().add("v2", reel())).settled()).contains(right.id());
        assertThat(found("docks night")).containsExactly(right.title());
        assertThat(film.materials().list()).allMatch(m -> m.aliases().isEmpty());
    }

    @Test
    void whatIsReopenedIsToDecideHereAndInTheNextCut() throws IOException {
        var wrong = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var v1 = film.uses().add("v1", reel());
        film.uses().confirm(v1, "ARCH_DOCKS AT NIGHT", wrong);

        var after = film.uses().reopen(v1, "arch_docks at night");

        assertThat(docks(after).settled()).isEmpty();
        assertThat(film.uses().named("v1")).isEqualTo(after);
        assertThat(docks(film.uses().add("v2", reel())).settled()).isEmpty();
        assertThat(found("docks night")).isEmpty();
    }

    @Test
    void whatWasOursAndIsReopenedIsNotCarriedOn() throws IOException {
        var v1 = film.uses().add("v1", reel());
        film.uses().own(v1, "ARCH_DOCKS AT NIGHT");

        film.uses().reopen(v1, v1.uses().get(1).id());

        assertThat(docks(film.uses().named("v1"))).isEqualTo(new Match.Unknown());
        assertThat(docks(film.uses().add("v2", reel()))).isEqualTo(new Match.Unknown());
    }

    @Test
    void sayingThatAUseIsOursForgetsWhatItWasConfirmedToBe() throws IOException {
        var wrong = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var v1 = film.uses().add("v1", reel());
        film.uses().confirm(v1, "ARCH_DOCKS AT NIGHT", wrong);

        film.uses().own(v1, "ARCH_DOCKS AT NIGHT");

        assertThat(found("docks night")).isEmpty();
        assertThat(docks(film.uses().add("v2", reel()))).isInstanceOf(Match.Own.class);
    }

    @Test
    void aNameStaysRememberedWhileAnotherCutIsConfirmedByIt() throws IOException {
        var docks = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var other = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Bristol 1933");
        film.uses().confirm(film.uses().add("v1", reel()), "ARCH_DOCKS AT NIGHT", docks);
        var v2 = film.uses().add("v2", reel());
        film.uses().confirm(v2, "ARCH_DOCKS AT NIGHT", docks);

        assertThat(docks(film.uses().reopen(v2, "ARCH_DOCKS AT NIGHT")))
                .isEqualTo(
                        new Match.Taken(docks.id(), "as kim@nightfall.example confirmed it in v1"));

        film.uses().confirm(v2, "ARCH_DOCKS AT NIGHT", other);
        assertThat(docks(film.uses().add("v3", reel())))
                .isInstanceOfSatisfying(
                        Match.Doubtful.class,
                        doubtful -> assertThat(doubtful.candidates()).hasSize(2));
    }

    @Test
    void anAliasThatSomebodyTypedStaysWhateverIsReopened() throws IOException {
        var typed = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        film.materials().change(typed, typed.aliases(List.of("ARCH_DOCKS AT NIGHT")));
        var v1 = film.uses().add("v1", reel());
        film.uses().confirm(v1, "ARCH_DOCKS AT NIGHT", typed);

        assertThat(docks(film.uses().reopen(v1, "ARCH_DOCKS AT NIGHT")))
                .isEqualTo(new Match.Taken(typed.id(), "by alias \"ARCH_DOCKS AT NIGHT\""));
    }

    @Test
    void allUsesOfANameAreSettledInOneWriteAndOnlyThey() throws IOException {
        var docks = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var twice =
                Files.writeString(
                        folder.resolve("twice.edl"),
                        REEL
                                + """
                                003  AX       V     C        00:00:00:00 00:00:10:00 01:04:00:00 01:04:10:00
                                * FROM CLIP NAME: ARCH_DOCKS AT NIGHT
                                """);
        var v1 = film.uses().add("v1", twice);

        var after = film.uses().confirm(v1, "arch_docks at night", docks);

        assertThat(after.called("ARCH_DOCKS AT NIGHT"))
                .hasSize(2)
                .allMatch(p -> p.match() instanceof Match.Confirmed);
        assertThat(after.uses()).hasSize(3).anyMatch(p -> !p.match().isSaid());
    }

    @Test
    void aWrongNameOfAUseSaysTheNearestAndWritesNothing() throws IOException {
        var docks = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var v1 = film.uses().add("v1", reel());

        assertThatThrownBy(() -> film.uses().confirm(v1, "ARCH_DOCKS AT NITE", docks))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean \"ARCH_DOCKS AT NIGHT\"?");
        assertThatThrownBy(() -> film.uses().reopen(v1, "ARCH_DOCKS AT NIGHT"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Nobody has said in v1 what \"ARCH_DOCKS AT NIGHT\" is; it is still to"
                                + " decide.");
        assertThat(film.uses().named("v1")).isEqualTo(v1);
    }

    private static Match docks(Cut cut) {
        return cut.called("ARCH_DOCKS AT NIGHT").getFirst().match();
    }

    private List<String> found(String text) {
        return office.as("kim@nightfall.example").search(Question.of(text)).hits().items().stream()
                .map(hit -> hit.material().title())
                .toList();
    }

    @Test
    void theSameFileUnderOtherRulesIsReadAnewAndKeepsWhatPeopleSaid() throws IOException {
        var docks = film.materials().add(MaterialKind.ARCHIVE_FOOTAGE, "Liverpool 1931, reel 4");
        var v1 = film.uses().add("v1", reel());
        film.uses().confirm(v1, v1.uses().get(1).id(), docks);
        Files.writeString(
                folder.resolve("nightfall").resolve("use-rules.csv"),
                "id,says,fields,on,pattern,note,fits,fits not\n"
                        + "goodbye,own,name,,GOODBYE,our own song,MX_THE LONG GOODBYE_v2,Hello\n");

        var again = film.uses().add("v1", reel());

        assertThat(again.uses())
                .extracting(p -> p.match().settled())
                .containsExactly(Optional.of(docks.id()));
        assertThat(film.uses().list()).hasSize(1);
    }

    @Test
    void whatIsWrittenIsThereAfterReopening() throws IOException {
        film.materials().add(MaterialKind.STILL, "Dust");
        film.deals().add("Streamer", "", NEEDED);
        film.uses().add("v1", reel());
        var before = film.uses().named("v1");
        office.close();

        office = Office.open(folder.resolve("nightfall"));
        var again = office.asOwner().production("nightfall");

        assertThat(again.materials().list()).extracting(m -> m.title()).containsExactly("Dust");
        assertThat(again.deals().named("streamer").needed()).isEqualTo(NEEDED);
        assertThat(again.uses().named("v1")).isEqualTo(before);
    }

    @Test
    void aSheetThatSaysLessOfALicenceTakesNothingAway() throws IOException {
        film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        var header =
                "reference,licensor,materials,rights,territory,media,from,to,languages,signed\n";
        var sync = "A-1,Acme,The Long Goodbye,sync,World,all,2027-01-01,perpetual,all,2026-11-02\n";
        var master =
                "A-1,Acme,The Long Goodbye,master,World,all,2027-01-01,perpetual,all,2026-11-02\n";
        var whole = Files.writeString(folder.resolve("whole.csv"), header + sync + master);
        var part = Files.writeString(folder.resolve("part.csv"), header + master);
        assertThat(film.licences().importFrom(whole).added()).isEqualTo(1);

        var refused = film.licences().importFrom(part);
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.report().errors())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.text()).contains("would lose 1 of 2 grants");
                            assertThat(finding.where()).hasToString("part.csv:2");
                        });
        assertThat(film.licences().named("A-1").grants()).hasSize(2);
        assertThat(film.licences().importFrom(whole).same()).isEqualTo(1);
    }

    @Test
    void aSheetWithFewColumnsTakesNothingFromAMaterial() throws IOException {
        var full =
                Files.writeString(
                        folder.resolve("full.csv"),
                        "title,kind,people,also carries\nDocks,archive footage,Ada Vance,likeness\n");
        var few =
                Files.writeString(
                        folder.resolve("few.csv"),
                        "ref,title,kind,keywords\nM-1,Docks,archive footage,harbour\n");
        film.materials().importFrom(full);

        assertThat(film.materials().importFrom(few).changed()).isEqualTo(1);

        var docks = film.materials().named("Docks");
        assertThat(docks.people()).containsExactly("Ada Vance");
        assertThat(docks.carries()).contains(CarriedRight.LIKENESS);
        assertThat(docks.keywords()).containsExactly("harbour");
        assertThat(film.materials().importFrom(few).same()).isEqualTo(1);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(office.as("stranger@elsewhere.example").productions()).isEmpty();
        assertThatThrownBy(() -> office.as("stranger@elsewhere.example").production("Nightfall"))
                .isInstanceOf(NotFound.class);
        film.admit("lee@nightfall.example");
        assertThat(office.as("lee@nightfall.example").production("Nightfall").name())
                .isEqualTo("Nightfall");
    }

    @Test
    void aTokenStandsForItsPerson() {
        var secret = office.as("kim@nightfall.example").tokens().issue("edit plug-in").secret();

        assertThat(office.withToken(secret).orElseThrow().person())
                .isEqualTo("kim@nightfall.example");
        assertThat(office.withToken(secret + "x")).isEmpty();
    }

    @Test
    void aNameNobodyKnowsIsAnsweredWithTheNamesThereAre() {
        film.materials().add(MaterialKind.STILL, "Harrow Street");
        assertThatThrownBy(() -> film.materials().named("Xyz"))
                .hasMessage("There is no material \"Xyz\"; there is \"Harrow Street\".");
        assertThatThrownBy(() -> film.materials().named("Harow Street"))
                .hasMessage(
                        "There is no material \"Harow Street\"; did you mean \"Harrow Street\"?");
        assertThatThrownBy(() -> film.deals().named("Xyz"))
                .hasMessage(
                        "There is no deal \"Xyz\"; add one with \"deal add\", or import them with \"import deals\".");
        for (int i = 1; i <= 12; i++) {
            film.deals()
                    .add("Deal " + (char) ('A' + i), "", Rights.in("DE").media("SVOD").perpetual());
        }
        assertThatThrownBy(() -> film.deals().named("Nonesuch"))
                .hasMessageContaining("; there is \"Deal B\"")
                .hasMessageEndingWith("and 2 more.");
    }

    private Path reel() throws IOException {
        return Files.writeString(folder.resolve("reel1.edl"), REEL);
    }
}

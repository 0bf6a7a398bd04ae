package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.clearance.sale.Blocker;
import dev.clearcut.letter.Ask;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.paper.Release;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Rights;
import dev.clearcut.search.Question;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is asked about rights gives the same answer: check, sale, search. */
class AnswersAgreeTest {

    private static final long SEED = Long.getLong("clearcut.seed", 20_270_301L);
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final Rights WORLD = Rights.in("WORLD").media("ALL").perpetual();
    private static final Rights UK =
            Rights.in("UK").media("SVOD").from("2027-06-01").to("2028-05-31");
    private static final String BUYER = "Castle Television";
    private static final String KIM = "kim@nightfall.example";
    private static final List<String> SONGS =
            List.of("The Long Goodbye", "Neon Psalm", "Half Past Never", "Sodium Lights");

    @TempDir static Path folder;
    private static Office office;
    private static int films;

    @BeforeAll
    static void open() {
        office = Office.open(folder.resolve("office"), Sources.standingAt(TODAY));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Production film() throws IOException {
        var film = office.as(KIM).open("Nightfall " + ++films, List.of("Nightfall Ltd"));
        SONGS.forEach(title -> film.materials().add(MaterialKind.COMMERCIAL_TRACK, title));
        var cut = new StringBuilder("TITLE: REEL 1\nFCM: NON-DROP FRAME\n\n");
        for (int i = 0; i < SONGS.size(); i++) {
            cut.append(
                    "%03d  AX  AA  C  00:00:00:00 00:00:10:00 01:00:%2$d0:00 01:00:%3$d0:00%n* FROM CLIP NAME: %4$s%n"
                            .formatted(i + 1, i, i + 1, SONGS.get(i)));
        }
        film.uses().add("v1", Files.writeString(folder.resolve("v1.edl"), cut), Rate.FPS_25);
        film.deals().add("Broadcaster", BUYER, UK);
        return film;
    }

    @Test
    void checkSaleAndSearchAgreeAboutSharesSilencePassingOnAndVoidReleases() throws IOException {
        for (int i = 0; i < 8; i++) {
            long seed = SEED + i;
            var random = new Random(seed);
            var film = film();
            for (int k = 0; k < 22; k++) {
                file(film, k, random);
            }
            agree(film, seed);
        }
    }

    private static void file(Production film, int number, Random random) {
        var song = film.materials().named(SONGS.get(random.nextInt(SONGS.size())));
        var draft =
                Licence.from("Publisher " + random.nextInt(4))
                        .reference("Paper " + number)
                        .of(song)
                        .granting(terms(random))
                        .further(FurtherTerms.NONE.sublicensing(sublicensing(random)));
        boolean release = random.nextInt(4) == 0;
        if (release) {
            draft = draft.instrument(Instrument.RELEASE);
        }
        var licence =
                film.licences().add(random.nextInt(6) == 0 ? draft : draft.signed("2026-11-02"));
        if (release) {
            film.papers().add(release(film, licence, random.nextBoolean() ? TODAY : null));
        }
    }

    private static Terms terms(Random random) {
        var share = random.nextBoolean() ? Share.WHOLE : Share.of(1 + random.nextInt(3), 4);
        return Terms.granting(random.nextInt(3) > 0 ? WORLD : rights(random))
                .rights(
                        random.nextInt(3) == 0
                                ? Set.of()
                                : Set.of(
                                        random.nextBoolean()
                                                ? CarriedRight.SYNC
                                                : CarriedRight.MASTER))
                .silent(random.nextInt(6) == 0 ? Set.of(Axis.LANGUAGE) : Set.of())
                .share(share)
                .terms();
    }

    private static Rights rights(Random random) {
        return Rights.in("UK")
                .media("SVOD")
                .from("2027-0" + (3 + random.nextInt(5)) + "-01")
                .years(1);
    }

    private static Sublicensing sublicensing(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Sublicensing.FORBIDDEN;
            case 1 -> Sublicensing.ALLOWED;
            case 2 -> Sublicensing.to(random.nextBoolean() ? BUYER : "Another Buyer");
            default -> Sublicensing.NOT_STATED;
        };
    }

    private static Release release(
            Production film, Licence licence, @Nullable LocalDate withdrawn) {
        return new Release(
                film.papers().freshId(),
                licence.reference(),
                licence.id(),
                Release.Kind.MATERIALS,
                "the song",
                "",
                null,
                "GB",
                "",
                "",
                true,
                withdrawn);
    }

    private static void agree(Production film, long seed) {
        var report = film.clearance().against("Broadcaster");
        var checked = new HashMap<Id<Material>, Verdict>();
        report.uses().forEach(use -> checked.put(use.material().orElseThrow().id(), use.verdict()));
        assertThat(checked).as("seed %d", seed).hasSize(SONGS.size());
        assertThat(searched(film, checked.keySet())).as("seed %d", seed).isEqualTo(checked);
        assertThat(blocking(film.sale().to("Broadcaster").blockers()))
                .as("seed %d", seed)
                .isEqualTo(notClear(report));
    }

    private static Map<Id<Material>, Verdict> searched(
            Production film, Set<Id<Material>> ofThisFilm) {
        var deal = film.deals().named("Broadcaster");
        var found = new HashMap<Id<Material>, Verdict>();
        var question = Question.of("").needing(deal).whateverTheAnswer().page(0, 1000);
        for (var hit : office.as(KIM).search(question).hits().items()) {
            if (ofThisFilm.contains(hit.material().id())) {
                found.put(hit.material().id(), hit.verdict());
            }
        }
        return found;
    }

    private static Set<List<Object>> blocking(List<Blocker> blockers) {
        var blocking = new HashSet<List<Object>>();
        blockers.forEach(b -> blocking.add(List.of(b.material().id(), b.right(), b.blocks())));
        return blocking;
    }

    private static Set<List<Object>> notClear(ClearanceReport report) {
        var notClear = new HashSet<List<Object>>();
        for (var use : report.uses()) {
            for (var answer : use.answers()) {
                var missing = answer.gap().plus(answer.contested());
                if (!missing.isEmpty()) {
                    notClear.add(
                            List.of(use.material().orElseThrow().id(), answer.right(), missing));
                }
            }
        }
        return notClear;
    }

    @Test
    void aReleaseThatIsVoidGrantsNothingInTheSearchEitherAndGrantsAgainOnceItIsMended()
            throws IOException {
        var film = film();
        var song = film.materials().named(SONGS.getFirst());
        var licence =
                film.licences()
                        .add(
                                Licence.from("The Undertow")
                                        .reference("R-1")
                                        .instrument(Instrument.RELEASE)
                                        .of(song)
                                        .granting(WORLD)
                                        .signed("2026-11-02"));
        assertThat(verdicts(film, song)).containsOnly(Verdict.COVERED);

        var release = film.papers().add(release(film, licence, TODAY));
        assertThat(verdicts(film, song)).containsOnly(Verdict.NOT_COVERED);

        film.papers().withdraw(release, LocalDate.of(2099, 1, 1));
        assertThat(verdicts(film, song)).containsOnly(Verdict.COVERED);
    }

    @Test
    void aChildsReleaseNobodySignedForGrantsNothingAnywhere() throws IOException {
        var film = film();
        var song = film.materials().named(SONGS.getFirst());
        var licence =
                film.licences()
                        .add(
                                Licence.from("A Singer")
                                        .reference("R-2")
                                        .instrument(Instrument.RELEASE)
                                        .of(song)
                                        .granting(WORLD)
                                        .signed("2026-11-02"));
        film.papers()
                .add(
                        new Release(
                                film.papers().freshId(),
                                "R-2",
                                licence.id(),
                                Release.Kind.MINOR,
                                "A Singer",
                                "",
                                LocalDate.of(2015, 5, 1),
                                "GB",
                                "",
                                "",
                                false,
                                null));
        assertThat(verdicts(film, song)).containsOnly(Verdict.NOT_COVERED);
    }

    /** As check has it, and as search does. */
    private static List<Verdict> verdicts(Production film, Material song) {
        var all = new ArrayList<Verdict>();
        film.clearance().against("Broadcaster").uses().stream()
                .filter(use -> use.material().equals(Optional.of(song)))
                .forEach(use -> all.add(use.verdict()));
        all.addAll(searched(film, Set.of(song.id())).values());
        assertThat(all).hasSize(2);
        return all;
    }

    @Test
    void aLicenceThatNeverSaysCoversTheBuyerAndIsNotedOnce() throws IOException {
        var film = film();
        for (var title : SONGS) {
            film.licences()
                    .add(
                            Licence.from("Acme")
                                    .reference("All of " + title)
                                    .of(film.materials().named(title))
                                    .granting(WORLD)
                                    .signed("2026-11-02"));
        }
        var report = film.clearance().against("Broadcaster");
        assertThat(report.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(report.findings())
                .hasSize(SONGS.size())
                .allSatisfy(f -> assertThat(f.rule()).isEqualTo("rights.passing-on"));
        assertThat(report.findings().getFirst().text())
                .isEqualTo(
                        "It does not say whether it may be sublicensed to Castle Television; it is taken for a yes."
                                + " Ask Acme, or put the answer under \"sublicensing\".");
        assertThat(film.clearance().against(UK).findings()).isEmpty();
    }

    @Test
    void theMissingShareIsBoughtFromWhoeverHasIt() throws IOException {
        var film = film();
        var sync = Set.of(CarriedRight.SYNC);
        for (var title : SONGS) {
            film.licences()
                    .add(
                            Licence.from("Acme")
                                    .reference("Both of " + title)
                                    .of(film.materials().named(title))
                                    .granting(WORLD, CarriedRight.MASTER)
                                    .granting(
                                            Terms.granting(WORLD)
                                                    .rights(sync)
                                                    .share(Share.percent(60))
                                                    .terms())
                                    .signed("2026-11-02"));
        }
        quote(film, "Acme", 60, "GBP 1");
        quote(film, "Beta Songs", 30, "GBP 200");
        assertThat(film.sale().to("Broadcaster").closing().chosen()).isEmpty();
        quote(film, "Gamma Music", 10, "GBP 50");

        var plan = film.sale().to("Broadcaster").closing();

        assertThat(plan.closesAll()).isTrue();
        assertThat(plan.cost()).isEqualTo(Money.of("GBP 250.00"));
        assertThat(plan.chosen()).hasSize(2);
        var asked =
                film.letters()
                        .request(
                                Ask.of(
                                        film.materials().named(SONGS.getFirst()),
                                        "Broadcaster",
                                        "Beta Songs"));
        assertThat(asked.text()).contains("composition (sync), a share of 40 %");
    }

    private static void quote(Production film, String from, long percent, String price) {
        var all = new HashSet<Id<Material>>();
        SONGS.forEach(title -> all.add(film.materials().named(title).id()));
        var offer = Offer.of(all, WORLD, CarriedRight.SYNC).share(Share.percent(percent));
        film.quotes().add(QuoteDraft.from(from, offer, price));
    }
}

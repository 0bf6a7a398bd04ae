package dev.clearcut.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Office;
import dev.clearcut.Production;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.material.Family;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Match;
import dev.clearcut.use.UseRules;
import dev.clearcut.use.Uses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightfallTest {

    @TempDir static Path folder;

    private static Office office;
    private static Production film;

    @BeforeAll
    static void load() {
        Nightfall.load(folder);
        office = Office.open(folder);
        film = office.as(Nightfall.KIM).production(Nightfall.PRODUCTION);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void itHasAboutFortyMaterialsThreeDealsAndTwoCuts() {
        assertThat(film.materials().list()).hasSize(43);
        assertThat(film.licences().list()).hasSizeBetween(25, 45);
        assertThat(film.deals().list()).hasSize(3);
        assertThat(film.uses().list()).extracting("name").containsExactly("v1", "v2");
    }

    @Test
    void loadingItAgainChangesNothing(@TempDir Path own) {
        Nightfall.load(own);
        var before = contents(own);

        Nightfall.load(own);

        assertThat(contents(own)).isEqualTo(before);
    }

    private static List<Object> contents(Path folder) {
        try (var open = Office.open(folder)) {
            var all = open.as(Nightfall.KIM).production(Nightfall.PRODUCTION);
            return List.of(
                    all.materials().list(),
                    all.licences().list(),
                    all.deals().list(),
                    all.uses().list());
        }
    }

    /** The same cut in another format: every use of somebody else's material, to the frame. */
    private record Placed(String kind, String name, long in, long out) {}

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void edlAndFcpxmlOfACutGiveTheSameUsesToTheFrame(String cut) {
        var files = Nightfall.files();

        var edl = thirdParty(files.resolve("reel1_" + cut + ".edl"));
        var fcpxml = thirdParty(files.resolve("reel1_" + cut + ".fcpxml"));

        assertThat(edl).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(fcpxml);
    }

    private static List<Placed> thirdParty(Path file) {
        var cut = Timelines.read(file, Rate.FPS_25);
        return Uses.in(cut, UseRules.standard(), Uses.Tracks.ALL).value().stream()
                .filter(use -> use.kind() != Family.UNSORTED)
                .map(
                        use ->
                                new Placed(
                                        use.kind().word(),
                                        use.name(),
                                        use.record().start(),
                                        use.record().end()))
                .toList();
    }

    /** Worked out by hand from licences.csv and deals.csv. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    The Long Goodbye                      | not-covered          | not-covered          | not-covered
                    Neon Psalm                            | covered-with-duties  | covered-with-duties  | partial
                    Sodium Lights                         | not-covered          | not-covered          | not-covered
                    Nightfall: Main Theme                 | covered-with-duties  | covered-with-duties  | covered-with-duties
                    Tension Bed 14                        | partial              | covered-with-duties  | partial
                    Nocturne in E-flat major, Op. 9 No. 2 | covered-with-duties  | covered-with-duties  | covered-with-duties
                    Clair de lune                         | covered-with-duties  | covered-with-duties  | covered-with-duties
                    Shine On, Harvest Moon                | partial              | partial              | partial
                    Coney Island at Night                 | covered              | covered              | partial
                    Blackout, New York, 9 November 1965   | partial              | partial              | partial
                    Commuters at Grand Central, 9 November 1965 | not-covered    | not-covered          | not-covered
                    The Last Tram                         | partial              | covered-with-duties  | partial
                    Switchyard                            | conflict             | covered-with-duties  | conflict
                    Earthrise                             | covered-with-duties  | covered-with-duties  | covered-with-duties
                    Ode to a Nightingale                  | covered              | covered              | covered
                    People at Night                       | partial              | covered-with-duties  | partial
                    Grid failure map                      | covered              | covered              | partial
                    """)
    void theVerdictsOfTheSecondCutAreThoseOfThePapers(
            String title, String streamer, String broadcaster, String world) {
        assertThat(
                        List.of(
                                verdict("v2", title, "Streamer Europe"),
                                verdict("v2", title, "Broadcaster UK"),
                                verdict("v2", title, "World sales")))
                .containsExactly(streamer, broadcaster, world);
    }

    @Test
    void itsContractsNameItsCompanyHoweverItIsWritten() {
        var ours = OurCompanies.of(film.companies().list());
        var named =
                film.licences().list().stream()
                        .flatMap(licence -> Stream.ofNullable(licence.draft().licensee()))
                        .toList();

        assertThat(named)
                .filteredOn(ours::include)
                .contains("Nightfall Pictures Ltd", "NIGHTFALL PICTURES LTD.");
        assertThat(named)
                .filteredOn(name -> !ours.include(name))
                .containsExactly("Obelisk Documentary Channel");
    }

    @Test
    void theSecondCutBreaksTheCapThatTheFirstOneKept() {
        assertThat(verdict("v1", "The Long Goodbye", "Streamer Europe"))
                .isEqualTo("covered-with-duties");
        assertThat(verdict("v2", "The Long Goodbye", "Streamer Europe")).isEqualTo("not-covered");
    }

    @Test
    void aSilentReleaseIsUnknownForEveryDeal() {
        for (var deal : film.deals().list()) {
            assertThat(verdict("v1", "Power cut on our street", deal.name())).isEqualTo("unknown");
        }
    }

    @Test
    void threeUsesOfTheSecondCutAreForAPersonToDecideAndTwoForNobodyYet() {
        Map<Class<?>, Long> matches =
                film.uses().named("v2").uses().stream()
                        .filter(placed -> placed.use().kind() != Family.UNSORTED)
                        .collect(
                                Collectors.groupingBy(
                                        placed -> placed.match().getClass(),
                                        Collectors.counting()));

        assertThat(matches).containsEntry(Match.Doubtful.class, 3L);
        assertThat(matches).containsEntry(Match.Unknown.class, 2L);
    }

    private static String verdict(String cut, String title, String deal) {
        var verdicts =
                film.clearance().of(film.uses().named(cut), deal).uses().stream()
                        .filter(use -> use.material().isPresent())
                        .filter(use -> use.title().equals(title))
                        .map(UseAnswer::verdict)
                        .toList();
        assertThat(verdicts).as("uses of %s in %s", title, cut).isNotEmpty();
        return Verdict.worst(verdicts).word();
    }
}

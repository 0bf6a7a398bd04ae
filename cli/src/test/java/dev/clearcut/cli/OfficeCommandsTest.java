package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Office;
import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need an office, from founding one to the clearance answer. */
class OfficeCommandsTest {

    @TempDir static Path shared;

    private static Path files;
    private static Path nightfall;

    @TempDir Path folder;

    @BeforeAll
    static void loadNightfallWithTheCommandsAlone() {
        files = Nightfall.files();
        nightfall = shared.resolve("nightfall");
        assertClean("init");
        assertClean("production", "add", "NIGHTFALL", "--company", Nightfall.COMPANY);
        assertClean("import", "materials", file("materials.csv"));
        assertClean("import", "licences", file("licences.csv"));
        assertClean("import", "deals", "NIGHTFALL", file("deals.csv"));
        assertClean("cut", "add", "NIGHTFALL", file("reel1_v2.edl"), "--name=v2", "--rate=25");
    }

    private static void assertClean(String... words) {
        var ran = Ran.in(nightfall, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    private static String file(String name) {
        return files.resolve(name).toString();
    }

    @Test
    void importingAgainChangesNothing() {
        assertThat(Ran.in(nightfall, "import", "materials", file("materials.csv")).out())
                .startsWith("0 added, 0 changed,");
        assertThat(Ran.in(nightfall, "import", "licences", file("licences.csv")).out())
                .startsWith("0 added, 0 changed,");
        assertThat(Ran.in(nightfall, "import", "deals", file("deals.csv")).out())
                .startsWith("0 added, 0 changed,");
        var again =
                Ran.in(
                        nightfall,
                        "cut",
                        "add",
                        "NIGHTFALL",
                        file("reel1_v2.edl"),
                        "--name=v2",
                        "--rate=25");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("nothing changed");
        assertThat(Ran.in(nightfall, "init").out()).contains("nothing changed");
    }

    @Test
    void whatIsSaidToBeOursIsAskedNoMore() throws IOException {
        var cut = shared.resolve("unsorted.edl");
        var office = shared.resolve("unsorted");
        Files.writeString(
                cut,
                """
                TITLE: R1
                001  AX  V  C  00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME: Harbour wide
                """);
        assertThat(Ran.in(office, "init").exit()).isZero();
        assertThat(Ran.in(office, "production", "add", "P").exit()).isZero();
        assertThat(
                        Ran.in(office, "cut", "add", "P", cut.toString(), "--name=v1", "--rate=25")
                                .exit())
                .isZero();
        String[] check = {"check", "P", "--territory=DE", "--media=SVOD"};
        assertThat(Ran.in(office, check).exit()).isEqualTo(1);

        assertThat(Ran.in(office, "use", "own", "P", "Harbour wide").out())
                .isEqualToIgnoringNewLines("v1: 1 use is ours");

        assertThat(Ran.in(office, check).exit()).isZero();
    }

    @Test
    void aClipThatMayBeOfTheOfficeIsNotCountedAsOurs() throws IOException {
        var cut = shared.resolve("perhaps.edl");
        var office = shared.resolve("perhaps");
        var sheet = shared.resolve("fleet.csv");
        Files.writeString(
                cut,
                """
                TITLE: R1
                001  AX  V  C  00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME: VARGA_20771_herring fleet
                002  AX  V  C  00:00:00:00 00:00:04:00 01:00:10:00 01:00:14:00
                * FROM CLIP NAME: Harbour wide
                """);
        Files.writeString(sheet, "title,kind\nHerring fleet,photograph\nNo such thing,track\n");
        Ran.in(office, "init");
        Ran.in(office, "production", "add", "P");
        Ran.in(office, "import", "materials", sheet.toString());

        assertThat(
                        Ran.in(office, "cut", "add", "P", cut.toString(), "--name=v1", "--rate=25")
                                .out())
                .contains(
                        "1 use of third-party material, 0 of them settled, 1 to decide; 1 clip that may be ours");
        assertThat(Ran.in(office, "check", "P", "--territory=DE", "--media=SVOD").out())
                .contains("UNKNOWN  01:00:00:00  \"VARGA_20771_herring fleet\"")
                .contains("may be \"Herring fleet\"; confirm which.")
                .contains("ours? (Harbour wide)");
        assertThat(Ran.in(office, "use", "own", "P", "harbour").err())
                .contains("did you mean \"Harbour wide\"?");
    }

    @Test
    void whatHasToBePutRightStandsLast() throws IOException {
        var sheet = shared.resolve("half-wrong.csv");
        Files.writeString(
                sheet, "title,kind,duration\nDocks,archive footage,3\nPier,zork,4\nSong,music,5\n");

        var said = Ran.in(nightfall, "import", "materials", sheet.toString()).err();

        assertThat(said.indexOf("to put right:")).isGreaterThan(said.indexOf("sheet.column.aside"));
        assertThat(said.indexOf("zork")).isGreaterThan(said.indexOf("to put right:"));
    }

    @Test
    void aWrongConfirmationIsCorrectedOrTakenBack() throws IOException {
        var cut = shared.resolve("doubtful.edl");
        var office = shared.resolve("doubtful");
        var sheet = shared.resolve("two.csv");
        Files.writeString(
                cut,
                """
                TITLE: R1
                001  AX  A  C  00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME: MX_NF BOUNCE
                002  AX  A  C  00:00:00:00 00:00:04:00 01:00:10:00 01:00:14:00
                * FROM CLIP NAME: MX_NF BOUNCE
                """);
        Files.writeString(
                sheet, "title,kind\nNeon Psalm,commercial-track\nDead Air,commercial-track\n");
        Ran.in(office, "init");
        Ran.in(office, "production", "add", "P");
        Ran.in(office, "import", "materials", sheet.toString());
        Ran.in(office, "cut", "add", "P", cut.toString(), "--name=v1", "--rate=25");

        assertThat(Ran.in(office, "use", "confirm", "P", "mx_nf bounce", "Neon Psalm").out())
                .isEqualToIgnoringNewLines("v1: 2 uses are \"Neon Psalm\"");
        assertThat(Ran.in(office, "use", "confirm", "P", "MX_NF BOUNCE", "Dead Air").exit())
                .isZero();
        assertThat(Ran.in(office, "search", "bounce").out())
                .contains("Dead Air")
                .doesNotContain("Neon Psalm");

        assertThat(Ran.in(office, "use", "reopen", "P", "MX_NF BOUNCE").out())
                .isEqualToIgnoringNewLines("v1: 2 uses are reopened, 2 to decide");
        assertThat(Ran.in(office, "search", "bounce").out()).doesNotContain("Dead Air");
        var again = Ran.in(office, "use", "reopen", "P", "MX_NF BOUNCE");
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("Nobody has said").contains("still to decide");
        assertThat(Ran.in(office, "use", "own", "P", "MX_NF BOUNDS").err())
                .contains("did you mean \"MX_NF BOUNCE\"?");
    }

    @Test
    void ourCompaniesAreNamedListedAndTakenBack() {
        var office = folder.resolve("office");
        assertThat(Ran.in(office, "production", "add", "P", "--company=A Ltd").exit()).isZero();

        assertThat(Ran.in(office, "production", "company", "P", "B Ltd", "a limited").lines())
                .containsExactly("A Ltd", "B Ltd");
        assertThat(Ran.in(office, "production", "list").lines()).containsExactly("P  A Ltd; B Ltd");
        assertThat(Ran.in(office, "production", "company", "P", "a", "--remove").lines())
                .containsExactly("B Ltd");
        assertThat(Ran.in(office, "production", "company", "P").lines()).containsExactly("B Ltd");
        assertThat(Ran.in(office, "production", "company", "P", "C", "--remove").exit())
                .isEqualTo(3);
        assertThat(Ran.in(office, "production", "company", "Q").exit()).isEqualTo(3);
    }

    @Test
    void anAnswerSaysWhatIsSwitchedOffAndWhatItIsWithoutIt() throws IOException {
        var office = folder.resolve("office");
        var cut = mutedReel();
        assertThat(Ran.in(office, "cut", "add", "P", cut.toString(), "--name=v1").exit()).isZero();
        var all = Ran.in(office, "check", "P", "--territory=DE");
        var active = Ran.in(office, "check", "P", "--territory=DE", "--tracks=active");

        assertThat(all.out())
                .contains(
                        "1 is switched off, answered as if on; --tracks active leaves it out:",
                        "(music, switched off)");
        assertThat(active.out())
                .contains("1 switched-off use left out; --tracks all shows it")
                .doesNotContain("(music, switched off)");
        assertThat(Ran.in(office, "check", "P", "--tracks=none").exit()).isEqualTo(2);
        var json = Ran.in(office, "check", "P", "--territory=DE", "--format=json").json();
        assertThat(json.get("switchedOff").asInt()).isEqualTo(1);
        assertThat(json.get("findings").valueStream())
                .anySatisfy(f -> assertThat(f.get("active").asBoolean()).isFalse())
                .anySatisfy(f -> assertThat(f.get("active").asBoolean()).isTrue());
        assertThat(
                        Ran.in(
                                        office,
                                        "check",
                                        "P",
                                        "--territory=DE",
                                        "--tracks=active",
                                        "--format=json")
                                .json()
                                .get("leftOut")
                                .asInt())
                .isEqualTo(1);
    }

    /** A song that plays, and one on a muted track. */
    private Path mutedReel() throws IOException {
        return Files.writeString(
                folder.resolve("reel.xml"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE xmeml>
                <xmeml version="5"><sequence><name>reel</name><duration>500</duration>
                <rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>
                <media><audio>
                <track><enabled>TRUE</enabled>
                <clipitem id="a"><name>MX_1M01_Half Past Never</name><duration>500</duration>
                <rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>
                <start>0</start><end>250</end><in>0</in><out>250</out></clipitem></track>
                <track><enabled>FALSE</enabled>
                <clipitem id="b"><name>MX_1M02_Neon Psalm</name><duration>500</duration>
                <rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>
                <start>250</start><end>500</end><in>0</in><out>250</out></clipitem></track>
                </audio></media></sequence></xmeml>
                """);
    }

    @Test
    void anotherCutUnderTheNameOfOneOnFileIsRefused() {
        var ran = Ran.in(nightfall, "cut", "add", "NIGHTFALL", file("reel1_v1.edl"), "--name=v2");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("under another name");
    }

    @Test
    void theAnswerHasThePromisedKeysWorstFirst() {
        var ran =
                Ran.in(nightfall, "check", "NIGHTFALL", "--deal=Streamer Europe", "--format=json");

        assertThat(ran.exit()).isEqualTo(1);
        var answer = ran.json();
        assertThat(answer.get("verdict").asString()).isEqualTo("conflict");
        var findings = answer.get("findings");
        assertThat(findings.get(0).get("severity").asString()).isEqualTo("blocker");
        for (var key :
                List.of(
                        "rule",
                        "severity",
                        "where",
                        "use",
                        "material",
                        "right",
                        "text",
                        "gap",
                        "decidedBy",
                        "dies")) {
            assertThat(findings.get(0).has(key)).as(key).isTrue();
        }
        for (var finding : findings) {
            var gap = finding.get("gap");
            if (!gap.isNull()) {
                var lines = gap.asString().lines();
                var words = Stream.concat(Stream.of("rights", "minus"), lines);
                assertThat(Ran.command(words.toArray(String[]::new)).exit())
                        .as("the gap can be asked again: " + gap)
                        .isLessThan(2);
            }
        }
    }

    @Test
    void aDealAndItsRightsInFlagsGiveOneAnswer() {
        var deal =
                Ran.in(nightfall, "check", "NIGHTFALL", "--deal=Streamer Europe", "--format=csv");
        var flags =
                Ran.in(
                        nightfall,
                        "check",
                        "nightfall",
                        "--cut=v2",
                        "--territory=EU, UK",
                        "--media=SVOD",
                        "--from=2027-03-01",
                        "--to=2032-02-29",
                        "--format=csv");

        assertThat(flags.lines())
                .isEqualTo(
                        deal.lines().stream()
                                .filter(line -> !line.startsWith("rights.passing-on,"))
                                .toList());
    }

    @Test
    void theAnswerInWordsIsABlockAUseAndThePromisesAtTheEnd() {
        var ran = Ran.in(nightfall, "check", "NIGHTFALL", "--deal=Streamer Europe");

        assertThat(ran.lines().getFirst()).isEqualTo("v2 for Streamer Europe: CONFLICT");
        assertThat(ran.out().indexOf("\nCONFLICT")).isLessThan(ran.out().indexOf("\nNOT COVERED"));
        assertThat(ran.lines().stream().filter(l -> l.contains("\"The Long Goodbye\" (music")))
                .hasSize(1);
        assertThat(ran.out().indexOf("Promised in return:"))
                .isGreaterThan(ran.out().lastIndexOf("\nPARTIAL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | Deals on file: \"Broadcaster UK\", \"Streamer Europe\" | check NIGHTFALL",
                "2 | is no e-mail address | production admit NIGHTFALL lee",
                "2 | not both | check NIGHTFALL --deal x --territory DE",
                "2 | not both | check NIGHTFALL --territory DE --to 2030-01-01 --perpetual",
                "2 | wrong way round | check NIGHTFALL --from 2030-01-01 --to 2027-01-01",
                "2 | did you mean \"United Kingdom\" | check NIGHTFALL --territory Untied_Kingdom",
                "2 | is no date | check NIGHTFALL --from yesterday",
                "2 | no such day | check NIGHTFALL --from 2027-02-30",
                "2 | apart | check NIGHTFALL --from 2027-01-01..2028-01-01",
                "2 | with commas | check NIGHTFALL --territory DE;FR",
                "3 | did you mean \"Streamer Europe\" | check NIGHTFALL --deal Streamer_Europ",
                "3 | There is no cut \"v9\" | check NIGHTFALL --cut v9 --deal Streamer_Europe",
                "3 | did you mean \"NIGHTFALL\" | check NIGHTFAL --deal Streamer_Europe",
                "3 | There is no production | --as stranger check NIGHTFALL --deal Streamer_Europe",
                "3 | no use named | use confirm NIGHTFALL nothing Half_Past_Never",
                "3 | no use named | use own NIGHTFALL nothing",
                "3 | no use named | use reopen NIGHTFALL nothing",
                "3 | There is no file | import materials gone.csv",
                "2 | --name | cut add NIGHTFALL gone.edl",
                "2 | needs a name | production add _",
                "2 | did you mean \"music\" | search x --kind musik",
                "2 | at most 1000 | search x --limit 99999",
                "2 | not an int | search x --limit many",
                "2 | Missing required | import licences",
                "2 | Usage | cut",
                "2 | Unmatched argument | frobnicate",
            })
    void whatIsWrongOnTheLineIsSaidInASentence(int exit, String said, String line) {
        var words = Stream.of(line.split(" ")).map(w -> w.replace('_', ' ')).toArray(String[]::new);
        var ran = Ran.in(nightfall, words);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        assertThat(ran.err()).contains(said).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unclosed",
                "AND OR NOT",
                "[x TO y] {a TO b}",
                "\\ / ~ ^ : * ? ( )",
                "'; drop table material; --",
                "title:*",
                "***",
                "\u0000",
                "😀",
            })
    void noTextBreaksTheSearch(String text) {
        var ran = Ran.in(nightfall, "search", text, "--format=json");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().has("hits")).isTrue();
    }

    @Test
    void aSearchWithARightsQuestionGivesOnlyWhatIsCleared() {
        var all = Ran.in(nightfall, "search", "", "--kind=music", "--format=json").json();
        var cleared =
                Ran.in(
                                nightfall,
                                "search",
                                "",
                                "--kind=music",
                                "--territory=GB",
                                "--media=SVOD",
                                "--from=2027-03-01",
                                "--to=2030-12-31",
                                "--format=json")
                        .json();

        assertThat(cleared.get("total").asInt()).isPositive();
        assertThat(cleared.get("total").asInt()).isLessThan(all.get("total").asInt());
        for (var hit : cleared.get("hits")) {
            assertThat(hit.get("verdict").asString()).startsWith("covered");
        }
    }

    @Test
    void aStrangerFindsNothing() {
        var found = Ran.in(nightfall, "--as", "stranger", "search", "goodbye", "--format=json");

        assertThat(found.json().get("total").asInt()).isZero();
    }

    @Test
    void anOfficeThatIsOpenElsewhereIsRefusedWithWhatToDo() {
        try (var open = Office.open(nightfall)) {
            var ran = Ran.in(nightfall, "search", "goodbye");

            assertThat(open).isNotNull();
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.err()).contains("is open in another program");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check P --deal x",
                "search x",
                "import materials gone.csv",
                "cut list P",
                "cut add P gone.edl --name v1",
                "production list",
            })
    void aQuestionFoundsNoOffice(String line) {
        var office = folder.resolve("none");
        var ran = Ran.in(office, line.split(" "));

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(office).doesNotExist();
    }

    @Test
    void aCutThatCannotBeReadFoundsNoOffice() throws IOException {
        var office = folder.resolve("none");
        var broken = Files.writeString(folder.resolve("broken.edl"), "Dear Kim,\n");
        var ran = Ran.in(office, "cut", "add", "P", broken.toString(), "--name=v1");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(office).doesNotExist();
    }

    @Test
    void withoutAProductionOrWithSeveralAnImportAsksForIt() {
        var office = folder.resolve("several");
        Ran.in(office, "init");
        assertThat(Ran.in(office, "import", "materials", file("materials.csv")).err())
                .contains("production add");
        Ran.in(office, "production", "add", "One");
        Ran.in(office, "production", "add", "Two");
        var unsaid = Ran.in(office, "import", "materials", file("materials.csv"));

        assertThat(unsaid.exit()).isEqualTo(2);
        assertThat(unsaid.err()).contains("One, Two");
        assertThat(Ran.in(office, "import", "materials", "Two", file("materials.csv")).exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref,title~A1,Song | no column \"kind\"",
                "kind,titel~still,X | did you mean \"title\"",
                "kind,title~stil,X | did you mean \"still\"",
                "kind,title~still, | has no title",
                "kind,title~still,\"X | never closed",
                "kind,title~still,X,Y | beyond the last column",
                "kind,title,title~still,X,Y | column 2",
                "kind,title,ISWC~commercial-track,X,T-034.524.680-2 | check character",
                "ref,kind,title~A,still,X~A,still,Y | already in line 2",
                "kind,title | no material under them",
                "'' | empty",
            })
    void aSheetWithAnythingWrongImportsNothing(String lines, String said) throws IOException {
        var sheet = Files.writeString(folder.resolve("s.csv"), lines.replace('~', '\n'));
        var before = Ran.in(nightfall, "search", "", "--format=json").json().get("total").asInt();
        var ran = Ran.in(nightfall, "import", "materials", sheet.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("s.csv").contains(said);
        assertThat(Ran.in(nightfall, "search", "", "--format=json").json().get("total").asInt())
                .isEqualTo(before);
    }

    @Test
    void aTokenIsIssuedListedAndRevokedWithoutShowingItsSecretAgain() {
        var office = folder.resolve("tokens");
        Ran.in(office, "init");
        var issued = Ran.in(office, "token", "issue", "asset manager", "--until", "2099-12-31");
        var secret = issued.out().strip();

        assertThat(issued.lines()).hasSize(1);
        assertThat(secret).startsWith("cc_");
        var listed = Ran.in(office, "token", "list");
        assertThat(listed.out())
                .contains("asset manager", "until 2099-12-31", "never used")
                .doesNotContain(secret);
        var json = Ran.in(office, "token", "list", "--format=json").json().get(0);
        assertThat(json.get("until").asString()).isEqualTo("2099-12-31");
        assertThat(json.get("lastUsed").isNull()).isTrue();
        assertThat(Ran.in(office, "token", "list", "--format=csv").lines())
                .first()
                .isEqualTo("id,label,issued,until,last used");
        var revoked = Ran.in(office, "token", "revoke", json.get("id").asString());
        assertThat(revoked.exit()).isZero();
        assertThat(revoked.out()).contains("asset manager");
        assertThat(Ran.in(office, "token", "list").out()).isEmpty();
        assertThat(Ran.in(office, "token", "revoke", "asset manager").exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2001-01-01 | later day", "next week | 2027-03-01", "31.12.2099 | 2027-03-01"})
    void aTokensLastDayIsADayToCome(String day, String said) {
        var office = folder.resolve("late tokens");
        Ran.in(office, "init");
        var ran = Ran.in(office, "token", "issue", "late", "--until", day);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
        assertThat(Ran.in(office, "token", "list").out()).isEmpty();
    }

    @Test
    void everyCommandHasHelpThatBeginsWithAWholeSentence() {
        for (var command :
                List.of(
                        "init",
                        "production add",
                        "import materials",
                        "import licences",
                        "import deals",
                        "cut add",
                        "check",
                        "search",
                        "use confirm",
                        "use own",
                        "use reopen",
                        "token issue",
                        "token list",
                        "token revoke",
                        "timeline uses",
                        "timeline info",
                        "rights minus",
                        "rights parse",
                        "rights codes",
                        "demo",
                        "serve")) {
            var ran = Ran.command((command + " --help").split(" "));
            assertThat(ran.exit()).as(command).isZero();
            assertThat(ran.out()).as(command).startsWith("Usage: clearcut " + command);
        }
        assertThat(Ran.command("help").exit()).isZero();
        assertThat(Ran.command("--version").out()).startsWith("clearcut ");
        assertThat(Ran.command().exit()).isEqualTo(2);
    }
}

package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryCommandTest {

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void loadNightfall() {
        office = shared.resolve("nightfall");
        Nightfall.load(office);
    }

    private static Ran ask(String verb, String... words) {
        var all = new ArrayList<>(List.of("delivery", verb, "NIGHTFALL"));
        all.addAll(List.of(words));
        return Ran.in(office, all.toArray(String[]::new));
    }

    private static String run(String verb, String... words) {
        var ran = ask(verb, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    private static Path file(String name) throws IOException {
        return Files.writeString(shared.resolve(name), "bytes of " + name);
    }

    private static void item(String name, String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                name,
                                "--deal=Streamer Europe",
                                "--kind=epk",
                                "--owner=kim@nightfall.example",
                                "--due=2027-02-01"));
        for (var one : more) {
            words.removeIf(word -> word.startsWith(one.replaceFirst("=.*", "=")));
            words.add(one);
        }
        run("add", words.toArray(String[]::new));
    }

    @Test
    void anEventTellsWhatHangsOnItAndThatTwoBuyersShareIt() {
        item("Gala print", "--due=3 days after event lock party");
        var alone = Ran.in(office, "event", "record", "NIGHTFALL", "lock party", "2026-11-02");
        assertThat(alone.out())
                .contains(
                        "1 item of deliveries hangs on it: Gala print of Streamer Europe, due 2026-11-05");
        assertThat(alone.err()).isEmpty();
        run(
                "add",
                "Gala print",
                "--deal=Broadcaster UK",
                "--kind=epk",
                "--owner=kim@nightfall.example",
                "--due=4 days after event lock party");
        var shared =
                Ran.in(
                        office,
                        "event",
                        "record",
                        "NIGHTFALL",
                        "lock party",
                        "2026-11-03",
                        "--correct");
        assertThat(shared.out()).contains("2 items of deliveries hang on it");
        assertThat(shared.err()).contains("event.shared").contains("2 deals");
        assertThat(shared.exit()).isZero();
        run(
                "mark",
                "Gala print",
                "withdrawn",
                "--deal=Broadcaster UK",
                "--because=Withdrawn from the deal");
        var left =
                Ran.in(
                        office,
                        "event",
                        "record",
                        "NIGHTFALL",
                        "lock party",
                        "2026-11-04",
                        "--correct");
        assertThat(left.out()).contains("1 item of deliveries hangs on it");
        assertThat(left.err()).isEmpty();
    }

    @Test
    void whatAnItemNeedsIsTakenBackAndWhoNeedsItIsNamed() {
        item("Neg A");
        item("Neg B", "--needs=Neg A");
        assertThat(ask("remove", "Neg A").err()).contains("by \"Neg B\"").contains("--needs none");
        run("change", "Neg B", "--needs", "none");
        run("remove", "Neg A");
        assertThat(ask("change", "Neg B", "--optional", "--required").err()).contains("give one");
    }

    @Test
    void whatSomebodySaysOfAnItemWithoutSpecificationIsKept() throws IOException {
        item("Reel L");
        run("version", "Reel L", file("l.mov").toString());
        run("check", "Reel L", "--result=failed", "--report=l.pdf");
        assertThat(ask("show", "Reel L").out()).contains("a look at it failed");
        run("check", "Reel L", "--result=passed", "--report=l2.pdf");
        assertThat(ask("show", "Reel L").out()).contains("a look at it passed");
    }

    @Test
    void whatWasTakenBackIsSaidInTheLog() throws IOException {
        item("Reel T");
        run("version", "Reel T", file("t.mov").toString());
        run("check", "Reel T", "--result=passed", "--report=t.pdf");
        run("send", "Reel T", "--who=Borealis", "--via=Aspera");
        run("check", "Reel T", "--because=wrong reel");
        assertThat(ask("log").out()).containsPattern("Reel T .*taken-back \\d{4}");
    }

    @Test
    void aGermanSheetOfNotesNamesItsLastFrame() throws IOException {
        item("Reel Q");
        run("version", "Reel Q", file("q.mov").toString());
        var sheet =
                Files.writeString(
                        shared.resolve("g.csv"),
                        """
                        Lfd. Nr.;Erstes Bild;Letztes Bild;Fehler;Stand;Antwort
                        1;01:00:02:00;01:00:02:10;Bildrauschen;offen;
                        2;01:00:03:00;01:00:03:00;Knackser;erledigt;neu gemischt
                        3;01:00:04:00;;Schmutz;halbwegs;gereinigt
                        """);
        var words =
                new String[] {"import", "notes", "NIGHTFALL", sheet.toString(), "--item", "Reel Q"};
        assertThat(Ran.in(office, words).err())
                .contains("write one of open, answered, fixed, waived, closed");
        Files.writeString(sheet, Files.readString(sheet).replace("halbwegs", "ja"));
        var taken = Ran.in(office, words);
        assertThat(taken.exit()).as(taken.err()).isLessThanOrEqualTo(Exit.FINDINGS);
        assertThat(Ran.in(office, "note", "list", "NIGHTFALL", "Reel Q").out())
                .contains("01:00:02:00–01:00:02:11")
                .containsPattern("fixed.*Schmutz");
    }

    @Test
    void aNoteThatEndsAndDoesNotBeginIsRefused() throws IOException {
        item("Reel N");
        run("version", "Reel N", file("n.mov").toString());
        var ran = Ran.in(office, "note", "add", "NIGHTFALL", "Reel N", "x", "--to", "01:00:05:00");
        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err()).contains("say where it begins too");
    }

    @Test
    void aWeekTellsFirstWhatIsWrongAndMarksWhatIsDueOnASunday() {
        item("Reel W1", "--facility=Lab W", "--due=2027-05-09");
        item("Reel W2", "--facility=Lab W", "--due=2027-05-09");

        var week = ask("week", "--most=1");

        assertThat(week.exit()).isEqualTo(Exit.FINDINGS);
        var head = week.out().substring(0, week.out().indexOf("\n\n"));
        assertThat(head)
                .contains("overbooked  week of 2027-05-03  kim@nightfall.example: 2 items, 1 more")
                .contains("2027-05-09  facility Lab W: NIGHTFALL: Reel W1; NIGHTFALL: Reel W2");
        assertThat(week.out()).containsPattern("Sun 9 May 2027 .*Reel W1 .*Lab W +a Sunday, clash");
        assertThat(ask("week", "--format=csv").out())
                .contains("NIGHTFALL,Reel W1,2027-05-09,Lab W,yes,a Sunday");
    }

    @Test
    void aFileThatIsNotOfTheVersionLeavesTheItemWhereItWas() throws IOException {
        item("Reel A", "--spec=prores-mezzanine");
        run("version", "Reel A", file("a.mov").toString());

        var ran = ask("check", "Reel A", "--file=" + file("b.mov"));

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("not of the newest version");
        assertThat(run("show", "Reel A"))
                .startsWith("Reel A (epk): planned")
                .doesNotContain("noted by");
    }

    @Test
    void aFileThatCannotBeReadFailsAndIsNotSent() throws IOException {
        item("Reel B", "--spec=prores-mezzanine");
        var file = file("c.mov");
        run("version", "Reel B", file.toString());

        var checked = ask("check", "Reel B", "--file=" + file);
        assertThat(checked.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(checked.out()).contains("prores-mezzanine (").contains("failed on");

        var sent = ask("send", "Reel B", "--who=Jo", "--via=Aspera");
        assertThat(sent.exit()).isEqualTo(Exit.REFUSED);
        assertThat(sent.err()).contains("a check against prores-mezzanine that passed");
    }

    @Test
    void aCheckThatSomebodyElseMadeIsOfEachFile() throws IOException {
        item("Reel C", "--spec=lab-house.yaml");
        run("version", "Reel C", file("d.mov").toString(), file("e.mov").toString());

        assertThat(run("check", "Reel C", "--result=passed", "--report=lab.pdf"))
                .contains("lab-house.yaml passed on");
        assertThat(ask("check", "Reel C", "--result=perhaps").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("show", "Reel C", "--format=json"))
                .contains("\"d.mov\"")
                .contains("lab.pdf")
                .contains("\"result\"");
    }

    @Test
    void whatIsAboutAFileNamesIt() {
        var ran = ask("check", "Trailer", "--attest=picture.pse=pass:pse.pdf");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("name it with --file");
    }

    @Test
    void aReceiptInMd5IsTheBytesThatWereSent() throws IOException {
        item("Reel D");
        var sent = Files.writeString(shared.resolve("f.mov"), "abc");
        run("version", "Reel D", sent.toString());
        run("check", "Reel D");
        run("send", "Reel D", "--who=Jo", "--via=Aspera");

        var other = ask("accept", "Reel D", "--who=Jo", "--file=" + file("g.mov"));
        assertThat(other.exit()).isEqualTo(Exit.REFUSED);

        assertThat(
                        run(
                                "accept",
                                "Reel D",
                                "--who=Jo",
                                "--hash=md5:900150983cd24fb0d6963f7d28e17f72"))
                .contains("accepted");
    }

    @Test
    void theScheduleIsListedByStateAndByOwner() {
        assertThat(run("list", "--state=planned", "--deal=Streamer Europe"))
                .contains("IMF package");
        assertThat(run("list", "--owner=nobody@x.example")).contains("No item is so.");
        assertThat(ask("list", "--state=plannd").err()).contains("planned");
    }

    @Test
    void aVersionMadeWhileTheBuyerHasTheOldOneStaysOurs() throws IOException {
        item("Mix M");
        run("version", "Mix M", file("m1.wav").toString());
        run("check", "Mix M");
        run("send", "Mix M", "--who=Jo", "--via=Aspera");

        assertThat(run("version", "Mix M", file("m2.wav").toString()))
                .contains("Mix M: sent, v1; v2 not sent");
        assertThat(run("list", "--state=sent")).contains("v1; v2 not sent");
        assertThat(run("accept", "Mix M", "--who=Jo")).contains("accepted, v1; v2 not sent");
        assertThat(run("show", "Mix M", "--format=json")).contains("\"stateVersion\" : 1");
    }

    @Test
    void aCheckThatFailsSaysWhatAndWhereToSeeAll() throws IOException {
        item("Reel F", "--spec=prores-mezzanine");
        var file = Files.copy(TestFile.png(shared), shared.resolve("f.png"));
        run("version", "Reel F", file.toString());

        var ran = ask("check", "Reel F", "--file=" + file);

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .containsPattern("\\d+ rules? failed: prores-mezzanine\\.")
                .contains("file conform " + file + " --spec prores-mezzanine");
    }

    @Test
    void whoPassesWhatWeFailedSaysWhoAndWhyAndBothStayInView() throws IOException {
        item("Reel G", "--spec=prores-mezzanine");
        var file = Files.copy(TestFile.png(shared), shared.resolve("g.png"));
        run("version", "Reel G", file.toString());
        ask("check", "Reel G", "--file=" + file);

        assertThat(ask("check", "Reel G", "--result=passed").err()).contains("Name the report");
        var refused = ask("check", "Reel G", "--result=passed", "--report=Vidchecker 4711");
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).contains("Our own check of g.png failed").contains("--because");
        assertThat(ask("send", "Reel G", "--who=Jo", "--via=Aspera").exit())
                .isEqualTo(Exit.REFUSED);

        run(
                "check",
                "Reel G",
                "--result=passed",
                "--report=Vidchecker 4711",
                "--who=Ana Lima",
                "--because=the buyer takes it so");
        assertThat(run("show", "Reel G").replaceAll("\\s+", " "))
                .contains("passed on")
                .contains("Vidchecker 4711, passed by Ana Lima: the buyer takes it so")
                .contains("our own check failed")
                .contains("noted by kim@nightfall.example");
        assertThat(run("show", "Reel G", "--format=json").replaceAll("\\s+", " "))
                .contains(
                        "\"overruled\" : { \"who\" : \"Ana Lima\", \"why\" : \"the buyer takes it so\" }");
        assertThat(run("send", "Reel G", "--who=Jo", "--via=Aspera")).contains("sent, v1");
    }

    @Test
    void stepsAreSaidInWordsAndOnlyThoseThatThereAre() {
        item("Reel H");

        var refused = ask("accept", "Reel H", "--who=Jo");

        assertThat(refused.err())
                .contains("from here it goes to \"in work\", \"in our own check\"")
                .doesNotContain("internal-check")
                .doesNotContain("not needed");
        assertThat(run("show", "Reel H")).contains("next: in work").doesNotContain("not needed");
        var states = Ran.in(office, "delivery", "states").out();
        assertThat(states)
                .startsWith("from")
                .contains("an owner and a due date")
                .doesNotContain("owner-and-due");
        assertThat(Ran.in(office, "delivery", "states", "--format=csv").out())
                .contains("owner-and-due");
    }

    @Test
    void whatIsEmptySaysSo() {
        item("Reel I");
        assertThat(Ran.in(office, "note", "list", "NIGHTFALL", "Reel I").out())
                .contains("Nobody noted anything about \"Reel I\".");
        assertThat(run("list", "--state=withdrawn")).contains("No item is so.");
        assertThat(run("list", "--state=withdrawn", "--format=csv").lines()).hasSize(1);
    }

    @Test
    void noLineOfATableIsWiderThanAScreen() throws IOException {
        item("A deliverable with quite a long name, as buyers have them", "--recipient=Jo Berg");
        var name = "A deliverable with quite a long name, as buyers have them";
        run("version", name, file("long.mov").toString());
        run("check", name);
        run("send", name, "--via=Aspera");

        assertThat(run("log")).startsWith("sent").contains("sha256:");
        assertThat(run("log").lines()).allMatch(line -> line.length() <= 100);
        assertThat(
                        Ran.in(office, "ready", "NIGHTFALL", "--deal=Streamer Europe")
                                .out()
                                .lines()
                                .skip(1)
                                .dropWhile(line -> !line.isEmpty()))
                .allMatch(line -> line.length() <= 100);
    }

    /** A picture of one dot: a file that can be read, and is no master. */
    private static final class TestFile {
        static Path png(Path folder) throws IOException {
            var image = new java.awt.image.BufferedImage(1, 1, 1);
            var file = folder.resolve("dot.png");
            javax.imageio.ImageIO.write(image, "png", file.toFile());
            return file;
        }
    }
}

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
        words.addAll(List.of(more));
        run("add", words.toArray(String[]::new));
    }

    @Test
    void aFileThatIsNotOfTheVersionLeavesTheItemWhereItWas() throws IOException {
        item("Reel A", "--spec=prores-mezzanine");
        run("version", "Reel A", file("a.mov").toString());

        var ran = ask("check", "Reel A", "--file=" + file("b.mov"));

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("not of the newest version");
        assertThat(run("show", "Reel A")).contains("planned").doesNotContain("in our own check");
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
        item("Reel C", "--spec=lab-house");
        run("version", "Reel C", file("d.mov").toString(), file("e.mov").toString());

        assertThat(run("check", "Reel C", "--result=passed", "--report=lab.pdf"))
                .contains("lab-house passed on");
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
        assertThat(run("list", "--owner=nobody@x.example")).isBlank();
        assertThat(ask("list", "--state=plannd").err()).contains("planned");
    }
}

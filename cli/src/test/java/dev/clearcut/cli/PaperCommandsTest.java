package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, papers and the insurer's pack, as a coordinator types them. */
class PaperCommandsTest {

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void found() throws IOException {
        office = shared.resolve("office");
        run("init");
        run("production", "add", "Harbour", "--company", "Harbour Films Ltd");
        Files.writeString(
                shared.resolve("materials.csv"),
                "Kind,Title\nperson,Ana Ruiz\nlogo,Kestrel Cola\n");
        Files.writeString(
                shared.resolve("licences.csv"),
                "Reference,Instrument,Licensor,Material,Territory,Media,From,To,Signed\n"
                        + "REL-1,release,Ana Ruiz,Ana Ruiz,World,all media,2026-01-01,perpetual,2026-05-03\n");
        run("import", "materials", shared.resolve("materials.csv").toString());
        run("import", "licences", shared.resolve("licences.csv").toString());
        Files.writeString(shared.resolve("report.pdf"), "%PDF the report");
    }

    private static String run(String... words) {
        var ran = Ran.in(office, words);
        assertThat(ran.exit()).as(ran.err() + ran.out()).isZero();
        return ran.out();
    }

    @Test
    void thePackNamesWhatIsMissingAndForWhom() {
        var before = Ran.in(office, "pack", "Harbour");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out())
                .contains("trade marks shown of \"Kestrel Cola\"")
                .contains("missing         copyright report")
                .doesNotContain("people shown of \"Ana Ruiz\"");

        var minor =
                Ran.in(
                        office,
                        "release",
                        "add",
                        "Harbour",
                        "REL-1",
                        "--kind=personal",
                        "--of=Ana Ruiz",
                        "--born=2010-01-01",
                        "--country=GB-ENG");
        assertThat(minor.exit()).isEqualTo(1);
        assertThat(minor.out()).contains("Ana Ruiz was 16 on 2026-05-03");
        assertThat(Ran.in(office, "pack", "Harbour").out())
                .contains("people shown of \"Ana Ruiz\": REL-1, Ana Ruiz was 16");
        assertThat(Ran.in(office, "release", "list", "Harbour").exit()).isEqualTo(1);

        var signed =
                run(
                        "release",
                        "correct",
                        "Harbour",
                        "REL-1",
                        "--guardian=Eva Ruiz",
                        "--child-licence=not needed: an interview");
        assertThat(signed).isEqualTo("REL-1: release\n");
        assertThat(Ran.in(office, "pack", "Harbour").out())
                .doesNotContain("people shown of \"Ana Ruiz\"");
        var late = Ran.in(office, "release", "correct", "Harbour", "REL-1", "--born=2026-06-01");
        assertThat(late.exit()).isEqualTo(3);
        assertThat(late.err()).contains("signed on 2026-05-03", "born on 2026-06-01");

        run(
                "enclosure",
                "add",
                "Harbour",
                "copyright-report",
                shared.resolve("report.pdf").toString());
        assertThat(Ran.in(office, "pack", "Harbour", "--format=json").out())
                .contains("copyright-report, report.pdf")
                .contains("\"standing\" : \"not-applicable\"");
        assertThat(Ran.in(office, "release", "list", "Harbour").exit()).isZero();
        var tooEarly = Ran.in(office, "release", "withdraw", "Harbour", "REL-1", "--on=1990-01-01");
        assertThat(tooEarly.exit()).isEqualTo(3);
        assertThat(tooEarly.err()).contains("was signed on 2026-05-03");
    }

    @Test
    void aSignatureBeforeBirthIsRefusedAndNothingIsKept() {
        var refused =
                Ran.in(
                        office,
                        "release",
                        "add",
                        "Harbour",
                        "REL-1",
                        "--kind=personal",
                        "--of=Ana Ruiz",
                        "--born=2026-05-04");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("was born on 2026-05-04");
    }

    @Test
    void searchesAndOpinionsAreKeptWithWhatIsWrongWithThem() {
        assertThat(
                        run(
                                "negative",
                                "add",
                                "Harbour",
                                "name",
                                "Ray Holt",
                                "--source=Companies House",
                                "--results=0",
                                "--verdict=clear",
                                "--until=2099-01-01"))
                .contains("name Ray Holt, Companies House");
        assertThat(run("negative", "list", "Harbour")).contains("results: 0");
        assertThat(run("negative", "add", "Harbour", "phone", "020 7946 0018"))
                .contains("negative.reserved", "Ofcom");
        var unsaid = Ran.in(office, "negative", "add", "Harbour", "phone", "020 7946 2018");
        assertThat(unsaid.exit()).isEqualTo(2);
        assertThat(unsaid.err()).contains("say --source, --results and --verdict");
        var abroad =
                Ran.in(
                        office,
                        "opinion",
                        "add",
                        "Harbour",
                        "Kestrel Cola",
                        "fair-use",
                        "--country=GB",
                        "--counsel=Lee & Park LLP",
                        "--on=2026-06-01");
        assertThat(abroad.exit()).isEqualTo(2);
        assertThat(abroad.err()).contains("gives nothing in GB");
        assertThat(
                        run(
                                "searchlog",
                                "add",
                                "Harbour",
                                "Kestrel Cola",
                                "--source=Trade mark register=nothing"))
                .contains("orphan.scheme");
        assertThat(run("searchlog", "list", "Harbour", "--format=json"))
                .contains("\"kind\" : \"search-log\"");
    }

    @Test
    void nightfallsPackIsNotCompleteAndSaysWhy() {
        var demo = shared.resolve("nightfall");
        Nightfall.load(demo);
        var pack = Ran.in(demo, "pack", "NIGHTFALL", "--cut=v2");
        assertThat(pack.exit()).isEqualTo(1);
        assertThat(pack.out()).contains("chain of title").contains("nobody signed it");
    }
}

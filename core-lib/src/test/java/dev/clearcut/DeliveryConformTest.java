package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Checking.Known;
import dev.clearcut.Checking.Look;
import dev.clearcut.Delivering.Act;
import dev.clearcut.Delivering.Making;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Sources;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.media.spec.Attested;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.probe.media.TestMedia;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryConformTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PRORES = "prores-mezzanine";

    @TempDir private static Path folder;
    private static Office office;
    private static Production film;
    private static int made;

    /** One office for all; each test has items of its own. */
    @BeforeAll
    static void open() {
        office = Office.open(folder.resolve("office"), Sources.standingAt(TODAY));
        film = office.as("kim@nightfall.example").open("Nightfall");
        film.deals()
                .add(
                        "Streamer",
                        "Borealis",
                        Rights.in("DE").media("SVOD").from("2027-03-01").years(2));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aMasterThatIsWhatIsAskedForPassesWithTheEdition() {
        var item = laid(version(TestMedia.prores()), TestMedia.prores(), PRORES, Known.NOTHING);

        assertThat(result(item, PRORES)).isEqualTo(Result.PASSED);
        assertThat(check(item, PRORES).against().edition()).isNotEmpty();
        assertThat(check(item, PRORES).on()).isEqualTo(TODAY);
        assertThat(item.state()).isEqualTo(DeliveryState.INTERNAL_CHECK);
    }

    @Test
    void aMasterThatIsNotFailsWithTheWorstOfIt() {
        var item = laid(version(TestMedia.h264()), TestMedia.h264(), PRORES, Known.NOTHING);

        assertThat(result(item, PRORES)).isEqualTo(Result.FAILED);
        assertThat(check(item, PRORES).files().getFirst().report()).contains(PRORES + ".");
        assertThat(check(item, PRORES).files().getFirst().failed()).isNotEmpty();
    }

    @Test
    void whatNobodyMeasuredIsOpenAndNeitherSentNorReady() {
        var item = wantedBy("ebu-r128", TestMedia.bwf());
        item = laid(item, TestMedia.bwf(), "", Known.NOTHING);

        assertThat(result(item, "ebu-r128")).isEqualTo(Result.OPEN);
        assertThat(check(item, "ebu-r128").files().getFirst().open()).isNotEmpty();
        assertThat(rules()).contains("delivery.spec.open");
        var open = item;
        assertThatThrownBy(() -> send(open))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ebu-r128")
                .hasMessageContaining("is not decided");
    }

    @Test
    void aMeasurementDecidesEitherWay() {
        var item = wantedBy("ebu-r128", TestMedia.bwf());

        var right = laid(item, TestMedia.bwf(), "", measured("-23.0", "-4.0"));
        assertThat(check(right, "ebu-r128").inWords(right.newest().orElseThrow().files()))
                .contains("passed");
        assertThat(rules()).doesNotContain("delivery.spec.open", "delivery.spec.failed");
        assertThat(send(right).state()).isEqualTo(DeliveryState.SENT);
        var wrong = laid(wantedBy("ebu-r128", TestMedia.bwf()), measured("-19.0", "-4.0"));
        assertThat(result(wrong, "ebu-r128")).isEqualTo(Result.FAILED);
    }

    @Test
    void aNamedReportDecidesAndIsKept() {
        var item = laid(wantedBy("ebu-r128", TestMedia.bwf()), Known.NOTHING);
        var all =
                check(item, "ebu-r128").files().getFirst().open().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        rule -> rule, rule -> new Attested("pass", "stage.pdf")));

        item = laid(item, new Known(Map.of(), all, null));

        assertThat(result(item, "ebu-r128")).isEqualTo(Result.PASSED);
        assertThat(check(film.deliveries().named("Streamer", item.reference()), "ebu-r128"))
                .isEqualTo(check(item, "ebu-r128"));
        assertThat(check(item, "ebu-r128").files().getFirst().attested())
                .allMatch(one -> one.report().equals("stage.pdf"))
                .hasSameSizeAs(all.keySet());
    }

    @Test
    void aReportAboutNoRuleIsRefused() {
        var item = wantedBy("ebu-r128", TestMedia.bwf());
        var typo = new Known(Map.of(), Map.of("lodness", new Attested("pass", "x.pdf")), null);

        assertThatThrownBy(() -> laid(item, typo))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no rule \"lodness\"");
    }

    @Test
    void aVersionPassesOnlyWhenEachOfItsFilesDoes() {
        var item = version(TestMedia.prores(), anotherProres());

        item = laid(item, TestMedia.prores(), PRORES, Known.NOTHING);
        assertThat(result(item, PRORES)).isEqualTo(Result.OPEN);
        assertThat(check(item, PRORES).inWords(item.newest().orElseThrow().files()))
                .contains(anotherProres().getFileName() + " was not checked");

        item = laid(item, anotherProres(), PRORES, Known.NOTHING);
        assertThat(result(item, PRORES)).isEqualTo(Result.PASSED);
        assertThat(check(item, PRORES).files()).hasSize(2);
    }

    @Test
    void oneFileThatFailsFailsTheVersion() {
        var item = version(TestMedia.prores(), TestMedia.h264());

        item = laid(item, TestMedia.h264(), PRORES, Known.NOTHING);
        item = laid(item, TestMedia.prores(), PRORES, Known.NOTHING);

        assertThat(result(item, PRORES)).isEqualTo(Result.FAILED);
    }

    @Test
    void aSidecarIsSetAsideWithAReason() throws IOException {
        var sidecar = Files.writeString(folder.resolve("master.md5"), "9e10");
        var item = version(TestMedia.prores(), sidecar);
        item = laid(item, TestMedia.prores(), PRORES, Known.NOTHING);

        item = look(item, new Look.Aside(sidecar, PRORES, "a list of hashes"));

        assertThat(result(item, PRORES)).isEqualTo(Result.PASSED);
    }

    @Test
    void aVersionOfWhichAllIsSetAsideHasPassedNothing() {
        var item = version(TestMedia.prores());

        item = look(item, new Look.Aside(TestMedia.prores(), PRORES, "not this"));

        assertThat(result(item, PRORES)).isEqualTo(Result.OPEN);
    }

    @Test
    void aCheckAgainstAnotherSpecificationIsNoneOfTheItems() {
        var item = wantedBy("ebu-r128", TestMedia.bwf());
        look(item, new Look.Told("generic-hd", Result.PASSED, "seen"));

        assertThat(rules()).contains("delivery.spec.unchecked");
    }

    @Test
    void anItemsOwnFileOfASpecificationIsFoundAgainByItsName() throws IOException {
        var yaml = folder.resolve("buyer.yaml");
        Files.writeString(yaml, Specs.text(PRORES));
        var item = wantedBy(yaml.toString(), TestMedia.prores());

        item = laid(item, TestMedia.prores(), "", Known.NOTHING);

        assertThat(rules()).doesNotContain("delivery.spec.unchecked");
        assertThat(send(item).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void anotherFileThanTheOneDeliveredProvesNothingAndMovesNothing() {
        var item = version(TestMedia.prores());

        assertThatThrownBy(() -> laid(item, TestMedia.h264(), PRORES, Known.NOTHING))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not of the newest version");
        assertThat(film.deliveries().named("Streamer", item.reference()).state())
                .isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void anItemWithoutASpecificationAsksForOne() {
        var item = version(TestMedia.prores());

        assertThatThrownBy(() -> laid(item, TestMedia.prores(), "", Known.NOTHING))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("--spec");
    }

    private static Path anotherProres() {
        return TestMedia.made(
                "prores-reel2.mov",
                "-f lavfi -i testsrc=s=1920x1080:r=24000/1001 -f lavfi -i sine=1000:r=48000 -t 0.3",
                "-map 0:v -map 1:a -map 1:a -c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le",
                "-vf setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709 -c:a pcm_s24le",
                "-timecode 01:00:00:00 -metadata:s:a:0 language=eng -metadata:s:a:1 language=eng");
    }

    private static Known measured(String integrated, String peak) {
        return new Known(
                Map.of(),
                Map.of(),
                new Measurements(
                        Map.of(
                                "loudness.integrated", Rational.parse(integrated),
                                "loudness.truePeak", Rational.parse(peak),
                                "loudness.range", Rational.of(9),
                                "loudness.momentaryMax", Rational.parse(integrated),
                                "loudness.shortTermMax", Rational.parse(integrated)),
                        Map.of()));
    }

    /** Of the item that was made last. */
    private List<String> rules() {
        return film.deliveries().ready("Streamer").obstacles().stream()
                .filter(one -> one.item().equals("Master " + made))
                .map(one -> one.finding().rule())
                .toList();
    }

    private static Checked check(Deliverable item, String spec) {
        var asked = spec.isEmpty() ? item.wanted().spec() : spec;
        return item.newest().orElseThrow().checkedAgainst(asked).orElseThrow();
    }

    private static Result result(Deliverable item, String spec) {
        return check(item, spec).result(item.newest().orElseThrow().files());
    }

    private Deliverable laid(Deliverable item, Path file, String spec, Known known) {
        return look(item, new Look.Laid(file, spec, known));
    }

    private Deliverable laid(Deliverable item, Known known) {
        return laid(item, TestMedia.bwf(), "", known);
    }

    private Deliverable look(Deliverable item, Look look) {
        return making().check(
                        item, new Checking(Step.Said.on(TODAY), List.of(), look), Progress.SILENT);
    }

    private Deliverable send(Deliverable item) {
        return making().take(
                        item,
                        Act.to(
                                DeliveryState.SENT,
                                Step.Said.on(TODAY).with("Borealis QC").via("Aspera")));
    }

    private Deliverable wantedBy(String spec, Path... files) {
        var fresh = fresh();
        return version(film.deliveries().add(fresh.wanted(fresh.wanted().withSpec(spec))), files);
    }

    private Deliverable version(Path... files) {
        return version(film.deliveries().add(fresh()), files);
    }

    private Deliverable fresh() {
        return film.deliveries()
                .fresh("Streamer", "Master " + ++made, "picture-master")
                .due(Due.on(TODAY))
                .handled(Handling.NOBODYS.owner("kim@nightfall.example"));
    }

    private Deliverable version(Deliverable item, Path... files) {
        var read = DeliveredFiles.read(List.of(files), Progress.SILENT);
        return making().version(item, read, new Making("Halden Lab", TODAY, ""));
    }

    private Delivering making() {
        return film.deliveries().making();
    }
}

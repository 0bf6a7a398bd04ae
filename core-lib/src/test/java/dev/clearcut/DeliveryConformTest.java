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
import dev.clearcut.exchange.imf.PackageFixture;
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
    void anEditedSpecificationMakesAnEarlierPassVoid() throws IOException {
        var yaml = Files.writeString(folder.resolve("edited.yaml"), Specs.text(PRORES));
        var item =
                laid(
                        wantedBy(yaml.toString(), TestMedia.prores()),
                        TestMedia.prores(),
                        "",
                        Known.NOTHING);
        assertThat(rules()).doesNotContain("delivery.spec.edited");

        Files.writeString(yaml, Specs.text(PRORES).replace("230", "231"));

        assertThat(rules()).contains("delivery.spec.edited");
        var before = item;
        assertThatThrownBy(() -> send(before))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was edited since v1 was checked");
        item = laid(item, TestMedia.prores(), "", Known.NOTHING);
        assertThat(item.newest().orElseThrow().checks()).hasSize(1);
        assertThat(rules()).doesNotContain("delivery.spec.edited");
        assertThat(send(item).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aBaseThatWasEditedIsAnEditedSpecification() throws IOException {
        var base = Files.writeString(folder.resolve("base.yaml"), Specs.text("generic-hd"));
        var own =
                Files.writeString(
                        folder.resolve("own.yaml"),
                        Specs.text(PRORES).replace("basedOn: generic-hd", "basedOn: base.yaml"));
        var before = Specs.content(own.toString());

        Files.writeString(base, Specs.text("generic-hd") + "\n# another word\n");

        assertThat(Specs.content(own.toString())).isNotEqualTo(before);
        assertThat(Specs.content(PRORES)).isEqualTo(Specs.content(PRORES)).startsWith("sha256:");
    }

    @Test
    void whoPassedWhatOurCheckFailedStandsInTheRecord() {
        var item = laid(version(TestMedia.h264()), TestMedia.h264(), PRORES, Known.NOTHING);

        item =
                making().check(
                                item,
                                new Checking(
                                        Step.Said.on(TODAY)
                                                .with("Jo Berg")
                                                .because("a proxy will do"),
                                        List.of(),
                                        new Look.Told(PRORES, Result.PASSED, "mail.pdf")),
                                Progress.SILENT);

        var kept = check(film.deliveries().named("Streamer", item.reference()), PRORES);
        assertThat(kept.files().getFirst().overruling())
                .isEqualTo(new Checked.Overruling("Jo Berg", "a proxy will do"));
        assertThat(kept.files().getFirst().report()).isEqualTo("mail.pdf");
        assertThat(kept.inWords(item.newest().orElseThrow().files()))
                .contains("mail.pdf, passed by Jo Berg: a proxy will do; our own check failed");
    }

    @Test
    void aFailureIsNotPassedByNamingAnotherSpecificationOrNone() {
        var item = laid(version(TestMedia.h264()), TestMedia.h264(), PRORES, Known.NOTHING);

        assertThatThrownBy(() -> look(item, new Look.Told("", Result.PASSED, "mail.pdf")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--because");
        var other = look(item, new Look.Told("house-style", Result.PASSED, "mail.pdf"));
        assertThat(rules()).contains("delivery.spec.failed");
        assertThatThrownBy(() -> send(other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(PRORES);
    }

    @Test
    void whatIsTheSameOfSeveralFilesIsSaidOnce() {
        var item = wantedBy("ebu-r128", TestMedia.bwf(), TestMedia.prores());

        var said = new Look.Told("ebu-r128", Result.PASSED, "stage.pdf");
        item = look(item, said);

        var files = item.newest().orElseThrow().files();
        assertThat(check(item, "ebu-r128").inWords(files))
                .containsOnlyOnce("stage.pdf")
                .contains(files.getFirst().name() + ", " + files.getLast().name());
    }

    /** A folder of stems, of which one is measured. */
    private Path stems(String name) throws IOException {
        var stems = Files.createDirectories(folder.resolve(name));
        Files.copy(TestMedia.bwf(), stems.resolve("D.wav"));
        var other = Files.readAllBytes(TestMedia.bwf());
        other[other.length - 1] ^= 1;
        Files.write(stems.resolve("M.wav"), other);
        return stems;
    }

    private Path qc(Path of, String integrated) throws IOException {
        var sha256 =
                DeliveredFiles.read(List.of(of), Progress.SILENT).getFirst().hashes().getFirst();
        return Files.writeString(
                folder.resolve("qc-" + ++made + ".json"),
                """
                {"file": "any.wav", "size": 1, "sha256": "%s", "findings": [], "judged": [],
                 "loudness": {"integrated": %s, "range": 5, "momentaryMax": %s, "shortTermMax": %s,
                  "truePeak": -4.0}}
                """
                        .formatted(sha256.value(), integrated, integrated, integrated));
    }

    private static Known reports(Path... reports) {
        return new Known(Map.of(), Map.of(), null, List.of(reports));
    }

    @Test
    void aReportCountsForTheFileOfAFolderThatItMeasured() throws IOException {
        var stems = stems("stems");
        var right = qc(stems.resolve("D.wav"), "-23.0");
        var wrong = qc(stems.resolve("M.wav"), "-12.0");
        var item = wantedBy("ebu-r128", stems);

        item = laid(item, stems, "", reports(right));
        assertThat(results(item)).containsExactly(Result.PASSED, Result.OPEN);
        item = laid(item, stems, "", reports(wrong, right));
        assertThat(results(item)).containsExactly(Result.PASSED, Result.FAILED);
    }

    private static List<Result> results(Deliverable item) {
        return check(item, "ebu-r128").files().stream().map(Checked.OfFile::result).toList();
    }

    @Test
    void aReportOfAFileThatIsNotInTheFolderIsRefused() throws IOException {
        var stems = stems("others");
        var item = wantedBy("ebu-r128", stems);
        var stranger = qc(TestMedia.prores(), "-23.0");

        assertThatThrownBy(() -> laid(item, stems, "", reports(stranger)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no file here is that");
        assertThat(film.deliveries().named("Streamer", item.reference()).newest().orElseThrow())
                .satisfies(version -> assertThat(version.checks()).isEmpty());
    }

    @Test
    void theReportOfAnotherFileDecidesNothing() throws IOException {
        var item = wantedBy("ebu-r128", TestMedia.bwf());

        item = laid(item, TestMedia.bwf(), "", reports(qc(TestMedia.prores(), "-23.0")));

        assertThat(result(item, "ebu-r128")).isEqualTo(Result.OPEN);
        assertThat(check(item, "ebu-r128").files().getFirst().report()).contains("another file");
    }

    @Test
    void aFileThatWasChangedInItsFolderIsNotOfTheVersion() throws IOException {
        var stems = stems("changed");
        var item = wantedBy("ebu-r128", stems);
        Files.writeString(stems.resolve("M.wav"), "x", java.nio.file.StandardOpenOption.APPEND);

        assertThatThrownBy(() -> laid(item, stems, "", Known.NOTHING))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("M.wav is not of the newest version");
    }

    @Test
    void aPackageIsCheckedByTheRulesOfPackagesToo() throws IOException {
        var right = PackageFixture.of("media").in(folder.resolve("imp"));
        var item = look(version(right), new Look.Laid(right, "generic-hd", Known.NOTHING));
        assertThat(check(item, "generic-hd").files())
                .filteredOn(file -> file.result() == Result.ASIDE)
                .hasSize(4);

        var broken =
                PackageFixture.of("media")
                        .edit("CPL.xml", "<EditRate>24 1</EditRate>", "<EditRate>25 1</EditRate>")
                        .in(folder.resolve("broken"));
        item = look(version(broken), new Look.Laid(broken, "generic-hd", Known.NOTHING));

        assertThat(check(item, "generic-hd").files())
                .allMatch(file -> file.result() == Result.FAILED)
                .allMatch(file -> file.report().startsWith("in this package: "));
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

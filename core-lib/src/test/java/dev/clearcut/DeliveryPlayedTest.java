package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Delivering.Act;
import dev.clearcut.Delivering.Making;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Sources;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.plan.AlreadyThere;
import dev.clearcut.delivery.plan.Shipment;
import dev.clearcut.delivery.ready.Obstacle;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.paper.Enclosure;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NIGHTFALL's delivery to a streamer, from the contract to accepted. */
class DeliveryPlayedTest {

    private static final String DEAL = "Streamer Europe";
    private static final String MASTER = "Master";
    private static final String KIM = "kim@nightfall.example";

    @TempDir private Path folder;
    private Office office;
    private Production film;

    @BeforeEach
    void contract() throws IOException {
        office =
                Office.open(
                        folder.resolve("office"), Sources.standingAt(LocalDate.of(2026, 11, 22)));
        film = office.as(KIM).open("Nightfall");
        film.deals()
                .add(
                        DEAL,
                        "Borealis Stream GmbH",
                        Rights.in("DE").media("SVOD").from("2027-03-01").years(2));
        song();
        cut("v1", 10);
        film.events().record("contract signature", day(1));
        want(MASTER, "picture-master", "15 days after contract signature");
        want("Textless elements", "textless-elements", "2 days after item Master");
        want("Music cue sheet", "cue-sheet", "item Master");
        want("Synopsis", "synopsis", "item Master");
        film.deliveries()
                .change(
                        want("HDR report", "hdr-report", "item Master"),
                        item -> item.wanted(item.wanted().onlyIf("the master is HDR")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private void song() {
        var song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        film.licences()
                .add(
                        Licence.from("Acme Music")
                                .of(song)
                                .granting(Rights.in("WORLD").media("ALL").perpetual())
                                .signed("2026-10-02"));
    }

    /** Two shots of ours and a song; a recut takes the song from another of its seconds on. */
    private void cut(String name, int second) throws IOException {
        var edl =
                """
                TITLE: reel1
                FCM: NON-DROP FRAME
                001  A001C001 V     C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME: A001C001_1015AB
                002  A001C002 V     C        00:00:00:00 00:00:04:00 01:00:04:00 01:00:08:00
                * FROM CLIP NAME: A001C002_1015AB
                003  AX       A     C        00:00:%1$02d:00 00:00:%2$02d:00 01:00:02:00 01:00:06:00
                * FROM CLIP NAME: MX_The Long Goodbye
                """
                        .formatted(second, second + 4);
        var file = Files.writeString(folder.resolve("reel1_" + name + ".edl"), edl);
        film.uses().add(name, file, Rate.FPS_25);
    }

    private Deliverable want(String reference, String kind, String due) {
        var deliveries = film.deliveries();
        return deliveries.add(
                deliveries
                        .fresh(DEAL, reference, kind)
                        .due(Due.of(due))
                        .handled(
                                dev.clearcut.delivery.Handling.NOBODYS
                                        .owner(KIM)
                                        .recipient("Borealis QC")
                                        .attempts(3)));
    }

    @Test
    void aTemplateBesideABuyersListPlansNoSecondOfAKind() {
        var deliveries = film.deliveries();
        film.deals().add("Other", "B", Rights.in("FR").media("SVOD").from("2027-03-01").years(2));
        deliveries.add(deliveries.fresh("Other", "Master as in exhibit C", "picture-master"));
        var broadcaster = dev.clearcut.delivery.plan.Template.named("broadcaster");
        assertThat(deliveries.alreadyThere("Other", broadcaster))
                .extracting(AlreadyThere::there)
                .containsExactly("Master as in exhibit C");
        var planned = deliveries.plan("Other", broadcaster, null);
        assertThat(planned).hasSize(broadcaster.lines().size() - 1);
        assertThat(planned)
                .noneMatch(item -> item.wanted().kind().equals("picture-master"))
                .anyMatch(
                        item -> String.valueOf(item.due()).endsWith("item Master as in exhibit C"));
        assertThat(deliveries.plan("Other", broadcaster, null)).isEmpty();
        assertThat(deliveries.planAll("Other", broadcaster, null)).hasSize(1);
    }

    @Test
    void anItemNamesASpecificationThatIsThereOrAFile() {
        var item = item("Synopsis");
        assertThatThrownBy(
                        () ->
                                film.deliveries()
                                        .change(
                                                item,
                                                i -> i.wanted(i.wanted().withSpec("ebu-r129"))))
                .hasMessageContaining("ebu-r128");
        assertThat(
                        film.deliveries()
                                .change(item, i -> i.wanted(i.wanted().withSpec("house.yaml")))
                                .wanted()
                                .spec())
                .isEqualTo("house.yaml");
    }

    @Test
    void whatNoKindIsNamedInAsksForOne() {
        assertThatThrownBy(() -> film.deliveries().fresh(DEAL, "Item 8", "Item 8"))
                .hasMessageContaining("--kind");
        assertThatThrownBy(() -> film.deliveries().schedule("Nobody's")).hasMessageContaining(DEAL);
    }

    @Test
    void anEventThatIsRecordedOrHungOnIsKnown() {
        var words = film.deliveries().calendar().words(film.deliveries().schedule(DEAL));
        assertThat(words.read("2 weeks before contract signature").due())
                .hasToString("2 weeks before contract signature");
        assertThatThrownBy(() -> words.read("tbx")).hasMessageContaining("no day");
        film.deliveries()
                .reschedule(item("Synopsis"), words.read("3 days before event lock party").due());
        var now = film.deliveries().calendar().words(film.deliveries().schedule(DEAL));
        assertThat(now.read("1 day after lock party").due()).hasToString("1 day after lock party");
    }

    private Deliverable item(String reference) {
        return film.deliveries().named(DEAL, reference);
    }

    private Deliverable made(String reference, String bytes, int day) throws IOException {
        var file = Files.writeString(folder.resolve("delivered.bin"), bytes);
        return film.deliveries()
                .making()
                .version(
                        item(reference),
                        DeliveredFiles.read(List.of(file), Progress.SILENT),
                        new Making("Halden Lab", day(day), ""));
    }

    private Deliverable take(String reference, DeliveryState to, Step.Said said) {
        return film.deliveries().making().take(item(reference), Act.to(to, said));
    }

    private void sent(String reference, int day) {
        take(reference, DeliveryState.INTERNAL_CHECK, Step.Said.on(day(day)));
        take(
                reference,
                DeliveryState.SENT,
                Step.Said.on(day(day)).with("Borealis QC").via("Aspera"));
    }

    private void accepted(String reference, int day) {
        film.deliveries()
                .making()
                .accept(
                        item(reference),
                        Act.to(DeliveryState.ACCEPTED, Step.Said.on(day(day)).with("Jo Berg")));
    }

    private List<String> inTheWay() {
        return film.deliveries().ready(DEAL).obstacles().stream()
                .filter(Obstacle::isInTheWay)
                .map(one -> one.item() + " " + one.finding().rule())
                .toList();
    }

    @Test
    void fromContractToAcceptedWithARejectionAWaiverAndARecutOnTheWay() throws IOException {
        assertThat(film.deliveries().calendar().days(film.deliveries().schedule(DEAL)).of(MASTER))
                .hasValue(day(16));
        assertThat(inTheWay())
                .contains("Master delivery.missing", "Music cue sheet delivery.paper");

        firstRoundIsRejected();
        fixedAndAccepted();
        recut();
        waived();

        assertThat(inTheWay()).isEmpty();
        var ready = film.deliveries().ready(DEAL);
        assertThat(ready.isReady()).as(ready.obstacles().toString()).isTrue();
        assertThat(office.as(KIM).proveJournal("").broken()).isEmpty();
        assertThat(film.deliveries().log())
                .extracting(one -> one.item().reference() + " " + one.version().name())
                .containsExactly(
                        "Master v1",
                        "Master v2",
                        "Textless elements v1",
                        "Master v3",
                        "Music cue sheet v2");
    }

    private void firstRoundIsRejected() throws IOException {
        made(MASTER, "one", 10);
        film.deliveries()
                .making()
                .check(
                        item(MASTER),
                        new Checking(
                                Step.Said.on(day(10)),
                                List.of(),
                                new Checking.Look.Told(
                                        "hd", Checked.Result.PASSED, "all 41 rules")),
                        Progress.SILENT);
        take(MASTER, DeliveryState.SENT, Step.Said.on(day(10)).with("Borealis QC").via("Aspera"));
        var notes =
                Files.writeString(
                        folder.resolve("qc.csv"),
                        """
                        TC In,TC Out,Description,Severity
                        01:00:04:10,01:00:04:20,Dropout,reject
                        01:00:01:00,,Slight noise,fyi
                        """);
        var about = new ReviewNotes.Said(0, "", "", "", Note.Grade.ISSUE, "Borealis QC", KIM);
        assertThat(film.notes().importFrom(item(MASTER), about, Spreadsheet.of(notes)).added())
                .isEqualTo(2);
        assertThat(film.notes().importFrom(item(MASTER), about, Spreadsheet.of(notes)))
                .hasToString("0 added, 0 changed, 2 as on file");
        take(MASTER, DeliveryState.REJECTED, Step.Said.on(day(12)).with("Jo Berg"));
        assertThat(inTheWay()).contains("Master delivery.rejected", "Master delivery.note");
    }

    private void fixedAndAccepted() throws IOException {
        take(MASTER, DeliveryState.FIXING, Step.Said.on(day(12)));
        assertThatThrownBy(() -> made(MASTER, "one", 13))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("v1 of \"Master\" already");
        made(MASTER, "two", 13);
        take(MASTER, DeliveryState.INTERNAL_CHECK, Step.Said.on(day(13)));
        var going = Step.Said.on(day(13)).with("Borealis QC").via("Aspera");
        assertThatThrownBy(() -> take(MASTER, DeliveryState.SENT, going))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("an answer to each note: 1 (Dropout) is open");
        film.notes()
                .answer(item(MASTER), 1, new ReviewNotes.Answer(NoteState.FIXED, "repaired", ""));
        film.notes().carry(item(MASTER));
        assertThat(item(MASTER).note(1).version()).isEqualTo(2);
        take(MASTER, DeliveryState.SENT, going);
        var another = Step.Said.on(day(14)).with("Jo Berg").hashed("sha256:" + "ab".repeat(32));
        assertThatThrownBy(() -> take(MASTER, DeliveryState.ACCEPTED, another))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the bytes that were sent");
        accepted(MASTER, 14);
        made("Textless elements", "textless", 14);
        sent("Textless elements", 14);
        accepted("Textless elements", 15);
        made("Music cue sheet", "cues of v1", 15);
        assertThat(film.deliveries().stale(DEAL)).isEmpty();
    }

    private void recut() throws IOException {
        cut("v2", 11);
        var stale = film.deliveries().stale(DEAL);
        assertThat(stale)
                .extracting(one -> one.item().reference())
                .containsExactly(MASTER, "Music cue sheet");
        assertThat(stale.getFirst().why())
                .isInstanceOfSatisfying(
                        Stale.Why.NewCut.class,
                        why -> {
                            assertThat(why.changes()).hasSize(1);
                            assertThat(why.changes().getFirst())
                                    .hasToString("music 01:00:02:00–01:00:06:00");
                            assertThat(why.changes().getFirst().aspect())
                                    .isEqualTo(CutAspect.MUSIC);
                        });
        assertThat(inTheWay()).contains("Master delivery.stale");
        take(MASTER, DeliveryState.FIXING, Step.Said.on(day(16)).because("recut"));
        made(MASTER, "three", 17);
        sent(MASTER, 17);
        accepted(MASTER, 18);
        made("Music cue sheet", "cues of v2", 18);
        sent("Music cue sheet", 18);
        accepted("Music cue sheet", 19);
        var cues = Files.writeString(folder.resolve("cues.csv"), "The Long Goodbye,4 s\n");
        film.papers()
                .add(
                        cues,
                        sha256 ->
                                new Enclosure(
                                        film.papers().freshId(),
                                        "Cue sheet v2",
                                        Enclosure.Kind.CUE_SHEET,
                                        day(18),
                                        sha256));
    }

    private void waived() throws IOException {
        var why = Step.Said.on(day(20)).with("Jo Berg").because("they write it themselves");
        assertThatThrownBy(() -> take("Synopsis", DeliveryState.WAIVED, why))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the paper itself");
        var paper = Files.writeString(folder.resolve("waiver.eml"), "We waive the synopsis.");
        film.deliveries()
                .making()
                .take(item("Synopsis"), Act.to(DeliveryState.WAIVED, why).on(List.of(paper)));
        take(
                "HDR report",
                DeliveryState.NOT_NEEDED,
                Step.Said.on(day(20)).because("the master is SDR"));
    }

    @Test
    void whatIsRequiredIsNotMarkedNotNeeded() {
        assertThatThrownBy(
                        () ->
                                take(
                                        "Synopsis",
                                        DeliveryState.NOT_NEEDED,
                                        Step.Said.on(day(20)).because("nobody reads it")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only the buyer can waive it");
    }

    @Test
    void aPaperOfAStepThatIsRefusedIsNotKept() throws IOException {
        var paper = Files.writeString(folder.resolve("waiver.eml"), "left over");
        var bare = Act.to(DeliveryState.WAIVED, Step.Said.on(day(20))).on(List.of(paper));
        assertThatThrownBy(() -> film.deliveries().making().take(item("Synopsis"), bare))
                .isInstanceOf(Refused.class);
        try (var kept = Files.walk(folder.resolve("office").resolve("attachments"))) {
            assertThat(
                            kept.filter(Files::isRegularFile)
                                    .filter(file -> contains(file, "left over")))
                    .isEmpty();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Test
    void movingAnItemMovesWhatHangsOnItAndARingIsRefused() {
        var moved = film.deliveries().reschedule(item(MASTER), Due.on(day(20))).moved();
        assertThat(moved)
                .extracting(one -> one.item())
                .containsExactly(
                        MASTER, "Textless elements", "Music cue sheet", "Synopsis", "HDR report");
        assertThatThrownBy(
                        () ->
                                film.deliveries()
                                        .reschedule(
                                                item(MASTER),
                                                Due.of("1 day after item Textless elements")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "\"Master\" is due from \"Textless elements\" is due from \"Master\"");
        assertThat(film.deliveries().calendar().days(film.deliveries().schedule(DEAL)).of(MASTER))
                .hasValue(day(20));
    }

    @Test
    void onlyAnAcceptedFileIsFoundByItsHash() throws IOException {
        var hash = made(MASTER, "one", 10).newest().orElseThrow().seal();
        assertThat(film.deliveries().making().acceptedAs(hash)).isEmpty();
        sent(MASTER, 10);
        accepted(MASTER, 11);
        assertThat(film.deliveries().making().acceptedAs(hash)).contains(item(MASTER));
        assertThat(film.deliveries().making().acceptedAs(Hash.sha256("ab".repeat(32)))).isEmpty();
        assertThat(Shipment.of(item(MASTER)).getFirst().answer()).isPresent();
    }

    @Test
    void aRingInAListIsToldAtItsRow() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("ring.csv"),
                        """
                        Deliverable,Depends on
                        Stems,
                        DCP,IMF package
                        IMF package,DCP
                        Total items: 3,
                        """);
        var preview = film.deliveries().preview(DEAL, Spreadsheet.of(file));
        assertThat(preview.count(Preview.Fate.REFUSED)).isEqualTo(1);
        assertThat(film.deliveries().importFrom(DEAL, Spreadsheet.of(file)).report().toString())
                .contains("ring.csv:3")
                .contains("\"DCP\" needs \"IMF package\"");
    }

    @Test
    void aBuyersListIsImportedWholeOrNotAtAllAndTwiceChangesNothing() throws IOException {
        var list =
                """
                No.,Deliverable,Mandatory,Delivery Date,Language,QC attempts
                1,ProRes 422 HQ Feature Master,Yes,30 days after contract signature,en,3
                2,"5.1 M&E, fully filled",if available,5 working days before ProRes 422 HQ Feature Master,,
                3,Textless elements,Y,2027-03-01,,
                """;
        var wrong = list + "4,Parking permit,Y,,,\n";
        var file = Files.writeString(folder.resolve("list.csv"), wrong);
        assertThat(film.deliveries().preview(DEAL, Spreadsheet.of(file)).count(Preview.Fate.NEW))
                .isEqualTo(2);
        assertThat(film.deliveries().importFrom(DEAL, Spreadsheet.of(file)).isRefused()).isTrue();
        assertThat(film.deliveries().list()).hasSize(5);

        Files.writeString(file, list);
        assertThat(film.deliveries().importFrom(DEAL, Spreadsheet.of(file)))
                .hasToString("2 added, 1 changed, 0 as on file");
        assertThat(film.deliveries().importFrom(DEAL, Spreadsheet.of(file)))
                .hasToString("0 added, 0 changed, 3 as on file");
        var mix = item("5.1 M&E, fully filled");
        assertThat(mix.wanted().kind()).isEqualTo("me-mix");
        assertThat(mix.wanted().obligation()).isEqualTo(Wanted.Obligation.CONDITIONAL);
        assertThat(film.deliveries().calendar().days(film.deliveries().schedule(DEAL)).of(mix))
                .hasValue(day(24));
        assertThat(item("Textless elements").handling().owner()).isEqualTo(KIM);

        assertThat(film.imports().undo().removed()).isEqualTo(2);
        assertThat(item("Textless elements").due()).hasToString("2 days after item Master");
    }

    @Test
    void anEmptyPaperProvesNothing() throws IOException {
        var paper = Files.createFile(folder.resolve("waiver.pdf"));
        var said = Step.Said.on(day(10)).with("Jo Berg").because("no HDR");
        assertThatThrownBy(
                        () ->
                                film.deliveries()
                                        .making()
                                        .take(
                                                item("HDR report"),
                                                Act.to(DeliveryState.WAIVED, said)
                                                        .on(List.of(paper))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("waiver.pdf is empty");
        assertThat(item("HDR report").state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void whatAShipmentLacksIsNamed() throws IOException {
        made(MASTER, "one", 10);
        take(MASTER, DeliveryState.INTERNAL_CHECK, Step.Said.on(day(10)));
        assertThatThrownBy(
                        () -> take(MASTER, DeliveryState.SENT, Step.Said.on(day(10)).via("Aspera")))
                .hasMessageContaining("to whom it goes")
                .hasMessageNotContaining("how");
    }

    @Test
    void anEmptyFileIsNoVersion() {
        assertThatThrownBy(() -> made(MASTER, "", 10)).hasMessageContaining("is empty");
    }

    @Test
    void whatNeedsAnItemThatWeWithdrewWaits() throws IOException {
        film.deliveries().change(item("Synopsis"), item -> item.after(List.of(MASTER)));
        made("Synopsis", "text", 10);
        take("Synopsis", DeliveryState.INTERNAL_CHECK, Step.Said.on(day(10)));
        take(MASTER, DeliveryState.WITHDRAWN, Step.Said.on(day(10)).because("nobody asked"));
        assertThatThrownBy(
                        () ->
                                take(
                                        "Synopsis",
                                        DeliveryState.SENT,
                                        Step.Said.on(day(10)).with("Borealis QC").via("Aspera")))
                .hasMessageContaining(MASTER);
        assertThat(inTheWay()).contains("Master delivery.withdrawn");
    }

    @Test
    void ofWhichCutAVersionWasIsUnknownUntilItIsSaid() throws IOException {
        film = office.as(KIM).open("Dead Air");
        film.deals()
                .add(DEAL, "Borealis", Rights.in("DE").media("SVOD").from("2027-03-01").years(2));
        film.events().record("contract signature", day(1));
        want(MASTER, "picture-master", "15 days after contract signature");
        made(MASTER, "one", 10);
        assertThat(film.deliveries().stale(DEAL)).isEmpty();
        cut("v1", 10);
        cut("v2", 20);
        assertThat(film.deliveries().stale(DEAL))
                .extracting(Stale::why)
                .containsExactly(new Stale.Why.Untold("v2"));

        var said =
                film.deliveries()
                        .making()
                        .version(
                                item(MASTER),
                                DeliveredFiles.read(
                                        List.of(folder.resolve("delivered.bin")), Progress.SILENT),
                                new Making("", day(10), "v1"));
        assertThat(said.versions()).hasSize(1);
        assertThat(said.newest().orElseThrow().cut()).extracting("name").isEqualTo("v1");
        assertThat(film.deliveries().stale(DEAL))
                .extracting(Stale::why)
                .allMatch(why -> why instanceof Stale.Why.NewCut);
        assertThat(film.deliveries().stale(DEAL)).isNotEmpty();
        assertThatThrownBy(
                        () ->
                                film.deliveries()
                                        .making()
                                        .version(
                                                item(MASTER),
                                                DeliveredFiles.read(
                                                        List.of(folder.resolve("delivered.bin")),
                                                        Progress.SILENT),
                                                new Making("", day(10), "v2")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aListDoesNotGrantTheAttemptThatTheBuyerMustAllow() throws IOException {
        film.deliveries()
                .change(item(MASTER), master -> master.handled(master.handling().attempts(1)));
        made(MASTER, "one", 10);
        sent(MASTER, 10);
        var list = Files.writeString(folder.resolve("list.csv"), "Item,QC attempts\nMaster,3\n");
        var imported = film.deliveries().importFrom(DEAL, Spreadsheet.of(list));
        assertThat(imported.isRefused()).isTrue();
        assertThat(imported.report().findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.where()).hasToString("list.csv:2");
                            assertThat(finding.text()).contains("delivery allow");
                        });
        assertThat(item(MASTER).attempts().areUsedUp()).isTrue();
    }

    @Test
    void aDealWithNoDeliveryIsNotReady() {
        film.deals().add("Airlines", "", Rights.in("DE").media("SVOD").from("2027-03-01").years(1));
        var ready = film.deliveries().ready("Airlines");
        assertThat(ready.isReady()).isFalse();
        assertThat(ready.obstacles().getFirst().finding().rule()).isEqualTo("ready.no-schedule");
    }
}

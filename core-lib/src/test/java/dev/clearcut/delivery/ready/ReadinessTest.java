package dev.clearcut.delivery.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.Id;
import dev.clearcut.base.Severity;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.due.WorkingDays;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.delivery.ready.Obstacle.Column;
import dev.clearcut.delivery.ready.Readiness.Stage;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.paper.PackItem;
import dev.clearcut.rights.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each thing that stands between, by itself. */
class ReadinessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String KIM = "kim@nightfall.example";
    private static final String SPEC = "as11-ukdpp-hd";
    private static final Hash HASH = Hash.sha256("11".repeat(32));

    private static final ClearanceReport CLEAR =
            new ClearanceReport(
                    "v1", "Streamer", Rights.in("DE").media("SVOD").perpetual(), List.of(), 0);

    /** Owned, due, and made; a trailer is of no cut. */
    private static Deliverable made() {
        return planned("Trailer", "trailer")
                .made(
                        number ->
                                new Version(
                                        number,
                                        List.of(new SentFile("a.mov", 1, List.of(HASH))),
                                        new Version.Made("", DAY),
                                        null,
                                        List.of(),
                                        List.of()));
    }

    private static Deliverable planned(String name, String kind) {
        return Deliverable.planned(Id.of(kind), Id.<Deal>of("deal"), name, Wanted.required(kind))
                .handled(Handling.NOBODYS.owner(KIM))
                .due(Due.on(DAY.plusDays(9)));
    }

    private static Deliverable to(Deliverable item, DeliveryState... states) {
        var at = item;
        for (var state : states) {
            var said =
                    Step.Said.on(DAY)
                            .because("so")
                            .with("Jo")
                            .via("Aspera")
                            .hashed(HASH.toString())
                            .proved(List.of(new Proof.File("00".repeat(32), "a.pdf")));
            at = at.moved(state, said, KIM, Instant.EPOCH, List.of());
        }
        return at;
    }

    private static Deliverable checked() {
        return looked(to(made(), DeliveryState.INTERNAL_CHECK));
    }

    /** Somebody said what came of looking at it. */
    private static Deliverable looked(Deliverable item) {
        var hash = item.newest().orElseThrow().files().getFirst().hashes().getFirst();
        return item.checked(
                new Checked(
                        Checked.Against.said("our eyes"),
                        List.of(Checked.OfFile.said(hash, Result.PASSED, DAY, "Kim"))));
    }

    private static Deliverable with(Result result, String against) {
        var item = checked();
        return item.wanted(item.wanted().withSpec(SPEC))
                .checked(
                        new Checked(
                                Checked.Against.said(against),
                                List.of(Checked.OfFile.said(HASH, result, DAY, "said so"))));
    }

    private static Readiness ready(Deliverable... items) {
        return ready(List.of(), List.of(), Optional.of(CLEAR), items);
    }

    private static Readiness ready(
            List<Stale> stale,
            List<PackItem> papers,
            Optional<ClearanceReport> rights,
            Deliverable... items) {
        var schedule = new Schedule(List.of(items));
        return Readiness.of(
                new Delivery(
                        "Streamer",
                        schedule,
                        schedule.days(Happened.nothing(), WorkingDays.weekdays()),
                        stale,
                        rights,
                        papers,
                        List.of(),
                        Map.of(),
                        DAY));
    }

    private static List<String> said(Readiness ready) {
        return ready.obstacles().stream()
                .map(o -> o.finding().severity() + " " + o.finding().rule())
                .toList();
    }

    @Test
    void nothingPlannedIsNotReady() {
        assertThat(said(ready())).containsExactly("BLOCKER ready.no-schedule");
        assertThat(ready().isReady()).isFalse();
    }

    @Test
    void withoutACutNobodyKnowsOfTheRights() {
        var ready = ready(List.of(), List.of(), Optional.empty(), checked());
        assertThat(said(ready)).startsWith("BLOCKER ready.no-cut");
        assertThat(ready.isReady()).isFalse();
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(said(ready(planned("Trailer", "trailer"))))
                .containsExactly("BLOCKER delivery.missing");
    }

    @Test
    void whatCameOfLookingAtItHasToBeSaid() {
        var silent = to(made(), DeliveryState.INTERNAL_CHECK);
        assertThat(said(ready(silent))).contains("ERROR delivery.unchecked");
        assertThat(ready(silent).items().getFirst().on(Column.FILE))
                .isEqualTo(Readiness.Standing.OPEN);
        assertThat(said(ready(to(silent, DeliveryState.SENT))))
                .contains("ERROR delivery.unchecked");
        assertThat(ready(looked(silent)).isReady()).isTrue();
    }

    @Test
    void whatWeAloneTookBackIsStillWanted() {
        var withdrawn = to(made(), DeliveryState.WITHDRAWN);
        var ready = ready(withdrawn);
        assertThat(said(ready)).contains("BLOCKER delivery.withdrawn");
        assertThat(ready.isReady()).isFalse();
        assertThat(ready.stage()).isEqualTo(Readiness.Stage.NOT_READY);
        assertThat(ready.items().getFirst().on(Column.FILE)).isEqualTo(Readiness.Standing.OPEN);
        assertThat(ready(to(made(), DeliveryState.WAIVED)).isReady()).isTrue();
        var optional = new Wanted("trailer", "", "", Wanted.Obligation.OPTIONAL, "", 1, "");
        assertThat(ready(withdrawn.wanted(optional)).isReady()).isTrue();
    }

    @Test
    void ofWhichCutItWasIsUnknownAndNotRight() {
        var item = checked();
        var why = new Stale.Why.Untold("v2");
        var stale = new Stale(item, item.versions().getFirst(), why);
        assertThat(said(ready(List.of(stale), List.of(), Optional.of(CLEAR), item)))
                .contains("ERROR delivery.cut.unknown");
        var accepted = to(item, DeliveryState.SENT, DeliveryState.ACCEPTED);
        var later = new Stale(accepted, accepted.versions().getFirst(), why);
        assertThat(said(ready(List.of(later), List.of(), Optional.of(CLEAR), accepted)))
                .containsExactly("WARNING delivery.cut.unknown");
    }

    @Test
    void whatNobodyLookedAtIsNotChecked() {
        assertThat(said(ready(made()))).containsExactly("ERROR delivery.not-checked");
    }

    @Test
    void whatIsRightAndNotSentWouldBeAccepted() {
        var ready = ready(checked());
        assertThat(said(ready)).containsExactly("WARNING delivery.not-sent");
        assertThat(ready.isReady()).isTrue();
        assertThat(ready.stage()).isEqualTo(Stage.TO_SEND);
    }

    @Test
    void whatTheBuyerHasWouldBeAcceptedAndThenIs() {
        var sent = to(checked(), DeliveryState.SENT);
        assertThat(ready(sent).stage()).isEqualTo(Stage.WITH_THE_BUYER);
        assertThat(said(ready(sent))).containsExactly("NOTE delivery.with-the-buyer");
        var accepted = ready(to(sent, DeliveryState.ACCEPTED));
        assertThat(accepted.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(said(accepted)).isEmpty();
    }

    @Test
    void whatWasRejectedStandsBetween() {
        var rejected = to(checked(), DeliveryState.SENT, DeliveryState.REJECTED);
        assertThat(said(ready(rejected))).containsExactly("BLOCKER delivery.rejected");
        var over = rejected.handled(rejected.handling().attempts(1));
        assertThat(said(ready(over))).containsExactly("BLOCKER delivery.attempts");
    }

    @Test
    void whatIsMendedSaysWhatItComesFrom() {
        var accepted = to(checked(), DeliveryState.SENT, DeliveryState.ACCEPTED);
        var reopened = ready(to(accepted, DeliveryState.FIXING)).obstacles().getFirst().finding();
        assertThat(reopened.rule()).isEqualTo("delivery.reopened");
        assertThat(reopened.text()).isEqualTo("v1 was accepted, and is made anew: so.");
        var ours = ready(to(checked(), DeliveryState.FIXING)).obstacles().getFirst().finding();
        assertThat(ours.rule()).isEqualTo("delivery.fixing");
        assertThat(ours.text()).doesNotContain("rejected");
    }

    @Test
    void anOptionalItemThatNobodyMadeIsNotAccepted() {
        var item = planned("Trailer", "trailer");
        var optional =
                item.wanted(new Wanted("trailer", "", "", Wanted.Obligation.OPTIONAL, "", 1, ""));
        assertThat(ready(optional).stage()).isEqualTo(Stage.TO_SEND);
    }

    @Test
    void aFailureStandsBetweenAlsoWhereTheItemNamesNoSpecification() {
        var failed =
                checked()
                        .checked(
                                new Checked(
                                        Checked.Against.said("generic-hd"),
                                        List.of(
                                                Checked.OfFile.said(
                                                        HASH, Result.FAILED, DAY, "no"))));
        assertThat(said(ready(looked(failed)))).contains("BLOCKER delivery.spec.failed");
        assertThatThrownBy(
                        () ->
                                looked(failed)
                                        .moved(
                                                DeliveryState.SENT,
                                                Step.Said.on(DAY).with("Jo").via("Aspera"),
                                                KIM,
                                                Instant.EPOCH,
                                                List.of()))
                .hasMessageContaining("generic-hd failed");
    }

    @Test
    void aFixThatCannotBeSentAgainIsNotReady() {
        var fixed =
                to(
                        to(
                                        checked(),
                                        DeliveryState.SENT,
                                        DeliveryState.REJECTED,
                                        DeliveryState.FIXING)
                                .made(
                                        number ->
                                                new Version(
                                                        number,
                                                        List.of(
                                                                new SentFile(
                                                                        "b.mov",
                                                                        1,
                                                                        List.of(
                                                                                Hash.sha256(
                                                                                        "22"
                                                                                                .repeat(
                                                                                                        32))))),
                                                        new Version.Made("", DAY),
                                                        null,
                                                        List.of(),
                                                        List.of())),
                        DeliveryState.INTERNAL_CHECK);
        assertThat(ready(looked(fixed)).isReady()).isTrue();
        var over = fixed.handled(fixed.handling().attempts(1));
        assertThat(said(ready(over))).startsWith("BLOCKER delivery.attempts");
    }

    @Test
    void aCheckStandsBetweenUntilItPassedAgainstTheItemsOwnSpecification() {
        assertThat(said(ready(with(Result.FAILED, SPEC)))).contains("BLOCKER delivery.spec.failed");
        assertThat(said(ready(with(Result.OPEN, SPEC)))).contains("ERROR delivery.spec.open");
        assertThat(said(ready(with(Result.PASSED, "generic-hd"))))
                .contains("ERROR delivery.spec.unchecked");
        assertThat(ready(with(Result.PASSED, SPEC)).isReady()).isTrue();
    }

    @Test
    void whatItNeedsFirstIsWaitedFor() {
        var item = checked().after(List.of("mix"));
        assertThat(said(ready(item, planned("Mix", "full-mix"))))
                .contains("ERROR delivery.waiting-for");
    }

    @Test
    void anOpenNoteStandsBetweenWithItsOwner() {
        var note =
                new Note(
                        1,
                        List.of(new Note.Place(1, null, "")),
                        Note.Grade.ISSUE,
                        "dropout",
                        "QC",
                        "lab@x.example",
                        NoteState.OPEN,
                        "");
        var ready = ready(checked().noted(List.of(note)));
        assertThat(said(ready)).startsWith("ERROR delivery.note");
        assertThat(ready.obstacles().getFirst().owner()).isEqualTo("lab@x.example");
    }

    @Test
    void whatIsStaleStandsBetweenEvenWhenAccepted() {
        var accepted = to(checked(), DeliveryState.SENT, DeliveryState.ACCEPTED);
        var why = new Stale.Why.NewVersion(new Version.MadeFrom("Mix", 1), 2);
        var stale = new Stale(accepted, accepted.versions().getFirst(), why);
        assertThat(said(ready(List.of(stale), List.of(), Optional.of(CLEAR), accepted)))
                .containsExactly("ERROR delivery.stale");
    }

    @Test
    void aPaperTheOfficeLacksStandsBetween() {
        var lacks =
                new PackItem(
                        "pack.cue-sheet",
                        "cue sheet",
                        PackItem.Standing.MISSING,
                        List.of(),
                        List.of("of v1"),
                        "");
        var cues = planned("Cue sheet", "cue-sheet");
        var ready = ready(List.of(), List.of(lacks), Optional.of(CLEAR), cues);
        assertThat(said(ready)).contains("ERROR delivery.paper");
        assertThat(ready.items().getFirst().on(Column.PAPERS)).isEqualTo(Readiness.Standing.OPEN);
    }

    @Test
    void nobodysAndLateIsToldAndDoesNotStandBetween() {
        var late = checked().handled(Handling.NOBODYS).due(Due.on(DAY.minusDays(3)));
        assertThat(said(ready(late))).contains("WARNING delivery.owner", "WARNING delivery.late");
        assertThat(said(ready(checked().due(null)))).contains("WARNING delivery.due");
        assertThat(ready(late).isReady()).isTrue();
    }

    @Test
    void whatIsOptionalNeverStandsBetween() {
        var item = planned("Trailer", "trailer");
        var optional =
                item.wanted(new Wanted("trailer", "", "", Wanted.Obligation.OPTIONAL, "", 1, ""));
        assertThat(said(ready(optional))).containsExactly("NOTE delivery.missing");
        assertThat(ready(optional).isReady()).isTrue();
    }

    @Test
    void theWorstComesFirstThenWhatIsLatest() {
        var late = planned("Late", "trailer").due(Due.on(DAY.minusDays(3)));
        var later = planned("Later", "epk").due(Due.on(DAY.minusDays(8)));
        var ready = ready(checked(), late, later);
        var severities = new ArrayList<Severity>();
        ready.obstacles().forEach(o -> severities.add(o.finding().severity()));
        assertThat(severities).isSorted();
        assertThat(ready.obstacles().getFirst().item()).isEqualTo("Later");
    }
}

package dev.clearcut.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.DeliveryState.Court;
import dev.clearcut.delivery.due.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The table of steps of a deliverable, exhaustively. */
class DeliveryRulesTest {

    /** No divisor of the facts' number, so that each fact comes in all company. */
    private static final int FEWER = 67;

    private static final DeliveryRules RULES = DeliveryRules.standard();
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
    private static final Instant NOW = Instant.parse("2027-01-15T12:00:00Z");
    private static final String KIM = "kim@nightfall.example";
    private static final Proof.File PAPER = new Proof.File("ab".repeat(32), "waiver.pdf");

    @Test
    void everyStateIsReachedFromTheBeginning() {
        var reached = EnumSet.of(DeliveryState.PLANNED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var transition : RULES.from(open.poll())) {
                if (reached.add(transition.to())) {
                    open.add(transition.to());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(DeliveryState.values());
    }

    @Test
    void noStateIsADeadEndAndNoStepStandsTwice() {
        for (var state : DeliveryState.values()) {
            assertThat(RULES.from(state)).as(state.word()).isNotEmpty();
        }
        assertThat(RULES.transitions().stream().map(Transition::id)).doesNotHaveDuplicates();
    }

    @Test
    void aStepThatStaysWhereItIsIsTheBuyersWordForAnotherAttempt() {
        assertThat(RULES.transitions())
                .filteredOn(t -> t.from() == t.to())
                .hasSize(3)
                .allMatch(t -> t.needs().containsAll(Set.of(Need.WHO, Need.REASON)))
                .allMatch(t -> !RULES.from(t.from()).contains(t));
    }

    @Test
    void nobodyBeginsWithoutAnOwnerAndADay() {
        assertThat(RULES.from(DeliveryState.PLANNED))
                .filteredOn(t -> t.to().court() == Court.OURS)
                .isNotEmpty()
                .allMatch(t -> t.needs().contains(Need.OWNER_AND_DUE));
    }

    @Test
    void theOnlyWayToAcceptedIsThroughTheBuyersHands() {
        var ways =
                RULES.transitions().stream().filter(t -> t.to() == DeliveryState.ACCEPTED).toList();
        assertThat(ways)
                .isNotEmpty()
                .allMatch(t -> t.from().court() == Court.THEIRS)
                .allMatch(t -> t.needs().containsAll(Set.of(Need.WHO, Need.SENT_HASH)));
    }

    @Test
    void whatLeavesTheBuyersListLeavesAPaperOrAReason() {
        assertThat(RULES.transitions())
                .filteredOn(t -> t.to() == DeliveryState.WAIVED)
                .isNotEmpty()
                .allMatch(t -> t.needs().containsAll(Set.of(Need.WHO, Need.REASON, Need.PAPER)));
        assertThat(RULES.transitions())
                .filteredOn(t -> t.to() == DeliveryState.NOT_NEEDED)
                .isNotEmpty()
                .allMatch(t -> t.needs().containsAll(Set.of(Need.CONDITIONAL, Need.REASON)));
    }

    /**
     * Every state that an item can be in, every step from there, every set of facts: the rules say
     * yes exactly where the office would. Where the table has no such step, fewer sets of facts are
     * tried: it has none for any.
     */
    @Test
    void theRulesSayYesExactlyWhereTheOfficeWould() {
        var yes = new EnumMap<DeliveryState, AtomicInteger>(DeliveryState.class);
        var begun = new HashMap<List<Object>, Deliverable>();
        int no = 0;
        for (var history : histories().entrySet()) {
            for (var to : DeliveryState.values()) {
                boolean isAStep =
                        DeliveryRules.standard().between(history.getKey(), to).isPresent();
                int step = isAStep ? 1 : FEWER;
                for (int facts = 0; facts < 1 << 12; facts += step) {
                    var world = new World(history.getValue(), to, facts, begun);
                    boolean done = world.isTaken();
                    if (done != world.isRight()) {
                        fail("%s to %s, facts %d".formatted(history.getKey(), to, facts));
                    }
                    if (done) {
                        yes.computeIfAbsent(to, t -> new AtomicInteger()).incrementAndGet();
                    } else {
                        no++;
                    }
                }
            }
        }
        assertThat(yes.keySet()).containsExactlyInAnyOrder(DeliveryState.values());
        assertThat(no).isPositive();
    }

    /** What was done to get into each state; versions are made where they are needed. */
    private static Map<DeliveryState, List<DeliveryState>> histories() {
        var all = new EnumMap<DeliveryState, List<DeliveryState>>(DeliveryState.class);
        var sent = List.of(DeliveryState.INTERNAL_CHECK, DeliveryState.SENT);
        all.put(DeliveryState.PLANNED, List.of());
        all.put(DeliveryState.IN_WORK, List.of(DeliveryState.IN_WORK));
        all.put(DeliveryState.INTERNAL_CHECK, List.of(DeliveryState.INTERNAL_CHECK));
        all.put(DeliveryState.SENT, sent);
        all.put(DeliveryState.BUYER_QC, plus(sent, DeliveryState.BUYER_QC));
        all.put(DeliveryState.REJECTED, plus(sent, DeliveryState.REJECTED));
        all.put(
                DeliveryState.FIXING,
                plus(plus(sent, DeliveryState.REJECTED), DeliveryState.FIXING));
        all.put(DeliveryState.ACCEPTED, plus(sent, DeliveryState.ACCEPTED));
        all.put(DeliveryState.WAIVED, List.of(DeliveryState.WAIVED));
        all.put(DeliveryState.NOT_NEEDED, List.of(DeliveryState.NOT_NEEDED));
        all.put(DeliveryState.WITHDRAWN, List.of(DeliveryState.WITHDRAWN));
        return all;
    }

    private static List<DeliveryState> plus(List<DeliveryState> some, DeliveryState one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    /** What is on file and what is said, by the bits of a number. */
    private record World(
            List<DeliveryState> history,
            DeliveryState to,
            int facts,
            Map<List<Object>, Deliverable> begun) {

        /** The bits of what is on file; the others are of what is said. */
        private static final int OF_THE_ITEM = (1 << 7) - 1;

        private boolean is(int bit) {
            return (facts & 1 << bit) != 0;
        }

        private boolean owned() {
            return is(0);
        }

        private boolean anotherVersion() {
            return is(1);
        }

        private boolean openNote() {
            return is(2);
        }

        private boolean limited() {
            return is(3);
        }

        private boolean required() {
            return is(4);
        }

        private boolean spec() {
            return is(5);
        }

        private boolean passed() {
            return is(6);
        }

        private boolean reason() {
            return is(7);
        }

        private boolean who() {
            return is(8);
        }

        private boolean transport() {
            return is(9);
        }

        private boolean paper() {
            return is(10);
        }

        private boolean sentHash() {
            return is(11);
        }

        private DeliveryState from() {
            return history.isEmpty() ? DeliveryState.PLANNED : history.getLast();
        }

        private boolean wasSent() {
            return history.contains(DeliveryState.SENT);
        }

        /** A version made before the history is there where the history needs one. */
        private int versions() {
            boolean one = history.contains(DeliveryState.INTERNAL_CHECK);
            return (one ? 1 : 0) + (anotherVersion() ? 1 : 0);
        }

        private boolean newestDecided() {
            boolean decided =
                    history.contains(DeliveryState.REJECTED)
                            || history.contains(DeliveryState.ACCEPTED);
            return decided && !anotherVersion();
        }

        boolean isTaken() {
            try {
                return item().moved(to, said(), KIM, NOW, List.of()).state() == to;
            } catch (Refused refused) {
                return false;
            }
        }

        private Deliverable item() {
            return begun.computeIfAbsent(
                    List.of(history, facts & OF_THE_ITEM), k -> with(madeSoFar()));
        }

        private Deliverable with(Deliverable item) {
            var wanted = required() ? Wanted.required("picture-master") : item.wanted();
            return item.wanted(wanted.withSpec(spec() ? "as-11" : ""))
                    .handled(Handling.NOBODYS.owner(owned() ? KIM : "").attempts(limited() ? 1 : 0))
                    .noted(openNote() ? List.of(note()) : List.of());
        }

        /** Made once for all the facts that come after it. */
        private Deliverable madeSoFar() {
            var item =
                    Deliverable.planned(
                                    Id.of("d"),
                                    Id.of("deal"),
                                    "Master",
                                    Wanted.required("picture-master").onlyIf("it is asked for"))
                            .handled(Handling.NOBODYS.owner(KIM))
                            .due(Due.on(DAY));
            if (history.contains(DeliveryState.INTERNAL_CHECK)) {
                item = item.made(number -> version(number, "11"));
            }
            for (var state : history) {
                var all =
                        Step.Said.on(DAY)
                                .because("so it was")
                                .with("Sam")
                                .via("Aspera")
                                .proved(List.of(PAPER));
                var hash = item.sent().map(v -> v.seal().toString()).orElse("");
                item = item.moved(state, all.hashed(hash), KIM, NOW, List.of());
            }
            return anotherVersion() ? item.made(number -> version(number, "22")) : item;
        }

        private Version version(int number, String digits) {
            return new Version(
                    number,
                    List.of(new SentFile("master.mov", 7, List.of(Hash.sha256(digits.repeat(32))))),
                    new Version.Made("Lab", DAY),
                    null,
                    List.of(),
                    passed() ? List.of(passedCheck(digits)) : List.of());
        }

        /** About the version after all there are, so that it is no report about the sent one. */
        private Note note() {
            return new Note(
                    1,
                    List.of(new Note.Place(9, null, "")),
                    Note.Grade.ISSUE,
                    "dropout",
                    "Buyer QC",
                    "",
                    NoteState.OPEN,
                    "");
        }

        private Step.Said said() {
            return Step.Said.on(DAY)
                    .because(reason() ? "because" : "")
                    .with(who() ? "Sam" : "")
                    .via(transport() ? "Aspera" : "")
                    .proved(paper() ? List.of(PAPER) : List.of())
                    .hashed(hash());
        }

        /** A version made after sending is not what was sent. */
        private String hash() {
            return sentHash() ? "sha256:" + "11".repeat(32) : "sha256:" + "22".repeat(32);
        }

        /** What the office would say. */
        boolean isRight() {
            return switch (to) {
                case PLANNED ->
                        switch (from()) {
                            case IN_WORK, WAIVED, NOT_NEEDED, WITHDRAWN -> reason();
                            default -> false;
                        };
                case IN_WORK ->
                        switch (from()) {
                            case PLANNED -> owned();
                            case INTERNAL_CHECK -> reason();
                            default -> false;
                        };
                case INTERNAL_CHECK ->
                        switch (from()) {
                            case PLANNED -> owned() && versions() > 0;
                            case IN_WORK -> versions() > 0;
                            case SENT, BUYER_QC -> reason();
                            case FIXING -> versions() > 0 && !newestDecided();
                            default -> false;
                        };
                case SENT ->
                        from() == DeliveryState.INTERNAL_CHECK
                                && !openNote()
                                && (!spec() || passed() || reason())
                                && who()
                                && transport();
                case BUYER_QC -> from() == DeliveryState.SENT && who();
                case REJECTED -> isWithTheBuyer() && who() && (reason() || paper());
                case ACCEPTED -> isWithTheBuyer() && who() && sentHash();
                case FIXING ->
                        switch (from()) {
                            case REJECTED -> owned();
                            case ACCEPTED, INTERNAL_CHECK -> reason();
                            default -> false;
                        };
                case WAIVED -> !from().isSettled() && reason() && who() && paper();
                case NOT_NEEDED -> from().court() == Court.OURS && !required() && reason();
                case WITHDRAWN ->
                        (!from().isSettled() || from() == DeliveryState.ACCEPTED) && reason();
            };
        }

        private boolean isWithTheBuyer() {
            return from().court() == Court.THEIRS && wasSent();
        }
    }

    private static Checked passedCheck(String digits) {
        var hash = Hash.sha256(digits.repeat(32));
        return new Checked(
                Checked.Against.said("as-11"),
                List.of(Checked.OfFile.said(hash, Checked.Result.PASSED, DAY, "")));
    }

    private static Deliverable begun() {
        return Deliverable.planned(
                        Id.of("d"), Id.of("deal"), "Master", Wanted.required("picture-master"))
                .handled(Handling.NOBODYS.owner(KIM).attempts(2))
                .due(Due.on(DAY))
                .made(number -> made(number, "11"))
                .moved(DeliveryState.INTERNAL_CHECK, Step.Said.on(DAY), KIM, NOW, List.of());
    }

    private static Version made(int number, String digits) {
        return new Version(
                number,
                List.of(new SentFile("master.mov", 7, List.of(Hash.sha256(digits.repeat(32))))),
                new Version.Made("Lab", DAY),
                null,
                List.of(),
                List.of());
    }

    private static Deliverable sent(Deliverable item) {
        return item.moved(
                DeliveryState.SENT,
                Step.Said.on(DAY).with("Sam").via("Aspera"),
                KIM,
                NOW,
                List.of());
    }

    private static Deliverable rejected(Deliverable item) {
        return item.moved(
                        DeliveryState.REJECTED,
                        Step.Said.on(DAY).with("Sam").because("black at the head"),
                        KIM,
                        NOW,
                        List.of())
                .moved(DeliveryState.FIXING, Step.Said.on(DAY), KIM, NOW, List.of());
    }

    @Test
    void theSameBytesAreNoNewVersion() {
        var fixing = rejected(sent(begun()));
        assertThatThrownBy(() -> fixing.made(number -> made(number, "11")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("These bytes are v1 of \"Master\" already")
                .hasMessageContaining("the buyer has decided on");
    }

    @Test
    void whatWasRejectedIsNotSentAgain() {
        var fixing = rejected(sent(begun()));
        assertThatThrownBy(
                        () ->
                                fixing.moved(
                                        DeliveryState.INTERNAL_CHECK,
                                        Step.Said.on(DAY),
                                        KIM,
                                        NOW,
                                        List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a new version: v1");
    }

    @Test
    void attemptsAreCountedAndLimited() {
        var again =
                sent(
                        rejected(sent(begun()))
                                .made(number -> made(number, "22"))
                                .moved(
                                        DeliveryState.INTERNAL_CHECK,
                                        Step.Said.on(DAY),
                                        KIM,
                                        NOW,
                                        List.of()));
        assertThat(again.attempts().used()).isEqualTo(2);
        var third =
                rejected(again)
                        .made(number -> made(number, "33"))
                        .moved(
                                DeliveryState.INTERNAL_CHECK,
                                Step.Said.on(DAY),
                                KIM,
                                NOW,
                                List.of());
        assertThatThrownBy(() -> sent(third))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another attempt: 2 are allowed, and 2 used")
                .hasMessageContaining("delivery allow");
    }

    private static Deliverable outOfAttempts() {
        return checkedAgain(rejected(sent(checkedAgain(rejected(sent(begun())), "22"))), "33");
    }

    private static Deliverable checkedAgain(Deliverable item, String digits) {
        return item.made(number -> made(number, digits))
                .moved(DeliveryState.INTERNAL_CHECK, Step.Said.on(DAY), KIM, NOW, List.of());
    }

    @Test
    void theBuyerAllowsAnotherAttemptByNameAndReason() {
        var said = Step.Said.on(DAY).with("Sam");
        assertThatThrownBy(() -> outOfAttempts().allowedAnother(said, KIM, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a reason");

        var allowed = outOfAttempts().allowedAnother(said.because("our fault"), KIM, NOW);

        assertThat(allowed.attempts().allowed()).isEqualTo(3);
        assertThat(allowed.state()).isEqualTo(DeliveryState.INTERNAL_CHECK);
        assertThat(allowed.steps().getLast().inWords()).isEqualTo("another attempt allowed");
        assertThat(sent(allowed).attempts().used()).isEqualTo(3);
        RULES.refuseImpossible(sent(allowed));
    }

    @Test
    void noAttemptIsAllowedWhileOneIsLeft() {
        assertThatThrownBy(
                        () ->
                                begun().allowedAnother(
                                                Step.Said.on(DAY).with("Sam").because("so"),
                                                KIM,
                                                NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("0 of 2 attempts are used");
    }

    @Test
    void whatIsAcceptedStillTellsHowManyAttemptsItTook() {
        var accepted =
                sent(begun())
                        .moved(
                                DeliveryState.ACCEPTED,
                                Step.Said.on(DAY).with("Sam").hashed("sha256:" + "11".repeat(32)),
                                KIM,
                                NOW,
                                List.of());
        assertThat(accepted.attempts().used()).isEqualTo(1);
        var again =
                accepted.moved(
                        DeliveryState.FIXING,
                        Step.Said.on(DAY).because("a new cut"),
                        KIM,
                        NOW,
                        List.of());
        assertThat(again.attempts().used()).isZero();
    }

    @Test
    void whatWasTakenBackAndSentAgainIsOneAttempt() {
        var back =
                sent(begun())
                        .moved(
                                DeliveryState.INTERNAL_CHECK,
                                Step.Said.on(DAY).because("the drive was lost"),
                                KIM,
                                NOW,
                                List.of());
        assertThat(sent(back).attempts().used()).isEqualTo(1);
    }

    @Test
    void bytesThatWereNotSentAreNotAccepted() {
        var other = Step.Said.on(DAY).with("Sam").hashed("sha256:" + "22".repeat(32));
        assertThatThrownBy(
                        () ->
                                sent(begun())
                                        .moved(DeliveryState.ACCEPTED, other, KIM, NOW, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the bytes that were sent: v1 is sha256:1111");
    }

    @Test
    void aStepDoesNotHappenBeforeTheOneBeforeIt() {
        var early = Step.Said.on(DAY.minusDays(1)).with("Sam");
        assertThatThrownBy(
                        () ->
                                sent(begun())
                                        .moved(DeliveryState.BUYER_QC, early, KIM, NOW, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not before the step before it");
    }

    @Test
    void aHistoryNobodyCanHaveLivedThroughIsRefused() {
        var sent = sent(begun());
        var forged =
                new Deliverable(
                        sent.id(),
                        sent.deal(),
                        sent.reference(),
                        sent.wanted(),
                        sent.handling(),
                        sent.due(),
                        sent.dependsOn(),
                        sent.versions(),
                        sent.notes(),
                        plusStep(
                                sent,
                                new Step(
                                        DeliveryState.SENT,
                                        DeliveryState.ACCEPTED,
                                        1,
                                        KIM,
                                        NOW,
                                        Step.Said.on(DAY).with("Sam"))));
        RULES.refuseImpossible(sent);
        assertThatThrownBy(() -> RULES.refuseImpossible(forged))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the hash of what is accepted");
    }

    private static List<Step> plusStep(Deliverable item, Step step) {
        var steps = new ArrayList<>(item.steps());
        steps.add(step);
        return steps;
    }

    private static Deliverable waitingForTheMix() {
        return begun().after(List.of("5.1 Mix"));
    }

    private static Deliverable mix() {
        return Deliverable.planned(
                        Id.of("m"), Id.of("deal"), "5.1 mix", Wanted.required("full-mix"))
                .handled(Handling.NOBODYS.owner(KIM))
                .due(Due.on(DAY))
                .made(number -> made(number, "33"));
    }

    private static Deliverable send(Deliverable item, Deliverable... others) {
        return item.moved(
                DeliveryState.SENT,
                Step.Said.on(DAY).with("Sam").via("Aspera"),
                KIM,
                NOW,
                List.of(others));
    }

    @Test
    void whatNeedsAnotherItemFirstIsNotSentBeforeThatIsMadeAndChecked() {
        assertThatThrownBy(() -> send(waitingForTheMix()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("what it needs first, made and checked: \"5.1 Mix\"");
        assertThatThrownBy(() -> send(waitingForTheMix(), mix())).isInstanceOf(Refused.class);

        var checked =
                mix().moved(DeliveryState.INTERNAL_CHECK, Step.Said.on(DAY), KIM, NOW, List.of());

        assertThat(send(waitingForTheMix(), checked).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aReasonToSendUncheckedIsNoneToSendWithoutWhatItNeedsFirst() {
        var said = Step.Said.on(DAY).with("Sam").via("Aspera").because("they are waiting");
        assertThatThrownBy(
                        () ->
                                waitingForTheMix()
                                        .moved(DeliveryState.SENT, said, KIM, NOW, List.of(mix())))
                .isInstanceOf(Refused.class);
    }
}

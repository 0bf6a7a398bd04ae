package dev.clearcut.clearance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The table of steps, exhaustively. */
class CaseRulesTest {

    private static final CaseRules RULES = CaseRules.standard();
    private static final Id<Material> SONG = Id.of("song");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
    private static final Proof.File PAPER = new Proof.File("ab".repeat(32), "signed.pdf");

    @Test
    void everyStateIsReachedFromTheBeginning() {
        var reached = EnumSet.of(CaseState.IDENTIFIED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var transition : RULES.from(open.poll())) {
                if (reached.add(transition.to())) {
                    open.add(transition.to());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void noStateIsADeadEndAndFromEachTheCaseCanStillBeSettled() {
        for (var state : CaseState.values()) {
            assertThat(RULES.from(state)).as(state.word()).isNotEmpty();
            assertThat(RULES.from(state))
                    .as(state.word())
                    .anyMatch(t -> t.to().isSettled() || t.to() == CaseState.RECHECK);
        }
    }

    @Test
    void noStepStandsTwiceAndNoneLeadsNowhere() {
        assertThat(RULES.transitions().stream().map(Transition::id)).doesNotHaveDuplicates();
        assertThat(RULES.transitions()).noneMatch(t -> t.from() == t.to());
    }

    @Test
    void nobodyLeavesTheBeginningWithoutAnOwnerAndADay() {
        assertThat(RULES.from(CaseState.IDENTIFIED))
                .allMatch(t -> t.needs().contains(Need.OWNER_AND_DUE));
    }

    @Test
    void everyStepToClearedAsksForThePaperSignedInForceAndOnFile() {
        var toCleared =
                RULES.transitions().stream().filter(t -> t.to() == CaseState.CLEARED).toList();
        assertThat(toCleared).isNotEmpty();
        assertThat(toCleared)
                .allSatisfy(
                        t ->
                                assertThat(t.needs())
                                        .contains(
                                                Need.INSTRUMENT,
                                                Need.COUNTERSIGNED,
                                                Need.PAID_WHERE_VOID,
                                                Need.FILE));
    }

    @Test
    void everyRightHasItsPapersAndNoOpinionClearsAny() {
        for (var right : CarriedRight.values()) {
            assertThat(RULES.instruments(right)).as(right.word()).isNotEmpty();
            assertThat(RULES.instruments(right))
                    .doesNotContain(
                            Instrument.OPINION, Instrument.PUBLIC_DOMAIN, Instrument.WAIVER);
        }
    }

    /** Every state, every target, every right, every set of papers and evidence there can be. */
    @Test
    void thereIsNoWayToClearedWithoutItsEvidence() {
        var cleared = new AtomicInteger();
        var refused = new AtomicInteger();
        for (var state : CaseState.values()) {
            for (var right : CarriedRight.values()) {
                for (var instrument : Instrument.values()) {
                    for (int facts = 0; facts < 64; facts++) {
                        var world = new World(state, right, instrument, facts);
                        if (world.isCleared()) {
                            cleared.incrementAndGet();
                            if (!world.mayBe()) {
                                fail(world + " is cleared");
                            }
                        } else {
                            refused.incrementAndGet();
                            if (world.mustBe()) {
                                fail(world + " is refused");
                            }
                        }
                    }
                }
            }
        }
        assertThat(cleared.get()).isPositive();
        assertThat(refused.get()).isGreaterThan(cleared.get());
    }

    /** What is on file, by the bits of a number. */
    private record World(CaseState state, CarriedRight right, Instrument instrument, int facts) {

        private boolean is(int bit) {
            return (facts & 1 << bit) != 0;
        }

        private boolean signed() {
            return is(0);
        }

        private boolean voidUntilPaid() {
            return is(1);
        }

        private boolean paid() {
            return is(2) && signed();
        }

        private boolean aboutThisRight() {
            return is(3);
        }

        private boolean paper() {
            return is(4);
        }

        private boolean reason() {
            return is(5);
        }

        boolean isCleared() {
            try {
                return new ClearanceCase(
                                        Id.of("c"),
                                        SONG,
                                        right,
                                        "kim@nightfall.example",
                                        DAY,
                                        steps(state))
                                .moved(
                                        new Step(
                                                state,
                                                CaseState.CLEARED,
                                                "kim",
                                                Instant.EPOCH,
                                                reason() ? "all there" : "",
                                                paper() ? List.of(PAPER) : List.of()),
                                        new ContractsOnFile(List.of(licence())))
                                .state()
                        == CaseState.CLEARED;
            } catch (ClearcutException.Refused refused) {
                return false;
            }
        }

        private Licence licence() {
            var draft =
                    Licence.from("Acme Music")
                            .reference("Acme 1")
                            .of(Material.titled(SONG, MaterialKind.COMMERCIAL_TRACK, "Goodbye"))
                            .granting(Rights.in("WORLD").media("ALL").perpetual())
                            .licence(
                                    Id.of("l"),
                                    dev.clearcut.party.Party.company(Id.of("p"), "Acme Music"),
                                    null,
                                    () -> Id.of("g"));
            var grants =
                    draft.grants().stream()
                            .map(
                                    g ->
                                            new dev.clearcut.licence.Grant(
                                                    g.id(),
                                                    g.clause(),
                                                    g.materials(),
                                                    Set.of(aboutThisRight() ? right : another()),
                                                    g.granted(),
                                                    g.silent(),
                                                    g.barred(),
                                                    g.exclusivity(),
                                                    g.caps(),
                                                    g.duties()))
                            .toList();
            return new Licence(
                    draft.id(),
                    draft.reference(),
                    instrument,
                    draft.licensor(),
                    null,
                    grants,
                    List.of(),
                    new Standing(signed() ? DAY : null, voidUntilPaid(), paid() ? DAY : null),
                    Money.of("GBP 100"));
        }

        private CarriedRight another() {
            return right == CarriedRight.SYNC ? CarriedRight.MASTER : CarriedRight.SYNC;
        }

        /** What the office would say: the right paper, signed, in force, and here as a file. */
        boolean mayBe() {
            return RULES.between(state, CaseState.CLEARED).isPresent()
                    && aboutThisRight()
                    && RULES.instruments(right).contains(instrument)
                    && (signed() || !instrument.needsSignature())
                    && (paid() || !voidUntilPaid())
                    && paper();
        }

        boolean mustBe() {
            return mayBe() && (reason() || state != CaseState.RECHECK);
        }
    }

    /** A history that leads here; the papers it needed on the way are not looked at again. */
    private static List<Step> steps(CaseState state) {
        if (state == CaseState.IDENTIFIED) {
            return List.of();
        }
        return List.of(
                new Step(
                        CaseState.IDENTIFIED,
                        state,
                        "kim",
                        Instant.EPOCH,
                        "so it came",
                        List.of()));
    }

    @Test
    void anImpossibleStepNamesThePossibleOnes() {
        var fresh = ClearanceCase.identified(Id.of("c"), SONG, CarriedRight.SYNC);
        var step =
                new Step(CaseState.IDENTIFIED, CaseState.PAID, "kim", Instant.EPOCH, "", List.of());
        assertThatThrownBy(() -> fresh.moved(step, ContractsOnFile.none()))
                .isInstanceOf(ClearcutException.Refused.class)
                .hasMessageContaining("no step from \"identified\" to \"paid\"")
                .hasMessageContaining("researching, holder-found");
    }

    @Test
    void whatAStepLacksIsSaidAllAtOnce() {
        var contracted =
                new ClearanceCase(
                        Id.of("c"),
                        SONG,
                        CarriedRight.SYNC,
                        "kim",
                        DAY,
                        steps(CaseState.CONTRACTED));
        var step =
                new Step(
                        CaseState.CONTRACTED,
                        CaseState.CLEARED,
                        "kim",
                        Instant.EPOCH,
                        "",
                        List.of());
        assertThatThrownBy(() -> contracted.moved(step, ContractsOnFile.none()))
                .isInstanceOf(ClearcutException.Refused.class)
                .hasMessageContaining("the paper itself, as a file")
                .hasMessageContaining("on file that grants us this right")
                .hasMessageContaining("signed by the last party");
    }

    @Test
    void aHistoryThatDoesNotHangTogetherIsNoCase() {
        var steps = new ArrayList<>(steps(CaseState.QUOTED));
        steps.add(
                new Step(
                        CaseState.AGREED,
                        CaseState.CONTRACTED,
                        "kim",
                        Instant.EPOCH,
                        "",
                        List.of()));
        assertThatThrownBy(
                        () ->
                                new ClearanceCase(
                                        Id.of("c"), SONG, CarriedRight.SYNC, "kim", DAY, steps))
                .isInstanceOf(ClearcutException.Invalid.class);
    }
}

package dev.clearcut.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.DeliveryState.Court;
import dev.clearcut.delivery.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 1);

    @Test
    void eachDayCountsForWhoHadToMove() {
        var item =
                with(
                        step(DeliveryState.PLANNED, DeliveryState.IN_WORK, 0),
                        step(DeliveryState.IN_WORK, DeliveryState.INTERNAL_CHECK, 1),
                        step(DeliveryState.INTERNAL_CHECK, DeliveryState.SENT, 3),
                        step(DeliveryState.SENT, DeliveryState.REJECTED, 8));
        var late = Lateness.of(item, DUE, DUE.plusDays(10));
        assertThat(late).isEqualTo(new Lateness(3 + 2, 5, Court.OURS));
        assertThat(late).hasToString("10 days late: 5 ours, 5 theirs");
    }

    @Test
    void theDayOfHandingOverIsOfWhoHandsOver() {
        var sent = step(DeliveryState.PLANNED, DeliveryState.SENT, 1);
        assertThat(Lateness.of(with(sent), DUE, DUE.plusDays(5)))
                .isEqualTo(new Lateness(1, 4, Court.THEIRS));
        var accepted = with(sent, step(DeliveryState.SENT, DeliveryState.ACCEPTED, 1));
        assertThat(Lateness.of(accepted, DUE, DUE.plusDays(5)))
                .isEqualTo(new Lateness(1, 0, Court.NOBODYS));
    }

    /** Due on the 1st; sent on the 5th, back on the 15th, again on the 20th, taken on the 32nd. */
    @Test
    void theDayOfAcceptanceCounts() {
        var item =
                with(
                        step(DeliveryState.PLANNED, DeliveryState.SENT, 4),
                        step(DeliveryState.SENT, DeliveryState.REJECTED, 14),
                        step(DeliveryState.REJECTED, DeliveryState.FIXING, 14),
                        step(DeliveryState.FIXING, DeliveryState.INTERNAL_CHECK, 19),
                        step(DeliveryState.INTERNAL_CHECK, DeliveryState.SENT, 19),
                        step(DeliveryState.SENT, DeliveryState.ACCEPTED, 31));
        assertThat(Lateness.of(item, DUE, DUE.plusDays(60)))
                .isEqualTo(new Lateness(4 + 5, 10 + 12, Court.NOBODYS));
    }

    @Test
    void whatIsSettledGrowsNoLater() {
        var item =
                with(
                        step(DeliveryState.PLANNED, DeliveryState.SENT, -2),
                        step(DeliveryState.SENT, DeliveryState.ACCEPTED, 1));
        assertThat(Lateness.of(item, DUE, DUE.plusDays(90)))
                .isEqualTo(new Lateness(0, 1, Court.NOBODYS));
    }

    @Test
    void daysAreThoseOfACalendarGoneThroughDayByDay() {
        long seed = 7;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var steps = new ArrayList<Step>();
            var state = DeliveryState.PLANNED;
            int day = -5;
            for (int i = random.nextInt(7); i > 0; i--) {
                var ways = DeliveryRules.standard().from(state);
                var to = ways.get(random.nextInt(ways.size())).to();
                day += random.nextInt(5);
                steps.add(step(state, to, day));
                state = to;
            }
            var item = with(steps.toArray(Step[]::new));
            var today = DUE.plusDays(random.nextInt(25) - 4);
            assertThat(Lateness.of(item, DUE, today))
                    .as("seed %d round %d, today %s, %s", seed, round, today, steps)
                    .isEqualTo(slow(item, today));
        }
    }

    private static Lateness slow(Deliverable item, LocalDate today) {
        long ours = 0;
        long theirs = 0;
        for (var day = DUE.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            var court = Court.OURS;
            for (var step : item.steps()) {
                court = step.on().isBefore(day) ? step.to().court() : court;
            }
            ours += court == Court.OURS ? 1 : 0;
            theirs += court == Court.THEIRS ? 1 : 0;
        }
        return new Lateness(ours, theirs, item.state().court());
    }

    private static Step step(DeliveryState from, DeliveryState to, int day) {
        return new Step(from, to, 0, "kim", Instant.EPOCH, Step.Said.on(DUE.plusDays(day)));
    }

    private static Deliverable with(Step... steps) {
        var item = ScheduleTest.item("Master", "2027-03-01");
        return new Deliverable(
                item.id(),
                item.deal(),
                item.reference(),
                item.wanted(),
                item.handling(),
                item.due(),
                List.of(),
                List.of(),
                List.of(),
                List.of(steps));
    }
}

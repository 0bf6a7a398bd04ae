package dev.clearcut.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.due.WorkingDays;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.event.Happened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final WorkingDays OPEN = WorkingDays.weekdays();

    static Deliverable item(String name, String due) {
        return Deliverable.planned(
                        Id.of("id-" + name.replace(' ', '-')),
                        Id.of("deal"),
                        name,
                        Wanted.required("picture-master"))
                .due(due.isEmpty() ? null : Due.of(due));
    }

    @Test
    void whatHangsOnAnItemMovesWithIt() {
        var schedule =
                new Schedule(
                        List.of(
                                item("Master", "2027-03-01"),
                                item("Mix", "10 working days before item Master"),
                                item("M&E", "1 week after item mix"),
                                item("Stills", "2027-02-01")));
        var before = schedule.days(Happened.nothing(), OPEN);
        assertThat(before.of("M&E")).hasValue(LocalDate.of(2027, 2, 22));
        var later = schedule.with(schedule.items().getFirst().due(Due.of("2027-03-08")));
        assertThat(later.days(Happened.nothing(), OPEN).against(before, later))
                .extracting(DueDays.Moved::item)
                .containsExactly("Master", "Mix", "M&E");
    }

    @Test
    void aDayThatHangsOnAnEventIsOpenUntilItIsRecorded() {
        var master = item("Master", "30 days after contract signature");
        var schedule = new Schedule(List.of(item("Mix", "item Master"), master));
        var open = schedule.days(Happened.nothing(), OPEN);
        assertThat(open.of("Mix")).isEmpty();
        assertThat(open.waitingFor(schedule.items().getFirst())).hasValue("contract signature");
        var signed = Happened.of(new Event("contract signature", DAY));
        assertThat(schedule.days(signed, OPEN).of("Mix")).hasValue(DAY.plusDays(30));
    }

    @Test
    void aLatestDayHoldsEvenWhileTheEventIsAwaited() {
        var bound = item("Master", "30 days after contract signature, not later than 2027-03-01");
        assertThat(new Schedule(List.of(bound)).days(Happened.nothing(), OPEN).of("Master"))
                .hasValue(DAY);
    }

    @Test
    void aRingIsRefusedWithAllOfIt() {
        assertThatThrownBy(
                        () ->
                                new Schedule(
                                        List.of(
                                                item("Master", "item M&E"),
                                                item("Mix", "5 days before item Master"),
                                                item("M&E", "1 week after item Mix"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "\"Master\" is due from \"M&E\" is due from \"Mix\" is due from \"Master\"");
        assertThatThrownBy(
                        () ->
                                new Schedule(
                                        List.of(
                                                item("Master", "").after(List.of("Mix")),
                                                item("Mix", "").after(List.of("master")))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"Master\" needs \"Mix\" needs \"Master\"");
    }

    @Test
    void whatHangsOnNothingThereIsRefusedWithTheNearestName() {
        assertThatThrownBy(
                        () -> new Schedule(List.of(item("Master", ""), item("Mix", "item Mastre"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"Mastre\"")
                .hasMessageContaining("did you mean \"Master\"");
    }

    @Test
    void aLongChainIsFollowedToItsEnd() {
        var items = new ArrayList<Deliverable>();
        int length = 5_000;
        for (int i = 0; i < length - 1; i++) {
            items.add(item("i" + i, "1 day after item i" + (i + 1)));
        }
        items.add(item("i" + (length - 1), "2027-03-01"));
        assertThat(new Schedule(items).days(Happened.nothing(), OPEN).of("i0"))
                .hasValue(DAY.plusDays(length - 1));
    }

    @Test
    void daysAreThoseOfASlowReckoning() {
        long seed = 20270301;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(8);
            var items = new ArrayList<Deliverable>();
            for (int i = 0; i < size; i++) {
                items.add(item("i" + i, due(random, size)));
            }
            var slow = new Slow(items);
            var label = "seed %d round %d: %s".formatted(seed, round, items);
            if (slow.hasRing()) {
                assertThatThrownBy(() -> new Schedule(items)).as(label).isInstanceOf(Refused.class);
            } else {
                var days = new Schedule(items).days(Happened.nothing(), OPEN);
                for (var item : items) {
                    assertThat(days.of(item)).as(label).isEqualTo(slow.day(item));
                }
            }
        }
    }

    private static String due(Random random, int size) {
        return switch (random.nextInt(4)) {
            case 0 -> DAY.plusDays(random.nextInt(30)).toString();
            case 1 -> random.nextBoolean() ? "" : "3 days after signature";
            default ->
                    "%d %s %s item i%d"
                            .formatted(
                                    1 + random.nextInt(9),
                                    random.nextBoolean() ? "days" : "working days",
                                    random.nextBoolean() ? "after" : "before",
                                    random.nextInt(size));
        };
    }

    /** Asks again and again, until nobody knows more. */
    private record Slow(List<Deliverable> items) {

        private Optional<Deliverable> anchor(Deliverable item) {
            return Optional.ofNullable(item.due())
                    .flatMap(Due::anchor)
                    .map(Object::toString)
                    .filter(text -> text.startsWith("item "))
                    .flatMap(
                            text ->
                                    items.stream()
                                            .filter(i -> text.equals("item " + i.reference()))
                                            .findFirst());
        }

        boolean hasRing() {
            for (var item : items) {
                var at = anchor(item);
                for (int steps = 0; at.isPresent(); steps++) {
                    if (steps > items.size()) {
                        return true;
                    }
                    at = anchor(at.get());
                }
            }
            return false;
        }

        Optional<LocalDate> day(Deliverable item) {
            return switch (item.due()) {
                case null -> Optional.empty();
                case Due.On(var day) -> Optional.of(day);
                case Due.Counted counted ->
                        anchor(item).flatMap(this::day).map(day -> counted.counted(day, OPEN));
            };
        }
    }

    @Test
    void everyTemplateIsADeliveryThatHangsTogether() {
        for (var template : Template.all()) {
            var count = new int[1];
            var items = template.items(Id.of("deal"), Due.on(DAY), () -> Id.of("id-" + ++count[0]));
            var days = new Schedule(items).days(Happened.nothing(), OPEN);
            for (var item : items) {
                assertThat(days.of(item)).as(template.name() + " " + item.reference()).isPresent();
                assertThat(dev.clearcut.delivery.Kinds.standard().of(item.wanted().kind()))
                        .as(template.name() + " " + item.reference())
                        .isPresent();
            }
            for (var line : template.lines()) {
                assertThat(line.cite()).as(line.reference()).isNotEmpty();
            }
        }
        assertThat(Template.all()).hasSize(4);
    }

    @Test
    void aWeekIsOverbookedPerPersonOverAllProductions() {
        var kims = Handling.NOBODYS.owner("kim@nightfall.example").facility("Mix One");
        var due = new ArrayList<Workload.DueItem>();
        for (int i = 0; i < 3; i++) {
            due.add(
                    new Workload.DueItem(
                            i == 0 ? "Nightfall" : "Daybreak",
                            item("i" + i, "").handled(kims),
                            DAY.plusDays(i == 2 ? 1 : 0)));
        }
        due.add(
                new Workload.DueItem(
                        "Nightfall",
                        item("other", "").handled(Handling.NOBODYS.owner("lee@nightfall.example")),
                        DAY));
        var load = Workload.of(due, DAY, 2);
        assertThat(load.weeks()).filteredOn(Workload.Week::isOverbooked).hasSize(1);
        assertThat(load.weeks().getFirst().owner()).isEqualTo("kim@nightfall.example");
        assertThat(load.clashes()).singleElement().satisfies(c -> assertThat(c.items()).hasSize(2));
    }
}

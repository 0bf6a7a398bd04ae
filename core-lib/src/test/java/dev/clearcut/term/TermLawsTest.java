package dev.clearcut.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of any answer, whatever is asked. */
class TermLawsTest {

    private static final List<Jurisdiction> PLACES =
            List.of("UK", "EU", "US", "CA", "AU", "JP", "FR", "ES", "IT", "DE", "PL").stream()
                    .map(Jurisdiction::named)
                    .toList();
    private static final List<String> COUNTRIES =
            List.of("GB", "US", "FR", "DE", "ES", "CA", "AU", "JP", "CN");
    private static final LocalDate TODAY = Case.TODAY;

    /** A fact that can be left out: what it tells of a work. */
    private interface Told {
        void of(Work.Builder work);
    }

    /** Never left out: it overrides what the engine works out for itself. */
    private record Kept(Told told) implements Told {
        @Override
        public void of(Work.Builder work) {
            told.of(work);
        }
    }

    private final Random random = new Random(seed());

    private static long seed() {
        return Long.getLong("clearcut.seed", 20261122L);
    }

    private int year() {
        return 1850 + random.nextInt(176);
    }

    private List<Told> facts(WorkType type) {
        var facts = new ArrayList<Told>();
        int made = year();
        int published = Math.min(2026, made + (random.nextInt(3) == 0 ? random.nextInt(90) : 0));
        facts.add(work -> work.made(made));
        boolean issued = random.nextInt(4) > 0;
        facts.add(issued ? w -> w.published(published) : w -> w.so(Fact.UNPUBLISHED));
        if (random.nextInt(3) == 0) {
            int shown = Math.min(2026, made + random.nextInt(60));
            facts.add(w -> w.madeAvailable(When.year(shown)));
        }
        makers(facts, type, made);
        flag(facts, Fact.NOTICE);
        flag(facts, Fact.REGISTERED);
        flag(facts, Fact.DIED_FOR_FRANCE);
        facts.add(new Kept(random.nextBoolean() ? w -> w.so(Fact.RESTORED) : w -> {}));
        flag(facts, Fact.DRAMATIC);
        flag(facts, Fact.RENEWED);
        var country = Jurisdiction.named(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        facts.add(w -> w.country(country));
        return facts;
    }

    private void makers(List<Told> facts, WorkType type, int made) {
        switch (random.nextInt(4)) {
            case 0 -> facts.add(w -> w.so(Fact.AUTHOR_UNKNOWN));
            case 1 -> facts.add(w -> w.so(Fact.CORPORATE));
            default -> {
                var roles = type == WorkType.FILM ? List.of(Role.values()) : List.of(Role.AUTHOR);
                for (var role : roles) {
                    int died = Math.min(2026, made + random.nextInt(70));
                    facts.add(w -> w.died(role, When.year(died)));
                }
            }
        }
    }

    private void flag(List<Told> facts, Fact fact) {
        boolean so = random.nextBoolean();
        facts.add(so ? w -> w.so(fact) : w -> w.notSo(fact));
    }

    private static @Nullable Work work(WorkType type, List<Told> facts) {
        var work = Work.a(type);
        facts.forEach(fact -> fact.of(work));
        try {
            return work.build();
        } catch (Invalid contradictory) {
            return null;
        }
    }

    private interface Law {
        void holds(Work some, Work all, Jurisdiction where);
    }

    private void forAny(int works, Law law) {
        for (int i = 0; i < works; i++) {
            var type = WorkType.values()[random.nextInt(WorkType.values().length)];
            var facts = facts(type);
            var some =
                    facts.stream().filter(f -> f instanceof Kept || random.nextInt(3) > 0).toList();
            var all = work(type, facts);
            var part = work(type, some);
            if (all != null && part != null) {
                for (var where : PLACES) {
                    law.holds(part, all, where);
                }
            }
        }
    }

    @Test
    void anUnknownAsksSomethingAndAKnownRestsOnCheckedRules() {
        forAny(
                1200,
                (some, all, where) -> {
                    for (var work : List.of(some, all)) {
                        var answer = Term.of(work, where, TODAY);
                        switch (answer) {
                            case Answer.Unknown unknown ->
                                    assertThat(unknown.missing())
                                            .as(() -> said(work, where))
                                            .isNotEmpty();
                            case Answer.Protected until -> checked(until, until.lastDay(), work);
                            case Answer.PublicDomain free -> checked(free, free.lastDay(), work);
                        }
                    }
                });
    }

    private static void checked(Answer answer, @Nullable LocalDate lastDay, Work work) {
        assertThat(answer.rules()).as(() -> said(work, answer.jurisdiction())).isNotEmpty();
        if (lastDay != null) {
            assertThat(answer.rules())
                    .as(() -> said(work, answer.jurisdiction()))
                    .anyMatch(Rule::isChecked);
        }
    }

    /**
     * A fact more never changes a certain day, unless what it says was taken for granted before.
     */
    @Test
    void aFactMoreNeverChangesACertainDayThatAssumedNothing() {
        forAny(
                1200,
                (some, all, where) -> {
                    var before = Term.of(some, where, TODAY);
                    if (before.assumed().isEmpty() && lastDay(before) != null) {
                        assertThat(lastDay(Term.of(all, where, TODAY)))
                                .as("%s%nthen %s", said(some, where), all)
                                .isEqualTo(lastDay(before));
                    }
                });
    }

    @Test
    void protectionEndsOnItsLastDayAndNeverComesBack() {
        forAny(
                1000,
                (some, all, where) -> {
                    var day = lastDay(Term.of(all, where, TODAY));
                    if (day != null && day.getYear() > 1850) {
                        var after = Term.of(all, where, day.plusDays(1));
                        assertThat(after)
                                .as(() -> said(all, where))
                                .isInstanceOf(Answer.PublicDomain.class);
                        assertThat(lastDay(after)).isEqualTo(day);
                        assertThat(Term.of(all, where, day.plusYears(30)))
                                .isInstanceOf(Answer.PublicDomain.class);
                        assertThat(Term.of(all, where, day))
                                .as(() -> said(all, where))
                                .isNotInstanceOf(Answer.PublicDomain.class);
                    }
                });
    }

    /** But in Spain, which gives ten years more to those who died before 7 December 1987. */
    @Test
    void aLaterDeathNeverEndsProtectionEarlier() {
        var types =
                List.of(WorkType.LITERARY, WorkType.MUSIC, WorkType.ARTWORK, WorkType.PHOTOGRAPH);
        for (int i = 0; i < 1200; i++) {
            int made = year();
            int death = made + random.nextInt(40);
            int later = death + 1 + random.nextInt(40);
            int published = Math.min(2026, made + random.nextInt(60));
            if (later <= 2026) {
                for (var where : PLACES) {
                    var type = types.get(random.nextInt(types.size()));
                    var base = lastDay(Term.of(novel(type, made, published, death), where, TODAY));
                    var next = lastDay(Term.of(novel(type, made, published, later), where, TODAY));
                    boolean spansTheSpanishYear =
                            where.code().equals("ES") && death <= 1987 && later >= 1987;
                    if (base != null && next != null && !spansTheSpanishYear) {
                        assertThat(next)
                                .as(
                                        "%s %s made %d published %d died %d or %d",
                                        where, type, made, published, death, later)
                                .isAfterOrEqualTo(base);
                    }
                }
            }
        }
    }

    private static Work novel(WorkType type, int made, int published, int died) {
        return Work.a(type)
                .made(made)
                .published(published)
                .so(Fact.NOTICE)
                .so(Fact.RENEWED)
                .authorDied(died)
                .build();
    }

    /** Nothing told: only what no fact could change may be certain, and that is federal work. */
    @Test
    void withNoFactAtAllNothingIsCertain() {
        for (var type : WorkType.values()) {
            for (var where : Jurisdiction.all()) {
                var answer = Term.of(Work.a(type).build(), where, TODAY);
                boolean federal = type == WorkType.GOVERNMENT && where.code().equals("US");
                assertThat(answer instanceof Answer.Unknown)
                        .as("%s in %s: %s", type, where, answer)
                        .isEqualTo(!federal);
            }
        }
    }

    /** Every few facts, everywhere: an answer, and one that its own last day agrees with. */
    @Test
    void anyFewFactsHaveAnAnswerEverywhere() {
        for (var type : WorkType.values()) {
            for (var some : few()) {
                var work = work(type, some);
                if (work != null) {
                    Jurisdiction.all().forEach(where -> agreesWithItsLastDay(work, where));
                }
            }
        }
    }

    private static void agreesWithItsLastDay(Work work, Jurisdiction where) {
        var answer = Term.of(work, where, TODAY);
        var lastDay = lastDay(answer);
        boolean agrees =
                switch (answer) {
                    case Answer.Unknown unknown -> !unknown.missing().isEmpty();
                    case Answer.Protected until -> lastDay == null || !lastDay.isBefore(TODAY);
                    case Answer.PublicDomain free -> lastDay == null || lastDay.isBefore(TODAY);
                };
        assertThat(agrees).as(() -> said(work, where)).isTrue();
    }

    private static List<List<Told>> few() {
        List<Told> facts =
                List.of(
                        w -> w.made(1960),
                        w -> w.published(1965),
                        w -> w.madeAvailable(When.year(1963)),
                        w -> w.authorDied(1970),
                        w -> w.died(Role.DIRECTOR, When.year(1980)),
                        w -> w.so(Fact.AUTHOR_UNKNOWN),
                        w -> w.so(Fact.CORPORATE),
                        w -> w.so(Fact.UNPUBLISHED),
                        w -> w.so(Fact.COMPUTER_GENERATED),
                        w -> w.country(Jurisdiction.named("US")));
        var few = new ArrayList<List<Told>>();
        for (int i = 0; i < facts.size(); i++) {
            few.add(List.of(facts.get(i)));
            for (int j = 0; j < i; j++) {
                few.add(List.of(facts.get(j), facts.get(i)));
            }
        }
        return few;
    }

    @Test
    void answeringWhatIsAskedComesToAnEnd() {
        forAny(
                800,
                (some, all, where) -> {
                    if (Term.of(all, where, TODAY) instanceof Answer.Unknown unknown) {
                        assertThat(
                                        unknown.missing().stream()
                                                .filter(q -> !q.isForASpecialist())
                                                .filter(q -> isToldAlready(q, all))
                                                .toList())
                                .as(() -> said(all, where))
                                .isEmpty();
                    }
                });
    }

    /** A question whose every answer the work already holds would be asked for ever. */
    private static boolean isToldAlready(Question question, Work work) {
        return question.equals(Questions.MADE) && work.made() != null
                || question.equals(Questions.PUBLISHED)
                        && (work.published() != null || work.isSaid(Fact.UNPUBLISHED))
                || Arrays.stream(Fact.values())
                        .filter(f -> f != Fact.CORPORATE && f != Fact.AUTHOR_UNKNOWN)
                        .filter(work::isSaid)
                        .anyMatch(f -> question.equals(Questions.of(f)));
    }

    private static @Nullable LocalDate lastDay(Answer answer) {
        return switch (answer) {
            case Answer.PublicDomain free -> free.lastDay();
            case Answer.Protected until -> until.lastDay();
            case Answer.Unknown unknown -> null;
        };
    }

    private static String said(Work work, Jurisdiction where) {
        return "seed %d, %s: %s".formatted(seed(), where, work);
    }
}

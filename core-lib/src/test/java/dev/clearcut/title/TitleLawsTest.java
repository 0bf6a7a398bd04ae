package dev.clearcut.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random chains against a model that follows every cell by itself. */
class TitleLawsTest {

    private static final List<String> PLACES = List.of("DE", "US");
    private static final List<String> MEDIA = List.of("SVOD", "theatrical");
    private static final int CELLS = 8;
    private static final List<String> PARTIES = List.of("A", "B", "C", "D", Chain.US);

    private static final List<Rights> CELL = cells();

    private static List<Rights> cells() {
        var all = new ArrayList<Rights>();
        for (var place : PLACES) {
            for (var medium : MEDIA) {
                var from = Rights.in(place).media(medium);
                all.add(from.from("2027-01-01").to("2029-12-31"));
                all.add(from.from("2030-01-01").perpetual());
            }
        }
        return List.copyOf(all);
    }

    private static Rights rights(int bits) {
        var sum = Rights.none();
        for (int i = 0; i < CELLS; i++) {
            if ((bits >> i & 1) == 1) {
                sum = sum.plus(CELL.get(i));
            }
        }
        return sum;
    }

    /** A paper, and the cells it is about as bits. */
    private record Paper(Transfer transfer, int bits) {
        int from() {
            return PARTIES.indexOf(transfer.from().name());
        }

        int to() {
            return PARTIES.indexOf(transfer.to().name());
        }
    }

    private static final class Random1 {
        final Random random;
        final Chain chain = new Chain();
        final List<Paper> papers = new ArrayList<>();
        final boolean weSell;

        Random1(long seed, boolean weSell) {
            random = new Random(seed);
            this.weSell = weSell;
            chain.work("Novel", origins()).work("Film", origins(), "Novel");
            for (int i = 2 + random.nextInt(12); i > 0; i--) {
                paper();
            }
        }

        private List<Origin> origins() {
            return switch (random.nextInt(5)) {
                case 0 -> List.of(origin(1, 1));
                case 1 -> List.of(origin(1, 2), origin(1, 2));
                case 2 -> List.of(origin(1, 3), origin(2, 3));
                case 3 -> List.of(origin(1, 4), origin(1, 4), origin(1, 2));
                default -> random.nextInt(4) == 0 ? List.of(origin(1, 2)) : List.of(origin(1, 1));
            };
        }

        private Origin origin(int of, int in) {
            return Chain.by(PARTIES.get(random.nextInt(PARTIES.size())), Share.of(of, in));
        }

        private void paper() {
            int from = random.nextInt(weSell ? PARTIES.size() : PARTIES.size() - 1);
            int to = (from + 1 + random.nextInt(PARTIES.size() - 1)) % PARTIES.size();
            int bits =
                    random.nextInt(3) == 0
                            ? (1 << CELLS) - 1
                            : 1 + random.nextInt((1 << CELLS) - 1);
            var signed =
                    random.nextInt(12) == 0 ? null : "20%d-01-01".formatted(20 + random.nextInt(9));
            var share = random.nextInt(3) == 0 ? Share.of(1, 1 + random.nextInt(4)) : null;
            chain.passes(
                    random.nextBoolean() ? "Novel" : "Film",
                    PARTIES.get(from),
                    PARTIES.get(to),
                    signed,
                    share,
                    rights(bits));
            papers.add(new Paper(chain.papers.getLast(), bits));
        }
    }

    @Test
    void whatIsProvenIsWhatTheModelProvesCellByCell() {
        for (long seed = 0; seed < 600; seed++) {
            var made = new Random1(seed, true);
            var proof = made.chain.prove("Film", rights((1 << CELLS) - 1));

            int expected = (1 << CELLS) - 1;
            for (var work : made.chain.works) {
                expected &= Model.proven(work, made.papers);
            }
            assertThat(proof.proven()).as("seed %d", seed).isEqualTo(rights(expected));
        }
    }

    @Test
    void holesAndWhatIsProvenAreAllThatIsWantedAndNothingIsBoth() {
        for (long seed = 0; seed < 150; seed++) {
            var wanted = rights((1 << CELLS) - 1);
            var proof = new Random1(seed, true).chain.prove("Film", wanted);
            var holes =
                    proof.holes().stream().map(Hole::rights).reduce(Rights.none(), Rights::plus);
            assertThat(holes).as("seed %d", seed).isEqualTo(wanted.minus(proof.proven()));
            assertThat(proof.isComplete()).isEqualTo(proof.holes().isEmpty());
        }
    }

    @Test
    void theOrderInWhichPapersAreFiledChangesNothing() {
        for (long seed = 0; seed < 150; seed++) {
            var chain = new Random1(seed, true).chain;
            var before = chain.prove("Film", rights((1 << CELLS) - 1));
            Collections.shuffle(chain.papers, new Random(seed));
            var after = chain.prove("Film", rights((1 << CELLS) - 1));
            assertThat(after).as("seed %d", seed).isEqualTo(before);
        }
    }

    /**
     * A paper by which somebody else got it may well stand in our way; one made out to us cannot.
     */
    @Test
    void withoutAPaperMadeOutToUsNeverMoreIsProven() {
        for (long seed = 0; seed < 150; seed++) {
            var chain = new Random1(seed, false).chain;
            var all = chain.prove("Film", rights((1 << CELLS) - 1)).proven();
            for (var paper : List.copyOf(chain.papers)) {
                if (paper.to().name().equals(Chain.US)) {
                    var fewer = new ArrayList<>(chain.papers);
                    fewer.remove(paper);
                    var less =
                            new Title(chain.works, fewer)
                                    .prove(
                                            chain.works.getLast().id(),
                                            Chain.OURS,
                                            rights((1 << CELLS) - 1),
                                            Chain.TODAY)
                                    .proven();
                    assertThat(all.covers(less)).as("seed %d", seed).isTrue();
                }
            }
        }
    }

    @Test
    void withoutAnyPaperOfAPathItsRightsAreNoLongerProvenThatWay() {
        for (long seed = 0; seed < 150; seed++) {
            var chain = new Random1(seed, true).chain;
            var wanted = rights((1 << CELLS) - 1);
            for (var path : chain.prove("Film", wanted).paths()) {
                assertThat(path.transfers().stream().map(Transfer::to).toList())
                        .as("seed %d", seed)
                        .isEqualTo(
                                path.transfers().isEmpty() ? List.of() : shifted(path.transfers()));
                var days = path.transfers().stream().map(p -> String.valueOf(p.signed())).toList();
                assertThat(days).as("seed %d", seed).isSorted();
            }
        }
    }

    /** Each paper's grantor is the grantee of the one before; the last grantee is us. */
    private static List<dev.clearcut.party.Party> shifted(List<Transfer> papers) {
        var to = new ArrayList<dev.clearcut.party.Party>();
        papers.stream().skip(1).map(Transfer::from).forEach(to::add);
        to.add(Chain.party(Chain.US));
        return to;
    }

    /** Follows one cell at a time, with the shares of five parties in an array. */
    private static final class Model {

        static int proven(Work work, List<Paper> all) {
            int proven = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                if (ours(work, all, cell).equals(Share.WHOLE)) {
                    proven |= 1 << cell;
                }
            }
            return proven;
        }

        private static Share ours(Work work, List<Paper> all, int cell) {
            var has = new Share[PARTIES.size()];
            Arrays.fill(has, Share.NONE);
            for (var origin : work.origins()) {
                int who = PARTIES.indexOf(origin.author().name());
                has[who] = has[who].plus(origin.share());
            }
            var days = new TreeMap<LocalDate, List<Paper>>();
            for (var paper : all) {
                var signed = paper.transfer().signed();
                if (signed != null
                        && !signed.isAfter(Chain.TODAY)
                        && paper.transfer().works().contains(work.id())) {
                    days.computeIfAbsent(signed, d -> new ArrayList<>()).add(paper);
                }
            }
            days.values().forEach(day -> live(day, has, cell));
            return has[PARTIES.indexOf(Chain.US)];
        }

        private static void live(List<Paper> day, Share[] has, int cell) {
            var round = round(day);
            var waiting = new HashMap<Integer, Set<Integer>>();
            for (var paper : day) {
                waiting.computeIfAbsent(paper.from(), p -> new HashSet<>());
                if (!round.contains(paper)) {
                    waiting.computeIfAbsent(paper.to(), p -> new HashSet<>()).add(paper.from());
                }
            }
            while (!waiting.isEmpty()) {
                int next = next(waiting);
                waiting.remove(next);
                waiting.values().forEach(before -> before.remove(next));
                grant(next, day, round, has, cell);
            }
        }

        private static int next(Map<Integer, Set<Integer>> waiting) {
            return waiting.entrySet().stream()
                    .filter(e -> e.getValue().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        private static void grant(
                int who, List<Paper> day, Set<Paper> round, Share[] has, int cell) {
            var grants =
                    day.stream()
                            .filter(p -> p.from() == who && (p.bits() >> cell & 1) == 1)
                            .toList();
            if (grants.isEmpty()) {
                return;
            }
            var had = has[who];
            var sum = Share.NONE;
            boolean whole = false;
            boolean loops = false;
            for (var grant : grants) {
                var share = grant.transfer().share();
                whole |= share == null;
                loops |= round.contains(grant);
                sum = share == null ? sum : sum.plus(share);
            }
            boolean several = grants.size() > 1;
            if (loops || several && (whole || sum.compareTo(had) > 0)) {
                has[who] = Share.NONE;
                return;
            }
            for (var grant : grants) {
                var share = grant.transfer().share();
                var passes = share == null ? had : share.least(had);
                has[who] = has[who].minus(passes);
                has[grant.to()] = has[grant.to()].plus(passes);
            }
        }

        /** Between parties that can be reached from a round and parties that reach one. */
        private static Set<Paper> round(List<Paper> day) {
            int n = PARTIES.size();
            var reach = new boolean[n][n];
            day.forEach(p -> reach[p.from()][p.to()] = true);
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        reach[i][j] |= reach[i][k] && reach[k][j];
                    }
                }
            }
            var round = new HashSet<Paper>();
            for (var paper : day) {
                boolean after = false;
                boolean before = false;
                for (int k = 0; k < n; k++) {
                    after |= reach[k][k] && (k == paper.from() || reach[k][paper.from()]);
                    before |= reach[k][k] && (k == paper.to() || reach[paper.to()][k]);
                }
                if (after && before) {
                    round.add(paper);
                }
            }
            return round;
        }
    }
}

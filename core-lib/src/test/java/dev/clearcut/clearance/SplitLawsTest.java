package dev.clearcut.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares added up by the algebra, and by looking at every cell alone. */
class SplitLawsTest {

    private static final long SEED = Long.getLong("clearcut.seed", 20_270_301L);
    private static final int CASES = 1_500;
    private static final String[] PLACES = {"DE", "FR", "US"};
    private static final String[] MEDIA = {"SVOD", "theatrical"};
    private static final int YEARS = 3;
    private static final List<Rights> CELLS = cells();

    /** Who says that he has how much, in which of the cells. */
    private record Said(Party who, Share share, Rights scope) {}

    @Test
    void whatIsCoveredIsEveryCellInWhichTheSharesOfDifferentHoldersMakeTheWhole() {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            var said = random(new Random(seed));
            var covered = split(said).covered();
            for (var cell : CELLS) {
                assertThat(covered.covers(cell))
                        .as("seed %d, %s of %s", seed, cell, said)
                        .isEqualTo(sum(holders(said, cell)).compareTo(Share.WHOLE) >= 0);
            }
        }
    }

    @Test
    void thePartsSayWhoHasHowMuchWhereverAnybodyHasLessThanTheWhole() {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED - i;
            var said = random(new Random(seed));
            var parts = split(said).parts();
            for (var cell : CELLS) {
                var there = parts.stream().filter(p -> p.cells().intersects(cell)).toList();
                boolean partly =
                        said.stream().anyMatch(s -> !s.share().isWhole() && s.scope().covers(cell));
                assertThat(there).as("seed %d, %s of %s", seed, cell, said).hasSize(partly ? 1 : 0);
                for (var part : there) {
                    assertThat(shares(part))
                            .as("seed %d, %s of %s", seed, cell, said)
                            .isEqualTo(holders(said, cell));
                    assertThat(part.licensed()).isEqualTo(sum(holders(said, cell)));
                }
            }
        }
    }

    @Test
    void theOrderOfThePapersDoesNotMatter() {
        for (int i = 0; i < CASES / 10; i++) {
            long seed = SEED + i;
            var said = random(new Random(seed));
            assertThat(split(said.reversed()).parts())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(split(said).parts());
        }
    }

    private static Split split(List<Said> said) {
        var split = new Split();
        said.forEach(s -> split.add(s.who(), s.share(), s.scope()));
        return split;
    }

    /** The plain way: per holder the greatest share that he says he has in this cell. */
    private static Map<String, Share> holders(List<Said> said, Rights cell) {
        var holders = new HashMap<String, Share>();
        for (var one : said) {
            if (one.scope().covers(cell)) {
                holders.merge(one.who().name(), one.share(), Share::most);
            }
        }
        return holders;
    }

    private static Share sum(Map<String, Share> holders) {
        return holders.values().stream().reduce(Share.NONE, Share::plus);
    }

    private static Map<String, Share> shares(Part part) {
        var shares = new HashMap<String, Share>();
        part.holders().forEach(h -> shares.put(h.name(), h.share()));
        return shares;
    }

    private static List<Said> random(Random random) {
        var said = new ArrayList<Said>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int who = random.nextInt(4);
            var party = Party.company(Id.of("p" + who), "Publisher " + who);
            var share = random.nextInt(6) == 0 ? Share.WHOLE : Share.of(1 + random.nextInt(6), 6);
            said.add(new Said(party, share, box(random).plus(box(random))));
        }
        return said;
    }

    private static Rights box(Random random) {
        int from = random.nextInt(YEARS);
        return Rights.in(PLACES[random.nextInt(3)], PLACES[random.nextInt(3)])
                .media(MEDIA[random.nextInt(2)], MEDIA[random.nextInt(2)])
                .from(2027 + from + "-01-01")
                .years(1 + random.nextInt(YEARS - from));
    }

    private static List<Rights> cells() {
        var cells = new ArrayList<Rights>();
        for (var place : PLACES) {
            for (var medium : MEDIA) {
                for (int year = 0; year < YEARS; year++) {
                    var from = 2027 + year + "-01-01";
                    cells.add(Rights.in(place).media(medium).from(from).years(1));
                }
            }
        }
        return cells;
    }
}

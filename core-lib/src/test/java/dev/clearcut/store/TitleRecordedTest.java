package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Recorded;
import dev.clearcut.title.Transfer;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two records of a chain of title that differ in anything differ in a fact. */
class TitleRecordedTest {

    private static final long SEED = 20261122;

    private final RandomOffice office = new RandomOffice(SEED);
    private final Random random = new Random(SEED);

    private <T> T mixed(T one, T other) {
        return random.nextInt(4) == 0 ? other : one;
    }

    @Test
    void worksDifferExactlyWhenTheirFactsDo() {
        var before = new ArrayList<dev.clearcut.title.Work>();
        for (int i = 0; i < 300; i++) {
            var one = office.work(before);
            var other = office.work(before);
            var mixed =
                    new dev.clearcut.title.Work(
                            one.id(),
                            mixed(one.name(), other.name()),
                            mixed(one.kind(), other.kind()),
                            mixed(one.basedOn(), other.basedOn()),
                            mixed(one.origins(), other.origins()));
            assertThat(Recorded.of(one).equals(Recorded.of(mixed)))
                    .as("seed %d, work %d", SEED, i)
                    .isEqualTo(one.equals(mixed));
            before.add(one);
        }
    }

    @Test
    void papersDifferExactlyWhenTheirFactsDo() {
        var works = new ArrayList<dev.clearcut.title.Work>();
        for (int i = 0; i < 5; i++) {
            works.add(office.work(works));
        }
        for (int i = 0; i < 300; i++) {
            var one = office.transfer(works);
            var mixed = mixed(one, office.transfer(works));
            assertThat(Recorded.of(one).equals(Recorded.of(mixed)))
                    .as("seed %d, paper %d", SEED, i)
                    .isEqualTo(one.equals(mixed));
        }
    }

    private Transfer mixed(Transfer one, Transfer other) {
        return new Transfer(
                Id.of(one.id().value()),
                mixed(one.reference(), other.reference()),
                mixed(one.kind(), other.kind()),
                one.from(),
                one.from().equals(other.to()) ? one.to() : mixed(one.to(), other.to()),
                mixed(one.works(), other.works()),
                random.nextInt(4) == 0 ? other.share() : one.share(),
                mixed(one.scope(), other.scope()),
                random.nextInt(4) == 0 ? null : one.signed(),
                mixed(one.recorded(), other.recorded()),
                mixed(one.evidence(), other.evidence()),
                one.reversion());
    }
}

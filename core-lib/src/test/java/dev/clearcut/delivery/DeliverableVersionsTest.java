package dev.clearcut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.due.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which version the state of an item is told of. */
class DeliverableVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
    private static final Instant NOW = Instant.parse("2027-01-15T12:00:00Z");
    private static final Proof.File PAPER = new Proof.File("ab".repeat(32), "waiver.pdf");

    private static Deliverable item() {
        return Deliverable.planned(
                        Id.of("i"), Id.of("d"), "Final mix 5.1", Wanted.required("surround-mix"))
                .handled(Handling.NOBODYS.owner("dana@crossing.example"))
                .due(Due.on(DAY));
    }

    private static Deliverable made(Deliverable item) {
        var bytes = "%02x".formatted(item.versions().size() + 1).repeat(32);
        var file = new SentFile("mix.wav", 12, List.of(Hash.sha256(bytes)));
        return item.made(
                number ->
                        new Version(
                                number,
                                List.of(file),
                                new Version.Made("Mix Stage", DAY),
                                null,
                                List.of(),
                                List.of()));
    }

    private static Deliverable moved(Deliverable item, DeliveryState to) {
        var said =
                Step.Said.on(DAY)
                        .with("Jo Berg")
                        .because("so it is")
                        .via("Aspera")
                        .proved(List.of(PAPER))
                        .hashed(item.sent().map(v -> v.seal().toString()).orElse(""));
        return item.moved(to, said, "dana@crossing.example", NOW, List.of());
    }

    private static Deliverable sent(Deliverable item) {
        return moved(moved(item, DeliveryState.INTERNAL_CHECK), DeliveryState.SENT);
    }

    @Test
    void aVersionMadeWhileTheBuyerHasTheOldOneIsNotSent() {
        var item = made(sent(made(item())));

        assertThat(item.current().map(Version::name)).contains("v1");
        assertThat(item.unsent().map(Version::name)).contains("v2");
        var accepted = moved(item, DeliveryState.ACCEPTED);
        assertThat(accepted.accepted().map(Version::name)).contains("v1");
        assertThat(accepted.current().map(Version::name)).contains("v1");
        assertThat(accepted.unsent().map(Version::name)).contains("v2");
    }

    @Test
    void whatTheBuyerRejectsIsWhatItHad() {
        var item = moved(made(sent(made(item()))), DeliveryState.REJECTED);

        assertThat(item.current().map(Version::name)).contains("v1");
        assertThat(item.steps().getLast().version()).isEqualTo(1);
        var again = sent(moved(item, DeliveryState.FIXING));
        assertThat(again.current().map(Version::name)).contains("v2");
        assertThat(again.unsent()).isEmpty();
    }

    /** Whatever is done in whatever order. */
    @Test
    void whatIsAcceptedIsAlwaysTheVersionThatWasSent() {
        long seed = 20261122;
        var random = new Random(seed);
        int accepted = 0;
        int madeMeanwhile = 0;
        for (int round = 0; round < 400; round++) {
            var item = made(item());
            int sent = 0;
            for (int step = 0; step < 25; step++) {
                var before = item;
                if (random.nextInt(4) == 0) {
                    item = made(item);
                } else {
                    var to = any(item, random);
                    try {
                        item = moved(item, to);
                    } catch (Refused lacking) {
                        continue;
                    }
                    sent = to == DeliveryState.SENT ? before.versions().size() : sent;
                }
                if (isTheBuyers(item.state())) {
                    assertThat(item.current().orElseThrow().number())
                            .as("seed %d round %d step %d", seed, round, step)
                            .isEqualTo(sent);
                }
                if (item.state() == DeliveryState.ACCEPTED) {
                    var version = item.accepted().orElseThrow();
                    assertThat(version.number()).isEqualTo(sent);
                    assertThat(version.isTheOneOf(Hash.of(item.steps().getLast().said().hash())))
                            .isTrue();
                    accepted++;
                    madeMeanwhile += item.unsent().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(madeMeanwhile).isPositive();
    }

    private static DeliveryState any(Deliverable item, Random random) {
        var next = DeliveryRules.standard().from(item.state());
        return next.get(random.nextInt(next.size())).to();
    }

    private static boolean isTheBuyers(DeliveryState state) {
        return switch (state) {
            case SENT, BUYER_QC, ACCEPTED, REJECTED -> true;
            case PLANNED, IN_WORK, INTERNAL_CHECK, FIXING, WAIVED, NOT_NEEDED, WITHDRAWN -> false;
        };
    }
}

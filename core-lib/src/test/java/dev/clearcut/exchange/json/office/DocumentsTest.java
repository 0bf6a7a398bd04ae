package dev.clearcut.exchange.json.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.When;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.RandomOffice;
import dev.clearcut.use.Cut;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private final Map<Id<Party>, Party> parties = new HashMap<>();
    private final Documents documents = new Documents(id -> Optional.ofNullable(parties.get(id)));

    private <T> void same(T record, Class<T> type, long seed) {
        var json = Documents.write(record);
        var read = documents.read(json, type);
        assertThat(read).as("seed %d: %s", seed, json).isEqualTo(record);
        assertThat(Documents.write(read)).as("seed %d", seed).isEqualTo(json);
    }

    @Test
    void everyRecordIsReadBackAsItWas() {
        for (long seed = 1; seed <= 12; seed++) {
            var random = new RandomOffice(seed);
            var materials = new ArrayList<Material>();
            for (int i = 0; i < 8; i++) {
                materials.add(random.material());
            }
            for (var material : materials) {
                same(material, Material.class, seed);
                var licence = withFurtherTerms(random.licence(materials), random);
                know(licence.licensor());
                know(licence.licensee());
                same(licence, Licence.class, seed);
                same(licence.licensor(), Party.class, seed);
                same(random.deal(), Deal.class, seed);
                var cut = random.cut(materials);
                same(cut, Cut.class, seed);
                same(random.deliverable(random.deal(), cut), Deliverable.class, seed);
                same(
                        random.clearanceCase(material, material.carries().iterator().next()),
                        ClearanceCase.class,
                        seed);
            }
        }
    }

    private void know(@Nullable Party party) {
        if (party != null) {
            parties.put(party.id(), party);
        }
    }

    private static Licence withFurtherTerms(Licence licence, RandomOffice random) {
        var first = licence.grants().getFirst();
        var grants = new ArrayList<>(licence.grants());
        grants.set(
                0,
                new Grant(
                        first.id(),
                        first.clause(),
                        first.materials(),
                        first.rights(),
                        first.granted(),
                        first.silent(),
                        first.barred(),
                        first.exclusivity(),
                        first.caps(),
                        first.duties(),
                        random.chance(0.5)
                                ? EventWindow.lasting(Period.ofMonths(24), "first transmission")
                                : null,
                        first.share()));
        var when =
                new When.After(
                        "delivery",
                        Period.ofDays(-30),
                        LocalDate.of(2027, 1, 1),
                        random.chance(0.5) ? LocalDate.of(2029, 1, 1) : null);
        var further =
                new FurtherTerms(
                        List.of(
                                new Option(
                                        Id.of("option-1"),
                                        "4",
                                        Offer.of(
                                                Set.of(),
                                                Rights.in("US").media("SVOD").perpetual()),
                                        Money.of("GBP 2000"),
                                        random.chance(0.5) ? when : null,
                                        random.chance(0.5) ? LocalDate.of(2027, 5, 1) : null)),
                        List.of(
                                new StepUp(
                                        "5",
                                        "theatrical release",
                                        Money.exact("EUR 12.345"),
                                        Period.ofDays(30),
                                        null,
                                        null,
                                        LocalDate.of(2027, 3, 1))),
                        List.of(
                                new DatedDuty(
                                        Duty.credit("© Acme"),
                                        When.on(LocalDate.of(2027, 9, 1)),
                                        null)),
                        Sublicensing.to("Northlight"));
        return new Licence(
                licence.id(),
                licence.reference(),
                licence.instrument(),
                licence.licensor(),
                licence.licensee(),
                grants,
                licence.holdbacks(),
                licence.standing(),
                licence.fee(),
                further);
    }

    @Test
    void anOfferSaysItsShareOfTheRight() {
        var offer = new Offer(Set.of(Id.of("m")), Set.of(), Rights.all(), List.of());
        assertThat(Documents.write(offer)).contains("\"share\":\"1/1\"");
        var part = offer.share(Share.of(3, 5));
        assertThat(Documents.write(part)).contains("\"share\":\"3/5\"");
        assertThat(documents.read(Documents.write(part), Offer.class)).isEqualTo(part);
    }
}

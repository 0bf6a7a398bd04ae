package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.journal.Recorded;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the grants of contracts, kept and read back. */
class ContractsStoreTest {

    @TempDir static Path folder;
    private static Store store;
    private static int productions;

    @BeforeAll
    static void open() {
        store = Store.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static void write(Consumer<Writing> change) {
        store.write(
                Hands.KIM,
                office -> {
                    change.accept(office);
                    return true;
                });
    }

    private static <T> List<T> list(Function<Reading, List<T>> question) {
        return store.read(question);
    }

    private static Id<ProductionRecord> aProduction() {
        var id = Id.<ProductionRecord>of("contracts-" + ++productions);
        write(o -> o.people().add(new ProductionRecord(id, id.value(), ZoneId.of("UTC"))));
        return id;
    }

    private static List<Material> materials(RandomOffice random) {
        var materials = new ArrayList<Material>();
        for (int i = 0; i < 20; i++) {
            materials.add(random.material());
        }
        return materials;
    }

    @Test
    void whatIsWrittenIsReadBack() {
        long seed = 26;
        var random = new RandomOffice(seed);
        var production = aProduction();
        var materials = materials(random);
        var licences = new ArrayList<Licence>();
        var quotes = new ArrayList<Quote>();
        for (int i = 0; i < 60; i++) {
            licences.add(random.licence(materials).further(random.further(materials)));
            quotes.add(random.quote(materials));
        }
        var groups = new ArrayList<MfnGroup>();
        for (int i = 0; i < 20; i++) {
            var priced = new ArrayList<Priced>();
            priced.add(Priced.of(licences.get(i)));
            priced.add(Priced.of(quotes.get(i)));
            licences.get(i).further().options().forEach(o -> priced.add(Priced.of(o)));
            groups.add(random.group(priced));
        }
        var events =
                List.of(
                        new EventRecord(Id.of("e1"), new Event("Delivery", random.day())),
                        new EventRecord(
                                Id.of("e2"), new Event("first transmission", random.day())));
        var rates = List.of(random.rate(), random.rate(), random.rate());
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.licences().addAll(production, licences);
                    office.quotes().addAll(production, quotes);
                    office.mfnGroups().addAll(production, groups);
                    office.events().addAll(production, events);
                    rates.forEach(rate -> office.rates().add(production, rate));
                });
        assertThat(list(office -> office.licences().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(licences);
        assertThat(list(office -> office.quotes().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(quotes);
        assertThat(list(office -> office.mfnGroups().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(groups);
        assertThat(list(office -> office.events().of(production)))
                .containsExactlyInAnyOrderElementsOf(events);
        assertThat(list(office -> office.rates().of(production))).isEqualTo(rates);
    }

    /** Two records that differ in anything but identities differ in a fact. */
    @Test
    void furtherTermsDifferExactlyWhenTheirFactsDo() {
        long seed = 27;
        var random = new RandomOffice(seed);
        var materials = materials(random);
        var licence = random.licence(materials);
        for (int i = 0; i < 300; i++) {
            var one = licence.further(random.further(materials));
            var other = licence.further(random.further(materials));
            assertThat(Recorded.of(one).equals(Recorded.of(other)))
                    .as("seed %d, licence %d", seed, i)
                    .isEqualTo(anonymous(one).equals(anonymous(other)));
            assertThat(Recorded.of(one)).isEqualTo(Recorded.of(licence.further(one.further())));
            var quote = random.quote(materials);
            var dearer =
                    new Quote(
                            quote.id(),
                            quote.reference(),
                            quote.from(),
                            quote.offer(),
                            Money.of("GBP 12345"),
                            quote.until());
            assertThat(Recorded.of(dearer)).isNotEqualTo(Recorded.of(quote));
        }
    }

    private static Object anonymous(Licence licence) {
        var further = licence.further();
        return List.of(
                further.options().stream()
                        .map(
                                o ->
                                        Arrays.asList(
                                                o.clause(),
                                                o.offer(),
                                                o.price(),
                                                o.by(),
                                                o.exercised()))
                        .toList(),
                further.steps(),
                further.duties(),
                further.sublicensing());
    }

    @Test
    void aLicenceWhoseFurtherTermsChangeHasAnotherVersion() {
        var random = new RandomOffice(28);
        var production = aProduction();
        var materials = materials(random);
        var licence = random.licence(materials).further(FurtherTerms.NONE);
        var after = licence.further(random.further(materials));
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.licences().add(production, licence);
                });
        write(office -> office.licences().change(production, licence, after));
        assertThat(list(office -> office.licences().of(production))).containsExactly(after);
        assertThat(store.<Map<Id<Licence>, Long>>read(o -> o.index().licenceVersions(production)))
                .containsEntry(licence.id(), 2L);
        assertThatThrownBy(
                        () ->
                                write(
                                        office ->
                                                office.licences()
                                                        .change(production, licence, licence)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anOptionInAGroupDoesNotVanishFromUnderIt() {
        var random = new RandomOffice(29);
        var production = aProduction();
        var materials = materials(random);
        var licence = withAnOption(random, materials);
        var option = licence.further().options().getFirst();
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.licences().add(production, licence);
                    office.mfnGroups()
                            .add(production, group("g-29", Priced.of(licence), Priced.of(option)));
                });
        assertThatThrownBy(
                        () ->
                                write(
                                        office ->
                                                office.licences()
                                                        .change(
                                                                production,
                                                                licence,
                                                                licence.further(
                                                                        FurtherTerms.NONE))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("take it out of there first");
        assertThatThrownBy(() -> write(office -> office.licences().remove(production, licence)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a most-favoured-nations group");
        assertThat(list(office -> office.licences().of(production))).containsExactly(licence);
    }

    @Test
    void aPaperIsInOneGroupThatComparesMoney() {
        var random = new RandomOffice(30);
        var production = aProduction();
        var materials = materials(random);
        var quote = random.quote(materials);
        var credit =
                new MfnGroup(
                        Id.of("g-30c"),
                        "credits",
                        Compared.CREDIT,
                        Currency.getInstance("GBP"),
                        List.of(Member.of(Priced.of(quote))));
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.quotes().add(production, quote);
                    office.mfnGroups().add(production, group("g-30a", Priced.of(quote)));
                    office.mfnGroups().add(production, credit);
                });
        assertThatThrownBy(
                        () ->
                                write(
                                        office ->
                                                office.mfnGroups()
                                                        .add(
                                                                production,
                                                                group("g-30b", Priced.of(quote)))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("make them one");
        assertThatThrownBy(
                        () ->
                                write(
                                        office ->
                                                office.mfnGroups()
                                                        .add(
                                                                production,
                                                                group(
                                                                        "g-30d",
                                                                        new Priced.OfQuote(
                                                                                Id.of("none"))))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not have");
    }

    @Test
    void aQuoteForAMaterialNotOnFileIsRefused() {
        var random = new RandomOffice(31);
        var production = aProduction();
        var quote = random.quote(materials(random));
        assertThatThrownBy(() -> write(office -> office.quotes().add(production, quote)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(quote.reference())
                .hasMessageContaining("Add it first");
        assertThat(list(office -> office.quotes().of(production))).isEmpty();
    }

    @Test
    void anEventIsRecordedOnce() {
        var production = aProduction();
        var day = LocalDate.of(2027, 5, 1);
        write(o -> o.events().add(production, event("ev-1", "first transmission", day)));
        assertThatThrownBy(
                        () ->
                                write(
                                        o ->
                                                o.events()
                                                        .add(
                                                                production,
                                                                event(
                                                                        "ev-2",
                                                                        "the First  Transmission",
                                                                        day.plusDays(1)))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2027-05-01");
        write(
                o ->
                        o.events()
                                .change(
                                        production,
                                        event("ev-1", "first transmission", day),
                                        event("ev-1", "first transmission", day.plusDays(1))));
        assertThat(list(o -> o.events().of(production)))
                .containsExactly(event("ev-1", "first transmission", day.plusDays(1)));
    }

    private static EventRecord event(String id, String name, LocalDate on) {
        return new EventRecord(Id.of(id), new Event(name, on));
    }

    private static Licence withAnOption(RandomOffice random, List<Material> materials) {
        while (true) {
            var licence = random.licence(materials).further(random.further(materials));
            if (!licence.further().options().isEmpty()) {
                return licence;
            }
        }
    }

    private static MfnGroup group(String id, Priced... priced) {
        return new MfnGroup(
                Id.of(id),
                id,
                Compared.FEE_PER_SIDE,
                Currency.getInstance("GBP"),
                List.of(priced).stream().map(Member::of).toList());
    }
}

package dev.clearcut.licence.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.MfnGroup.Change;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MfnGroupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Licence SYNC = licence("Acme Music", "GBP 4500");
    private static final Licence MASTER = licence("Big Label", "GBP 4500");

    private static Licence licence(String from, String fee) {
        var id = from.replace(' ', '-');
        return Licence.from(from)
                .reference(from + " 1")
                .of(Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "Song"))
                .granting(Rights.all())
                .fee(fee)
                .licence(Id.of(id), Party.company(Id.of(id), from), null, () -> Id.of("g"));
    }

    private static MfnGroup sides(Compared compared, Member... members) {
        return new MfnGroup(Id.of("g"), "Song, both sides", compared, GBP, List.of(members));
    }

    private static Member member(Licence licence, int share) {
        return new Member(Priced.of(licence), BigDecimal.valueOf(share));
    }

    private static List<Owed> ripple(
            MfnGroup group, Licence changed, String fee, Licence... licences) {
        return group.ripple(
                        new Change(Priced.of(changed), Money.of(fee)),
                        Fees.of(List.of(licences), List.of()),
                        Rates.none(),
                        TODAY)
                .value();
    }

    @Test
    void aRaiseForOneSideIsOwedToTheOther() {
        var group = sides(Compared.FEE_PER_SIDE, member(SYNC, 100), member(MASTER, 100));

        assertThat(ripple(group, SYNC, "GBP 6000", SYNC, MASTER))
                .extracting(Owed::toString)
                .containsExactly(
                        "Big Label 1 (Big Label): GBP 4500.00 to GBP 6000.00, GBP 1500.00 more");
    }

    @Test
    void aLowerFeeLiftsNobodyElseAndCannotBeHad() {
        var group = sides(Compared.FEE_PER_SIDE, member(SYNC, 100), member(MASTER, 100));

        assertThat(ripple(group, SYNC, "GBP 4000", SYNC, MASTER))
                .extracting(Owed::toString)
                .containsExactly(
                        "Acme Music 1 (Acme Music): GBP 4000.00 to GBP 4500.00, GBP 500.00 more");
    }

    @Test
    void halfOfASideIsDueHalf() {
        var half = licence("Half Songs", "GBP 2250");
        var group = sides(Compared.PRO_RATA, member(half, 50), member(MASTER, 100));

        assertThat(ripple(group, half, "GBP 3000", half, MASTER))
                .extracting(o -> o.to().toString())
                .containsExactly("GBP 6000.00");
        assertThat(ripple(group, MASTER, "GBP 4999.99", half, MASTER))
                .extracting(o -> o.to().toString())
                .containsExactly("GBP 2499.99");
    }

    @Test
    void aGroupThatComparesCreditsOwesNoMoney() {
        var group = sides(Compared.CREDIT, member(SYNC, 100), member(MASTER, 100));

        assertThat(ripple(group, SYNC, "GBP 9000", SYNC, MASTER)).isEmpty();
    }

    @Test
    void withoutARateTheFindingSaysWhichIsMissing() {
        var dollars = licence("US Label", "USD 6000");
        var group = sides(Compared.FEE_PER_SIDE, member(SYNC, 100), member(dollars, 100));
        var fees = Fees.of(List.of(SYNC, dollars), List.of());

        assertThat(group.owing(fees, Rates.none(), TODAY).report().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "contract.rate-missing  MFN group \"Song, both sides\"  US Label 1 (US Label),"
                                + " USD 6000.00 cannot be compared: enter a rate from USD to GBP of"
                                + " 2026-11-22 or before.");
        var rates = Rates.of(ExchangeRate.of("GBP", "USD", "1.25", "2026-11-01", "BoE"));
        assertThat(group.owing(fees, rates, TODAY).value())
                .extracting(o -> o.difference().toString())
                .containsExactly("GBP 300.00");
    }

    @Test
    void aMemberWithoutAFeeIsSaid() {
        var unpriced =
                new Licence(
                        Id.of("u"),
                        "Unpriced 1",
                        SYNC.instrument(),
                        SYNC.licensor(),
                        null,
                        SYNC.grants(),
                        List.of(),
                        SYNC.standing(),
                        null);
        var group = sides(Compared.FEE_PER_SIDE, member(unpriced, 100), member(MASTER, 100));

        assertThat(
                        group.owing(
                                        Fees.of(List.of(unpriced, MASTER), List.of()),
                                        Rates.none(),
                                        TODAY)
                                .report()
                                .findings())
                .extracting(Finding::rule)
                .containsExactly(FeeRule.NO_FEE.id());
    }

    @Test
    void aStrangerToTheGroupIsNotFoundAndAMemberStandsOnce() {
        var group = sides(Compared.FEE_PER_SIDE, member(SYNC, 100));

        assertThatThrownBy(() -> ripple(group, MASTER, "GBP 1", SYNC, MASTER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sides(Compared.FEE_PER_SIDE, member(SYNC, 100), member(SYNC, 50)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> member(SYNC, 0)).isInstanceOf(Invalid.class);
    }

    /** What is owed after a raise is what was owed before, the ripple, and nothing else. */
    @Test
    void theRippleIsTheDifferenceOfWhatIsOwed() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var licences = new ArrayList<Licence>();
            var members = new ArrayList<Member>();
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                licences.add(licence("Holder " + i, "GBP " + (100 + random.nextInt(900)) + ".37"));
                members.add(member(licences.get(i), 1 + random.nextInt(100)));
            }
            var group = sides(Compared.PRO_RATA, members.toArray(Member[]::new));
            var fees = Fees.of(licences, List.of());
            var raised = licences.getFirst();
            var fee = Money.of("GBP " + (1_000 + random.nextInt(900)) + ".11");
            var change = new Change(Priced.of(raised), fee);

            var before = sum(group.owing(fees, Rates.none(), TODAY).value());
            var after =
                    sum(
                            group.owing(fees.with(Priced.of(raised), fee), Rates.none(), TODAY)
                                    .value());
            var ripple = group.ripple(change, fees, Rates.none(), TODAY).value();
            var own =
                    group.owing(fees, Rates.none(), TODAY).value().stream()
                            .filter(o -> o.priced().equals(Priced.of(raised)))
                            .toList();
            assertThat(sum(ripple))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(after.subtract(before).add(sum(own)));
        }
    }

    private static BigDecimal sum(List<Owed> owed) {
        return owed.stream()
                .map(o -> o.difference().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

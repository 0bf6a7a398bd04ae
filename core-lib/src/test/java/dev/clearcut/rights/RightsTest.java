package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final Rights LICENSED =
            Rights.in("WORLD").except("CN").media("ALL").from("2027-01-01").years(10);

    @Test
    void printsAsPeopleWrite() {
        assertThat(
                        Rights.in("WORLD")
                                .except("CN", "US")
                                .media("SVOD", "AVOD")
                                .from("2027-01-01")
                                .to("2036-12-31"))
                .hasToString("WORLD except CN, US; SVOD, AVOD; 2027-01-01 to 2036-12-31");
        assertThat(LICENSED).hasToString("WORLD except CN; all media; 2027-01-01 to 2036-12-31");
        assertThat(Rights.in("UK & Eire").media("free TV").languages("en").perpetual())
                .hasToString("GB, IE; free TV; perpetual; English");
        assertThat(Rights.in("DE").media("EST").to("2030-06-30"))
                .hasToString("DE; EST; to 2030-06-30");
        assertThat(Rights.none()).hasToString("nothing");
        assertThat(Rights.all()).hasToString("WORLD; all media; perpetual");
    }

    @Test
    void aLicenceThatEndsEarlyLeavesAGap() {
        var needed = Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();
        assertThat(needed.minus(LICENSED)).hasToString("DE, FR, US; SVOD; from 2037-01-01");
        assertThat(LICENSED.covers(needed)).isFalse();
        assertThat(LICENSED.covers(Rights.in("DE").media("SVOD").from("2036-12-31").months(1)))
                .isFalse();
        assertThat(
                        LICENSED.covers(
                                Rights.in("DE").media("SVOD").from("2036-12-31").to("2036-12-31")))
                .isTrue();
    }

    @Test
    void licencesThatMeetLeaveNoGapBetweenTheirDays() {
        var first = Rights.in("GB").media("SVOD").from("2027-01-01").to("2027-12-31");
        var second = Rights.in("GB").media("SVOD").from("2028-01-01").to("2028-12-31");
        assertThat(first.plus(second))
                .isEqualTo(Rights.in("GB").media("SVOD").from("2027-01-01").years(2))
                .hasToString("GB; SVOD; 2027-01-01 to 2028-12-31");
        assertThat(first.plus(second).windows()).hasSize(1);
    }

    @Test
    void aHoldbackCutsAHoleThatPrintsAsTwoWindows() {
        var held = Rights.in("DE").media("SVOD").from("2028-01-01").to("2028-06-30");
        assertThat(LICENSED.and(Rights.in("DE").media("SVOD").perpetual()).minus(held))
                .hasToString(
                        "DE; SVOD; 2027-01-01 to 2027-12-31 + DE; SVOD; 2028-07-01 to 2036-12-31");
    }

    @Test
    void saysASetInFewBoxes() {
        var world = Rights.in("WORLD").media("SVOD").from("2027-01-01").to("2036-12-31");
        var longer = Rights.in("US").media("SVOD").from("2030-01-01").to("2040-12-31");
        assertThat(world.plus(longer).boxes()).hasSize(2);
        var overlapping =
                Rights.in("DE", "FR")
                        .media("SVOD")
                        .from("2027-01-01")
                        .to("2030-12-31")
                        .plus(Rights.in("DE").media("SVOD").from("2029-01-01").to("2035-12-31"));
        assertThat(overlapping.boxes()).hasSize(2);
        var threeMedia =
                Rights.in("DE")
                        .media("SVOD")
                        .perpetual()
                        .plus(Rights.in("DE").media("AVOD").perpetual())
                        .plus(Rights.in("FR").media("SVOD", "AVOD").perpetual());
        assertThat(threeMedia).hasToString("DE, FR; SVOD, AVOD; perpetual");
    }

    @Test
    void partsOfACountryMakeTheCountry() {
        var parts =
                Rights.in("England", "Wales")
                        .media("theatrical")
                        .perpetual()
                        .plus(Rights.in("Scotland").media("theatrical").perpetual())
                        .plus(Rights.in("Northern Ireland").media("theatrical").perpetual());
        assertThat(parts).isEqualTo(Rights.in("GB").media("CIN.THE").perpetual());
    }

    @Test
    void languagesAreAnAxisLikeAnyOther() {
        var canada = Rights.in("CA").media("SVOD").perpetual();
        var french = Rights.in("CA").media("SVOD").languages("French").perpetual();
        assertThat(canada.minus(french))
                .hasToString("CA; SVOD; perpetual; all languages except French");
        assertThat(canada.languages()).isEqualTo(Languages.ALL);
        assertThat(french.territories()).isEqualTo(Territories.of("CA"));
        assertThat(french.media()).isEqualTo(Media.of("SVOD"));
    }

    @Test
    void wordsNobodyKnowsAreRefusedWithTheNearestOnes() {
        assertThatThrownBy(() -> Rights.in("Germny"))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("Germany");
        assertThatThrownBy(() -> Rights.in("DE").media("SVOD").from("1 March 2027"))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("2027-03-01");
        assertThatThrownBy(() -> Rights.in("DE").media("SVOD").from("2027-03-01").to("2026-03-01"))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("ends before it begins");
        assertThatThrownBy(() -> Rights.in("DE").media("SVOD").from("2027-03-01").years(0))
                .isInstanceOf(ClearcutException.Invalid.class);
        assertThatThrownBy(
                        () ->
                                Rights.in("DE")
                                        .media("SVOD")
                                        .from("2027-03-01")
                                        .years(Integer.MAX_VALUE))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("perpetual");
    }

    @Test
    void aBoxWithNothingOnOneAxisIsNothing() {
        var nowhere = new Box(Territories.NONE, Media.ALL, Languages.ALL, Window.always());
        assertThat(Rights.of(nowhere)).isEqualTo(Rights.none());
        assertThat(Rights.all().covers(Rights.none())).isTrue();
        assertThat(Rights.none().covers(Rights.none())).isTrue();
    }

    /** Forty random grants with random single territories, media and dates stay a bounded set. */
    @Test
    void hostileFragmentationStaysBoundedAndExact() {
        var random = new Random(7);
        var codes = new ArrayList<>(Territories.ALL.codes());
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < 40; i++) {
            var territories = Territories.NONE;
            var media = Media.NONE;
            for (int j = 0; j < 60; j++) {
                territories =
                        territories.plus(Territories.of(codes.get(random.nextInt(codes.size()))));
                media = media.plus(Media.of(Media.ALL.codes().get(random.nextInt(84))));
            }
            var from = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(4000));
            var window = Window.of(from, from.plusDays(1 + random.nextInt(3000)));
            boxes.add(new Box(territories, media, Languages.ALL, window));
        }
        var granted = Rights.of(boxes);
        var gap = Rights.all().minus(granted);
        assertThat(gap.plus(granted)).isEqualTo(Rights.all());
        assertThat(gap.intersects(granted)).isFalse();
        assertThat(granted.boxes().size()).isLessThan(80 * 84);
        assertThat(Rights.of(granted.boxes())).isEqualTo(granted);
        assertThat(List.of(boxes.getFirst(), boxes.getLast()))
                .allMatch(box -> granted.covers(Rights.of(box)));
    }
}

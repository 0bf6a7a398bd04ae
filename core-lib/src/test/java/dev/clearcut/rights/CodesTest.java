package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void everyCodeCanBeWritten() {
        assertThat(Codes.territories())
                .allSatisfy(code -> assertThat(Territories.named(code.code())).isPresent());
        assertThat(Codes.media())
                .allSatisfy(code -> assertThat(Media.named(code.code())).isPresent());
        assertThat(Codes.languages())
                .allSatisfy(code -> assertThat(Languages.named(code.code())).isPresent());
    }

    @Test
    void everyLeafIsThereOnce() {
        assertThat(codes(Codes.media())).containsAll(Media.ALL.codes()).doesNotHaveDuplicates();
        assertThat(codes(Codes.territories()))
                .containsAll(Territories.ALL.codes())
                .doesNotHaveDuplicates();
        assertThat(codes(Codes.languages()))
                .containsAll(Languages.ALL.codes())
                .doesNotHaveDuplicates();
    }

    @Test
    void theMembersOfAGroupAreTheSetItsNameStandsFor() {
        for (var code : Codes.territories()) {
            var now =
                    code.members().stream()
                            .filter(Code.Members::isOpen)
                            .flatMap(members -> members.codes().stream())
                            .toArray(String[]::new);
            if (code.isGroup()) {
                assertThat(Territories.of(now)).isEqualTo(Territories.of(code.code()));
            }
        }
    }

    @Test
    void aPartSaysWhatItIsPartOfAndACountryWhichGroupsHaveIt() {
        assertThat(one(Codes.territories(), "GB-SCT").partOf()).isEqualTo("GB");
        assertThat(one(Codes.media(), "LIN.FTA").partOf()).isEqualTo("LIN");
        assertThat(one(Codes.languages(), "es-419").partOf()).isEqualTo("es");
        assertThat(one(Codes.territories(), "DE").groups())
                .contains("EU", "EEA", "GAS")
                .doesNotContain("NORDICS");
        assertThat(one(Codes.territories(), "GB").groups()).doesNotContain("EU");
        assertThat(one(Codes.media(), "VOD.SVA").groups()).contains("SVOD", "ALL");
    }

    @Test
    void membersHaveTheirDays() {
        var union = one(Codes.territories(), "European Union");

        assertThat(union.checked()).isEqualTo("yes");
        assertThat(union.members())
                .contains(
                        new Code.Members(
                                List.of("GB"),
                                LocalDate.parse("1973-01-01"),
                                LocalDate.parse("2020-01-31")))
                .extracting(Object::toString)
                .contains("HR from 2013-07-01", "GB from 1973-01-01 to 2020-01-31");
    }

    private static List<String> codes(List<Code> all) {
        return all.stream().map(Code::code).toList();
    }

    private static Code one(List<Code> all, String called) {
        return all.stream().filter(code -> code.isCalled(called)).findFirst().orElseThrow();
    }
}

package dev.clearcut.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nightfall Pictures Ltd",
                "Nightfall Pictures Limited",
                "NIGHTFALL PICTURES LTD.",
                "Nightfall  Pictures, Ltd",
                "nightfall pictures",
                "Níghtfäll Pictures LLC",
                "Nightfall Pictures, Inc.",
                "Nightfall Pictures Pty. Ltd.",
                "Nightfall Pictures GmbH & Co. KG",
                "Nightfall Pictures G.m.b.H.",
                "Nightfall Pictures S.A.",
                "Nightfall Pictures S. A.",
                "SARL Nightfall Pictures",
                "Nightfall Pictures s.r.o.",
                "Nightfall Pictures Sp. z o.o.",
                "Nightfall Pictures Sp. z o. o.",
                "Nightfall Pictures S. de R.L. de C.V.",
                "PT Nightfall Pictures Tbk.",
                "\"Nightfall Pictures\" A/S",
                "Nightfall-Pictures plc",
                "Nightfall Pictures Film Co., Ltd"
            })
    void caseAccentsPunctuationAndALegalFormLeftOutMakeNoOtherCompany(String spelling) {
        var wanted = spelling.contains("Film") ? "Nightfall Pictures Film" : "Nightfall Pictures";

        assertThat(same(spelling, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Nightfall Pictures, Nightfall Films",
        "Nightfall Pictures Ltd, Nightfall Pictures (UK) Ltd",
        "Nightfall Pictures, Nightfall Picture",
        "Incorporated Films, Films",
        "Cosa Pictures, Pictures",
        "Agony, Agon Y Productions"
    })
    void whatNamesACompanyIsNotLeftOut(String one, String other) {
        assertThat(same(one, other)).isFalse();
        assertThat(same(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Ltd, Acme GmbH",
        "Acme GmbH, Acme GmbH & Co. KG",
        "Acme Inc., Acme LLC",
        "Acme & Co, Acme Ltd",
        "AB Productions, AS Productions",
        "AB Productions, Productions Ltd",
        "SARL Acme, Acme SAS"
    })
    void twoLegalFormsAreTwoCompanies(String one, String other) {
        assertThat(same(one, other)).isFalse();
        assertThat(same(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Ltd, Acme Limited",
        "'Acme Co., Ltd.', Acme Limited",
        "Acme AG, Acme Aktiengesellschaft",
        "Acme Pty. Ltd., Acme Proprietary Limited",
        "Acme S.A., SA Acme",
        "AB Acme, Acme Aktiebolag",
        "AB Productions Ltd, AB Productions",
        "Acme & Company, Acme and Co."
    })
    void oneLegalFormIsWrittenInSeveralWays(String one, String other) {
        assertThat(same(one, other)).isTrue();
        assertThat(same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "株式会社ナイトフォール, ナイトフォール",
        "ナイトフォール株式会社, ナイトフォール㈱",
        "夜幕影业有限公司, 夜幕影业",
        "주식회사 나이트폴, 나이트폴",
        "ООО Ночь, ночь",
        "Łuna Spółka z o.o., Luna"
    })
    void otherScriptsHaveLegalFormsToo(String one, String other) {
        assertThat(same(one, other)).isTrue();
        assertThat(same(other, one)).isTrue();
    }

    @Test
    void aNameThatIsNothingButALegalFormStaysAName() {
        assertThat(same("Company", "COMPANY")).isTrue();
        assertThat(same("Company", "Limited")).isFalse();
        assertThat(CompanyName.of("Limited Co.").isBlank()).isFalse();
        assertThat(OurCompanies.of(List.of("株式会社")).include("株式会社")).isTrue();
    }

    @Test
    void nothingButPunctuationIsNobody() {
        assertThat(OurCompanies.of(List.of("Nightfall Ltd")).include("—")).isFalse();
        assertThat(OurCompanies.none().include("Nightfall Ltd")).isFalse();
    }

    @Test
    void writingANameOtherwiseNeverMakesItAnotherCompany() {
        long seed = 20_261_122;
        var random = new Random(seed);
        var words = List.of("Night", "fall", "Été", "Øre", "Pictures", "Bros", "Søn", "7", "Art");
        var forms = List.of("", " Ltd", ", Inc.", " GmbH", " S.A.R.L.", " B. V.", " Pty Ltd");
        for (int i = 0; i < 500; i++) {
            var name = new StringBuilder();
            for (int w = 0; w <= random.nextInt(3); w++) {
                name.append(name.isEmpty() ? "" : " ").append(words.get(random.nextInt(9)));
            }
            var one = name + forms.get(random.nextInt(forms.size()));
            var other = (random.nextBoolean() ? one : name.toString()).toUpperCase();
            assertThat(OurCompanies.of(List.of(one)).include(other))
                    .as("seed %d: \"%s\" and \"%s\"", seed, one, other)
                    .isTrue();
        }
    }

    private static boolean same(String one, String other) {
        return CompanyName.of(one).meansSameAs(CompanyName.of(other));
    }
}

package dev.clearcut.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "ISRC, GB-AYE-69-00532, GB-AYE-69-00532",
        "ISRC, gbaye6900532, GB-AYE-69-00532",
        "ISRC, ISRC: GB AYE 69 00532, GB-AYE-69-00532",
        "ISRC, urn:isrc:USSKG1912345, US-SKG-19-12345",
        "ISRC, CA-E12-05-12345, CA-E12-05-12345",
        "ISRC, IS-RC1-05-12345, IS-RC1-05-12345",
        "ISRC, ISRC IS-RC1-05-12345, IS-RC1-05-12345",
        "ISWC, T-034.524.680-1, T-034.524.680-1",
        "ISWC, T9100085652, T-910.008.565-2",
        "ISWC, t 910 008 565 2, T-910.008.565-2",
        "ISWC, 9100085652, T-910.008.565-2",
        "ISAN, 0000-0001-8947-0000-8-0000-0000-D, 0000-0001-8947-0000-8-0000-0000-D",
        "ISAN, 000000018947000000000000, 0000-0001-8947-0000-8-0000-0000-D",
        "ISAN, 0000-0000-d07a-0090-q-0000-0000-x, 0000-0000-D07A-0090-Q-0000-0000-X",
        "ISAN, 0000-0001-8CFA-0000-I-0000-0000-K, 0000-0001-8CFA-0000-I-0000-0000-K",
        "ISAN, 1881-66C7-3420-6541-Y-9F3A-0245-O, 1881-66C7-3420-6541-Y-9F3A-0245-O",
        "ISAN, URN:ISAN:1881-66C7-3420-6541-Y, 1881-66C7-3420-6541-Y",
        "ISAN, 188166C734206541, 1881-66C7-3420-6541-Y",
        "EIDR, 10.5240/7791-8534-2C23-9030-8610-5, 10.5240/7791-8534-2C23-9030-8610-5",
        "EIDR, 10.5240/1489-49A2-3956-4B2D-FE16-5, 10.5240/1489-49A2-3956-4B2D-FE16-5",
        "EIDR, 10.5240/f85a-e100-b068-5b8f-b1c8-t, 10.5240/F85A-E100-B068-5B8F-B1C8-T",
        "EIDR, https://doi.org/10.5240/EA73-79D7-1B2B-B378-3A73-M, 10.5240/EA73-79D7-1B2B-B378-3A73-M",
        "EIDR, urn:eidr:10.5240:7791-8534-2C23-9030-8610-5, 10.5240/7791-8534-2C23-9030-8610-5",
        "EIDR, doi:10.5240/7791853 42C23 9030 8610 5, 10.5240/7791-8534-2C23-9030-8610-5",
        "EIDR, https://ui.eidr.org/view/content?id=10.5240/7EC7-228A-510A-053E-CBB8-J, 10.5240/7EC7-228A-510A-053E-CBB8-J",
        "EIDR, 7791-8534-2C23-9030-8610-5, 10.5240/7791-8534-2C23-9030-8610-5",
        "ISNI, 0000 0001 2281 955X, 0000 0001 2281 955X",
        "ISNI, 000000012281955x, 0000 0001 2281 955X",
        "ISNI, https://isni.org/isni/000000012281955X, 0000 0001 2281 955X",
        "ISNI, https://orcid.org/0000-0002-1825-0097, 0000 0002 1825 0097",
        "IPI, 00014107338, 00014107338",
        "IPI, 14107338, 00014107338",
        "IPI, IPI: 199, 00000000199",
        "IPI, CAE/IPI 00045620792, 00045620792",
        "IPI_BASE, I-000000229-7, I-000000229-7",
        "IPI_BASE, i0000002297, I-000000229-7",
        "EAN, 4006381333931, 4006381333931",
        "EAN, EAN-13: 400638 133393 1, 4006381333931",
        "EAN, 73513537, 73513537",
        "EAN, 036000291452, 0036000291452",
        "EAN, 00036000291452, 0036000291452",
        "EAN, 98412345678908, 98412345678908",
        "ISBN, 0-306-40615-2, 9780306406157",
        "ISBN, 978-0-306-40615-7, 9780306406157",
        "ISBN, 1-85798-218-5, 9781857982183",
        "ISBN, 0-8044-2957-X, 9780804429573",
        "OWN, '  Getty   1234 ', Getty 1234",
    })
    void isReadHoweverItIsWrittenAndKeptInOneSpelling(Scheme scheme, String text, String value) {
        assertThat(Identifier.of(scheme, text).value()).isEqualTo(value);
        assertThat(Identifier.of(scheme, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "ISWC, T-034.524.680-2, 'should be 1, not 2'",
        "ISAN, 0000-0001-8CFA-0000-A-0000-0000-K, 'should be I, not A'",
        "ISAN, 0000-0001-8947-0000-8-0000-0000-E, 'should be D, not E'",
        "EIDR, 10.5240/1489-49A2-3956-4B2D-FE16-6, 'should be 5, not 6'",
        "ISNI, 0000 0001 1111 955X, 'check character should be'",
        "IPI, 00014107339, 'should be 38, not 39'",
        "IPI_BASE, I-000000230-7, 'check character should be'",
        "EAN, 4006381333932, 'should be 1, not 2'",
        "ISBN, 0-306-40615-3, 'should be 2, not 3'",
        "ISBN, 9780306406158, 'should be 7, not 8'",
    })
    void aWrongCheckCharacterIsNamedBesideTheExpectedOne(Scheme scheme, String text, String says) {
        assertThatThrownBy(() -> Identifier.of(scheme, text))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(text)
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @CsvSource({
        "ISRC, GB-AYE-69-0532, seven digits",
        "ISRC, 1B-AYE-69-00532, two letters",
        "ISWC, T-034.524.68, ten digits",
        "ISAN, 0000-0001-8947, 16 hexadecimal digits",
        "ISAN, 0000-0001-8947-000G, 16 hexadecimal digits",
        "EIDR, 10.5240/7791-8534-2C23-9030-8610, check character",
        "EIDR, 10.5237/7791-8534, works stand under 10.5240",
        "ISNI, 0000 0001 2281, 15 digits",
        "IPI, 000141073380, 11 digits",
        "IPI_BASE, I-00229-7, ten digits",
        "EAN, 40063813339, UPC-A",
        "ISBN, 1234567890123, 978",
        "OWN, ' ', empty",
    })
    void aWrongShapeIsToldWhatIsExpected(Scheme scheme, String text, String says) {
        assertThatThrownBy(() -> Identifier.of(scheme, text))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(says)
                .hasMessageContaining(scheme.example());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everySchemesExampleIsGoodAndCanonical(Scheme scheme) {
        assertThat(Identifier.of(scheme, scheme.example()).value()).isEqualTo(scheme.example());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatIsPrintedIsReadBack(Scheme scheme) {
        var identifier = Identifier.of(scheme, scheme.example());
        assertThat(Identifier.parse(identifier.toString())).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({
        "ISRC GB-AYE-69-00532, ISRC",
        "isrc: gbaye6900532, ISRC",
        "GB-AYE-69-00532, ISRC",
        "T-034.524.680-1, ISWC",
        "ISWC T-034.524.680-1, ISWC",
        "10.5240/7791-8534-2C23-9030-8610-5, EIDR",
        "https://doi.org/10.5240/7791-8534-2C23-9030-8610-5, EIDR",
        "EIDR ID: 10.5240/7791-8534-2C23-9030-8610-5, EIDR",
        "ISAN 0000-0001-8947-0000-8-0000-0000-D, ISAN",
        "V-ISAN: 0000-0001-8947-0000-8-0000-0000-D, ISAN",
        "0000-0001-8947-0000-8-0000-0000-D, ISAN",
        "ORCID 0000-0002-1825-0097, ISNI",
        "IPI 00014107338, IPI",
        "IPI name number 00014107338, IPI",
        "IPI I-000000229-7, IPI_BASE",
        "IPI base: I-000000229-7, IPI_BASE",
        "EAN-13 4006381333931, EAN",
        "UPC 036000291452, EAN",
        "GTIN-14: 98412345678908, EAN",
        "ISBN-10 0-306-40615-2, ISBN",
        "OWN Getty 12345, OWN",
    })
    void theSchemeIsReadFromItsNameOrShape(String text, Scheme scheme) {
        assertThat(Identifier.parse(text).scheme()).isEqualTo(scheme);
    }

    @Test
    void aMisspeltSchemeGetsTheNearestOne() {
        assertThatThrownBy(() -> Identifier.parse("ISCR GB-AYE-69-00532"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("did you mean \"ISRC\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "Getty 12345", "hello world", "ISRC"})
    void whatNamesNoSchemeIsToldHowToWriteIt(String text) {
        assertThatThrownBy(() -> Identifier.parse(text))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("\"ISRC GB-AYE-69-00532\"");
    }

    @Test
    void anEndlessNumberIsRefusedShortly() {
        assertThatThrownBy(() -> Identifier.of(Scheme.ISRC, "1".repeat(1_000_000)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("far too long");
        assertThatThrownBy(() -> Identifier.parse("ISRC " + "1".repeat(1_000_000)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("far too long");
    }
}

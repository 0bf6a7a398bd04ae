package dev.clearcut.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UseRulesTest {

    static Stream<UseRule> standard() {
        return UseRules.standard().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void everyRuleCarriesItsProof(UseRule rule) {
        assertThat(rule.brokenExamples()).isEmpty();
        assertThat(rule.fits()).as("examples it fits").isNotEmpty();
        assertThat(rule.fitsNot()).as("examples it does not fit").isNotEmpty();
        assertThat(rule.note()).as("where it comes from").isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "MX, MX, true",
        "MX, mx_02, true",
        "MX, Temp-MX, true",
        "MX, MX2, true",
        "MX, MXF, false",
        "MX, AMX, false",
        "Music, FilmMusic, true",
        "MUSICA, Música, true",
        "ROOM TONE, Room_Tone, true",
        "ROOM TONE, roomtone 3, true",
        "ARCH_, ARCH_DOCKS, true",
        "ARCH_, nf-arch-docks, true",
        "ARCH_, Arch at dusk, false",
        "ARCH_, MONARCH_1, false",
        "#M#, 12m03, true",
        "#M#, 12m03x, false",
        "#M#*, 12m03x, true",
        "CUE*, Cues, true",
        "= BLACK, (Black), true",
        "= BLACK, Black Betty, false",
        "A | B, b, true",
        "GETTY & JPG | TIF, getty 12.tif, true",
        "GETTY & JPG | TIF, getty 12.mov, false"
    })
    void aPatternIsWords(String pattern, String text, boolean fits) {
        assertThat(WordPattern.of(pattern).fits(text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "# *", "MX |", "(MX)+", "M?X", "MX & ", "= "})
    void aPatternWithoutAWordIsRefused(String pattern) {
        assertThatThrownBy(() -> WordPattern.of(pattern)).isInstanceOf(Invalid.class);
    }

    @Test
    void aCraftedPatternReadsALongTextInOnePass() {
        var pattern = WordPattern.of("a*a*a*a*a*a*a*a*a*a*a*a*b");

        assertThat(pattern.fits("a".repeat(100_000))).isFalse();
    }

    @Test
    void anOfficesOwnRulesComeFirst() {
        var own =
                UseRules.read(
                                "ours.csv",
                                """
                                id;says;fields;pattern
                                our-reels;archive;reel;NF ARC*
                                music-tracks;own;track;MX
                                """)
                        .value();

        var all = own.then(UseRules.standard());

        assertThat(all.rules().getFirst().id()).isEqualTo("our-reels");
        assertThat(all.rules().stream().filter(r -> r.id().equals("music-tracks"))).hasSize(1);
    }

    @Test
    void aBadRowIsLeftOutAndSaysWhereAndWhy() {
        var read =
                UseRules.read(
                        "ours.csv",
                        """
                        # our rules
                        id,says,fields,on,pattern,fits
                        good,music,track,,MX,MX 1
                        bad-family,musik,track,,MX,
                        bad-field,music,trak,,MX,
                        bad-kind,music,track,sound,MX,
                        bad-pattern,music,track,,(MX)+,
                        bad-example,music,track,,"MX",MXF
                        good,music,track,,MUS,
                        """);

        assertThat(read.value().rules())
                .extracting(UseRule::id)
                .containsExactly("good", "bad-example");
        assertThat(read.report().findings())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        f -> assertThat(f).contains("ours.csv:4:12", "\"musik\"", "\"music\""),
                        f -> assertThat(f).contains("ours.csv:5:17", "\"track\""),
                        f -> assertThat(f).contains("ours.csv:6:", "audio"),
                        f -> assertThat(f).contains("ours.csv:7:", "\"(\""),
                        f -> assertThat(f).contains("ours.csv:8:", "MXF"),
                        f -> assertThat(f).contains("ours.csv:9:1", "already"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n# only remarks\n",
                "id,says,fields\na,music,track\n",
                "id,says,fields,pattern\na,music,track,\"MX\n",
                "PK\u0003\u0004\u0000\u0000"
            })
    void whatIsNoTableOfRulesIsRefused(String text) {
        assertThatThrownBy(() -> UseRules.read("ours.csv", text))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("ours.csv");
    }

    @Test
    void aMissingColumnNamesTheNearestOneThere() {
        assertThatThrownBy(() -> UseRules.read("ours.csv", "id,says,field,pattern\n"))
                .hasMessageContaining("\"fields\"")
                .hasMessageContaining("\"field\"");
    }

    @Test
    void theStandardRulesReadWithoutAFinding() {
        assertThat(UseRules.standard().rules()).hasSizeGreaterThan(30);
        assertThat(List.copyOf(UseRules.standard().rules()))
                .extracting(UseRule::id)
                .doesNotHaveDuplicates();
    }
}

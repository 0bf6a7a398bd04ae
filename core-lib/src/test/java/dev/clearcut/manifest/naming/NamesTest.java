package dev.clearcut.manifest.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Finding;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Convention DCNC = Convention.named("dcnc");
    private static final Convention HOUSE = Convention.named("house");

    private static final String RIGHT =
            "Nightfall_FTR-1_S_EN-XX_US-R_51_2K_UP_20261122_DTB_SMPTE_OV";

    /** Of the registry's own pages, those that keep its own rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                RIGHT,
                "ThankYouService_FTR-4_S_EN-XX-CCAP_US-R-INT-TD_51-HI-VI_2K_UP_20170928_DTB_SMPTE_OV",
                "HappyDeathDay_FTR-9_S_QFC-XX-CCAP_CA_51-HI-VI_2K_UP_20171003_DTB_SMPTE_OV",
                "PitchPerfect3_FTR-7-DVis_F_EN-XX-CCAP_US-13-CA_ATMOS-71-HI-VI_2K_UP_20171103_DLB_SMPTE_OV",
                "Ferdinand_FTR-3D-4FL_S_EN-qbp-QBP-CCAP_BR_ATMOS-VI-SL-DBOX_2K_TCF_20171211_DTB_SMPTE_OV",
                "Logan_FTR-M_S_EN-de_DE_ATMOS-DBOX_2K_TCF_20171213_DTU_SMPTE_OV"
            })
    void aRightNameIsRight(String name) {
        var read = Names.check(name, DCNC);
        assertThat(read.report().errors()).isEmpty();
        assertThat(read.proposed()).isEqualTo(name);
    }

    /**
     * Each field of the convention, wrong once: where, why, and the right name where it is plain.
     */
    @ParameterizedTest
    @CsvSource({
        "Nightfall,  Night-fall, 1,  name.form,          Nightfall -> NightFall",
        "FTR-1,      FTTR-1,     11, name.value,         FTTR -> FTR",
        "FTR-1,      ftr-1,      11, name.case,          ftr -> FTR",
        "FTR-1,      1-FTR,      11, name.value,         ''",
        "_S_,        _Q_,        17, name.value,         ''",
        "EN-XX,      EN-XX-CCAAP,25, name.value,         ''",
        "EN-XX,      ENG-XX,     19, name.value,         ''",
        "US-R,       USA-R,      25, name.value,         ''",
        "_51_,       _5.1_,      30, name.value,         5.1 -> 51",
        "_2K_,       _2k_,       33, name.case,          2k -> 2K",
        "_UP_,       _Universal_,36, name.form,          ''",
        "20261122,   2026-11-22, 39, name.form,          2026-11-22 -> 20261122",
        "20261122,   20261322,   39, name.form,          ''",
        "DTB,        dtb,        48, name.case,          dtb -> DTB",
        "SMPTE,      SMTPE,      52, name.value,         SMTPE -> SMPTE",
        "_OV,        _OW,        58, name.value,         OW -> OV",
        "_2K_,       __,         33, name.missing,       ''",
        "_2K,        '',         33, name.field.missing, ''",
        "_OV,        _OV_X,      61, name.field.extra,   '_X ->'",
        "51_2K,      2K_51,      30, name.field.order,   2K_51 -> 51_2K"
    })
    void aWrongFieldIsFoundAtItsColumn(
            String right, String wrong, int column, String rule, String mend) {
        var name = RIGHT.replaceFirst(right, wrong);
        var read = Names.check(name, DCNC);
        assertThat(read.report().errors())
                .as(name)
                .extracting(f -> f.rule() + " " + f.where())
                .contains(rule + " " + name + ":1:" + column);
        assertThat(read.report().errors()).allMatch(f -> f.cite().contains("ISDCF"));
        if (!mend.isEmpty() && !rule.equals("name.form")) {
            assertThat(read.proposed()).isEqualTo(RIGHT);
        }
    }

    @Test
    void aWrongDayIsMendedWhereItCanBeRead() {
        assertThat(Names.check(RIGHT.replace("20261122", "2026-11-22"), DCNC).proposed())
                .isEqualTo(RIGHT);
        assertThat(Names.check(RIGHT.replace("20261122", "22.11.2026"), DCNC).proposed())
                .isEqualTo(RIGHT);
        assertThat(Names.check(RIGHT.replace("20261122", "01-02-2026"), DCNC).proposed())
                .contains("<Date>");
    }

    @Test
    void aNameIsMadeOfWhatPeopleSay() {
        var read =
                Names.propose(
                        Map.of(
                                "filmtitle", "The long night's end",
                                "ContentType", "feature-2",
                                "ProjectorAspectRatio", "scope",
                                "Language", "EN-FR",
                                "TerritoryRating", "US",
                                "AudioType", "51",
                                "Resolution", "2k",
                                "Date", "2026-11-22",
                                "Standard", "smpte",
                                "PackageType", "OV"),
                        DCNC);
        assertThat(read.proposed())
                .isEqualTo("TheLongNightsEnd_FTR-2_S_EN-FR_US_51_2K_NULL_20261122_NULL_SMPTE_OV");
        assertThat(read.isComplete()).isTrue();
    }

    @Test
    void whatIsNotKnownStaysOpen() {
        var read = Names.propose(Map.of("Production", "Nightfall"), HOUSE);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.proposed()).isEqualTo("NIGHTFALL_FILM_<Kind>_XX_XX_XX_XX_<Date>_<Version>");
    }

    @Test
    void aFileKeepsItsExtension() {
        assertThat(
                        Names.check("nightfall_101_Master_EN_UHD_25_51_2026-11-22_v1.mov", HOUSE)
                                .proposed())
                .isEqualTo("NIGHTFALL_101_MASTER_EN_UHD_25_51_20261122_v01.mov");
    }

    @Test
    void aCodeThatNobodyRegisteredIsANote() {
        var read = Names.check(RIGHT.replace("_DTB_", "_QZ9_"), DCNC);
        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("name.unregistered");
    }

    static java.util.List<Convention> conventions() {
        return Convention.all();
    }

    /** A convention carries its own proof: the name of its examples is right. */
    @ParameterizedTest
    @MethodSource("conventions")
    void theExamplesOfAConventionMakeARightName(Convention convention) {
        var name =
                convention.fields().stream()
                        .map(Field::example)
                        .collect(Collectors.joining(convention.separator()));
        assertThat(Names.check(name, convention).report().errors()).isEmpty();
        for (var field : convention.fields()) {
            for (var part : field.parts()) {
                assertThat(part.accepts(part.example())).as(part.name()).isTrue();
                assertThat(part.help()).endsWith(".");
            }
        }
    }

    @Test
    void whatIsNotThereIsAskedBack() {
        assertThatThrownBy(() -> Convention.named("dnc"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean \"dcnc\"");
        assertThatThrownBy(() -> Names.propose(Map.of("Produktion", "x"), HOUSE))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("did you mean \"Production\"");
    }

    @Test
    void aNameWithoutEndIsRefused() {
        assertThatThrownBy(() -> Names.check("x_".repeat(10_000), DCNC))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aDecomposedNameIsReadAsComposedAndSaidToBeDecomposed() {
        var composed = RIGHT.replace("Nightfall", "Crépuscule");
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        var read = Names.check(decomposed, DCNC);
        assertThat(read.report().errors())
                .filteredOn(f -> f.rule().equals("name.decomposed"))
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("\"é\" is written decomposed"))
                .satisfies(f -> assertThat(f.where().toString()).endsWith(":1:3"));
        assertThat(read.report().errors())
                .filteredOn(f -> !f.rule().equals("name.decomposed"))
                .extracting(Finding::text)
                .isEqualTo(
                        Names.check(composed, DCNC).report().errors().stream()
                                .map(Finding::text)
                                .toList());
        assertThat(read.proposed()).isEqualTo(RIGHT.replace("Nightfall", "Crepuscule"));
    }

    @Test
    void whereAccentsAreAllowedTheComposedNameIsProposed() {
        var title =
                new Part("title", Part.Need.YES, Map.of(), "\\p{L}+", 0, 0, Map.of(), "Été", "A.");
        var own =
                new Convention(
                        "own",
                        "",
                        "",
                        "_",
                        true,
                        "",
                        "",
                        List.of(new Field("T", List.of(title), "")));
        assertThat(Names.check("Été.mov", own).report().findings()).isEmpty();
        var read = Names.check(Normalizer.normalize("Été.mov", Normalizer.Form.NFD), own);
        assertThat(read.report().errors())
                .extracting(Finding::rule)
                .containsExactly("name.decomposed");
        assertThat(read.proposed()).isEqualTo("Été.mov");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"v01.mov ,8", "v01 .mov,4", "v01  ,4", "v01.mov\u00a0,8"})
    void aBlankAtTheEndLosesNeitherVersionNorExtension(String end, int column) {
        var name = "NIGHTFALL_101_MASTER_EN_UHD_25_51_20261122_";
        var read = Names.check(name + end, HOUSE);
        assertThat(read.proposed()).isEqualTo(name + end.replaceAll("[ \u00a0]", ""));
        assertThat(read.report().errors())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("name.blank"))
                .satisfies(
                        f ->
                                assertThat(f.where().toString())
                                        .endsWith(":1:" + (name.length() + column)));
    }

    @Test
    void aBlankBeforeTheNameMovesItsColumns() {
        var read = Names.check(" " + RIGHT.replace("_2K_", "_2k_"), DCNC);
        assertThat(read.report().errors())
                .extracting(f -> f.rule() + " " + f.where().toString().replaceAll(".*:", ""))
                .containsExactly("name.blank 1", "name.case 34");
        assertThat(read.proposed()).isEqualTo(RIGHT);
    }
}

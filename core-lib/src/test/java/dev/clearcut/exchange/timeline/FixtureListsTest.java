package dev.clearcut.exchange.timeline;

import static dev.clearcut.exchange.timeline.Lists.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.PlacedClip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that nobody here wrote; they stand beside the project and are not part of it. */
class FixtureListsTest {

    @ParameterizedTest
    @CsvSource({
        "edl/25fps.edl, 25, 4, 00:00:00:00",
        "edl/avid_example.edl, 24, 2, 00:59:53:11",
        "edl/cdl.edl, 24, 2, 00:00:00:00",
        "edl/dissolve_test.edl, 24, 3, 01:00:00:00",
        "edl/dissolve_test_2.edl, 24, 3, 01:00:00:00",
        "edl/gap_test.edl, 24, 3, 00:00:00:00",
        "edl/no_spaces_test.edl, 24, 9, 00:59:53:11",
        "edl/nucoda_example.edl, 24, 2, 00:59:53:11",
        "edl/premiere_example.edl, 24, 2, 00:59:53:11",
        "edl/screening_example.edl, 24, 9, 00:59:53:11",
        "edl/speed_effects_small.edl, 24, 5, 01:00:00:00",
        "edl/transition_duration.edl, 24, 4, 01:00:48:20",
        "edl/wipe_test.edl, 24, 3, 01:00:00:00",
        "ale/sample.ale, 24, 4, 00:00:00:00",
        "ale/sample_cdl.ale, 23.976, 4, 00:00:00:00"
    })
    void theListReadsWithoutErrors(String name, String rate, int clips, String start) {
        var cut = Timelines.read(fixture(name), Rate.parse(rate));

        assertThat(cut.clips()).hasSize(clips);
        assertThat(cut.timecode(cut.start())).hasToString(start);
        assertThat(cut.report().hasErrors()).isFalse();
        assertThat(cut.clips())
                .extracting(PlacedClip::clip)
                .extracting(Clip::name)
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "SessionText_SimpleTest_23-976fps_DefaultExportOptions_PT2020.3.txt, 1, 0",
        "SessionText_OneOfEverything_23-976fps_DefaultExportOptions_PT2020.3.txt, 6, 2",
        "SessionText_TimeFormats_Timecode_PT2022.9.txt, 2, 2",
        "SessionText_ExtendedChars_UTF8Format_PT2023.3.txt, 0, 4"
    })
    void theSessionReads(String name, int clips, int markers) {
        var cut = Timelines.read(fixture("protools/" + name));

        assertThat(cut.clips()).hasSize(clips);
        assertThat(cut.markers()).hasSize(markers);
        assertThat(cut.report().hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fcpxml/fcpx_example.fcpxml, FCPXML",
        "xmeml/hiero_xml_export.xml, xmeml",
        "otio/simple_cut.otio, OTIO",
        "edl/cdl.edl, CMX3600 EDL",
        "ale/sample.ale, Avid ALE"
    })
    void everyFormatIsReadThroughTheOneEntry(String name, String format) {
        var cut = Timelines.read(fixture(name), Rate.FPS_24);

        assertThat(cut.format()).startsWith(format);
        assertThat(cut.clips()).isNotEmpty();
    }

    @Test
    void theBrokenListIsRefusedWithItsLine() {
        var file = fixture("edl/dissolve_test_fail.edl");

        assertThatThrownBy(() -> Timelines.read(file, Rate.FPS_24))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith("dissolve_test_fail.edl:6:1")
                .hasMessageContaining("event 001");
    }

    @Test
    void theDissolvesOverlap() {
        assertThat(played(Timelines.read(fixture("edl/dissolve_test_2.edl"), Rate.FPS_24)))
                .containsExactly(
                        "clip_A 01:00:00:00 01:00:00:15",
                        "clip_B 01:00:00:05 01:00:00:15",
                        "clip_B 01:00:00:15 01:00:00:20");
    }

    private static Path fixture(String name) {
        var root = Path.of(Objects.requireNonNull(System.getProperty("clearcut.root"), "root"));
        var file = root.resolve("../../shared/fixtures/timelines").resolve(name).normalize();
        if (!Files.exists(file)) {
            file = root.resolve("../shared/fixtures/timelines").resolve(name).normalize();
        }
        Assumptions.assumeTrue(Files.exists(file), "the fixtures are not on this machine: " + file);
        return file;
    }
}

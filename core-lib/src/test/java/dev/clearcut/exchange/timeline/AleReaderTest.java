package dev.clearcut.exchange.timeline;

import static dev.clearcut.exchange.timeline.Lists.played;
import static dev.clearcut.exchange.timeline.Lists.rules;
import static dev.clearcut.exchange.timeline.Lists.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AleReaderTest {

    @Test
    void sourcesAreLaidEndToEndAndAFindingSaysSo() {
        var log = Lists.read("nightfall_rushes.ale");

        assertThat(log.format()).isEqualTo("Avid ALE");
        assertThat(log.rate()).isEqualTo(Rate.FPS_25);
        assertThat(log.tracks())
                .singleElement()
                .satisfies(
                        t -> {
                            assertThat(t.kind()).isEqualTo(Track.Kind.OTHER);
                            assertThat(t.name()).isEqualTo("ALE");
                        });
        assertThat(played(log))
                .containsExactly(
                        "12A-3 00:00:00:00 00:00:10:00",
                        "12A-4 00:00:10:00 00:00:14:00",
                        "12B-1 00:00:14:00 00:00:14:00");
        assertThat(rules(log)).contains("timeline.ale.no-record");
    }

    @Test
    void aRowGivesItsNamesAndItsSource() {
        var clip = Lists.read("nightfall_rushes.ale").clips().getFirst().clip();

        assertThat(clip.names().file()).isEqualTo("A014C003_260311.mxf");
        assertThat(clip.names().reel()).isEqualTo("A014C003");
        assertThat(clip.names().comments()).containsExactly("Comments: harbour, dusk");
        assertThat(source(clip)).isEqualTo("14:22:10:00+250");
        assertThat(clip.where()).isEqualTo(new Where.InFile("nightfall_rushes.ale", 10, 1));
    }

    @Test
    void aTimecodeThatCannotBeReadIsAFindingWithItsPlace() {
        var log = Lists.read("nightfall_rushes.ale");

        assertThat(log.clips().getLast().clip().source()).isNull();
        assertThat(log.report().findings())
                .filteredOn(f -> f.rule().equals("timeline.range.unreadable"))
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.where())
                                        .isEqualTo(
                                                new Where.InFile("nightfall_rushes.ale", 12, 16)));
    }

    @Test
    void theHeadingMayStandOnOneLineWithoutBlanks() {
        var log =
                read(
                        "Heading\nFIELD_DELIM\tTABS\tVIDEO_FORMAT\t1080\tFPS\t23.98\nColumn\nName\tStart\tDuration\nData\n"
                                + "a\t01:00:00:00\t00:00:01:00\n");

        assertThat(log.rate()).isEqualTo(Rate.FPS_23_976);
        assertThat(played(log)).containsExactly("a 00:00:00:00 00:00:01:00");
    }

    @Test
    void aLogThatEndsBeforeItsDataIsRefused() {
        assertThatThrownBy(() -> read("Heading\nFIELD_DELIM\tTABS\nFPS\t25\n\nColumn\nName\tSt"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("l.ale:6")
                .hasMessageContaining("ends before its data");
    }

    @Test
    void semicolonsMeanDropFrame() {
        var log =
                read(
                        "Heading\nFIELD_DELIM\tTABS\nFPS\t29.97\nColumn\nName\tStart\tEnd\nData\n"
                                + "a\t00:00:59;28\t00:01:00;02\n");

        assertThat(log.rate()).isEqualTo(Rate.FPS_29_97_DROP);
        assertThat(log.end()).isEqualTo(2);
    }

    private static Timeline read(String text) {
        return Timelines.read("l.ale", Lists.bytes(text), Optional.empty());
    }
}

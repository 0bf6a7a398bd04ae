package dev.clearcut.exchange.timeline;

import static dev.clearcut.timeline.Track.Kind.AUDIO;
import static dev.clearcut.timeline.Track.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip.Content.Generated;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.Timeline;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtioReaderTest {

    private static final Timeline CUT = Reads.file(Reads.resource("nightfall.otio"));

    @Test
    void theRateIsThatOfTheGlobalStart() {
        assertThat(CUT.rate()).isEqualTo(Rate.FPS_23_976);
        assertThat(CUT.timecode(CUT.start())).hasToString("01:00:00:00");
        assertThat(CUT.report().findings())
                .extracting(Finding::rule)
                .as("the sting counts 24 frames of 1/24 s")
                .containsExactly("timeline.off-frame");
    }

    @Test
    void aTransitionTakesNoTimeAndDrawsItsNeighboursOut() {
        assertThat(Reads.record(Reads.clip(CUT, VIDEO, "Kitchen"))).isEqualTo("86400-86648");
        assertThat(Reads.source(Reads.clip(CUT, VIDEO, "Kitchen"))).isEqualTo("1000-1248");
        assertThat(Reads.record(Reads.clip(CUT, VIDEO, "Street"))).isEqualTo("86628-86740");
        assertThat(Reads.source(Reads.clip(CUT, VIDEO, "Street"))).isEqualTo("1988-2100");
    }

    @Test
    void namesComeFromMediaAndMetadata() {
        var names = Reads.clip(CUT, VIDEO, "Kitchen").names();

        assertThat(names.file()).isEqualTo("/Rushes/Day 1/A001C004.mov");
        assertThat(names.reel()).isEqualTo("A001");
        assertThat(names.comments()).containsExactly("LOC: poster", "Poster");
        assertThat(Reads.clip(CUT, AUDIO, "Sting").names().file()).isEqualTo("/seq/st.####.exr");
    }

    @Test
    void aNestIsFollowedAndItsSoundHeard() {
        assertThat(CUT.clips())
                .filteredOn(p -> !p.path().isEmpty())
                .extracting(
                        p -> p.clip().name() + " " + p.record().start() + "-" + p.record().end())
                .containsExactly("Archive shot 86800-86850", "Hymn 86810-86850");
    }

    @Test
    void timeWarpsChangeTheSourceNotTheRecord() {
        var fast = Reads.clip(CUT, VIDEO, "Fast");
        var frozen = Reads.clip(CUT, VIDEO, "Frozen");

        assertThat(fast.record().length()).isEqualTo(50);
        assertThat(Reads.source(fast)).isEqualTo("100-200");
        assertThat(fast.source()).isNotNull().extracting("speed").isEqualTo(Rational.of(2));
        assertThat(frozen.record().length()).isEqualTo(25);
        assertThat(Reads.source(frozen)).isEqualTo("400-401");
    }

    @Test
    void aGeneratorIsGenerated() {
        assertThat(Reads.clip(CUT, VIDEO, "Bars").content()).isEqualTo(new Generated("SMPTEBars"));
    }

    @Test
    void whatIsSwitchedOffIsKeptAndOff() {
        assertThat(Reads.track(CUT, "MX").isActive()).isFalse();
        assertThat(Reads.clip(CUT, AUDIO, "The Long Goodbye").enabled()).isFalse();
        assertThat(Reads.record(Reads.clip(CUT, AUDIO, "The Long Goodbye")))
                .isEqualTo("86448-86568");
    }

    @Test
    void aClipWithoutARangePlaysAllOfItsMediaAtItsOwnRate() {
        var sting = Reads.clip(CUT, AUDIO, "Sting");

        assertThat(sting.source()).isNotNull().extracting("rate").isEqualTo(Rate.FPS_24);
        assertThat(Reads.source(sting)).isEqualTo("1001-1025");
    }

    @Test
    void markersOfTheCutAndOfItsClipsAreKept() {
        assertThat(CUT.markers())
                .containsExactly(
                        new Marker(86412, "Act one", "GREEN"), new Marker(86500, "Poster", "RED"));
    }

    @Test
    void aClipKnowsItsLine() {
        assertThat(Reads.clip(CUT, VIDEO, "Kitchen").where().line()).isBetween(30, 60);
    }

    @ParameterizedTest
    @CsvSource({
        "23.976,24000/1001",
        "23.98,24000/1001",
        "23.976023976023978,24000/1001",
        "29.97,30000/1001",
        "29.97002997002997,30000/1001",
        "59.94,60000/1001",
        "119.88,120000/1001",
        "47.952,48000/1001",
        "25,25",
        "24.0,24",
        "12.5,25/2"
    })
    void ratesInFloatingPointAreMadeExact(String written, String exact) {
        assertThat(clips(written, "0", "10").rate().perSecond()).isEqualTo(Rational.parse(exact));
    }

    @Test
    void partsOfFramesAreRoundedAndReported() {
        var cut = clips("24", "0", "10.4");

        assertThat(Reads.record(Reads.clip(cut, VIDEO, "A"))).isEqualTo("0-10");
        assertThat(cut.report().findings())
                .extracting(Finding::rule)
                .containsExactly("timeline.off-frame");
    }

    @Test
    void floatingPointDustIsNoPartOfAFrame() {
        assertThat(clips("24", "0", "9.9999999997").report().findings()).isEmpty();
    }

    @Test
    void aTrackRangeTrimsAndANegativeOnePlaces() {
        var trimmed = ranged("-7", "16");
        var placed = ranged("-86243", "100");
        var cut = ranged("10", "5");

        assertThat(Reads.record(Reads.clip(trimmed, VIDEO, "A"))).isEqualTo("7-16");
        assertThat(Reads.record(Reads.clip(placed, VIDEO, "A"))).isEqualTo("86243-86343");
        assertThat(Reads.record(Reads.clip(cut, VIDEO, "A"))).isEqualTo("0-5");
        assertThat(Reads.source(Reads.clip(cut, VIDEO, "A"))).isEqualTo("15-20");
    }

    @Test
    void aCollectionGivesItsFirstTimelineAndNamesTheOthers() {
        var timeline =
                "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":\"%s\",\"global_start_time\":{\"value\":0,\"rate\":25}}";
        var cut =
                Reads.text(
                        "all.otio",
                        "{\"OTIO_SCHEMA\":\"SerializableCollection.1\",\"children\":["
                                + timeline.formatted("One")
                                + ","
                                + timeline.formatted("Two")
                                + "]}");

        assertThat(cut.name()).isEqualTo("One");
        assertThat(cut.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("\"Two\""));
    }

    @Test
    void theCallersRateServesWhereTheFileHasNone() {
        var empty =
                new TimelineFile(
                        "e.otio",
                        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":{\"OTIO_SCHEMA\":\"Stack.1\",\"children\":[]}}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(new OtioReader().read(empty, Optional.of(Rate.FPS_25)).rate())
                .isEqualTo(Rate.FPS_25);
        assertThatThrownBy(() -> new OtioReader().read(empty, Optional.empty()))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("--rate");
    }

    @Test
    void brokenJsonIsNamedWithLineAndColumn() {
        assertThatThrownBy(
                        () -> Reads.text("b.otio", "{\n \"OTIO_SCHEMA\": \"Timeline.1\",\n oops"))
                .isInstanceOf(BadFile.class)
                .hasMessageMatching("(?s)b\\.otio:3:\\d+: .*");
    }

    @Test
    void infinityInMetadataIsNoObstacle() {
        var cut =
                Reads.text(
                        "inf.otio",
                        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":\"Inf it\",\"global_start_time\":{\"value\":0,\"rate\":25},"
                                + "\"metadata\":{\"a\":Inf,\"b\":-Inf,\"c\":NaN,\"d\":-Infinity}}");

        assertThat(cut.name()).isEqualTo("Inf it");
    }

    private static Timeline clips(String rate, String start, String duration) {
        return track("null", rate, start, duration);
    }

    private static Timeline ranged(String start, String duration) {
        return track(range("24", start, duration), "24", "5", "100");
    }

    private static Timeline track(String range, String rate, String start, String duration) {
        return Reads.text(
                "cut.otio",
                """
                {"OTIO_SCHEMA":"Timeline.1","name":"T","tracks":{"OTIO_SCHEMA":"Stack.1","children":[
                 {"OTIO_SCHEMA":"Track.1","kind":"Video","source_range":%s,"children":[
                  {"OTIO_SCHEMA":"Clip.1","name":"A","source_range":%s}]}]}}
                """
                        .formatted(range, range(rate, start, duration)));
    }

    private static String range(String rate, String start, String duration) {
        return "{\"start_time\":{\"value\":%s,\"rate\":%s},\"duration\":{\"value\":%s,\"rate\":%s}}"
                .formatted(start, rate, duration, rate);
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Report;
import dev.clearcut.exchange.timeline.FcpxmlItem.Place;
import dev.clearcut.exchange.timeline.FcpxmlTimes.LocalTime;
import dev.clearcut.exchange.timeline.FcpxmlTimes.Span;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * Timelines in an FCPXML file: its sequences, and what compound, multicam and synchronised clips
 * hold. Each is built once, however often it is used.
 */
final class FcpxmlNests {

    private final FcpxmlResources resources;
    private final Reading reading;
    private final Optional<Rate> asked;
    private final Nests nests;
    private final FcpxmlLengths lengths;

    FcpxmlNests(FcpxmlResources resources, Reading reading, Optional<Rate> asked) {
        this.resources = resources;
        this.reading = reading;
        this.asked = asked;
        this.nests = new Nests(reading);
        this.lengths = new FcpxmlLengths(resources, reading);
    }

    FcpxmlResources resources() {
        return resources;
    }

    FcpxmlLengths lengths() {
        return lengths;
    }

    /** The rate the caller says, for what carries none. */
    Optional<Rate> asked() {
        return asked;
    }

    /** A project's or a compound clip's sequence. */
    Timeline sequence(XmlElement sequence, String name) {
        var rate = rate(sequence);
        var begin = time(sequence, "tcStart").orElse(Rational.ZERO);
        var storyline = new FcpxmlStoryline(this, reading, rate);
        for (var spine : sequence.children("spine")) {
            var end = storyline.spine(spine, Place.SEQUENCE, begin);
            sequence.children("marker")
                    .forEach(m -> storyline.mark(m, LocalTime.SEQUENCE, Span.of(begin, end)));
        }
        return timeline(name, rate, begin, storyline, sequence);
    }

    /**
     * What a compound, multicam or synchronised clip holds, picture or sound alone.
     *
     * @param rate of the sequence it stands in
     * @return nothing when it refers to nothing, or to itself
     */
    Optional<Timeline> inside(XmlElement clip, boolean hearing, Rate rate) {
        var id = clip.is("sync-clip") ? clip.line() + ":" + clip.column() : clip.attribute("ref");
        var angles = FcpxmlAngles.chosen(clip, hearing);
        var name = clip.attribute("name");
        var where = reading.at(clip);
        boolean laidOut = clip.is("mc-clip") && hearing;
        var off = FcpxmlAngles.switchedOff(clip);
        return nests.once(
                        id,
                        id + angles + laidOut,
                        name,
                        where,
                        () -> whole(clip, id, angles, hearing, rate))
                .flatMap(
                        whole ->
                                nests.once(
                                        id,
                                        id + angles + hearing + off,
                                        name,
                                        where,
                                        () ->
                                                Optional.of(
                                                        FcpxmlAngles.without(
                                                                off,
                                                                Reading.only(whole, hearing)))));
    }

    private Optional<Timeline> whole(
            XmlElement clip, String id, List<String> angles, boolean hearing, Rate rate) {
        if (clip.is("sync-clip")) {
            return Optional.of(synchronised(clip, rate));
        }
        var media = resources.named(id, "media");
        if (clip.is("mc-clip")) {
            return media.flatMap(m -> m.child("multicam"))
                    .map(m -> multicam(m, name(media.get(), clip), angles, hearing, clip));
        }
        return media.flatMap(m -> m.child("sequence"))
                .map(s -> sequence(s, name(media.get(), clip)));
    }

    private Timeline synchronised(XmlElement clip, Rate rate) {
        var storyline = new FcpxmlStoryline(this, reading, rate);
        var start = lengths.start(clip);
        storyline.row(FcpxmlLengths.contents(clip), Place.SEQUENCE, start);
        return timeline(clip.attribute("name"), rate, start, storyline, clip);
    }

    private Timeline multicam(
            XmlElement multicam,
            String name,
            List<String> chosen,
            boolean hearing,
            XmlElement clip) {
        var rate = rate(multicam);
        var begin = time(multicam, "tcStart").orElse(Rational.ZERO);
        var storyline = new FcpxmlStoryline(this, reading, rate);
        var angles = FcpxmlAngles.named(chosen, multicam);
        if (angles.size() < chosen.size()) {
            reading.warning(
                    "timeline.missing-angle",
                    reading.at(clip),
                    "The multicam clip \"%s\" uses an angle the file does not hold."
                            .formatted(name));
        }
        for (int i = 0; i < angles.size(); i++) {
            storyline.spine(angles.get(i), Place.SEQUENCE.lane(hearing ? -i : i), begin);
        }
        return timeline(name, rate, begin, storyline, multicam);
    }

    private Timeline timeline(
            String name, Rate rate, Rational begin, FcpxmlStoryline storyline, XmlElement from) {
        return new Timeline(
                name,
                reading.format(),
                rate,
                reading.frame(begin, rate, reading.at(from)),
                storyline.tracks(),
                storyline.markers(),
                Report.clean());
    }

    private Rate rate(XmlElement sequence) {
        var perSecond =
                resources
                        .rate(sequence.attribute("format"))
                        .or(() -> asked.map(Rate::perSecond))
                        .orElseThrow(
                                () ->
                                        reading.bad(
                                                reading.at(sequence),
                                                "This sequence's format \"%s\" has no frame rate;"
                                                                .formatted(
                                                                        sequence.attribute(
                                                                                "format"))
                                                        + " say what it is (--rate 25)."));
        return FcpxmlTimes.counted(perSecond, sequence.attribute("tcFormat"));
    }

    private static String name(XmlElement media, XmlElement clip) {
        return media.has("name") ? media.attribute("name") : clip.attribute("name");
    }

    private Optional<Rational> time(XmlElement element, String attribute) {
        return FcpxmlTimes.time(element, attribute, reading);
    }
}

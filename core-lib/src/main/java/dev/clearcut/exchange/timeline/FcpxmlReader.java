package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Report;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.timeline.FcpxmlItem.Place;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads FCPXML, Final Cut Pro's exchange format, version 1.3 and later (developer.apple.com,
 * "FCPXML Reference"). Of a bundle ({@code .fcpxmld}), give its {@code Info.fcpxml}.
 *
 * <p>The cut is the first project that holds anything; a file of clips without a project gives the
 * one compound clip's sequence, or the clips in a row. Tracks are lanes: see {@link FcpxmlTracks}.
 */
final class FcpxmlReader implements TimelineReader {

    private static final String FORMAT = "FCPXML";

    @Override
    public boolean recognises(TimelineFile file) {
        return XmlTree.startsWith(file, "fcpxml");
    }

    @Override
    public Timeline read(TimelineFile file, Optional<Rate> rate) {
        return XmlTimeline.read(file, FORMAT, (root, reading) -> read(root, reading, rate));
    }

    private static Timeline read(XmlElement root, Reading reading, Optional<Rate> asked) {
        var nests = new FcpxmlNests(new FcpxmlResources(root, reading), reading, asked);
        var projects = new ArrayList<XmlElement>();
        var clips = new ArrayList<XmlElement>();
        collect(root, projects, clips);
        var cut =
                projects.isEmpty() ? loose(clips, root, nests, reading) : project(projects, nests);
        if (!projects.isEmpty()) {
            sayWhatWasNotRead(projects, clips, reading);
        }
        reading.compare(asked, cut.rate());
        return reading.bounded(cut).reporting(reading.report());
    }

    private static void collect(
            XmlElement from, List<XmlElement> projects, List<XmlElement> clips) {
        for (var child : from.children()) {
            switch (child.name()) {
                case "project" -> projects.add(child);
                case "library", "event" -> collect(child, projects, clips);
                default -> {
                    if (FcpxmlStoryline.isStory(child)) {
                        clips.add(child);
                    }
                }
            }
        }
    }

    private static Timeline project(List<XmlElement> projects, FcpxmlNests nests) {
        var project = cut(projects);
        return nests.sequence(project.child("sequence").orElse(project), project.attribute("name"));
    }

    private static XmlElement cut(List<XmlElement> projects) {
        return projects.stream()
                .filter(
                        p ->
                                p.children("sequence").stream()
                                        .flatMap(s -> s.children("spine").stream())
                                        .anyMatch(s -> !s.children().isEmpty()))
                .findFirst()
                .orElse(projects.getFirst());
    }

    private static void sayWhatWasNotRead(
            List<XmlElement> projects, List<XmlElement> clips, Reading reading) {
        var cut = cut(projects);
        var others = projects.stream().filter(p -> p != cut).map(p -> p.attribute("name")).toList();
        if (!others.isEmpty()) {
            reading.note(
                    "timeline.other-sequences",
                    reading.at(cut),
                    "Only \"%s\" was read; the file also holds %s. Export the one you want alone."
                            .formatted(cut.attribute("name"), Reading.listed(others)));
        }
        if (!clips.isEmpty()) {
            reading.note(
                    "timeline.browser-clips",
                    reading.at(clips.getFirst()),
                    "%s of the browser %s in no project and %s not read."
                            .formatted(
                                    Words.many(clips.size(), "clip"),
                                    clips.size() == 1 ? "is" : "are",
                                    clips.size() == 1 ? "was" : "were"));
        }
    }

    /** A file without a project: a compound clip opened by itself, or clips from the browser. */
    private static Timeline loose(
            List<XmlElement> clips, XmlElement root, FcpxmlNests nests, Reading reading) {
        if (clips.isEmpty()) {
            throw reading.bad(
                    reading.at(root),
                    "The file holds no project and no clip. Select the project in Final Cut Pro and"
                            + " choose File > Export XML.");
        }
        var first = clips.getFirst();
        var compound =
                nests.resources()
                        .named(first.attribute("ref"), "media")
                        .flatMap(m -> m.child("sequence"));
        if (clips.size() == 1 && first.is("ref-clip") && compound.isPresent()) {
            return nests.sequence(compound.get(), first.attribute("name"));
        }
        return inARow(clips, nests, reading);
    }

    private static Timeline inARow(List<XmlElement> clips, FcpxmlNests nests, Reading reading) {
        var first = clips.getFirst();
        reading.warning(
                "timeline.no-project",
                reading.at(first),
                "The file holds no project, so this is no cut: what it has is listed in a row (%s)."
                        .formatted(Words.many(clips.size(), "clip")));
        var rate =
                clips.stream()
                        .flatMap(c -> rate(c, nests).stream())
                        .findFirst()
                        .or(nests::asked)
                        .orElseThrow(
                                () ->
                                        reading.bad(
                                                reading.at(first),
                                                "No clip says its frame rate; say what it is"
                                                        + " (--rate 25)."));
        var row = new FcpxmlStoryline(nests, reading, rate);
        var next = Rational.ZERO;
        for (var clip : clips) {
            next = row.row(List.of(clip), Place.SEQUENCE, next);
        }
        return new Timeline(
                clips.size() == 1 ? first.attribute("name") : "Clips",
                reading.format(),
                rate,
                0,
                row.tracks(),
                row.markers(),
                Report.clean());
    }

    private static Optional<Rate> rate(XmlElement clip, FcpxmlNests nests) {
        var resources = nests.resources();
        var ref = clip.attribute("ref");
        return resources
                .rate(clip.attribute("format"))
                .or(() -> resources.asset(ref).flatMap(a -> Optional.ofNullable(a.rate())))
                .or(
                        () ->
                                resources
                                        .named(ref, "media")
                                        .flatMap(
                                                m ->
                                                        m.child("sequence")
                                                                .or(() -> m.child("multicam")))
                                        .flatMap(s -> resources.rate(s.attribute("format"))))
                .map(perSecond -> FcpxmlTimes.counted(perSecond, clip.attribute("tcFormat")));
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what Pro Tools writes at File &gt; Export &gt; Session Info as Text. */
final class ProToolsReader implements TimelineReader {

    static final String FORMAT = "Pro Tools session text";

    @Override
    public boolean recognises(TimelineFile file) {
        return TextFile.head(file)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith("SESSION NAME:"))
                .isPresent();
    }

    @Override
    public Timeline read(TimelineFile file, Optional<Rate> told) {
        var text = TextFile.of(file, FORMAT);
        var findings = new Findings();
        text.encoding().ifPresent(findings::add);
        var session = ProToolsSections.of(text);
        var rate = rate(session, told, findings);
        long start = start(session, rate);
        var times = new ProToolsTimes(text, rate, start, sampleRate(session), findings);
        var tracks = tracks(session, times, findings);
        reportTheRest(session, findings);
        return new Timeline(
                session.header("SESSION NAME"),
                FORMAT,
                rate,
                start,
                tracks,
                new ProToolsMarkers(session, times, findings).markers(),
                findings.report());
    }

    private static List<Track> tracks(
            ProToolsSession session, ProToolsTimes times, Findings findings) {
        var clips = new ProToolsClips(session, times, findings);
        var tracks = new ArrayList<Track>();
        for (var track : session.tracks()) {
            tracks.add(
                    new Track(
                            Track.Kind.AUDIO,
                            track.name().text(),
                            tracks.size() + 1,
                            state(track),
                            clips.of(track)));
        }
        return tracks;
    }

    /** A hidden track is only hidden from the editor: it is heard, so hiding alone is no state. */
    private static Track.State state(ProToolsSession.TrackText track) {
        if (track.is("INACTIVE")) {
            return Track.State.INACTIVE;
        }
        return track.is("MUTED") ? Track.State.MUTED : Track.State.ACTIVE;
    }

    private static Rate rate(ProToolsSession session, Optional<Rate> told, Findings findings) {
        var written = session.header("TIMECODE FORMAT");
        var where = session.file().at(session.lineOf("TIMECODE FORMAT"), 0);
        if (written.isEmpty()) {
            return told.orElseThrow(
                    () ->
                            new BadFile(
                                    FORMAT,
                                    where,
                                    "The header has no TIMECODE FORMAT; say the rate with --rate, or"
                                            + " export the text again."));
        }
        Rate own;
        try {
            own = parsed(written, where, findings);
        } catch (Invalid noRate) {
            throw new BadFile(FORMAT, where, "TIMECODE FORMAT: " + noRate.getMessage(), noRate);
        }
        told.filter(given -> !given.equals(own))
                .ifPresent(
                        given ->
                                findings.add(
                                        Finding.warning(
                                                "timeline.rate.disagrees",
                                                where,
                                                "The session runs at %s, not %s as given; it is read as it says."
                                                        .formatted(own, given))));
        return own;
    }

    /**
     * Pro Tools offers 30 and 60 drop-frame too, which skip labels as 29.97 and 59.94 do but run on
     * time; labels are what a session text has.
     */
    private static Rate parsed(String written, Where where, Findings findings) {
        if (!written.matches("(?i)[36]0\\s+drop.*")) {
            return Rate.parse(written);
        }
        var near = written.startsWith("3") ? Rate.FPS_29_97_DROP : Rate.FPS_59_94_DROP;
        findings.add(
                Finding.warning(
                        "timeline.rate.whole-drop",
                        where,
                        "\"%s\" is read as %s, which skips the same labels; seconds come out a thousandth longer."
                                .formatted(written, near)));
        return near;
    }

    private static long start(ProToolsSession session, Rate rate) {
        var written = session.header("SESSION START TIMECODE");
        if (written.isEmpty()) {
            return 0;
        }
        try {
            int subframes = written.indexOf('.', Math.max(0, written.length() - 4));
            return Timecode.parse(subframes < 0 ? written : written.substring(0, subframes), rate)
                    .frame();
        } catch (Invalid wrong) {
            throw new BadFile(
                    FORMAT,
                    session.file().at(session.lineOf("SESSION START TIMECODE"), 0),
                    "SESSION START TIMECODE: " + wrong.getMessage(),
                    wrong);
        }
    }

    /** 0 when the header does not say. */
    private static Rational sampleRate(ProToolsSession session) {
        try {
            return Rational.parse(session.header("SAMPLE RATE"));
        } catch (Invalid noNumber) {
            return Rational.ZERO;
        }
    }

    private static void reportTheRest(ProToolsSession session, Findings findings) {
        for (var section : session.skipped()) {
            findings.add(
                    Finding.note(
                            "timeline.section.unknown",
                            session.file().at(section.line(), 1),
                            "The section \"" + section.text() + "\" is unknown and left out."));
        }
        for (var track : session.tracks()) {
            if (!track.comments().isEmpty()) {
                findings.add(
                        Finding.note(
                                "timeline.track.comment",
                                session.file().at(track.name().line(), 0),
                                track.name().text() + ": " + track.comments()));
            }
        }
        var said = session.header("# OF AUDIO TRACKS");
        int listed = session.tracks().size();
        if (said.matches("\\d{1,6}") && Integer.parseInt(said) > listed) {
            findings.add(
                    Finding.note(
                            "timeline.tracks.missing",
                            session.file().at(session.lineOf("# OF AUDIO TRACKS"), 0),
                            "The session has %s audio tracks, this file lists %d; was it exported whole?"
                                    .formatted(said, listed)));
        }
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.List;
import java.util.Optional;

/**
 * Reads Avid Log Exchange: a heading, the names of columns, and a row a source.
 *
 * <p>A log lists what was shot or captured and says nothing of where it plays, so its sources are
 * laid end to end in the file's order, and a finding says so.
 */
final class AleReader implements TimelineReader {

    static final String FORMAT = "Avid ALE";

    @Override
    public boolean recognises(TimelineFile file) {
        return TextFile.head(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.equalsIgnoreCase("Heading"))
                .isPresent();
    }

    @Override
    public Timeline read(TimelineFile file, Optional<Rate> rate) {
        var text = TextFile.of(file, FORMAT);
        var findings = new Findings();
        text.encoding().ifPresent(findings::add);
        var log = AleLog.of(text, findings);
        var counted = rate(log, rate, findings);
        var clips = new AleClips(log, counted, findings).clips();
        findings.add(
                Finding.warning(
                        "timeline.ale.no-record",
                        text.at(0, 0),
                        "An ALE lists sources and does not say where they play; they stand here one"
                                + " after the other. For uses in a cut export an EDL or XML."));
        return new Timeline(
                EdlReader.withoutExtension(file.name()),
                FORMAT,
                counted,
                0,
                List.of(new Track(Track.Kind.OTHER, "ALE", 1, Track.State.ACTIVE, clips)),
                List.of(),
                findings.report());
    }

    private static Rate rate(AleLog log, Optional<Rate> told, Findings findings) {
        var written = log.heading("FPS");
        if (written.isEmpty()) {
            return told.orElseGet(() -> assumed(log, findings));
        }
        Rate own;
        try {
            own = Rate.parse(written);
        } catch (Invalid noRate) {
            throw new BadFile(
                    FORMAT,
                    log.file().at(log.lineOf("FPS"), 0),
                    "FPS: " + noRate.getMessage(),
                    noRate);
        }
        told.filter(given -> !given.runsLike(own))
                .ifPresent(
                        given ->
                                findings.add(
                                        Finding.warning(
                                                "timeline.rate.disagrees",
                                                log.file().at(log.lineOf("FPS"), 0),
                                                "The file says %s frames a second, not %s as given; it is read as it says."
                                                        .formatted(own, given))));
        boolean canDrop = own.runsLike(Rate.FPS_29_97) || own.runsLike(Rate.FPS_59_94);
        return canDrop && log.hasDropTimecode() ? own.counted(true) : own;
    }

    private static Rate assumed(AleLog log, Findings findings) {
        findings.add(
                Finding.warning(
                        "timeline.rate.assumed",
                        log.file().at(0, 0),
                        "The heading has no FPS; 25 is assumed. Say the right one with --rate."));
        return Rate.FPS_25;
    }
}

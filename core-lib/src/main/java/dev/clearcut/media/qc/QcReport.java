package dev.clearcut.media.qc;

import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.media.picture.PictureEvent;
import dev.clearcut.media.sound.Measured;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file sounds and looks like.
 *
 * @param frames how many pictures were seen
 * @param clock the file's time
 * @param programmes in the order of the tracks; the first is the main one
 * @param activePictures what is picture and what bars, from frame to frame; empty without pictures
 * @param findings in the order of the file
 * @param judged the ids of the rules that were looked for; of others nothing is known
 * @param assumptions sentences a reader has to know
 * @param identity by which the report is tied to the file; null when nobody took it
 */
public record QcReport(
        String file,
        long frames,
        Clock clock,
        List<Heard> programmes,
        List<PictureEvent> activePictures,
        List<QcFinding> findings,
        List<String> judged,
        List<String> assumptions,
        @Nullable Identity identity) {

    /**
     * What the file was when it was measured.
     *
     * @param size in bytes
     * @param sha256 in small hexadecimal letters
     */
    public record Identity(long size, String sha256) {}

    /** A programme, and what the meter read. */
    public record Heard(Programme programme, Measured loudness) {}

    public QcReport {
        programmes = List.copyOf(programmes);
        activePictures = List.copyOf(activePictures);
        findings = List.copyOf(findings);
        judged = List.copyOf(judged);
        assumptions = List.copyOf(assumptions);
    }

    public QcReport identifiedAs(Identity of) {
        return new QcReport(
                file, frames, clock, programmes, activePictures, findings, judged, assumptions, of);
    }

    /** The main programme's loudness; null when there is no sound. */
    public @Nullable Measured loudness() {
        return programmes.isEmpty() ? null : programmes.getFirst().loudness();
    }

    /** Whether nobody has to look at anything. */
    public boolean isClean() {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    public Report report() {
        return new Report(findings.stream().map(finding -> finding.finding(file)).toList());
    }
}

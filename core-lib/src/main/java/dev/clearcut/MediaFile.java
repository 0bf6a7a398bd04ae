package dev.clearcut;

import dev.clearcut.base.Progress;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.facts.CaptionProber;
import dev.clearcut.exchange.facts.FactsFile;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcSettings;
import dev.clearcut.probe.hash.FileHasher;
import dev.clearcut.probe.media.FrameNames;
import dev.clearcut.probe.media.MediaMeter;
import dev.clearcut.probe.media.MediaProber;
import dev.clearcut.probe.media.SequenceProber;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

/** What a media file is, and what it sounds and looks like. Needs no office. */
public final class MediaFile {

    private MediaFile() {}

    /**
     * Reads a file's headers: container, tracks, codecs, sizes, rates, colour, timecode.
     *
     * @param file or the frames of an image sequence: their folder, or a name with {@code %06d},
     *     {@code ####} or {@code [0001-0240]} in the place of the number
     * @return the facts, and findings where the file cannot be read or its readers disagree
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     */
    public static Reported<MediaFacts> probe(Path file) {
        var one = MediaProber.standard(System.getenv(), new CaptionProber(), FactsFile::read);
        return FrameNames.of(file)
                .map(frames -> new SequenceProber(one).probe(file, frames))
                .orElseGet(() -> one.probe(file));
    }

    /**
     * Facts that somebody else read: MediaInfo's JSON, or what {@code file probe --format json}
     * wrote. They are as good as the media.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is neither, with line and column
     */
    public static MediaFacts facts(Path file) {
        return FactsFile.read(file);
    }

    /**
     * Measures a file from beginning to end: loudness, and what is wrong with picture and sound, at
     * its frame. It is decoded once, by a process of its own, and hashed; nothing is written.
     *
     * @param progress told frames, or seconds where there are no pictures
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     * @throws dev.clearcut.base.ClearcutException.BadFile when it cannot be read as media
     * @throws dev.clearcut.base.ClearcutException.Unavailable when the progress said stop
     */
    public static QcReport measure(Path file, QcSettings settings, Progress progress) {
        var report = MediaMeter.standard(System.getenv()).measure(file, settings, progress);
        return identity(file, progress).map(report::identifiedAs).orElse(report);
    }

    /** By what a report stays tied to the file; nothing when it cannot be read to its end. */
    static Optional<QcReport.Identity> identity(Path file, Progress progress) {
        var name = String.valueOf(file.getFileName());
        long size = file.toFile().length();
        try (var hasher = new FileHasher(EnumSet.of(HashAlgorithm.SHA_256))) {
            return hasher.hash(file, name, done -> progress.on("hashing", done, size))
                    .value()
                    .flatMap(MediaFile::identity);
        }
    }

    private static Optional<QcReport.Identity> identity(ListedFile hashed) {
        return hashed.digests().stream()
                .findFirst()
                .map(digest -> new QcReport.Identity(hashed.size(), digest.hex()));
    }
}

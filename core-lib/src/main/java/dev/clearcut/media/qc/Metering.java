package dev.clearcut.media.qc;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Words;
import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.media.picture.Raster;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the frames and samples of one file as they come, and reports at the end. */
public final class Metering {

    private final QcSettings settings;
    private final Clock clock;
    private final Declared declared;
    private final Map<Integer, SoundTrack> tracks = new HashMap<>();
    private final List<Mix> mixes = new ArrayList<>();
    private final List<QcFinding> notes = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();
    private @Nullable PictureQc pictures;
    private @Nullable Rational firstPicture;
    private long passed;

    /**
     * @param tracks all tracks of sound, in the order of the file
     */
    public Metering(
            QcSettings settings,
            Clock clock,
            Declared declared,
            List<SoundTrack> tracks,
            List<Programme> programmes) {
        this.settings = settings;
        this.clock = clock;
        this.declared = declared;
        for (int i = 0; i < tracks.size(); i++) {
            this.tracks.put(i, tracks.get(i));
        }
        for (int i = 0; i < programmes.size(); i++) {
            var qc = new SoundQc(settings.rules(), programmes.get(i), i == 0, clock);
            mixes.add(new Mix(qc, tracks));
        }
    }

    /** Says what the pictures are, and when the first comes, in seconds. */
    public void pictures(PictureFormat format, Rational first) {
        var rate = clock.rate();
        if (rate != null) {
            pictures = new PictureQc(settings.rules(), format, rate, clock, declared);
            firstPicture = first;
        }
    }

    /** Sees the next frame. */
    public void see(Raster now, @Nullable Raster before) {
        if (pictures != null) {
            pictures.see(now, before);
        }
    }

    /** A picture comes that cannot be measured: it is of another size than those before. */
    public void pass() {
        passed++;
    }

    /** Says that pictures were passed, and what became of them. */
    public void picturesChange(String before, String after) {
        if (pictures == null) {
            return;
        }
        var from = pictures.frames();
        note(
                "media.video.changes",
                passed == 0 ? null : clock.frames(new FrameRange(from, from + passed)),
                "video 1",
                "The pictures change their size from %s to %s, and those behind were not measured. Ask for one file of each size, or for the whole in one."
                        .formatted(before, after));
    }

    /** Says that the channels of a track become others; its programme is then not measurable. */
    public void soundChanges(SoundChange change) {
        var track = tracks.get(change.index());
        if (track != null) {
            mixes.forEach(mix -> mix.changes(track.number(), change));
        }
    }

    /**
     * Hears more of a track.
     *
     * @param index of the track, from 0
     * @param at when the first of these samples comes, in seconds
     * @param channels the track's own
     */
    public void hear(int index, Rational at, float[][] channels, int count) {
        var track = tracks.get(index);
        if (track != null) {
            mixes.forEach(mix -> mix.hear(track.number(), at, channels, count));
        }
    }

    public boolean hasSeenAnything() {
        return pictures != null && pictures.frames() > 0
                || mixes.stream().anyMatch(mix -> mix.qc().isHeard());
    }

    /** Something went wrong on the way; of each kind the first is told. */
    public void note(String rule, Severity severity, String text) {
        if (notes.stream().anyMatch(noted -> noted.rule().id().equals(rule))) {
            return;
        }
        notes.add(new QcFinding(named(rule, severity, text), severity, null, "", null, text));
    }

    private void note(String rule, @Nullable Span span, String track, String text) {
        var named = named(rule, Severity.ERROR, text);
        notes.add(new QcFinding(named, Severity.ERROR, span, track, null, text));
    }

    private static QcRule named(String rule, Severity severity, String text) {
        return new QcRule(rule, "", severity, text, Map.of(), "", List.of(), List.of());
    }

    /** Something that nobody said and that the answer hangs on: a sentence for the report. */
    public void assume(String sentence) {
        assumed.add(sentence);
    }

    /** Something was wrong before anything was decoded. */
    public void note(Finding finding) {
        note(finding.rule(), finding.severity(), finding.text());
    }

    /** The decoder's words make no sense from here on. */
    public void broken(String why) {
        note(
                "media.decode",
                Severity.ERROR,
                "Measuring broke off: %s. What is behind this was not measured.".formatted(why));
    }

    public QcReport report(String file) {
        mixes.forEach(mix -> mix.begin(firstPicture));
        var findings = new ArrayList<QcFinding>();
        if (pictures != null) {
            findings.addAll(pictures.findings());
        }
        var heard = new ArrayList<QcReport.Heard>();
        for (var mix : mixes) {
            var measured = mix.loudness();
            heard.add(new QcReport.Heard(mix.qc().programme(), measured));
            var change = mix.change();
            if (change != null) {
                changed(mix.qc(), change);
                continue;
            }
            findings.addAll(mix.qc().findings());
            target(mix.qc(), measured, findings);
            length(mix.qc(), findings);
        }
        findings.sort(Comparator.comparingDouble(Metering::begin));
        findings.addAll(0, notes);
        return new QcReport(
                file,
                frames(),
                clock,
                heard,
                pictures == null ? List.of() : pictures.activePictures(),
                Readable.of(findings),
                judged(),
                assumptions(),
                null);
    }

    private void changed(SoundQc sound, SoundChange change) {
        var name = sound.programme().name();
        note(
                "media.audio.changes",
                sound.spanFrom(change.sample()),
                name,
                "The channels change from %s to %s: none of it can be measured as one programme. Ask for a file whose channels stay what they are."
                        .formatted(change.before(), change.after()));
    }

    /** How many pictures there were, measured or not. */
    private long frames() {
        return pictures == null ? 0 : pictures.frames() + passed;
    }

    /**
     * What was looked for: a check without pictures, or without sound, found nothing to look at.
     */
    private List<String> judged() {
        var judged = new ArrayList<String>();
        if (pictures != null && pictures.frames() > 0) {
            judged.addAll(pictures.judged());
        }
        var heard = mixes.stream().filter(Mix::isMeasured).toList();
        if (!heard.isEmpty()) {
            judged.addAll(SoundQc.JUDGED);
            if (pictures != null) {
                judged.add("media.audio.duration");
            }
            if (settings.target() != null && heard.getFirst() == mixes.getFirst()) {
                judged.addAll(List.of("media.audio.loudness", "media.audio.true-peak"));
            }
        }
        return judged;
    }

    private List<String> assumptions() {
        return Stream.of(
                        assumed.stream(),
                        mixes.stream().map(mix -> mix.qc().programme().assumed()),
                        pictures == null ? Stream.<String>of() : pictures.assumed().stream())
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private void target(
            SoundQc sound, dev.clearcut.media.sound.Measured measured, List<QcFinding> findings) {
        var target = settings.target();
        // Only the main programme is held against it: the others may be stems or languages.
        if (target != null && sound == mixes.getFirst().qc()) {
            var peak = sound.span(measured.truePeakSample(), measured.truePeakSample() + 1);
            findings.addAll(
                    target.findings(settings.rules(), sound.programme().name(), measured, peak));
            assumed.addAll(target.open(measured));
        }
    }

    /**
     * EBU QC 0009X: sound ends with the picture, to a frame, or to what a codec's last packet pads.
     */
    private void length(SoundQc sound, List<QcFinding> findings) {
        var rate = clock.rate();
        if (rate == null || pictures == null || !sound.isHeard()) {
            return;
        }
        var rule = settings.rules().rule("media.audio.duration");
        var apart = sound.end().times(rate.perSecond()).minus(Rational.of(frames()));
        double frames = (double) apart.numerator() / apart.denominator();
        double seconds =
                Math.abs(frames) / rate.perSecond().numerator() * rate.perSecond().denominator();
        if (Math.abs(frames) > rule.threshold("frames") && seconds > rule.threshold("seconds")) {
            findings.add(
                    new QcFinding(
                            rule,
                            rule.severity(),
                            null,
                            sound.programme().name(),
                            frames,
                            "Sound ends %s %s the picture."
                                    .formatted(
                                            frames(Math.abs(frames)),
                                            frames > 0 ? "after" : "before")));
        }
    }

    /** To a tenth, where it is no whole number. */
    private static String frames(double count) {
        return Math.abs(count - Math.rint(count)) < 0.05
                ? Words.many(Math.round(count), "frame")
                : String.format(Locale.ROOT, "%.1f frames", count);
    }

    private static double begin(QcFinding finding) {
        return finding.span() == null ? -1 : finding.span().fromSeconds();
    }
}

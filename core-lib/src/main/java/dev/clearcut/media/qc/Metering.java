package dev.clearcut.media.qc;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Words;
import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.media.picture.Raster;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the frames and samples of one file as they come, and reports at the end. */
public final class Metering {

    /** What a person would still read of one kind. */
    private static final int MOST_OF_A_RULE = 100;

    private final QcSettings settings;
    private final Clock clock;
    private final Declared declared;
    private final Map<Integer, SoundTrack> tracks = new HashMap<>();
    private final List<Mix> mixes = new ArrayList<>();
    private final List<QcFinding> notes = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();
    private @Nullable PictureQc pictures;
    private @Nullable Rational firstPicture;

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
            mixes.add(new Mix(qc, channels(programmes.get(i), tracks)));
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
                || mixes.stream().anyMatch(mix -> mix.qc.isHeard());
    }

    /** Something went wrong on the way; of each kind the first is told. */
    public void note(String rule, Severity severity, String text) {
        if (notes.stream().anyMatch(noted -> noted.rule().id().equals(rule))) {
            return;
        }
        var named = new QcRule(rule, "", severity, text, Map.of(), "", List.of(), List.of());
        notes.add(new QcFinding(named, severity, null, "", null, text));
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
            findings.addAll(mix.qc.findings());
            var measured = mix.qc.loudness();
            heard.add(new QcReport.Heard(mix.qc.programme(), measured));
            target(mix.qc, measured, findings);
            length(mix.qc, findings);
        }
        findings.sort(Comparator.comparingDouble(Metering::begin));
        findings.addAll(0, notes);
        return new QcReport(
                file,
                pictures == null ? 0 : pictures.frames(),
                clock,
                heard,
                pictures == null ? List.of() : pictures.activePictures(),
                readable(findings),
                judged(),
                assumptions(),
                null);
    }

    /**
     * What was looked for: a check without pictures, or without sound, found nothing to look at.
     */
    private List<String> judged() {
        var judged = new ArrayList<String>();
        if (pictures != null && pictures.frames() > 0) {
            judged.addAll(pictures.judged());
        }
        var heard = mixes.stream().map(mix -> mix.qc).filter(SoundQc::isHeard).toList();
        if (!heard.isEmpty()) {
            judged.addAll(SoundQc.JUDGED);
            if (pictures != null) {
                judged.add("media.audio.duration");
            }
            if (settings.target() != null && heard.getFirst() == mixes.getFirst().qc) {
                judged.addAll(List.of("media.audio.loudness", "media.audio.true-peak"));
            }
        }
        return judged;
    }

    private List<String> assumptions() {
        return Stream.of(
                        assumed.stream(),
                        mixes.stream().map(mix -> mix.qc.programme().assumed()),
                        pictures == null ? Stream.<String>of() : pictures.assumed().stream())
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private void target(
            SoundQc sound, dev.clearcut.media.sound.Measured measured, List<QcFinding> findings) {
        var target = settings.target();
        // Only the main programme is held against it: the others may be stems or languages.
        if (target != null && sound == mixes.getFirst().qc) {
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
        var apart = sound.end().times(rate.perSecond()).minus(Rational.of(pictures.frames()));
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

    /** No more of a kind than anybody reads; how many there are is said. */
    private static List<QcFinding> readable(List<QcFinding> findings) {
        var counts = new LinkedHashMap<String, Integer>();
        findings.forEach(finding -> counts.merge(finding.rule().id(), 1, Integer::sum));
        var kept = new HashMap<String, Integer>();
        var readable = new ArrayList<QcFinding>();
        for (var finding : findings) {
            int number = kept.merge(finding.rule().id(), 1, Integer::sum);
            int all = counts.getOrDefault(finding.rule().id(), 0);
            if (number < MOST_OF_A_RULE || all == MOST_OF_A_RULE) {
                readable.add(finding);
            } else if (number == MOST_OF_A_RULE) {
                readable.add(
                        new QcFinding(
                                finding.rule(),
                                finding.severity(),
                                finding.span(),
                                finding.track(),
                                finding.value(),
                                "%s This and %d more of the kind."
                                        .formatted(finding.text(), all - number)));
            }
        }
        return readable;
    }

    private static double begin(QcFinding finding) {
        return finding.span() == null ? -1 : finding.span().fromSeconds();
    }

    private static Map<Integer, Integer> channels(Programme programme, List<SoundTrack> tracks) {
        var first = new LinkedHashMap<Integer, Integer>();
        int channel = 0;
        for (int number : programme.tracks()) {
            first.put(number, channel);
            channel += tracks.get(number - 1).channels();
        }
        return first;
    }

    /** The tracks of a programme come one after the other; they are heard together. */
    private static final class Mix {
        private final SoundQc qc;
        private final Map<Integer, Integer> firstChannel;
        private final Joining joining;
        private @Nullable Rational begins;

        private Mix(SoundQc qc, Map<Integer, Integer> firstChannel) {
            this.qc = qc;
            this.firstChannel = firstChannel;
            joining = new Joining(qc.programme().layout().channels());
        }

        private void hear(int track, Rational at, float[][] channels, int count) {
            var first = firstChannel.get(track);
            if (first == null) {
                return;
            }
            begins = begins == null || at.compareTo(begins) < 0 ? at : begins;
            if (firstChannel.size() == 1) {
                qc.hear(channels, count);
            } else {
                joining.add(first, channels, count);
                joining.pour(qc);
            }
        }

        private void begin(@Nullable Rational firstPicture) {
            joining.pourAll(qc);
            if (begins != null && firstPicture != null) {
                qc.begins(begins.minus(firstPicture));
            }
        }
    }
}

package dev.clearcut.media.qc;

import dev.clearcut.base.Severity;
import dev.clearcut.base.Words;
import dev.clearcut.media.picture.Bars;
import dev.clearcut.media.picture.Black;
import dev.clearcut.media.picture.Fields;
import dev.clearcut.media.picture.Flashes;
import dev.clearcut.media.picture.Gamut;
import dev.clearcut.media.picture.PictureCheck;
import dev.clearcut.media.picture.PictureEvent;
import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.media.picture.Raster;
import dev.clearcut.media.picture.Standing;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sees the frames of a file, each once, and finds what the rules name. */
public final class PictureQc {

    private static final String TRACK = "video 1";

    private static final List<String> JUDGED =
            List.of(
                    "media.video.black",
                    "media.video.freeze",
                    "media.video.repeat",
                    "media.video.bars",
                    "media.video.bars-uneven",
                    "media.video.field-order",
                    "media.video.scan");

    private static final List<String> JUDGED_OF_STANDARD_RANGE =
            List.of("media.video.levels", "media.video.flash", "media.video.red-flash");

    private final QcRules rules;
    private final Clock clock;
    private final Rate rate;
    private final Declared declared;
    private final PictureFormat format;
    private final Black black;
    private final Standing standing;
    private final Gamut gamut;
    private final Bars bars;
    private final Fields fields = new Fields();
    private final Flashes flashes;
    private final List<PictureCheck> checks;
    private long frames;

    public PictureQc(
            QcRules rules, PictureFormat format, Rate rate, Clock clock, Declared declared) {
        this.rules = rules;
        this.format = format;
        this.rate = rate;
        this.clock = clock;
        this.declared = declared;
        var blackRule = rules.rule("media.video.black");
        black =
                new Black(
                        blackRule.threshold("area"),
                        blackRule.threshold("luma"),
                        blackRule.threshold("lit"));
        standing =
                new Standing(
                        (int) rules.rule("media.video.freeze").threshold("frames"),
                        (int) rules.rule("media.video.repeat").threshold("around"));
        var levels = rules.rule("media.video.levels");
        gamut = new Gamut(levels.threshold("tolerance"), levels.threshold("area"));
        var barRule = rules.rule("media.video.bars");
        bars = new Bars(barRule.threshold("smallest"), (int) barRule.threshold("frames"));
        double perSecond = (double) rate.perSecond().numerator() / rate.perSecond().denominator();
        flashes =
                new Flashes(perSecond, (int) rules.rule("media.video.flash").threshold("flashes"));
        checks = new ArrayList<>(List.of(black, standing, bars, fields));
        if (isStandardRange()) {
            checks.addAll(List.of(gamut, flashes));
        }
    }

    /** Sees the next frame. */
    public void see(Raster now, @Nullable Raster before) {
        checks.forEach(check -> check.see(now, before));
        frames++;
    }

    public long frames() {
        return frames;
    }

    /** What is picture, and what bars, from frame to frame. */
    public List<PictureEvent> activePictures() {
        return bars.end();
    }

    /** The ids of the rules that these pictures were held against. */
    List<String> judged() {
        var judged = new ArrayList<>(JUDGED);
        if (isStandardRange()) {
            judged.addAll(JUDGED_OF_STANDARD_RANGE);
        }
        return judged;
    }

    /** What was not looked at, and why. */
    public List<String> assumed() {
        var sentences = new ArrayList<String>();
        if (!isStandardRange()) {
            sentences.add(
                    "The picture is of high dynamic range or X'Y'Z': R 103 levels and flashes are not judged here; attach the report of a device that does.");
        } else if (format.model() == PictureFormat.Model.YCBCR
                && format.matrix() == PictureFormat.Matrix.UNSAID) {
            sentences.add(
                    "The picture does not say how it was made of R, G and B: levels are those of BT.709 or BT.601, whichever leaves less outside.");
        }
        if (declared.variableRate()) {
            sentences.add(
                    "Frames last differently long: frame numbers are exact, timecodes and seconds are reckoned at %s frames a second."
                            .formatted(rate));
        }
        return sentences;
    }

    /** What was found, once all frames were seen. */
    public List<QcFinding> findings() {
        var findings = new ArrayList<QcFinding>();
        var dark = black.end();
        dark.forEach(event -> black(event, findings));
        standing(dark, findings);
        findings.addAll(
                new BarFindings(rules, format, declared.pixelAspect(), clock, TRACK).of(bars));
        findings.addAll(
                new FieldOrder(rules, declared.scan()).findings(fields.end(), clock, TRACK));
        if (isStandardRange()) {
            gamut.end().forEach(event -> findings.add(levels(event)));
            flashes.end().forEach(event -> findings.add(flash(event)));
        }
        return findings;
    }

    private boolean isStandardRange() {
        return !declared.highDynamicRange() && !declared.xyz();
    }

    private void black(PictureEvent event, List<QcFinding> findings) {
        var rule = rules.rule("media.video.black");
        long length = event.frames().length();
        boolean found =
                switch (event.detail()) {
                    case "head", "tail" -> length > frames(rule.threshold("edges"));
                    case "faded" -> length > frames(rule.threshold("fade"));
                    default -> length >= rule.threshold("frames");
                };
        if (!found) {
            return;
        }
        var where =
                switch (event.detail()) {
                    case "head" -> "at the head";
                    case "tail" -> "at the tail";
                    case "faded" -> "between two fades";
                    default -> "amid the picture";
                };
        findings.add(
                found(
                        rule,
                        event.frames(),
                        (double) length,
                        event.frames().length() == frames
                                ? frames == 1
                                        ? "The only frame is black."
                                        : "All %d frames are black.".formatted(frames)
                                : "%s black %s.".formatted(counted(length), where)));
    }

    private long frames(double seconds) {
        return Math.round(seconds * rate.perSecond().numerator() / rate.perSecond().denominator());
    }

    /** Black stands still too; it was said already. */
    private void standing(List<PictureEvent> dark, List<QcFinding> findings) {
        for (var event : standing.end()) {
            boolean isBlack = dark.stream().anyMatch(b -> b.frames().overlaps(event.frames()));
            if (isBlack) {
                continue;
            }
            var frozen = event.frames();
            findings.add(
                    switch (event.detail()) {
                        case "still" -> still(event);
                        case "freeze" ->
                                found(
                                        rules.rule("media.video.freeze"),
                                        frozen,
                                        event.value(),
                                        "The picture stands still for %s."
                                                .formatted(Words.many(frozen.length(), "frame")));
                        default ->
                                found(
                                        rules.rule("media.video.repeat"),
                                        frozen,
                                        event.value(),
                                        "The same picture %d times running, amid movement."
                                                .formatted(frozen.length()));
                    });
        }
    }

    /** A card is meant to stand: worth a note to who expects none. */
    private QcFinding still(PictureEvent event) {
        return new QcFinding(
                rules.rule("media.video.freeze"),
                Severity.NOTE,
                clock.frames(event.frames()),
                TRACK,
                event.value(),
                "A still picture of %d frames, from cut to cut or fade to fade, as a card is."
                        .formatted(event.frames().length()));
    }

    private QcFinding levels(PictureEvent event) {
        return found(
                rules.rule("media.video.levels"),
                event.frames(),
                event.value(),
                "Up to %.1f %% of the picture lies outside R 103's %d to %d."
                        .formatted(100 * event.value(), lowest(), highest()));
    }

    private int lowest() {
        return Math.max(0, format.black() - margin());
    }

    private int highest() {
        return Math.min((1 << format.bits()) - 1, format.white() + margin());
    }

    private int margin() {
        return (int)
                Math.round(
                        rules.rule("media.video.levels").threshold("tolerance")
                                * (format.white() - format.black() + 1));
    }

    private QcFinding flash(PictureEvent event) {
        boolean red = event.detail().equals("red");
        return found(
                rules.rule(red ? "media.video.red-flash" : "media.video.flash"),
                event.frames(),
                event.value() / 2,
                "%s within a second, over more than a quarter of the picture. This is a look beforehand, not a certificate: have it tested by a device the broadcaster accepts."
                        .formatted(
                                String.format(
                                        Locale.ROOT,
                                        red ? "%.1f red flashes" : "%.1f flashes",
                                        event.value() / 2)));
    }

    private static String counted(long frames) {
        return frames == 1 ? "1 frame is" : frames + " frames are";
    }

    private QcFinding found(QcRule rule, FrameRange frames, @Nullable Double value, String text) {
        return new QcFinding(rule, rule.severity(), clock.frames(frames), TRACK, value, text);
    }
}

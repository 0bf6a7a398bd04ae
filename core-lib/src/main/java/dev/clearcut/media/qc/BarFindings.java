package dev.clearcut.media.qc;

import dev.clearcut.base.Severity;
import dev.clearcut.media.picture.ActivePicture;
import dev.clearcut.media.picture.Bars;
import dev.clearcut.media.picture.PictureEvent;
import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be said of letterbox and pillarbox: that they change, are uneven, or are there. */
final class BarFindings {

    private final QcRules rules;
    private final PictureFormat format;
    private final Rational pixelAspect;
    private final Clock clock;
    private final String track;

    /**
     * @param pixelAspect width to height of a pixel
     */
    BarFindings(
            QcRules rules, PictureFormat format, Rational pixelAspect, Clock clock, String track) {
        this.rules = rules;
        this.format = format;
        this.pixelAspect = pixelAspect;
        this.clock = clock;
        this.track = track;
    }

    List<QcFinding> of(Bars bars) {
        var findings = new ArrayList<QcFinding>();
        var stretches = bars.end();
        for (int i = 1; i < stretches.size(); i++) {
            findings.add(
                    found(
                            rules.rule("media.video.bars"),
                            stretches.get(i),
                            stretches.get(i).value(),
                            "The active picture is %s from here; before it was %s."
                                    .formatted(
                                            stretches.get(i).detail(),
                                            stretches.get(i - 1).detail())));
        }
        var overall = bars.overall();
        if (overall != null && stretches.size() == 1) {
            throughout(overall, stretches.getFirst(), findings);
        }
        return findings;
    }

    /** Bars that never change are meant: worth a note to who expects a full frame. */
    private void throughout(ActivePicture picture, PictureEvent event, List<QcFinding> findings) {
        if (event.value() < 1) {
            boolean across = picture.height() < format.height();
            findings.add(
                    new QcFinding(
                            rules.rule("media.video.bars"),
                            Severity.NOTE,
                            clock.frames(event.frames()),
                            track,
                            event.value(),
                            "%s throughout: the active picture is %s, %s."
                                    .formatted(
                                            across ? "Letterboxed" : "Pillarboxed",
                                            event.detail(),
                                            aspect(picture))));
        }
        var uneven = rules.rule("media.video.bars-uneven");
        if (isUneven(picture, uneven)) {
            findings.add(
                    found(
                            uneven,
                            event,
                            null,
                            "The bars are not alike: the active picture is %s of %dx%d."
                                    .formatted(picture, format.width(), format.height())));
        }
    }

    /** What it is on a screen: pixels of standard definition and of HDCAM are not square. */
    private String aspect(ActivePicture picture) {
        double pixel = (double) pixelAspect.numerator() / pixelAspect.denominator();
        var aspect =
                String.format(Locale.ROOT, "%.2f:1", pixel * picture.width() / picture.height());
        return pixelAspect.equals(Rational.ONE)
                ? aspect + " in square pixels"
                : "%s in pixels of %d:%d"
                        .formatted(aspect, pixelAspect.numerator(), pixelAspect.denominator());
    }

    private boolean isUneven(ActivePicture picture, QcRule rule) {
        double most = rule.threshold("difference");
        double smallest = rules.rule("media.video.bars").threshold("smallest");
        int bottom = picture.bottom(format.height());
        int right = picture.right(format.width());
        return Math.max(picture.top(), bottom) >= smallest * format.height()
                        && Math.abs(picture.top() - bottom) > most * format.height()
                || Math.max(picture.left(), right) >= smallest * format.width()
                        && Math.abs(picture.left() - right) > most * format.width();
    }

    private QcFinding found(QcRule rule, PictureEvent event, @Nullable Double value, String text) {
        return new QcFinding(
                rule, rule.severity(), clock.frames(event.frames()), track, value, text);
    }
}

package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.Sheet;

/** What every single picture is. */
final class Still {

    private Still() {}

    static Collecting begin(Sheet sheet, String container, String codec) {
        sheet.file().at(0, Fact.CONTAINER, container);
        return sheet.track(Subject.VIDEO).at(0, Fact.CODEC, codec).at(0, Fact.STILL, true);
    }

    static void size(Collecting facts, long at, long width, long height) {
        if (width > 0 && height > 0) {
            facts.at(at, Fact.WIDTH, width).at(at, Fact.HEIGHT, height);
        }
    }

    /** Pixels an inch, of pixels a metre. */
    static void perMetre(Collecting facts, long at, long pixels) {
        if (pixels > 0 && pixels < 10_000_000) {
            facts.at(at, Fact.DPI, Math.round(pixels * 0.0254));
        }
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Timeline;
import java.util.Locale;

/** How every timeline in XML is opened: its encoding, its outermost element, its version. */
final class XmlTimeline {

    private XmlTimeline() {}

    /** What one format makes of its outermost element. */
    @FunctionalInterface
    interface Body {
        Timeline read(XmlElement root, Reading reading);
    }

    /**
     * @param format its name, and but for its case that of its outermost element
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no such file, or its times
     *     cannot be kept
     */
    static Timeline read(TimelineFile file, String format, Body body) {
        var text = XmlText.of(file, format);
        var root = XmlTree.parse(file, text, format);
        var version = root.attribute("version");
        var reading = new Reading(file, version.isEmpty() ? format : format + " " + version);
        text.report(reading);
        var expected = format.toLowerCase(Locale.ROOT);
        if (!root.is(expected)) {
            throw reading.bad(
                    reading.at(root),
                    "The outermost element is <%s>, not <%s>.".formatted(root.name(), expected));
        }
        return reading.exactly(() -> body.read(root, reading));
    }
}

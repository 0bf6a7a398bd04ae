package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the elements of an FCPXML file last and where their own time begins, also of those that
 * do not say. What others refer to is measured once, so that clips in clips in clips cost no more
 * than their file is long.
 */
final class FcpxmlLengths {

    /** Deeper than the nests that are followed, each a few elements deep. */
    private static final int MOST_OPEN = 500;

    private final FcpxmlResources resources;
    private final Reading reading;
    private final Map<Rate, Map<XmlElement, Rational>> measured = new HashMap<>();
    private int open;

    FcpxmlLengths(FcpxmlResources resources, Reading reading) {
        this.resources = resources;
        this.reading = reading;
    }

    /** How long an element lasts in what it stands in; of what does not say, its content. */
    Rational duration(XmlElement element, Rate rate) {
        var said = time(element, "duration");
        if (said.isPresent()) {
            return said.get().sign() < 0 ? Rational.ZERO : said.get();
        }
        return switch (element.name()) {
            case "asset-clip", "video", "audio" ->
                    resources
                            .asset(element.attribute("ref"))
                            .flatMap(FcpxmlResources.Asset::duration)
                            .map(d -> d.times(FcpxmlTimes.conform(element, rate)))
                            .orElse(Rational.ZERO);
            case "ref-clip", "mc-clip" ->
                    media(element).map(m -> length(m, rate)).orElse(Rational.ZERO);
            case "audition" ->
                    contents(element).stream()
                            .findFirst()
                            .map(pick -> duration(pick, rate))
                            .orElse(Rational.ZERO);
            default -> length(element, rate);
        };
    }

    /** As long as it says, else as what it holds; what holds itself has no length. */
    private Rational length(XmlElement container, Rate rate) {
        var said = time(container, "duration");
        if (said.isPresent()) {
            return said.get();
        }
        var known = measured.computeIfAbsent(rate, r -> new IdentityHashMap<>());
        var length = known.get(container);
        if (length == null) {
            known.put(container, Rational.ZERO);
            length = measured(container, rate);
            known.put(container, length);
        }
        return length;
    }

    private Rational measured(XmlElement container, Rate rate) {
        if (open >= MOST_OPEN) {
            return Rational.ZERO;
        }
        open++;
        var longest = Rational.ZERO;
        var total = Rational.ZERO;
        boolean row = !container.is("multicam") && !container.is("gap");
        for (var content : container.is("multicam") ? container.children() : contents(container)) {
            var length = duration(content, rate);
            total = content.is("transition") ? total : total.plus(length);
            longest = length.compareTo(longest) > 0 ? length : longest;
        }
        open--;
        return row ? total : longest;
    }

    /** Where an element's own time begins: where it says, else 0, else where its content begins. */
    Rational start(XmlElement element) {
        var said = time(element, "start");
        if (said.isPresent()) {
            return said.get();
        }
        return switch (element.name()) {
            case "asset-clip", "video", "audio" ->
                    resources
                            .asset(element.attribute("ref"))
                            .map(FcpxmlResources.Asset::start)
                            .filter(s -> s.sign() > 0)
                            .orElse(Rational.ZERO);
            case "ref-clip", "mc-clip" ->
                    media(element).flatMap(m -> time(m, "tcStart")).orElse(Rational.ZERO);
            case "clip", "sync-clip" ->
                    contents(element).stream()
                            .findFirst()
                            .flatMap(c -> time(c, "offset"))
                            .orElse(Rational.ZERO);
            default -> Rational.ZERO;
        };
    }

    private Optional<XmlElement> media(XmlElement clip) {
        return resources
                .named(clip.attribute("ref"), "media")
                .flatMap(m -> m.child("sequence").or(() -> m.child("multicam")));
    }

    static List<XmlElement> contents(XmlElement container) {
        return container.children().stream()
                .filter(c -> FcpxmlStoryline.isStory(c) && !FcpxmlStoryline.isConnected(c))
                .toList();
    }

    private Optional<Rational> time(XmlElement element, String attribute) {
        return FcpxmlTimes.time(element, attribute, reading);
    }
}

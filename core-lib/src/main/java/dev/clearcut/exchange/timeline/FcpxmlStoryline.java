package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.timeline.FcpxmlItem.Place;
import dev.clearcut.exchange.timeline.FcpxmlTimes.LocalTime;
import dev.clearcut.exchange.timeline.FcpxmlTimes.Retime;
import dev.clearcut.exchange.timeline.FcpxmlTimes.Span;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the storylines of one sequence: each element's {@code offset} is in the time of what it
 * stands in, which begins at that parent's {@code start}.
 */
final class FcpxmlStoryline {

    private static final Set<String> STORY =
            Set.of(
                    "gap",
                    "clip",
                    "asset-clip",
                    "video",
                    "audio",
                    "title",
                    "caption",
                    "ref-clip",
                    "mc-clip",
                    "sync-clip",
                    "audition",
                    "spine",
                    "transition");

    private final FcpxmlNests nests;
    private final Reading reading;
    private final Rate rate;
    private final FcpxmlClips clips;
    private final List<Marker> markers = new ArrayList<>();

    FcpxmlStoryline(FcpxmlNests nests, Reading reading, Rate rate) {
        this.nests = nests;
        this.reading = reading;
        this.rate = rate;
        this.clips = new FcpxmlClips(nests, reading, rate);
    }

    List<Track> tracks() {
        return clips.tracks();
    }

    List<Marker> markers() {
        return markers.stream().sorted(Comparator.comparingLong(Marker::frame)).toList();
    }

    /**
     * @param begin where the first element stands when it does not say
     * @return where the last one ends
     */
    Rational spine(XmlElement spine, Place place, Rational begin) {
        return row(
                spine.children().stream().filter(FcpxmlStoryline::isStory).toList(), place, begin);
    }

    static boolean isStory(XmlElement element) {
        return STORY.contains(element.name());
    }

    /** Whether an element stands beside the storyline, connected to it. */
    static boolean isConnected(XmlElement element) {
        return isStory(element) && element.has("lane");
    }

    /** Elements one after another; a transition lies over the ends of its two neighbours. */
    Rational row(List<XmlElement> row, Place place, Rational begin) {
        var next = begin;
        for (int i = 0; i < row.size(); i++) {
            var element = row.get(i);
            if (element.is("transition")) {
                continue;
            }
            var offset = time(element, "offset").orElse(next);
            var duration = nests.lengths().duration(element, rate);
            var plain = new Span(offset, offset.plus(duration));
            var before = i > 0 ? row.get(i - 1) : null;
            var after = i + 1 < row.size() ? row.get(i + 1) : null;
            item(
                    element,
                    place,
                    offset,
                    under(before, under(after, plain, "filter-video"), "filter-video"),
                    under(before, under(after, plain, "filter-audio"), "filter-audio"));
            next = offset.plus(duration);
        }
        return next;
    }

    /** A transition says what it mixes by its filters; one without mixes both. */
    private Span under(@Nullable XmlElement beside, Span plain, String filter) {
        if (beside == null || !beside.is("transition")) {
            return plain;
        }
        boolean saysWhat =
                beside.child("filter-video").isPresent()
                        || beside.child("filter-audio").isPresent();
        var start = time(beside, "offset");
        var length = time(beside, "duration").filter(d -> d.sign() > 0);
        if (start.isEmpty()
                || length.isEmpty()
                || saysWhat && beside.child(filter).isEmpty()
                || plain.from().equals(plain.to())) {
            return plain;
        }
        var mix = new Span(start.get(), start.get().plus(length.get()));
        boolean touches =
                mix.from().compareTo(plain.to()) <= 0 && plain.from().compareTo(mix.to()) <= 0;
        return touches
                ? new Span(least(plain.from(), mix.from()), most(plain.to(), mix.to()))
                : plain;
    }

    private void item(XmlElement element, Place place, Rational offset, Span picture, Span sound) {
        try {
            if (element.is("audition")) {
                element.children().stream()
                        .filter(FcpxmlStoryline::isStory)
                        .findFirst()
                        .ifPresent(pick -> item(pick, place, offset, picture, sound));
            } else if (element.is("spine")) {
                spine(element, standing(place, offset, Rational.ZERO), Rational.ZERO);
            } else {
                lay(at(element, place, offset, picture, sound));
            }
        } catch (Invalid | ArithmeticException impossible) {
            throw reading.bad(
                    reading.at(element),
                    "The times of this %s cannot be kept: %s"
                            .formatted(element.name(), impossible.getMessage()));
        }
    }

    private FcpxmlItem at(
            XmlElement element, Place place, Rational offset, Span picture, Span sound) {
        var start = nests.lengths().start(element);
        var conform = FcpxmlTimes.conform(element, rate);
        var heard =
                time(element, "audioStart")
                        .map(s -> offset.plus(s.minus(start).times(conform)))
                        .or(() -> time(element, "audioDuration").map(d -> offset));
        var splitSound =
                heard.map(
                        from ->
                                Span.of(
                                        from,
                                        from.plus(
                                                time(element, "audioDuration")
                                                        .orElse(
                                                                nests.lengths()
                                                                        .duration(
                                                                                element, rate)))));
        return new FcpxmlItem(
                element,
                place,
                offset,
                nests.lengths().duration(element, rate),
                picture,
                splitSound.orElse(sound),
                place.time().within(offset, start, conform),
                Retime.of(element, reading));
    }

    private void lay(FcpxmlItem item) {
        var element = item.element();
        boolean on = item.place().on() && FcpxmlNames.isOn(element);
        if (item.duration().sign() == 0 && !element.is("gap")) {
            reading.warning(
                    "timeline.no-length",
                    reading.at(element),
                    "\"%s\" lasts no time, or less than none; it is not in the list."
                            .formatted(element.attribute("name")));
        }
        if (element.is("clip")) {
            var inside = item.inside(on);
            var contents =
                    element.children().stream().filter(c -> isStory(c) && !isConnected(c)).toList();
            row(contents, inside, inside.time().start());
        } else if (!element.is("gap")) {
            clips.lay(item, on);
        }
        mark(item);
        connected(item);
    }

    /** Components of a clip stay on its lane; everything else goes to its own. */
    private void connected(FcpxmlItem item) {
        for (var child : item.element().children()) {
            boolean beside =
                    item.element().is("clip") || item.element().is("sync-clip")
                            ? isConnected(child)
                            : isStory(child);
            if (!beside || child.is("transition")) {
                continue;
            }
            var offset = time(child, "offset").orElse(item.own().start());
            var span = new Span(offset, offset.plus(nests.lengths().duration(child, rate)));
            item(child, besides(item, child, offset), offset, span, span);
        }
    }

    /** From where it is connected, a clip keeps the sequence's clock, not its parent's. */
    private Place besides(FcpxmlItem item, XmlElement child, Rational offset) {
        var place = item.place();
        boolean component = place.container() != null && (child.is("audio") || child.is("video"));
        int lane = component ? place.lane() : place.lane() + lane(child);
        var clock =
                component
                        ? item.own()
                        : new LocalTime(
                                offset,
                                item.own().on(offset),
                                place.time().scale(),
                                place.time().retimed());
        return new Place(
                clock, place.picture(), place.sound(), lane, place.container(), place.on());
    }

    private static Place standing(Place place, Rational offset, Rational itsStart) {
        return new Place(
                place.time().within(offset, itsStart, Rational.ONE),
                place.picture(),
                place.sound(),
                place.lane(),
                place.container(),
                place.on());
    }

    /** Markers before or after what plays of their clip are not in the cut. */
    private void mark(FcpxmlItem item) {
        var plays = item.plays(false).or(() -> item.plays(true));
        for (var child : item.element().children()) {
            if (plays.isEmpty() || !child.is("marker") && !child.is("chapter-marker")) {
                continue;
            }
            mark(child, item.own(), plays.get());
        }
    }

    void mark(XmlElement marker, LocalTime time, Span plays) {
        var at = time.on(time(marker, "start").orElse(time.start()));
        if (plays.contains(at)) {
            var note = marker.attribute("note");
            var text = marker.attribute("value") + (note.isEmpty() ? "" : ": " + note);
            markers.add(new Marker(rate.frameAt(at), text, ""));
        }
    }

    private Optional<Rational> time(XmlElement element, String attribute) {
        return FcpxmlTimes.time(element, attribute, reading);
    }

    private static int lane(XmlElement element) {
        var written = element.attribute("lane");
        return written.matches("-?[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    }

    private static Rational least(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Rational most(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}

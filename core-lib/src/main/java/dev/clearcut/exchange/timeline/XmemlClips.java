package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.Clip.Content.Generated;
import dev.clearcut.timeline.Clip.Content.Media;
import dev.clearcut.timeline.Clip.Content.Nested;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one {@code clipitem} or {@code generatoritem} into a clip. */
final class XmemlClips {

    private final XmemlValues values;
    private final Reading reading;
    private final XmemlSequences sequences;

    XmemlClips(XmemlValues values, Reading reading, XmemlSequences sequences) {
        this.values = values;
        this.reading = reading;
        this.sequences = sequences;
    }

    /**
     * @param hearing whether it stands on an audio track
     * @param record where it plays, transitions included
     * @param lead how many of these frames lie before the {@code start} it was given, under a
     *     transition; its {@code in} does not count them
     * @param rate of the sequence
     */
    Clip clip(XmlElement item, boolean hearing, FrameRange record, long lead, Rate rate) {
        var file = file(item, hearing);
        var nested = sequences.nested(item, hearing, rate);
        var generated = generated(item, file);
        Content content =
                nested.isPresent()
                        ? new Nested(nested.get())
                        : generated.isEmpty() ? new Media() : new Generated(generated);
        return new Clip(
                XmemlNames.of(item, file),
                content,
                record,
                source(item, file, nested, record, lead, rate),
                XmemlValues.isTrue(item, "enabled", true),
                List.of(),
                hearing ? channels(item) : Set.of(),
                reading.at(item));
    }

    /** The clip's file, or that of the angle a multiclip shows. */
    private Optional<XmlElement> file(XmlElement item, boolean hearing) {
        var angle = hearing ? "activeaudioangle" : "activevideoangle";
        return values.child(item, "file")
                .or(
                        () ->
                                values.child(item, "multiclip").stream()
                                        .flatMap(m -> m.children("angle").stream())
                                        .filter(a -> XmemlValues.isTrue(a, angle, false))
                                        .flatMap(a -> deepFile(a).stream())
                                        .findFirst());
    }

    private Optional<XmlElement> deepFile(XmlElement in) {
        for (var child : in.children()) {
            var whole = child.is("file") || child.is("clip") ? values.whole(child) : child;
            var found = whole.is("file") ? Optional.of(whole) : deepFile(whole);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The generator's name; empty for media. Premiere's have a file without a path. */
    private static String generated(XmlElement item, Optional<XmlElement> file) {
        if (item.is("generatoritem")) {
            var effect = item.textAt("effect", "name");
            return effect.isEmpty() ? "generator" : effect;
        }
        var made = file.map(f -> f.textAt("mediaSource")).orElse("");
        if (made.isEmpty()) {
            return "";
        }
        return item.children("filter").stream()
                .map(f -> f.textAt("effect", "effectid"))
                .filter(id -> id.equals("GraphicAndType"))
                .findFirst()
                .orElse(made);
    }

    private Set<Integer> channels(XmlElement item) {
        return item.children("sourcetrack").stream()
                .filter(t -> !t.textAt("mediatype").equals("video"))
                .flatMap(t -> values.number(t, "trackindex").stream())
                .filter(n -> n.isWhole() && n.sign() > 0 && n.compareTo(Rational.of(999)) < 0)
                .map(n -> (int) n.floor())
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private @Nullable SourceRange source(
            XmlElement item,
            Optional<XmlElement> file,
            Optional<Timeline> nested,
            FrameRange record,
            long lead,
            Rate rate) {
        var own = values.rate(item).orElse(rate);
        var in =
                values.place(item, "in")
                        .map(n -> n.over(own.perSecond()))
                        .or(() -> values.ticks(item, "pproTicksIn"));
        if (in.isEmpty()) {
            return null;
        }
        var speed = XmemlSpeed.of(item);
        if (speed.varies()) {
            reading.note(
                    "timeline.speed",
                    reading.at(item),
                    "The speed of \"%s\" changes; the source range is an average."
                            .formatted(item.textAt("name")));
        }
        var length = rate.secondsAt(record.length());
        var span = spanned(item, in.get(), rate.secondsAt(lead), length, speed, file);
        if (nested.isPresent()) {
            var inside = nested.get();
            return range(span, inside.rate(), inside.start(), record, rate, speed);
        }
        var source =
                file.flatMap(values::rate).filter(r -> generated(item, file).isEmpty()).orElse(own);
        var timecode = file.flatMap(f -> f.child("timecode"));
        var counted = timecode.map(t -> XmemlValues.counted(source, t)).orElse(source);
        long begin = timecode.map(t -> begin(t, counted)).orElse(0L);
        return range(span, counted, begin, record, rate, speed);
    }

    /** Seconds from the source's first frame. */
    private record Seconds(Rational from, Rational to) {}

    /**
     * With a speed, {@code in} and {@code out} count in the time after it (as long as the record);
     * some programs count in the source's own instead. Backwards, they count from the end.
     */
    private Seconds spanned(
            XmlElement item,
            Rational in,
            Rational lead,
            Rational length,
            XmemlSpeed speed,
            Optional<XmlElement> file) {
        var size = speed.size();
        if (speed.isAsShot()) {
            return new Seconds(in.minus(lead), in.minus(lead).plus(length));
        }
        boolean ownTime = countsInSource(item, length.minus(lead), size);
        var from = (ownTime ? in : in.times(size)).minus(lead.times(size));
        var to = from.plus(length.times(size));
        var total = file.flatMap(this::seconds);
        boolean backwards = speed.factor().sign() < 0 && !ownTime;
        return backwards && total.isPresent() && to.compareTo(total.get()) <= 0
                ? new Seconds(total.get().minus(to), total.get().minus(from))
                : new Seconds(from, to);
    }

    private boolean countsInSource(XmlElement item, Rational length, Rational size) {
        var own = values.rate(item);
        var in = values.place(item, "in");
        var out = values.place(item, "out");
        if (own.isEmpty() || in.isEmpty() || out.isEmpty()) {
            return false;
        }
        var counted = out.get().minus(in.get()).over(own.get().perSecond());
        return apart(counted, length.times(size)).compareTo(apart(counted, length)) < 0;
    }

    private static Rational apart(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a.minus(b) : b.minus(a);
    }

    private Optional<Rational> seconds(XmlElement file) {
        var frames = values.place(file, "duration");
        return frames.flatMap(f -> values.rate(file).map(r -> f.over(r.perSecond())));
    }

    private long begin(XmlElement timecode, Rate source) {
        var own = values.rate(timecode).orElse(source);
        long frame = values.frame(timecode, own.runsLike(source) ? source : own);
        return own.runsLike(source) ? frame : source.frameAt(own.secondsAt(frame));
    }

    private static SourceRange range(
            Seconds span, Rate source, long begin, FrameRange record, Rate rate, XmemlSpeed speed) {
        long from = begin + source.frameAt(span.from());
        long to = begin + source.frameAt(span.to());
        if (speed.isAsShot() && source.runsLike(rate)) {
            to = from + record.length();
        }
        if (speed.factor().sign() == 0) {
            to = from + 1;
        }
        return new SourceRange(
                new FrameRange(from, Math.max(to, from + 1)), source, speed.factor());
    }
}

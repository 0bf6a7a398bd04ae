package dev.clearcut.media.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Said;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up what a file says of a target. */
final class Looking {

    private static final Map<String, Integer> CHANNELS_OF =
            Map.ofEntries(
                    Map.entry("mono", 1),
                    Map.entry("stereo", 2),
                    Map.entry("downmix", 2),
                    Map.entry("dual-mono", 2));

    private Looking() {}

    /** What is said, of a track or, where it is null, of the file or its tracks together. */
    static Optional<Said> at(Target target, MediaFacts media, @Nullable Track track) {
        return switch (target) {
            case Target.Of(var subject, var fact) ->
                    facts(media, subject, track).flatMap(f -> f.said(fact));
            case Target.Count(var subject) ->
                    Optional.of(said(Value.of(media.tracks(subject).size()), ""));
            case Target.Sum(var subject, var fact) -> sum(media.tracks(subject), fact);
            case Target.Derived.FRAME_SIZE ->
                    facts(media, Subject.VIDEO, track).flatMap(Looking::frameSize);
            case Target.Derived.START -> start(media);
            case Target.Derived.IMPLIED_CHANNELS ->
                    facts(media, Subject.AUDIO, track).flatMap(Looking::impliedChannels);
        };
    }

    private static Optional<Facts> facts(MediaFacts media, Subject subject, @Nullable Track track) {
        if (subject == Subject.FILE) {
            return Optional.of(media.file());
        }
        return track != null && track.kind() == subject
                ? Optional.of(track.facts())
                : media.tracks(subject).stream().findFirst().map(Track::facts);
    }

    /** Of tracks of which one does not tell, nobody knows the sum. */
    static Optional<Said> sum(List<Track> tracks, Fact fact) {
        var sum = Rational.ZERO;
        var reader = "";
        for (var track : tracks) {
            var said = track.facts().said(fact);
            if (said.isEmpty() || !(said.get().value() instanceof Value.Exact(var number))) {
                return Optional.empty();
            }
            sum = sum.plus(number);
            reader = said.get().reader();
        }
        return Optional.of(said(Value.of(sum), reader));
    }

    private static Optional<Said> frameSize(Facts facts) {
        var width = facts.said(Fact.WIDTH);
        var height = facts.said(Fact.HEIGHT);
        return width.isEmpty() || height.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Said(
                                Value.of(width.get().value() + "x" + height.get().value()),
                                width.get().reader(),
                                width.get().offset()));
    }

    /** A timecode counts frames; a time reference counts samples (EBU Tech 3285). */
    private static Optional<Said> start(MediaFacts media) {
        var timecode = media.file().said(Fact.START_TIMECODE);
        var rate =
                media.video().stream().findFirst().flatMap(v -> v.facts().exact(Fact.FRAME_RATE));
        if (timecode.isPresent() && rate.isPresent()) {
            return seconds(
                    timecode.get(), rate.get(), media.file().flag(Fact.DROP_FRAME).orElse(false));
        }
        var reference = media.file().said(Fact.TIME_REFERENCE);
        var samples =
                media.audio().stream().findFirst().flatMap(a -> a.facts().exact(Fact.SAMPLE_RATE));
        return reference.isPresent()
                        && samples.isPresent()
                        && samples.get().sign() > 0
                        && reference.get().value() instanceof Value.Exact(var number)
                ? Optional.of(
                        new Said(
                                Value.of(number.over(samples.get())),
                                reference.get().reader(),
                                reference.get().offset()))
                : Optional.empty();
    }

    private static Optional<Said> seconds(Said timecode, Rational perSecond, boolean drop) {
        try {
            var rate = new Rate(perSecond, drop);
            var frame = Timecode.parse(timecode.value().toString(), rate).frame();
            return Optional.of(
                    new Said(
                            Value.of(rate.secondsAt(frame)), timecode.reader(), timecode.offset()));
        } catch (Invalid noTimecode) {
            return Optional.empty();
        }
    }

    /** Numbered layouts say it themselves: 5.1 has six, 5.1.4 ten, 7.1(wide) eight. */
    private static Optional<Said> impliedChannels(Facts facts) {
        var layout = facts.said(Fact.LAYOUT);
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        var word =
                layout.get()
                        .value()
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("\\(.*", "");
        var known = CHANNELS_OF.get(word);
        if (known == null && !word.matches("\\d{1,2}(\\.\\d{1,2}){1,2}")) {
            return Optional.empty();
        }
        int channels = known == null ? 0 : known;
        if (known == null) {
            for (var part : word.split("\\.")) {
                channels += Integer.parseInt(part);
            }
        }
        return Optional.of(
                new Said(Value.of(channels), layout.get().reader(), layout.get().offset()));
    }

    private static Said said(Value value, String reader) {
        return new Said(value, reader, -1);
    }
}

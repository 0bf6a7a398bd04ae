package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.ClipName;
import dev.clearcut.use.ClipRulings;
import dev.clearcut.use.Cut;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is seen and heard in a cut, sorted into picture, titles, dialogue, music and effects. What
 * is switched off is in none. Sound of which nobody can tell what it is counts as dialogue and as
 * effects, never as music: music has its names, tracks and materials.
 */
public final class CutLayers {

    private static final Pattern TITLES =
            Pattern.compile(
                    "(?i)(?:^|[^a-z])(?:titles?|captions?|credits|lower ?thirds?|text|crawl|"
                            + "subtitles?|subs)(?![a-z])");
    private static final Pattern DIALOGUE =
            Pattern.compile(
                    "(?i)(?:^|[^a-z])(?:dialog(?:ue)?s?|dia|dlg|dx|vo|adr|voice ?over|"
                            + "narrat(?:ion|or)|interviews?)(?![a-z])");
    private static final Pattern EFFECTS =
            Pattern.compile(
                    "(?i)(?:^|[^a-z])(?:sfx|fx|efx|hfx|effects?|foley|fol|amb(?:ience)?s?|atmos?|"
                            + "bgs?|backgrounds?|room ?tone)(?![a-z])");

    private final String format;
    private final Rate rate;
    private final FrameRange whole;
    private final Map<CutAspect, List<Segment>> layers = new EnumMap<>(CutAspect.class);

    private CutLayers(String format, Rate rate, FrameRange whole) {
        this.format = format;
        this.rate = rate;
        this.whole = whole;
    }

    /**
     * @param said the family of a clip's material, where people or the office's materials say it
     */
    public static CutLayers of(
            Timeline timeline, ClipRulings rulings, Function<PlacedClip, Optional<Family>> said) {
        var end = Math.max(timeline.start(), timeline.end());
        var layers =
                new CutLayers(
                        timeline.format(), timeline.rate(), FrameRange.of(timeline.start(), end));
        for (var placed : timeline.clips()) {
            if (placed.active() && !placed.record().isEmpty()) {
                var family = said.apply(placed).orElseGet(() -> rulings.family(placed));
                var level = timeline.tracks().indexOf(placed.track());
                layers.add(aspects(placed, family), segment(placed, timeline.rate(), level));
            }
        }
        return layers;
    }

    /** The same where nobody says more than the rules. */
    public static CutLayers of(Timeline timeline, ClipRulings rulings) {
        return of(timeline, rulings, placed -> Optional.empty());
    }

    /** Layers as they are. */
    static CutLayers of(
            String format, Rate rate, FrameRange whole, Map<CutAspect, List<Segment>> segments) {
        var layers = new CutLayers(format, rate, whole);
        layers.layers.putAll(segments);
        return layers;
    }

    /** What the uses alone tell, where the cut's file is not to be had. */
    public static CutLayers of(Cut cut) {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (var placed : cut.uses()) {
            start = Math.min(start, placed.use().record().start());
            end = Math.max(end, placed.use().record().end());
        }
        var whole = start > end ? FrameRange.of(0, 0) : FrameRange.of(start, end);
        var layers = new CutLayers(cut.format(), cut.rate(), whole);
        for (var placed : cut.uses()) {
            var use = placed.use();
            if (use.active()) {
                layers.add(
                        aspects(use.kind(), use.track()),
                        new Segment(
                                use.name() + "|" + use.source(),
                                ClipName.normalised(use.name()),
                                use.record(),
                                Rational.ONE,
                                null,
                                cut.rate().frameDuration(),
                                0));
            }
        }
        return layers;
    }

    private void add(Set<CutAspect> aspects, Segment segment) {
        aspects.forEach(
                aspect -> layers.computeIfAbsent(aspect, a -> new ArrayList<>()).add(segment));
    }

    private static Segment segment(PlacedClip placed, Rate rate, int level) {
        var clip = placed.clip();
        var names = clip.names();
        var made = clip.content() instanceof Content.Generated(var effect) ? effect : "";
        var source = clip.source();
        var position = placed.path().isEmpty() && source != null ? position(clip) : null;
        var speed = source == null ? Rational.ONE : source.speed();
        var nest =
                placed.path().isEmpty()
                        ? ""
                        : "|%s|%s|%s"
                                .formatted(
                                        placed.path().stream().map(n -> n.name()).toList(),
                                        clip.record(),
                                        source == null ? "" : source.frames());
        return new Segment(
                String.join("|", names.clip(), names.file(), names.reel(), made) + nest,
                ClipName.normalised(names.best().isBlank() ? made : names.best()),
                placed.record(),
                speed,
                position,
                rate.frameDuration().times(speed),
                level);
    }

    /** Where the source stands at the clip's first frame. */
    private static @Nullable Rational position(Clip clip) {
        var source = clip.source();
        if (source == null) {
            return null;
        }
        boolean backwards = source.speed().sign() < 0;
        return source.rate().secondsAt(backwards ? source.frames().end() : source.frames().start());
    }

    private static Set<CutAspect> aspects(PlacedClip placed, Family family) {
        return switch (placed.ownTrack().kind()) {
            case VIDEO -> EnumSet.of(isTitle(placed, family) ? CutAspect.TEXT : CutAspect.PICTURE);
            case AUDIO -> sound(family, called(placed));
            case OTHER -> EnumSet.noneOf(CutAspect.class);
        };
    }

    private static boolean isTitle(PlacedClip placed, Family family) {
        if (placed.clip().content() instanceof Content.Generated(var effect)
                && TITLES.matcher(effect).find()) {
            return true;
        }
        return family == Family.TEXT
                || family == Family.GRAPHICS
                || TITLES.matcher(called(placed)).find();
    }

    /** Track and roles, through all nests. */
    private static String called(PlacedClip placed) {
        var words = new ArrayList<String>();
        words.add(placed.ownTrack().name());
        words.addAll(placed.clip().roles());
        for (var nest : placed.path()) {
            words.add(nest.on().name());
            words.addAll(nest.roles());
        }
        return String.join(" / ", words);
    }

    private static Set<CutAspect> sound(Family family, String called) {
        if (family == Family.MUSIC) {
            return EnumSet.of(CutAspect.MUSIC);
        }
        boolean speech = DIALOGUE.matcher(called).find();
        boolean effects = EFFECTS.matcher(called).find();
        if (speech != effects) {
            return EnumSet.of(speech ? CutAspect.DIALOGUE : CutAspect.EFFECTS);
        }
        return EnumSet.of(CutAspect.DIALOGUE, CutAspect.EFFECTS);
    }

    private static Set<CutAspect> aspects(Family family, String track) {
        return switch (family) {
            case MUSIC -> EnumSet.of(CutAspect.MUSIC);
            case GRAPHICS, TEXT -> EnumSet.of(CutAspect.TEXT);
            case ARCHIVE, STILL, ARTWORK, PERSON, PLACE, BRAND -> EnumSet.of(CutAspect.PICTURE);
            case UNSORTED ->
                    track.toUpperCase(Locale.ROOT).startsWith("A")
                            ? sound(family, track)
                            : EnumSet.of(CutAspect.PICTURE);
        };
    }

    /** The same cut so many frames later. */
    CutLayers movedBy(long frames) {
        var there = FrameRange.of(whole.start() + frames, whole.end() + frames);
        var moved = new EnumMap<CutAspect, List<Segment>>(CutAspect.class);
        layers.forEach(
                (aspect, segments) ->
                        moved.put(aspect, segments.stream().map(s -> s.movedBy(frames)).toList()));
        return of(format, rate, there, moved);
    }

    /** What of it plays in some frames. */
    CutLayers within(FrameRange frames) {
        var there = new EnumMap<CutAspect, List<Segment>>(CutAspect.class);
        layers.forEach(
                (aspect, segments) ->
                        there.put(
                                aspect,
                                segments.stream()
                                        .filter(s -> s.record().overlaps(frames))
                                        .toList()));
        return of(format, rate, whole, there);
    }

    String format() {
        return format;
    }

    Rate rate() {
        return rate;
    }

    /** From the first frame to the one after the last. */
    public FrameRange whole() {
        return whole;
    }

    List<Segment> of(CutAspect aspect) {
        return layers.getOrDefault(aspect, List.of());
    }

    /** Kinds of tracks that carry picture are stacked; order matters there alone. */
    static boolean isStacked(CutAspect aspect) {
        return aspect == CutAspect.PICTURE
                || aspect == CutAspect.TEXT
                || aspect == CutAspect.BACKGROUND;
    }
}

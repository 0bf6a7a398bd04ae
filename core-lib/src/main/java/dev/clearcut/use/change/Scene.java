package dev.clearcut.use.change;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Use;
import dev.clearcut.use.change.Version.Played;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a timeline tells of the uses that were found in it. */
final class Scene {

    private static final Pattern DIALOGUE =
            Pattern.compile(
                    "(?i)(?:^|[^a-z])(?:dialog(?:ue)?s?|dia|dlg|dx|vo|voice ?over|narrat(?:ion|or)|"
                            + "interviews?|sync)(?![a-z])");

    private static final Pattern TITLES =
            Pattern.compile(
                    "(?i)(?:^|[^a-z])(?:titles?|captions?|credits|lower ?thirds?)(?![a-z])");

    /** What tells a clip of the file from every other. */
    private record Place(String name, FrameRange record, int line, int column) {}

    private final Rate rate;
    private final Map<Place, PlacedClip> clips = new HashMap<>();
    private final Map<Setting, Spans> settings = new EnumMap<>(Setting.class);

    private Scene(Rate rate) {
        this.rate = rate;
    }

    static Scene of(Timeline timeline) {
        var scene = new Scene(timeline.rate());
        for (var placed : timeline.clips()) {
            var clip = placed.clip();
            scene.clips.putIfAbsent(
                    new Place(
                            clip.name(),
                            placed.record(),
                            clip.where().line(),
                            clip.where().column()),
                    placed);
            if (placed.active()) {
                for (var setting : Setting.values()) {
                    if (is(setting, placed)) {
                        scene.settings
                                .computeIfAbsent(setting, s -> new Spans())
                                .add(placed.record());
                    }
                }
            }
        }
        return scene;
    }

    private static boolean is(Setting setting, PlacedClip placed) {
        return switch (setting) {
            case DIALOGUE ->
                    placed.ownTrack().kind() != Track.Kind.OTHER && isCalled(DIALOGUE, placed);
            case TITLES ->
                    placed.ownTrack().kind() == Track.Kind.VIDEO
                            && (placed.clip().content() instanceof Content.Generated(var effect)
                                            && TITLES.matcher(effect).find()
                                    || isCalled(TITLES, placed));
        };
    }

    private static boolean isCalled(Pattern words, PlacedClip placed) {
        return words.matcher(placed.ownTrack().name()).find()
                || placed.clip().roles().stream().anyMatch(role -> words.matcher(role).find());
    }

    Set<Setting> tells() {
        return settings.keySet();
    }

    Played played(Cut.Placed placed) {
        var record = placed.use().record();
        var over = EnumSet.noneOf(Setting.class);
        settings.forEach(
                (setting, spans) -> {
                    if (spans.share(record, Math.min(record.length(), Company.least(rate)))) {
                        over.add(setting);
                    }
                });
        return new Played(placed.id(), placed.use(), placed.match(), excerpt(placed.use()), over);
    }

    /** From the fragment it begins with and the one it ends with, when both speeds are one. */
    private @Nullable Excerpt excerpt(Use use) {
        var first = use.fragments().stream().min(Comparator.comparing(f -> f.record().start()));
        var last = use.fragments().stream().max(Comparator.comparing(f -> f.record().end()));
        var head = first.map(this::source).orElse(null);
        var tail = last.map(this::source).orElse(null);
        if (head == null || tail == null || !head.speed().equals(tail.speed())) {
            return null;
        }
        boolean backwards = head.speed().sign() < 0;
        long in = backwards ? head.frames().end() : head.frames().start();
        long out = backwards ? tail.frames().start() : tail.frames().end();
        return new Excerpt(head.rate().secondsAt(in), tail.rate().secondsAt(out), head.speed());
    }

    /** Inside a nest the source's frames are not those that play. */
    private @Nullable SourceRange source(Use.Fragment fragment) {
        var place =
                new Place(
                        fragment.name(),
                        fragment.record(),
                        fragment.where().line(),
                        fragment.where().column());
        var placed = clips.get(place);
        return placed == null || !placed.path().isEmpty() ? null : placed.clip().source();
    }
}

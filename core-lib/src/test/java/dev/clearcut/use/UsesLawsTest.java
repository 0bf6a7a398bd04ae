package dev.clearcut.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UsesLawsTest {

    private static final UseRules RULES = UseRules.standard();
    private static final Pattern COUNT = Pattern.compile("(\\d+) clips? \\(");
    private static final List<String> LEFT_OUT =
            List.of("use.left-out", "use.own", "use.generated", "use.empty");

    @Test
    void everyClipIsEvidenceOfOneUseOrCounted() {
        eachRandomCut(
                (cut, random) -> {
                    for (var tracks : Uses.Tracks.values()) {
                        var found = Uses.in(cut, RULES, tracks);
                        int used = found.value().stream().mapToInt(u -> u.fragments().size()).sum();
                        int counted =
                                found.report().findings().stream()
                                        .filter(f -> LEFT_OUT.contains(f.rule()))
                                        .mapToInt(UsesLawsTest::counted)
                                        .sum();
                        assertThat(used + counted).isEqualTo(cut.clips().size());
                    }
                });
    }

    @Test
    void theOrderOfTracksAndClipsDoesNotMatter() {
        eachRandomCut(
                (cut, random) ->
                        assertThat(uses(shuffled(cut, random), Uses.Tracks.ALL))
                                .isEqualTo(uses(cut, Uses.Tracks.ALL)));
    }

    @Test
    void theActiveUsesAreThoseOfTheActiveTracks() {
        eachRandomCut(
                (cut, random) ->
                        assertThat(
                                        uses(cut, Uses.Tracks.ALL).stream()
                                                .filter(Use::active)
                                                .map(UsesLawsTest::gist))
                                .isEqualTo(
                                        uses(cut, Uses.Tracks.ACTIVE).stream()
                                                .map(UsesLawsTest::gist)
                                                .toList()));
    }

    @Test
    void aUseSpansItsFragmentsAndUsesStandInRecordOrder() {
        eachRandomCut(
                (cut, random) -> {
                    var uses = uses(cut, Uses.Tracks.ALL);
                    assertThat(uses)
                            .isSortedAccordingTo((a, b) -> a.record().compareTo(b.record()));
                    for (var use : uses) {
                        assertThat(
                                        use.fragments().stream()
                                                .map(Use.Fragment::record)
                                                .reduce((a, b) -> a.spanning(b)))
                                .contains(use.record());
                    }
                });
    }

    private static Object gist(Use use) {
        return List.of(use.kind(), use.name(), use.record());
    }

    private static List<Use> uses(Timeline cut, Uses.Tracks tracks) {
        return Uses.in(cut, RULES, tracks).value();
    }

    private static int counted(Finding finding) {
        var count = COUNT.matcher(finding.text());
        assertThat(count.find()).as(finding.text()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    @FunctionalInterface
    private interface Law {
        void holds(Timeline cut, Random random);
    }

    private static void eachRandomCut(Law law) {
        long seed = Long.getLong("clearcut.seed", 20_270_301L);
        for (int i = 0; i < 100; i++) {
            var random = new Random(seed + i);
            try {
                law.holds(randomCut(random, 1), random);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + (seed + i), broken);
            }
        }
    }

    private static Timeline randomCut(Random random, int depth) {
        var names = List.of("MX 1", "MX 2", "Music Alts", "DX", "ARCH", "GFX", "A1", "V1", "V2");
        var tracks = new ArrayList<Track>();
        for (int t = 0; t < 5; t++) {
            var clips = new ArrayList<Clip>();
            for (int c = random.nextInt(8); c > 0; c--) {
                clips.add(randomClip(random, depth));
            }
            var kind = random.nextBoolean() ? Track.Kind.AUDIO : Track.Kind.VIDEO;
            var track =
                    Cuts.track(
                            kind,
                            names.get(random.nextInt(names.size())),
                            t + 1,
                            clips.toArray(Clip[]::new));
            tracks.add(random.nextInt(4) == 0 ? Cuts.in(Track.State.MUTED, track) : track);
        }
        return Cuts.cut(tracks.toArray(Track[]::new));
    }

    private static Clip randomClip(Random random, int depth) {
        var names =
                List.of(
                        "Song.L",
                        "Song.R",
                        "Song_v2",
                        "Moon.mov",
                        "1m01-01",
                        "1m01-02",
                        "",
                        "Bars");
        var files = List.of("", "", "song.wav", "moon.mov");
        long start = random.nextInt(200);
        var clip =
                Cuts.from(
                        files.get(random.nextInt(files.size())),
                        Cuts.clip(
                                names.get(random.nextInt(names.size())),
                                start,
                                start + random.nextInt(40)));
        clip = Cuts.reel("AX", clip).enabled(random.nextInt(6) > 0);
        if (random.nextBoolean()) {
            var frames = FrameRange.lasting(50 * random.nextInt(3), clip.record().length());
            clip = clip.source(SourceRange.of(frames, Rate.FPS_25));
        }
        return switch (random.nextInt(12)) {
            case 0 -> clip.content(new Content.Generated("Matte"));
            case 1 ->
                    depth == 0
                            ? clip
                            : clip.content(new Content.Nested(randomCut(random, depth - 1)));
            default -> clip;
        };
    }

    private static Timeline shuffled(Timeline cut, Random random) {
        var tracks = new ArrayList<Track>();
        for (var track : cut.tracks()) {
            var clips = new ArrayList<>(track.clips());
            Collections.shuffle(clips, random);
            tracks.add(
                    Cuts.track(
                            track.kind(),
                            track.name(),
                            track.number(),
                            clips.toArray(Clip[]::new)));
            tracks.set(tracks.size() - 1, Cuts.in(track.state(), tracks.getLast()));
        }
        Collections.shuffle(tracks, random);
        return Cuts.cut(tracks.toArray(Track[]::new));
    }
}

package dev.clearcut.media.qc;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.sound.Layout;
import dev.clearcut.media.sound.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which tracks make up which programme.
 *
 * <p>A track of several channels is a programme of its own. Mono tracks that follow one another are
 * taken together as their labels say, or as broadcasters lay them: one is mono, two are stereo, six
 * are 5.1 in the order L R C LFE Ls Rs, eight and ten are 5.1 and then stereo pairs (EBU R 123, 4c
 * and its kin; SMPTE ST 2035), any other even number is stereo pairs, and the rest are mono, one by
 * one.
 */
public final class Grouping {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?=(.+)");

    private static final List<String> MATRIXED = List.of("Lt", "Rt");

    private Grouping() {}

    /** The usual reading; each programme says what was assumed. */
    public static List<Programme> usual(List<SoundTrack> tracks) {
        var programmes = new ArrayList<Programme>();
        int i = 0;
        while (i < tracks.size()) {
            var track = tracks.get(i);
            if (track.channels() > 1) {
                programmes.add(single(track));
                i++;
            } else {
                int end = i;
                while (end < tracks.size()
                        && tracks.get(end).channels() == 1
                        && tracks.get(end).rate() == track.rate()) {
                    end++;
                }
                monos(tracks.subList(i, end), programmes);
                i = end;
            }
        }
        return programmes;
    }

    /**
     * What somebody says.
     *
     * @param written {@code 1-6=5.1}, {@code 7-8=stereo}, one a programme
     * @throws Invalid when a track is not there or the layout has another number of channels
     */
    public static List<Programme> said(List<String> written, List<SoundTrack> tracks) {
        return written.stream().map(one -> said(one, tracks)).toList();
    }

    private static Programme said(String written, List<SoundTrack> tracks) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new Invalid(
                    "\"%s\" is no programme; write tracks and layout, as in 1-6=5.1 or 1=stereo."
                            .formatted(written));
        }
        int first = Integer.parseInt(match.group(1));
        int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
        if (first < 1 || last < first || last > tracks.size()) {
            throw new Invalid(
                    "\"%s\": the file has %d audio tracks, numbered from 1."
                            .formatted(written, tracks.size()));
        }
        var chosen = tracks.subList(first - 1, last);
        int channels = chosen.stream().mapToInt(SoundTrack::channels).sum();
        var layout =
                Layout.named(match.group(3), channels)
                        .orElseThrow(
                                () ->
                                        new Invalid(
                                                "\"%s\": no layout of that name has %d channels, which is what these tracks have; write mono, stereo, 5.0, 5.1 or 7.1, or channel by channel as in L+C+R+Ls+Rs+LFE."
                                                        .formatted(written, channels)));
        if (chosen.stream().mapToInt(SoundTrack::rate).distinct().count() > 1) {
            throw new Invalid("\"%s\": the tracks differ in sample rate.".formatted(written));
        }
        return new Programme(
                layout,
                chosen.stream().map(SoundTrack::number).toList(),
                chosen.getFirst().rate(),
                "");
    }

    private static Programme single(SoundTrack track) {
        if (track.speakers().size() == track.channels()) {
            return new Programme(
                    Layout.of(track.speakers()), List.of(track.number()), track.rate(), "");
        }
        var named = Layout.named(track.layout(), track.channels());
        var layout = named.orElseGet(() -> Layout.ofChannels(track.channels()));
        return new Programme(
                layout, List.of(track.number()), track.rate(), assumed(track, named, layout));
    }

    private static String assumed(SoundTrack track, Optional<Layout> named, Layout layout) {
        if (named.isEmpty()) {
            return "Track %d has %d channels and names no layout: taken as %s%s."
                    .formatted(
                            track.number(),
                            track.channels(),
                            layout.name(),
                            layout.speakers().contains(Speaker.OTHER)
                                    ? ", each weighing the same"
                                    : ", in the order " + order(layout));
        }
        return layout.channels() <= 2
                ? ""
                : "Track %d is %s and does not say which channel is which: taken in the order %s."
                        .formatted(track.number(), layout.name(), order(layout));
    }

    private static void monos(List<SoundTrack> tracks, List<Programme> programmes) {
        if (areLabelled(tracks)) {
            labelled(tracks, programmes);
            return;
        }
        int count = tracks.size();
        if (count == 1 || count % 2 == 1) {
            tracks.forEach(
                    track ->
                            programmes.add(
                                    new Programme(
                                            Layout.MONO,
                                            List.of(track.number()),
                                            track.rate(),
                                            "")));
            return;
        }
        int from = 0;
        if (count == 6 || count == 8 || count == 10) {
            programmes.add(together(Layout.FIVE_ONE, tracks.subList(0, 6)));
            from = 6;
        }
        for (int i = from; i < count; i += 2) {
            programmes.add(together(Layout.STEREO, tracks.subList(i, i + 2)));
        }
    }

    private static Programme together(Layout layout, List<SoundTrack> tracks) {
        return new Programme(
                layout,
                tracks.stream().map(SoundTrack::number).toList(),
                tracks.getFirst().rate(),
                "Mono tracks %d to %d are taken as %s, in the order %s."
                        .formatted(
                                tracks.getFirst().number(),
                                tracks.getLast().number(),
                                layout.name(),
                                order(layout)));
    }

    /** A centre alone is how a file says mono. */
    private static boolean areLabelled(List<SoundTrack> tracks) {
        return tracks.stream().allMatch(track -> track.speakers().size() == 1)
                && tracks.stream().map(SoundTrack::speakers).distinct().count() > 1;
    }

    /** A speaker that comes again, or a matrixed pair, begins another programme. */
    private static void labelled(List<SoundTrack> tracks, List<Programme> programmes) {
        int from = 0;
        var seen = new ArrayList<String>();
        for (int i = 0; i < tracks.size(); i++) {
            var speaker = tracks.get(i).speakers().getFirst();
            boolean other = !seen.isEmpty() && MATRIXED.contains(speaker) != isMatrixed(seen);
            if (seen.contains(speaker) || other) {
                programmes.add(saying(seen, tracks.subList(from, i)));
                from = i;
                seen.clear();
            }
            seen.add(speaker);
        }
        programmes.add(saying(seen, tracks.subList(from, tracks.size())));
    }

    private static boolean isMatrixed(List<String> speakers) {
        return MATRIXED.contains(speakers.getFirst());
    }

    private static Programme saying(List<String> speakers, List<SoundTrack> tracks) {
        return new Programme(
                Layout.of(speakers),
                tracks.stream().map(SoundTrack::number).toList(),
                tracks.getFirst().rate(),
                "");
    }

    private static String order(Layout layout) {
        return String.join(
                " ", IntStream.range(0, layout.channels()).mapToObj(layout::label).toList());
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.FcpxmlResources.Asset;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.Clip.Content.Generated;
import dev.clearcut.timeline.Clip.Content.Media;
import dev.clearcut.timeline.Clip.Content.Nested;
import dev.clearcut.timeline.Track;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns story elements into clips: picture and sound of one element become a clip each. */
final class FcpxmlClips {

    private final FcpxmlNests nests;
    private final Reading reading;
    private final Rate rate;
    private final FcpxmlTracks tracks = new FcpxmlTracks();

    FcpxmlClips(FcpxmlNests nests, Reading reading, Rate rate) {
        this.nests = nests;
        this.reading = reading;
        this.rate = rate;
    }

    List<Track> tracks() {
        return tracks.tracks();
    }

    /**
     * What is laid on a track for one element.
     *
     * @param rate of the source's frames
     */
    private record Layer(
            Track.Kind kind,
            Content content,
            Clip.Names names,
            Rate rate,
            List<String> roles,
            Set<Integer> channels,
            boolean on) {}

    void lay(FcpxmlItem item, boolean on) {
        switch (item.element().name()) {
            case "asset-clip", "video", "audio" -> media(item, on);
            case "title" -> generated(item, Track.Kind.VIDEO, on);
            case "caption" -> generated(item, Track.Kind.OTHER, on);
            case "ref-clip", "mc-clip", "sync-clip" -> nested(item, on);
            default -> {}
        }
    }

    private void media(FcpxmlItem item, boolean on) {
        var element = item.element();
        var asset = nests.resources().asset(element.attribute("ref"));
        if (asset.isEmpty()
                && nests.resources().named(element.attribute("ref"), "effect").isPresent()) {
            generated(item, Track.Kind.VIDEO, on);
            return;
        }
        if (asset.isEmpty()) {
            missing(item, on);
            return;
        }
        boolean wantsPicture = !element.is("audio") && wants(element, "video");
        boolean wantsSound = !element.is("video") && wants(element, "audio");
        if (asset.get().hasVideo() && wantsPicture) {
            picture(item, asset.get(), on);
        }
        if ((asset.get().hasAudio() || element.is("audio")) && wantsSound) {
            sound(item, asset.get(), on);
        }
    }

    private void picture(FcpxmlItem item, Asset asset, boolean on) {
        add(
                item,
                new Layer(
                        Track.Kind.VIDEO,
                        new Media(),
                        names(item, asset),
                        sourceRate(item.element(), asset),
                        FcpxmlNames.roles(item.element(), "videoRole", "role"),
                        Set.of(),
                        on));
    }

    /** Channels that were given roles of their own become clips of their own. */
    private void sound(FcpxmlItem item, Asset asset, boolean on) {
        var element = item.element();
        var channels =
                element.has("srcCh")
                        ? FcpxmlNames.channels(element.attribute("srcCh"))
                        : FcpxmlNames.firstChannels(asset.channels());
        var whole =
                new Layer(
                        Track.Kind.AUDIO,
                        new Media(),
                        names(item, asset),
                        sourceRate(element, asset),
                        FcpxmlNames.roles(element, "audioRole", "role"),
                        channels,
                        on);
        var sources = element.children("audio-channel-source");
        if (sources.isEmpty()) {
            add(item, whole);
        }
        for (var source : sources) {
            var own = FcpxmlNames.roles(source, "role");
            add(
                    item,
                    new Layer(
                            whole.kind(),
                            whole.content(),
                            whole.names(),
                            whole.rate(),
                            own.isEmpty() ? whole.roles() : own,
                            source.has("srcCh")
                                    ? FcpxmlNames.channels(source.attribute("srcCh"))
                                    : channels,
                            on && FcpxmlNames.isOn(source)));
        }
    }

    private void generated(FcpxmlItem item, Track.Kind kind, boolean on) {
        var effect =
                nests.resources()
                        .named(item.element().attribute("ref"), "effect")
                        .map(e -> e.attribute("name"))
                        .orElse(item.element().name());
        add(
                item,
                new Layer(
                        kind,
                        new Generated(effect),
                        names(item, null),
                        rate,
                        FcpxmlNames.roles(item.element(), "role"),
                        Set.of(),
                        on));
    }

    private void nested(FcpxmlItem item, boolean on) {
        var element = item.element();
        boolean found = false;
        for (boolean hearing : new boolean[] {false, true}) {
            var nest = nests.inside(element, hearing, rate);
            found |= nest.isPresent();
            if (nest.filter(Reading::hasClips).isEmpty()
                    || !wants(element, hearing ? "audio" : "video")) {
                continue;
            }
            var roles =
                    hearing
                            ? new String[] {"audioRole", "role"}
                            : new String[] {"videoRole", "role"};
            add(
                    item,
                    new Layer(
                            hearing ? Track.Kind.AUDIO : Track.Kind.VIDEO,
                            new Nested(nest.get()),
                            names(item, null),
                            nest.get().rate(),
                            FcpxmlNames.roles(element, roles),
                            Set.of(),
                            on));
        }
        if (!found) {
            missing(item, on);
        }
    }

    /** What refers to nothing is still in the cut, under the name it has. */
    private void missing(FcpxmlItem item, boolean on) {
        var element = item.element();
        reading.warning(
                "timeline.missing-resource",
                reading.at(element),
                "\"%s\" refers to \"%s\", which the file does not hold in a form that can be"
                                .formatted(element.attribute("name"), element.attribute("ref"))
                        + " followed; only its name is known.");
        add(
                item,
                new Layer(
                        element.is("audio") ? Track.Kind.AUDIO : Track.Kind.VIDEO,
                        new Media(),
                        names(item, null),
                        rate,
                        FcpxmlNames.roles(element, "role", "videoRole", "audioRole"),
                        Set.of(),
                        on));
    }

    private void add(FcpxmlItem item, Layer layer) {
        boolean hearing = layer.kind() == Track.Kind.AUDIO;
        var plays = item.plays(hearing);
        if (plays.isEmpty()) {
            return;
        }
        var where = reading.at(item.element());
        long from = reading.frame(plays.get().from(), rate, where);
        long to = Math.max(from + 1, reading.frame(plays.get().to(), rate, where));
        var first = item.own().inside(plays.get().from());
        var last = item.own().inside(plays.get().to());
        if (item.retime().varies(first, last)) {
            reading.note(
                    "timeline.speed",
                    where,
                    "The speed of \"" + layer.names().best() + "\" changes; its average is given.");
        }
        tracks.add(
                layer.kind(),
                item.place().lane(),
                new Clip(
                        layer.names(),
                        layer.content(),
                        new FrameRange(from, to),
                        item.source(plays.get(), to - from, rate, layer.rate()),
                        layer.on(),
                        layer.roles(),
                        layer.channels(),
                        where));
    }

    private static Clip.Names names(FcpxmlItem item, @Nullable Asset asset) {
        var container = item.place().container();
        return FcpxmlNames.of(
                item.element(), container == null ? item.element() : container, asset);
    }

    /** A file's own rate; sound and stills count in the sequence's. */
    private Rate sourceRate(XmlElement element, Asset asset) {
        var own = asset.rate();
        return own == null
                ? rate.counted(false)
                : FcpxmlTimes.counted(own, element.attribute("tcFormat"));
    }

    private static boolean wants(XmlElement element, String what) {
        var enabled = element.attribute("srcEnable");
        return enabled.isEmpty() || enabled.equals("all") || enabled.equals(what);
    }
}

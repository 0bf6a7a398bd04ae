package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.List;

/** What a nesting clip chooses of what it holds: angles of a multicam, roles switched off. */
final class FcpxmlAngles {

    private FcpxmlAngles() {}

    /** The ids of the angles a multicam clip shows, or lets be heard; empty for other clips. */
    static List<String> chosen(XmlElement clip, boolean hearing) {
        var wanted = hearing ? "audio" : "video";
        var angles = new ArrayList<String>();
        for (var source : clip.children("mc-source")) {
            var enables = source.attribute("srcEnable");
            if (enables.isEmpty() || enables.equals("all") || enables.equals(wanted)) {
                angles.add(source.attribute("angleID"));
            }
        }
        return clip.is("mc-clip") && clip.child("mc-source").isEmpty() ? List.of("") : angles;
    }

    /** The angles with these ids; the empty id is the first angle. */
    static List<XmlElement> named(List<String> ids, XmlElement multicam) {
        var angles = multicam.children("mc-angle");
        var found = new ArrayList<XmlElement>();
        for (var id : ids) {
            angles.stream()
                    .filter(a -> id.isEmpty() || a.attribute("angleID").equals(id))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * A role switched off inside a nest.
     *
     * @param where {@code storyline}, {@code connected}, or empty for both
     */
    record Off(String where, String role) {

        boolean silences(Track track, Clip clip) {
            boolean here = where.isEmpty() || where.equals("storyline") == (track.number() == 1);
            return here
                    && clip.roles().stream()
                            .anyMatch(r -> r.equals(role) || r.startsWith(role + "."));
        }
    }

    static List<Off> switchedOff(XmlElement clip) {
        var off = new ArrayList<Off>();
        collect(clip, "", off);
        clip.children("sync-source").forEach(s -> collect(s, s.attribute("sourceID"), off));
        clip.children("mc-source").forEach(s -> collect(s, "", off));
        return off;
    }

    private static void collect(XmlElement from, String where, List<Off> off) {
        for (var source : from.children("audio-role-source")) {
            if (source.has("role") && !FcpxmlNames.isOn(source)) {
                off.add(new Off(where, source.attribute("role")));
            }
        }
    }

    /** The same timeline, the sound of these roles switched off. */
    static Timeline without(List<Off> off, Timeline timeline) {
        if (off.isEmpty()) {
            return timeline;
        }
        return new Timeline(
                timeline.name(),
                timeline.format(),
                timeline.rate(),
                timeline.start(),
                timeline.tracks().stream().map(t -> without(off, t)).toList(),
                timeline.markers(),
                timeline.report());
    }

    private static Track without(List<Off> off, Track track) {
        if (track.kind() != Track.Kind.AUDIO) {
            return track;
        }
        return new Track(
                track.kind(),
                track.name(),
                track.number(),
                track.state(),
                track.clips().stream()
                        .map(
                                c ->
                                        off.stream().anyMatch(o -> o.silences(track, c))
                                                ? c.enabled(false)
                                                : c)
                        .toList());
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.ProToolsSession.Cell;
import dev.clearcut.exchange.timeline.ProToolsSession.Row;
import dev.clearcut.exchange.timeline.ProToolsSession.Table;
import dev.clearcut.exchange.timeline.ProToolsSession.TrackText;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timeline.Clip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes clips of a track's rows. Fades stand as rows of their own between the clips they belong to:
 * a clip plays on through its fades. The channels of one clip are rows of their own too, and become
 * one clip.
 */
final class ProToolsClips {

    private final ProToolsSession session;
    private final ProToolsTimes times;
    private final Findings findings;

    ProToolsClips(ProToolsSession session, ProToolsTimes times, Findings findings) {
        this.session = session;
        this.times = times;
        this.findings = findings;
    }

    /** A row understood, still one channel. */
    private record Event(
            int line, Cell name, int channel, FrameRange record, boolean muted, String timestamp) {
        boolean isFade() {
            var text = name.text();
            return text.startsWith("(")
                    && text.endsWith(")")
                    && (text.contains("fade") || text.contains("Fade"));
        }

        Event lasting(FrameRange newRecord) {
            return new Event(line, name, channel, newRecord, muted, timestamp);
        }
    }

    List<Clip> of(TrackText track) {
        var byChannel = new LinkedHashMap<Integer, List<Event>>();
        for (var row : track.rows().rows()) {
            var event = event(track.rows(), row);
            byChannel.computeIfAbsent(event.channel(), c -> new ArrayList<>()).add(event);
        }
        var single = new ArrayList<Event>();
        byChannel.values().forEach(events -> single.addAll(throughFades(events)));
        return merged(single);
    }

    private Event event(Table table, Row row) {
        int wide = table.column("CLIP NAME", "REGION NAME");
        int from = table.column("START TIME");
        int to = table.column("END TIME");
        if (wide < 0 || from < 0 || to < 0 || row.cells().size() < table.columns().size()) {
            throw new BadFile(
                    ProToolsReader.FORMAT,
                    session.file().at(row.line(), 0),
                    "A row of a track has the columns CHANNEL, EVENT, CLIP NAME, START TIME, END"
                            + " TIME, DURATION and STATE; this one ends early. Export the text"
                            + " again.");
        }
        var channel = table.cell(row, table.column("CHANNEL"), wide).text();
        return new Event(
                row.line(),
                table.cell(row, wide, wide),
                channel.matches("\\d{1,4}") ? Integer.parseInt(channel) : 1,
                range(row, table.cell(row, from, wide), table.cell(row, to, wide)),
                table.cell(row, table.column("STATE"), wide).text().equalsIgnoreCase("Muted"),
                table.cell(row, table.column("TIMESTAMP", "USER TIMESTAMP"), wide).text());
    }

    private FrameRange range(Row row, Cell from, Cell to) {
        long start = times.frame(from, row.line());
        long end = times.frame(to, row.line());
        if (end < start) {
            findings.add(
                    Finding.error(
                            "timeline.range.backwards",
                            session.file().at(row.line(), to.column()),
                            "The clip ends at %s, before it starts at %s; it is taken to last one frame."
                                    .formatted(to.text(), from.text())));
        }
        return new FrameRange(start, Math.max(start, end));
    }

    private List<Event> throughFades(List<Event> events) {
        var clips = new ArrayList<Event>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (!event.isFade()) {
                var record = event.record();
                var before = i > 0 ? events.get(i - 1) : event;
                var after = i + 1 < events.size() ? events.get(i + 1) : event;
                if (before.isFade() && before.record().end() == record.start()) {
                    record = record.spanning(before.record());
                }
                if (after.isFade() && after.record().start() == event.record().end()) {
                    record = record.spanning(after.record());
                }
                clips.add(
                        event.lasting(
                                record.isEmpty() ? FrameRange.lasting(record.start(), 1) : record));
            } else if (!touchesAClip(events, i)) {
                findings.add(
                        Finding.note(
                                "timeline.fade.alone",
                                session.file().at(event.line(), event.name().column()),
                                "This fade touches no clip; it is left out."));
            }
        }
        return clips;
    }

    private static boolean touchesAClip(List<Event> events, int fade) {
        var record = events.get(fade).record();
        boolean before =
                fade > 0
                        && !events.get(fade - 1).isFade()
                        && events.get(fade - 1).record().end() == record.start();
        boolean after =
                fade + 1 < events.size()
                        && !events.get(fade + 1).isFade()
                        && events.get(fade + 1).record().start() == record.end();
        return before || after;
    }

    /** What makes rows of several channels one clip. */
    private record Same(FrameRange record, String stem, boolean muted) {}

    private List<Clip> merged(List<Event> events) {
        Map<Same, List<Event>> groups = new LinkedHashMap<>();
        for (var event : events) {
            var same =
                    new Same(
                            event.record(), ProToolsNames.stem(event.name().text()), event.muted());
            groups.computeIfAbsent(same, s -> new ArrayList<>()).add(event);
        }
        var clips = new ArrayList<Clip>();
        for (var group : groups.values()) {
            boolean severalOnOneChannel =
                    group.stream().map(Event::channel).distinct().count() < group.size();
            if (severalOnOneChannel) {
                group.forEach(event -> clips.add(clip(List.of(event))));
            } else {
                clips.add(clip(group));
            }
        }
        clips.sort((a, b) -> a.record().compareTo(b.record()));
        return clips;
    }

    private Clip clip(List<Event> channels) {
        var first = channels.getFirst();
        var printed = channels.stream().map(e -> e.name().text()).distinct().toList();
        var comments = new ArrayList<String>();
        if (printed.size() > 1) {
            comments.addAll(printed);
        }
        if (!first.timestamp().isEmpty()) {
            comments.add("User timestamp " + first.timestamp());
        }
        var name = printed.size() > 1 ? ProToolsNames.stem(printed.getFirst()) : printed.getFirst();
        var file = session.sources().getOrDefault(first.name().text(), "");
        return Clip.of(
                        new Clip.Names(name, file, "", comments),
                        first.record(),
                        null,
                        session.file().at(first.line(), first.name().column()))
                .enabled(!first.muted())
                .channels(channels.stream().map(Event::channel).collect(Collectors.toSet()));
    }
}

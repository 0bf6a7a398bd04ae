package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cut of plain shots, and how each edit system writes it. */
record WrittenCut(Rate rate, List<Shot> shots) {

    private static final long SAMPLES = 48_000;

    /**
     * @param track from 1, within picture or sound
     * @param sourceIn the first frame of the source
     */
    record Shot(boolean picture, int track, String name, FrameRange record, long sourceIn) {
        String channel() {
            return (picture ? "V" : "A") + (track == 1 ? "" : track);
        }
    }

    String edl() {
        var list =
                new StringBuilder("TITLE: CUT\nFCM: ")
                        .append(rate.dropFrame() ? "DROP FRAME\n" : "NON-DROP FRAME\n");
        for (int i = 0; i < shots.size(); i++) {
            var shot = shots.get(i);
            list.append(
                    "%03d  AX       %-4s  C        %s %s %s %s\n* FROM CLIP NAME: %s\n"
                            .formatted(
                                    i + 1,
                                    shot.channel(),
                                    label(shot.sourceIn()),
                                    label(shot.sourceIn() + shot.record().length()),
                                    label(shot.record().start()),
                                    label(shot.record().end()),
                                    shot.name()));
        }
        return list.toString();
    }

    String fcpxml() {
        var assets = each(Shot::name, this::asset);
        var clips = shots.stream().map(this::connected).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE fcpxml>
                <fcpxml version="1.10"><resources><format id="r1" frameDuration="%s"/>%s</resources>
                <project name="CUT"><sequence format="r1" tcStart="%s" tcFormat="%s"><spine>
                <gap offset="%s" start="0s" duration="%s">%s</gap></spine></sequence></project></fcpxml>
                """
                .formatted(
                        seconds(1),
                        assets,
                        seconds(start()),
                        rate.dropFrame() ? "DF" : "NDF",
                        seconds(start()),
                        seconds(1_000_000),
                        clips);
    }

    private String asset(String name, List<Shot> shots) {
        var holds = shots.getFirst().picture() ? "hasVideo=\"1\" format=\"r1\"" : "hasAudio=\"1\"";
        return "<asset id=\"%s\" name=\"%s\" start=\"0s\" duration=\"9000s\" %s/>"
                .formatted(name, name, holds);
    }

    private String connected(Shot shot) {
        return "<asset-clip ref=\"%s\" name=\"%s\" lane=\"%d\" offset=\"%s\" start=\"%s\" duration=\"%s\"/>"
                .formatted(
                        shot.name(),
                        shot.name(),
                        shot.picture() ? shot.track() : -shot.track(),
                        seconds(shot.record().start() - start()),
                        seconds(shot.sourceIn()),
                        seconds(shot.record().length()));
    }

    String xmeml() {
        var ntsc = rate.perSecond().isWhole() ? "FALSE" : "TRUE";
        var own =
                "<rate><timebase>%d</timebase><ntsc>%s</ntsc></rate>"
                        .formatted(rate.labelsPerSecond(), ntsc);
        Function<Boolean, String> tracks =
                picture ->
                        eachTrack(
                                picture, (number, row) -> "<track>" + items(row, own) + "</track>");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE xmeml>
                <xmeml version="5"><sequence id="s1"><name>CUT</name>%s
                <timecode>%s<frame>%d</frame><displayformat>%s</displayformat></timecode>
                <media><video>%s</video><audio>%s</audio></media></sequence></xmeml>
                """
                .formatted(
                        own,
                        own,
                        start(),
                        rate.dropFrame() ? "DF" : "NDF",
                        tracks.apply(true),
                        tracks.apply(false));
    }

    private String items(List<Shot> row, String own) {
        return row.stream()
                .map(
                        s ->
                                "<clipitem><name>%s</name>%s<start>%d</start><end>%d</end><in>%d</in><out>%d</out></clipitem>"
                                        .formatted(
                                                s.name(),
                                                own,
                                                s.record().start() - start(),
                                                s.record().end() - start(),
                                                s.sourceIn(),
                                                s.sourceIn() + s.record().length()))
                .collect(Collectors.joining());
    }

    String otio() {
        var rows =
                eachTrack(true, (n, row) -> otioTrack("Video", row))
                        + eachTrack(false, (n, row) -> otioTrack("Audio", row));
        return """
                {"OTIO_SCHEMA":"Timeline.1","name":"CUT","global_start_time":%s,
                 "tracks":{"OTIO_SCHEMA":"Stack.1","children":[%s]}}
                """
                .formatted(time(start()), rows.replaceAll(",$", ""));
    }

    private String otioTrack(String kind, List<Shot> row) {
        var items = new StringBuilder();
        long at = start();
        for (var shot : row) {
            items.append(otioItem("Gap.1", "", 0, shot.record().start() - at)).append(",\n");
            items.append(otioItem("Clip.1", shot.name(), shot.sourceIn(), shot.record().length()))
                    .append(",\n");
            at = shot.record().end();
        }
        return "{\"OTIO_SCHEMA\":\"Track.1\",\"kind\":\"%s\",\"children\":[%s]},"
                .formatted(kind, items.toString().replaceAll(",\n$", ""));
    }

    private String otioItem(String schema, String name, long in, long frames) {
        return "{\"OTIO_SCHEMA\":\"%s\",\"name\":\"%s\",\"source_range\":{\"OTIO_SCHEMA\":\"TimeRange.1\",\"start_time\":%s,\"duration\":%s}}"
                .formatted(schema, name, time(in), time(frames));
    }

    private String time(long frames) {
        double perSecond = (double) rate.perSecond().numerator() / rate.perSecond().denominator();
        return "{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":%s,\"value\":%d.0}"
                .formatted(perSecond, frames);
    }

    /** Pro Tools has sound only. */
    String sessionText(boolean inSamples) {
        var tracks =
                eachTrack(
                        false,
                        (number, row) ->
                                "TRACK NAME:\tMX %d\nCOMMENTS:\t\nUSER DELAY:\t0 Samples\nSTATE: \nPLUG-INS: \n"
                                                .formatted(number)
                                        + "CHANNEL \tEVENT   \tCLIP NAME   \tSTART TIME    \tEND TIME      \tDURATION   \tSTATE\n"
                                        + rows(row, inSamples)
                                        + "\n\n");
        return "SESSION NAME:\tCUT\nSAMPLE RATE:\t%d.000000\nBIT DEPTH:\t24-bit\nSESSION START TIMECODE:\t%s\nTIMECODE FORMAT:\t%s Frame\n\n\nT R A C K  L I S T I N G\n%s"
                .formatted(SAMPLES, label(start()), rate.toString().replace("DF", "Drop"), tracks);
    }

    private String rows(List<Shot> row, boolean inSamples) {
        Function<Long, String> time =
                frame -> inSamples ? Long.toString(samples(frame - start())) : label(frame);
        return IntStream.range(0, row.size())
                .mapToObj(
                        i ->
                                "1       \t%d       \t%-30s\t   %s\t   %s\t   0\tUnmuted\n"
                                        .formatted(
                                                i + 1,
                                                row.get(i).name(),
                                                time.apply(row.get(i).record().start()),
                                                time.apply(row.get(i).record().end())))
                .collect(Collectors.joining());
    }

    /** The last sample before a frame that begins between two. */
    private long samples(long frames) {
        return rate.secondsAt(frames).times(Rational.of(SAMPLES)).floor();
    }

    private long start() {
        return Timecode.parse("01:00:00:00", rate).frame();
    }

    private String label(long frame) {
        return new Timecode(frame, rate).toString();
    }

    private String seconds(long frames) {
        return rate.secondsAt(frames) + "s";
    }

    private String eachTrack(boolean picture, BiFunction<Integer, List<Shot>, String> write) {
        return IntStream.rangeClosed(1, shots.stream().mapToInt(Shot::track).max().orElse(0))
                .mapToObj(
                        number ->
                                write.apply(
                                        number,
                                        shots.stream()
                                                .filter(s -> s.picture() == picture)
                                                .filter(s -> s.track() == number)
                                                .toList()))
                .collect(Collectors.joining());
    }

    private <K extends Comparable<K>> String each(
            Function<Shot, K> key, BiFunction<K, List<Shot>, String> write) {
        return shots.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> write.apply(e.getKey(), e.getValue()))
                .collect(Collectors.joining());
    }
}

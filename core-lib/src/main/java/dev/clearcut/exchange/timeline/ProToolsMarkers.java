package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.ProToolsSession.Row;
import dev.clearcut.timeline.Marker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the markers of a session text: where, what, and the comment after a dash. */
final class ProToolsMarkers {

    private final ProToolsSession session;
    private final ProToolsTimes times;
    private final Findings findings;

    ProToolsMarkers(ProToolsSession session, ProToolsTimes times, Findings findings) {
        this.session = session;
        this.times = times;
        this.findings = findings;
    }

    List<Marker> markers() {
        var markers = new ArrayList<Marker>();
        for (var row : session.markers().rows()) {
            try {
                markers.add(new Marker(frame(row), text(row), ""));
            } catch (BadFile noMoment) {
                findings.add(
                        Finding.warning(
                                "timeline.marker.unreadable",
                                noMoment.where(),
                                "This marker's time cannot be read; it is left out: " + text(row)));
            }
        }
        markers.sort(Comparator.comparingLong(Marker::frame));
        return markers;
    }

    /** Its location; or, where that counts in bars, its reference in samples. */
    private long frame(Row row) {
        var table = session.markers();
        int wide = table.column("NAME");
        var location = table.cell(row, table.column("LOCATION"), wide);
        boolean inSamples =
                table.cell(row, table.column("UNITS"), wide).text().equalsIgnoreCase("Samples");
        return location.text().indexOf('|') >= 0 && inSamples
                ? times.frameOfSample(
                        table.cell(row, table.column("TIME REFERENCE"), wide), row.line())
                : times.frame(location, row.line());
    }

    private String text(Row row) {
        var table = session.markers();
        int wide = table.column("NAME");
        var name = table.cell(row, wide, wide).text();
        var comments = table.cell(row, table.column("COMMENTS"), wide).text();
        return Stream.of(name, comments)
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + " - " + b)
                .orElse("");
    }
}

package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Finding;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads CMX3600 edit decision lists, and what edit systems make of that format: longer event
 * numbers and reels, more tracks, names in comments.
 */
final class EdlReader implements TimelineReader {

    @Override
    public boolean recognises(TimelineFile file) {
        return TextFile.head(file).lines().anyMatch(EdlReader::looksLikeAnEdl);
    }

    private static boolean looksLikeAnEdl(String line) {
        var upper = line.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("TITLE:") || upper.startsWith("FCM:")) {
            return true;
        }
        return !upper.isEmpty()
                && Character.isDigit(upper.charAt(0))
                && EdlWords.of(upper).stream()
                                .filter(w -> EdlWords.looksLikeTimecode(w.text()))
                                .count()
                        >= 4;
    }

    @Override
    public Timeline read(TimelineFile file, Optional<Rate> rate) {
        var text = TextFile.of(file, EdlLexer.FORMAT);
        var findings = new Findings();
        text.encoding().ifPresent(findings::add);
        var lines = lines(text);
        var clock = EdlClock.of(text, lines, rate, findings);
        var events = EdlEvents.of(text, lines, clock.rate().dropFrame(), findings);
        if (events.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "timeline.empty",
                            text.at(0, 0),
                            "The list has no event; was it exported whole?"));
        }
        var cut = new EdlCut(text, clock, findings);
        events.forEach(cut::add);
        return new Timeline(
                title(text, lines),
                EdlLexer.FORMAT,
                clock.rate(),
                cut.start(),
                cut.tracks(),
                cut.markers(),
                findings.report());
    }

    private static List<EdlLine> lines(TextFile text) {
        var lexer = new EdlLexer(text);
        var lines = new ArrayList<EdlLine>(text.lines().size());
        for (int line = 1; line <= text.lines().size(); line++) {
            lines.add(lexer.line(line));
        }
        return lines;
    }

    private static String title(TextFile text, List<EdlLine> lines) {
        return lines.stream()
                .filter(EdlLine.Title.class::isInstance)
                .map(EdlLine.Title.class::cast)
                .map(EdlLine.Title::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElseGet(() -> withoutExtension(text.name()));
    }

    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}

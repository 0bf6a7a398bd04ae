package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.EdlLine.Note;
import dev.clearcut.exchange.timeline.EdlLine.Says;
import dev.clearcut.timeline.Marker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code * LOC: 01:00:01:14 RED TEXT}, the locators of Avid. */
final class EdlMarkers {

    private static final Set<String> COLOURS =
            Set.of(
                    "RED",
                    "GREEN",
                    "BLUE",
                    "CYAN",
                    "MAGENTA",
                    "YELLOW",
                    "BLACK",
                    "WHITE",
                    "PINK",
                    "ORANGE",
                    "PURPLE",
                    "VIOLET",
                    "DENIM",
                    "FOREST",
                    "PLUM",
                    "GOLD",
                    "GREY",
                    "GRAY",
                    "BROWN",
                    "LAVENDER",
                    "TEAL",
                    "ROSE",
                    "SKY",
                    "MINT",
                    "LEMON",
                    "SAND",
                    "COCOA",
                    "CREAM",
                    "FUCHSIA");

    private final TextFile file;
    private final EdlClock clock;
    private final Findings findings;
    private final List<Marker> markers = new ArrayList<>();

    EdlMarkers(TextFile file, EdlClock clock, Findings findings) {
        this.file = file;
        this.clock = clock;
        this.findings = findings;
    }

    /**
     * Takes a note that is a locator; passes over all others.
     *
     * @param recordIn where the event that it stands under begins
     */
    void add(Note note, long recordIn) {
        if (note.says() != Says.LOCATOR) {
            return;
        }
        var words = EdlWords.of(note.text());
        try {
            if (words.isEmpty()) {
                throw new BadFile(EdlLexer.FORMAT, file.at(note.line(), 1), "no timecode");
            }
            long frame = clock.recordNear(words.getFirst(), note.line(), recordIn);
            boolean coloured =
                    words.size() > 1
                            && COLOURS.contains(words.get(1).text().toUpperCase(Locale.ROOT));
            int textAt = words.get(coloured ? 1 : 0).end() - 1;
            markers.add(
                    new Marker(
                            frame,
                            note.text().substring(textAt).strip(),
                            coloured ? words.get(1).text() : ""));
        } catch (BadFile noMoment) {
            findings.add(
                    Finding.warning(
                            "timeline.marker.unreadable",
                            file.at(note.line(), note.column()),
                            "This locator gives no moment of the record: " + note.text()));
        }
    }

    List<Marker> sorted() {
        return markers.stream().sorted(Comparator.comparingLong(Marker::frame)).toList();
    }
}

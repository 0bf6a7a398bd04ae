package dev.clearcut.caption;

import dev.clearcut.base.Report;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A caption file.
 *
 * @param name the file's, without its folder
 * @param dialect what exactly it is: {@code IMSC 1.1 Text}, {@code EBU STL25.01}
 * @param encoding of its characters: {@code UTF-8}, {@code ISO 6937}
 * @param language as the file says it, BCP 47 where that is what the format takes; empty when it
 *     does not say
 * @param rate of the picture, where the file says one; null for a file that does not
 * @param timecode whether its moments are timecodes at that rate, and not a clock
 * @param programmeStart where the programme begins on the file's clock; null when it does not say
 * @param events in the file's order, which need not be that of time
 * @param report what could not be taken at its word
 */
public record CaptionFile(
        String name,
        CaptionFormat format,
        String dialect,
        String encoding,
        String language,
        @Nullable Rate rate,
        boolean timecode,
        @Nullable Rational programmeStart,
        List<CaptionEvent> events,
        Report report) {

    public CaptionFile {
        events = List.copyOf(events);
    }

    /** When the first event comes up; nothing for a file without events. */
    public Optional<Rational> start() {
        return events.stream().map(CaptionEvent::start).min(Comparator.naturalOrder());
    }

    /** When the last event is gone. */
    public Optional<Rational> end() {
        return events.stream().map(CaptionEvent::end).max(Comparator.naturalOrder());
    }

    /** The services in the file, {@code CC1}; one empty word for a file that has but one. */
    public List<String> tracks() {
        return events.stream().map(CaptionEvent::track).distinct().sorted().toList();
    }

    /** A moment as this file writes moments: as timecode or as a clock. */
    public String written(Rational moment) {
        return CaptionTime.written(moment, timecode ? rate : null);
    }
}

package dev.clearcut.caption;

import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on the screen from one moment to another.
 *
 * @param number from 1, in the file's order
 * @param start in seconds, on the file's own clock; timecode formats count from 00:00:00:00
 * @param end exclusive, likewise; a reader keeps an end before the start as the file has it
 * @param lines from top to bottom; empty for an event that shows nothing or a picture
 * @param mode how the text comes up
 * @param forced a forced narrative: shown also to who switched subtitles off
 * @param track which of several services in a file: {@code CC1}; empty where there is one
 * @param language of this event where it differs from the file's; else empty
 * @param image the name of the picture shown instead of text; empty for text
 * @param where the place in the file; in binary files the line is the block's number from 1
 */
public record CaptionEvent(
        int number,
        Rational start,
        Rational end,
        List<Line> lines,
        Placement placement,
        Mode mode,
        boolean forced,
        String track,
        String language,
        String image,
        Where.InFile where) {

    /** How an event's text comes up. */
    public enum Mode {
        /** All at once. */
        BLOCK,
        /** A new line pushes the others up; the event is the new line. */
        ROLL_UP,
        /** Character by character, in place. */
        PAINT_ON
    }

    public CaptionEvent {
        lines = List.copyOf(lines);
    }

    /** A plain event of which nothing but times and lines is known. */
    public static CaptionEvent of(int number, Rational start, Rational end, List<Line> lines) {
        return new CaptionEvent(
                number,
                start,
                end,
                lines,
                Placement.UNSAID,
                Mode.BLOCK,
                false,
                "",
                "",
                "",
                new Where.InFile("", 0, 0));
    }

    public CaptionEvent numbered(int now) {
        return new CaptionEvent(
                now, start, end, lines, placement, mode, forced, track, language, image, where);
    }

    public CaptionEvent until(Rational now) {
        return new CaptionEvent(
                number, start, now, lines, placement, mode, forced, track, language, image, where);
    }

    public CaptionEvent lines(List<Line> now) {
        return new CaptionEvent(
                number, start, end, now, placement, mode, forced, track, language, image, where);
    }

    public CaptionEvent placed(Placement now) {
        return new CaptionEvent(
                number, start, end, lines, now, mode, forced, track, language, image, where);
    }

    public CaptionEvent coming(Mode now) {
        return new CaptionEvent(
                number, start, end, lines, placement, now, forced, track, language, image, where);
    }

    public CaptionEvent forced(boolean now) {
        return new CaptionEvent(
                number, start, end, lines, placement, mode, now, track, language, image, where);
    }

    public CaptionEvent on(String nowTrack) {
        return new CaptionEvent(
                number, start, end, lines, placement, mode, forced, nowTrack, language, image,
                where);
    }

    public CaptionEvent in(String nowLanguage) {
        return new CaptionEvent(
                number,
                start,
                end,
                lines,
                placement,
                mode,
                forced,
                track,
                nowLanguage,
                image,
                where);
    }

    public CaptionEvent showing(String picture) {
        return new CaptionEvent(
                number, start, end, lines, placement, mode, forced, track, language, picture,
                where);
    }

    public CaptionEvent at(Where.InFile place) {
        return new CaptionEvent(
                number, start, end, lines, placement, mode, forced, track, language, image, place);
    }

    /** In seconds; negative when the end lies before the start. */
    public Rational duration() {
        return end.minus(start);
    }

    /** The lines, one below the other. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return image.isEmpty() && lines.stream().allMatch(Line::isBlank);
    }
}

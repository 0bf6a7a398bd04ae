package dev.clearcut.probe.media.mov;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.timecode.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The movie box: its header, its tracks, what is said of the whole. */
final class Movie {

    private final HeaderFile file;
    private final Sheet sheet;
    private final Fragments fragments;
    private int timecodeTracks;

    Movie(HeaderFile file, Sheet sheet, Fragments fragments) {
        this.file = file;
        this.sheet = sheet;
        this.fragments = fragments;
    }

    void read(Box movie, boolean hasMedia) {
        var boxes = movie.children(file);
        long timescale = header(boxes);
        sheet.file().at(movie.at(), Fact.ENCRYPTED, false);
        sheet.file().at(movie.at(), Fact.EDIT_LISTS, false);
        boolean pieces = fragments.any() || Box.first(boxes, "mvex").isPresent();
        sheet.file().at(movie.at(), Fact.FRAGMENTED, pieces);
        var tracks = boxes.stream().filter(box -> box.type().equals("trak")).toList();
        if (tracks.size() > Sheet.MOST_TRACKS) {
            throw Damaged.at(movie.at(), "It claims %d tracks.".formatted(tracks.size()));
        }
        for (var box : tracks) {
            track(box, timescale, pieces);
        }
        longest();
        sheet.file().at(movie.at(), Fact.TIMECODE_TRACKS, timecodeTracks);
        Box.first(boxes, "udta").ifPresent(udta -> Names.movie(file, udta, sheet.file()));
        if (!hasMedia && !pieces && !tracks.isEmpty()) {
            sheet.cutShort(file.size(), "The movie's media (mdat) is not in the file.");
        }
    }

    private long header(List<Box> boxes) {
        var box = Box.first(boxes, "mvhd");
        if (box.isEmpty()) {
            return 0;
        }
        var mvhd = box.get().content(file);
        boolean large = mvhd.u8(0) == 1;
        long timescale = mvhd.u32(large ? 20 : 12);
        long duration = large ? mvhd.s64(24) : mvhd.u32(16);
        if (timescale > 0 && duration > 0 && duration != (large ? -1 : 0xFFFFFFFFL)) {
            sheet.file()
                    .at(
                            mvhd.offset(large ? 24 : 16),
                            Fact.DURATION,
                            new Rational(duration, timescale));
        }
        return timescale;
    }

    /** Pictures and sound decide how long it is; captions may hang over. */
    private void longest() {
        Stream.of(Subject.VIDEO, Subject.AUDIO)
                .flatMap(kind -> sheet.tracks(kind).stream())
                .filter(track -> track.exact(Fact.DURATION) != null)
                .max(Comparator.comparing(track -> seconds(track)))
                .ifPresent(
                        track ->
                                sheet.file()
                                        .at(
                                                track.offset(Fact.DURATION),
                                                Fact.DURATION,
                                                seconds(track)));
    }

    private static Rational seconds(Collecting track) {
        var seconds = track.exact(Fact.DURATION);
        return seconds == null ? Rational.ZERO : seconds;
    }

    private void track(Box box, long timescale, boolean pieces) {
        try {
            var media = box.find(file, "mdia");
            var handler = media.flatMap(mdia -> mdia.find(file, "hdlr"));
            if (media.isEmpty() || handler.isEmpty()) {
                sheet.damaged(box.at(), "A track has no media.");
                return;
            }
            var kind = handler.get().content(file).fourCc(8);
            switch (kind) {
                case "vide" ->
                        new MovTrack(file, sheet, timescale, pieces ? fragments : null).video(box);
                case "soun" ->
                        new MovTrack(file, sheet, timescale, pieces ? fragments : null).audio(box);
                case "sbtl", "subt", "text", "clcp" ->
                        new MovTrack(file, sheet, timescale, pieces ? fragments : null).text(box);
                case "tmcd" -> {
                    timecodeTracks++;
                    TimecodeTrack.read(file, box, media.get(), fragments, sheet);
                }
                default -> {}
            }
        } catch (Damaged damage) {
            sheet.note(damage);
        } catch (Invalid | ArithmeticException absurd) {
            sheet.beyondCounting(file.lastAt());
        }
    }
}

package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One track of a movie. */
final class MovTrack {

    /** The signs of a matrix's a, b, c and d, in the order of Exif's numbers. */
    private static final List<String> TURNS =
            List.of(
                    "1 0 0 1",
                    "-1 0 0 1",
                    "-1 0 0 -1",
                    "1 0 0 -1",
                    "0 1 1 0",
                    "0 1 -1 0",
                    "0 -1 -1 0",
                    "0 -1 1 0");

    private final HeaderFile file;
    private final Sheet sheet;
    private final long movieScale;
    private final @Nullable Fragments fragments;

    /**
     * @param fragments null when the movie box lists all samples
     */
    MovTrack(HeaderFile file, Sheet sheet, long movieScale, @Nullable Fragments fragments) {
        this.file = file;
        this.sheet = sheet;
        this.movieScale = movieScale;
        this.fragments = fragments;
    }

    void video(Box trak) {
        var facts = sheet.track(Subject.VIDEO);
        var media = media(trak, facts);
        turned(trak, facts);
        var samples = new SampleTables(file, media.table());
        if (fragments == null) {
            samples.video(media.timescale(), facts);
        } else {
            fragments.video(number(file, trak), samples, media.timescale(), facts);
        }
        duration(trak, media, facts, samples);
        entry(media.table(), facts).ifPresent(entry -> VideoEntry.read(file, entry, facts, sheet));
        samples.sizes(sheet);
        samples.firstSample().ifPresent(at -> firstFrame(at, facts));
        if (fragments == null) {
            samples.groups(facts);
        }
    }

    /** By which fragments call the track; -1 when it has no header. */
    static long number(HeaderFile file, Box trak) {
        return trak.find(file, "tkhd")
                .map(box -> box.content(file))
                .map(tkhd -> tkhd.u32(tkhd.u8(0) == 1 ? 20 : 12))
                .orElse(-1L);
    }

    private void firstFrame(long at, Collecting facts) {
        var tag = facts.word(Fact.CODEC_TAG);
        switch (facts.word(Fact.CODEC)) {
            case "prores" -> {
                if (tag.startsWith("ap")) {
                    ProresFrame.read(file, at, facts, sheet);
                }
            }
            case "dnxhd" -> DnxFrame.read(file, at, facts, sheet);
            default -> {}
        }
    }

    void audio(Box trak) {
        var facts = sheet.track(Subject.AUDIO);
        var media = media(trak, facts);
        entry(media.table(), facts)
                .ifPresent(entry -> new AudioEntry(file, facts, sheet).read(entry));
        duration(trak, media, facts, new SampleTables(file, media.table()));
        var rate = facts.exact(Fact.SAMPLE_RATE);
        if (rate != null
                && media.duration() > 0
                && Rational.of(media.timescale()).equals(rate)
                && facts.word(Fact.CODEC).startsWith("pcm")) {
            facts.at(media.at(), Fact.SAMPLES, media.duration());
        }
    }

    void text(Box trak) {
        var facts = sheet.track(Subject.TEXT);
        var media = media(trak, facts);
        entry(media.table(), facts)
                .ifPresent(
                        entry -> {
                            var codec =
                                    switch (entry.type()) {
                                        case "tx3g", "text" -> "mov_text";
                                        case "c608" -> "eia_608";
                                        case "c708" -> "eia_708";
                                        case "wvtt" -> "webvtt";
                                        case "stpp", "dfxp" -> "ttml";
                                        default -> "";
                                    };
                            facts.at(entry.at() + 4, Fact.CODEC, codec);
                            facts.at(entry.at() + 4, Fact.CODEC_TAG, entry.type());
                            encrypted(entry);
                            if (entry.type().equals("tx3g")) {
                                long flags = file.read(entry.body() + 8, 4).u32(0);
                                facts.at(entry.body() + 8, Fact.FORCED, (flags & 0xC0000000L) != 0);
                            }
                        });
        duration(trak, media, facts, new SampleTables(file, media.table()));
    }

    private void encrypted(Box entry) {
        if (entry.type().startsWith("enc")) {
            sheet.file().at(entry.at() + 4, Fact.ENCRYPTED, true);
        }
    }

    /**
     * What the media header says.
     *
     * @param at where its duration stands
     * @param table the sample table
     */
    private record Media(long timescale, long duration, long at, Box table) {}

    private Media media(Box trak, Collecting facts) {
        var mdia = trak.find(file, "mdia").orElseThrow();
        var table =
                mdia.find(file, "minf", "stbl")
                        .orElse(new Box("stbl", mdia.at(), mdia.end(), mdia.end()));
        Names.track(file, trak, facts);
        var header = mdia.find(file, "mdhd");
        if (header.isEmpty()) {
            return new Media(0, 0, -1, table);
        }
        var mdhd = header.get().content(file);
        boolean large = mdhd.u8(0) == 1;
        language(mdia, mdhd, large ? 32 : 20, facts);
        long duration = large ? mdhd.s64(24) : mdhd.u32(16);
        boolean unknown = duration < 0 || !large && duration == 0xFFFFFFFFL;
        if (mdhd.u32(large ? 20 : 12) == 0) {
            sheet.damaged(
                    mdhd.offset(large ? 20 : 12),
                    "The track's clock has no ticks a second (mdhd), so nothing in it has a length.");
        }
        return new Media(
                mdhd.u32(large ? 20 : 12),
                unknown ? 0 : duration,
                mdhd.offset(large ? 24 : 16),
                table);
    }

    /** Three letters of five bits each, or a Macintosh code below; an extended tag goes before. */
    private void language(Box mdia, Slice mdhd, int at, Collecting facts) {
        int code = mdhd.u16(at);
        if (code >= 0x400 && code != 0x7FFF) {
            var language =
                    ""
                            + (char) (0x60 + (code >> 10 & 31))
                            + (char) (0x60 + (code >> 5 & 31))
                            + (char) (0x60 + (code & 31));
            if (language.matches("[a-z]{3}") && !language.equals("und")) {
                facts.at(mdhd.offset(at), Fact.LANGUAGE, language);
            }
        } else {
            facts.at(mdhd.offset(at), Fact.LANGUAGE, MacLanguages.of(code));
        }
        mdia.find(file, "elng")
                .ifPresent(
                        box -> {
                            var elng = box.content(file);
                            facts.at(
                                    elng.offset(4),
                                    Fact.LANGUAGE,
                                    elng.text(4, elng.length() - 4).toLowerCase(Locale.ROOT));
                        });
    }

    private java.util.Optional<Box> entry(Box table, Collecting facts) {
        return table.find(file, "stsd")
                .map(
                        stsd -> {
                            var head = file.read(stsd.body(), 8);
                            return head.u32(4) == 0
                                    ? null
                                    : Box.at(file, stsd.body() + 8, stsd.end());
                        });
    }

    /** What is played: the edits' lengths in the movie's time, or else the media's own. */
    private void duration(Box trak, Media media, Collecting facts, SampleTables samples) {
        if (fragments != null || media.timescale() == 0 || media.duration() == 0) {
            return;
        }
        var whole = new Rational(media.duration(), media.timescale());
        facts.at(media.at(), Fact.DURATION, whole);
        trak.find(file, "edts", "elst")
                .ifPresent(
                        box -> {
                            var edits = EditList.read(box.content(file), movieScale);
                            facts.at(box.at(), Fact.DELAY, edits.delay().orElse(null));
                            edits.played(whole)
                                    .ifPresent(d -> facts.at(box.at(), Fact.DURATION, d));
                            long lead = samples.firstShown();
                            if (edits.changes(whole, media.timescale(), lead, lenience(facts))) {
                                sheet.file().at(box.at(), Fact.EDIT_LISTS, true);
                                frames(edits, box.at(), facts, samples, media.timescale());
                            }
                        });
    }

    /**
     * Of an edited track the frames that are shown count, and those that are stored stand apart.
     * Where frames last differently long they are counted one by one, and so is their average rate.
     */
    private static void frames(
            EditList edits, long at, Collecting facts, SampleTables samples, long timescale) {
        var stored = facts.exact(Fact.FRAMES);
        var rate = facts.exact(Fact.FRAME_RATE);
        if (stored == null || rate == null || rate.sign() <= 0) {
            return;
        }
        facts.at(at, Fact.STORED_FRAMES, stored);
        var seconds = edits.shown().filter(shown -> shown.sign() > 0);
        if (!facts.facts().flag(Fact.VARIABLE_RATE).orElse(false)) {
            seconds.map(shown -> shown.times(rate))
                    .ifPresent(frames -> facts.at(at, Fact.FRAMES, roundedUp(frames)));
            return;
        }
        samples.shown(edits, timescale)
                .filter(frames -> frames > 0)
                .ifPresent(
                        frames -> {
                            facts.at(at, Fact.FRAMES, frames);
                            seconds.map(Rational.of(frames)::over)
                                    .ifPresent(average -> facts.at(at, Fact.FRAME_RATE, average));
                        });
    }

    /** Of a frame that is cut short something is shown all the same. */
    private static Rational roundedUp(Rational frames) {
        return Rational.of(Math.floorDiv(frames.numerator() - 1, frames.denominator()) + 1);
    }

    /**
     * How the track header turns the picture, in Exif's numbers (ISO/IEC 14496-12, 8.3.2); one that
     * stands upright says nothing.
     */
    private void turned(Box trak, Collecting facts) {
        trak.find(file, "tkhd")
                .map(box -> box.content(file))
                .ifPresent(
                        tkhd -> {
                            int at = tkhd.u8(0) == 1 ? 52 : 40;
                            if (tkhd.length() < at + 36) {
                                return;
                            }
                            long a = sign(tkhd.s32(at));
                            long b = sign(tkhd.s32(at + 4));
                            long c = sign(tkhd.s32(at + 12));
                            long d = sign(tkhd.s32(at + 16));
                            int turn = TURNS.indexOf("%d %d %d %d".formatted(a, b, c, d)) + 1;
                            if (turn > 1) {
                                facts.at(tkhd.offset(at), Fact.ORIENTATION, turn);
                            }
                        });
    }

    private static long sign(long number) {
        return Long.signum(number);
    }

    /** A frame's length; a coder's lead-in and its last, half-empty packets for sound. */
    private static Rational lenience(Collecting facts) {
        var frames = facts.exact(Fact.FRAME_RATE);
        var rate = facts.exact(Fact.SAMPLE_RATE);
        if (frames != null && frames.sign() > 0) {
            return Rational.ONE.over(frames);
        }
        boolean coded = !facts.word(Fact.CODEC).startsWith("pcm");
        return rate != null && rate.sign() > 0
                ? Rational.of(coded ? 4096 : 1).over(rate)
                : new Rational(1, 100);
    }
}

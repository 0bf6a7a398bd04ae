package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a cut from a file of any known format. What a file is, its content decides; its name is
 * only printed.
 */
public final class Timelines {

    /**
     * Asked in this order, the most particular first: nearly any text resembles an EDL a little.
     */
    private static final List<TimelineReader> READERS =
            List.of(
                    new FcpxmlReader(),
                    new XmemlReader(),
                    new OtioReader(),
                    new ProToolsReader(),
                    new AleReader(),
                    new EdlReader());

    private Timelines() {}

    /**
     * Reads a file at the rate it carries. A CMX3600 EDL carries none: see {@link #read(Path,
     * Rate)}.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     * @throws BadFile when it is no timeline, or one that cannot be read
     */
    public static Timeline read(Path file) {
        return read(TimelineFile.of(file), Optional.empty());
    }

    /**
     * Reads a file whose rate the caller knows.
     *
     * @param rate for formats that carry none; a file that carries one keeps its own and a
     *     disagreement is reported. Whether an EDL counts drop-frame is for its FCM line to say
     */
    public static Timeline read(Path file, Rate rate) {
        return read(TimelineFile.of(file), Optional.of(rate));
    }

    /**
     * Reads content that is in memory already.
     *
     * @param name what findings call the file
     */
    public static Timeline read(String name, byte[] content, Optional<Rate> rate) {
        return read(new TimelineFile(name, content), rate);
    }

    private static Timeline read(TimelineFile given, Optional<Rate> rate) {
        var file = OtioBundle.unpacked(given);
        var start = new Where.InFile(file.name(), 0, 0);
        if (file.isBlank()) {
            throw new BadFile(
                    "timeline",
                    start,
                    "The file is empty. Export the cut again. " + Foreign.READABLE);
        }
        Foreign.named(file.bytes())
                .ifPresent(
                        what -> {
                            throw new BadFile("timeline", start, what + " " + Foreign.READABLE);
                        });
        for (var reader : READERS) {
            if (reader.recognises(file)) {
                return read(reader, file, rate);
            }
        }
        throw new BadFile("timeline", start, Foreign.described(file) + " " + Foreign.READABLE);
    }

    /** A number in the file may be too large for exact time; then the file is what is wrong. */
    private static Timeline read(TimelineReader reader, TimelineFile file, Optional<Rate> rate) {
        try {
            return reader.read(file, rate);
        } catch (Invalid impossible) {
            throw new BadFile(
                    "timeline",
                    new Where.InFile(file.name(), 0, 0),
                    impossible.getMessage() + " The file is damaged; export it again.",
                    impossible);
        }
    }
}

package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.mkv.MkvReader;
import dev.clearcut.probe.media.mov.MovReader;
import dev.clearcut.probe.media.mxf.MxfReader;
import dev.clearcut.probe.media.still.DpxReader;
import dev.clearcut.probe.media.still.ExrReader;
import dev.clearcut.probe.media.still.JpegReader;
import dev.clearcut.probe.media.still.PngReader;
import dev.clearcut.probe.media.still.PsdReader;
import dev.clearcut.probe.media.still.TiffReader;
import dev.clearcut.probe.media.wav.WavReader;
import dev.clearcut.probe.media.wav.Wave64Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Our own reading of a file's headers: in a few milliseconds, with the byte where each fact stands.
 * What it does not know it says nothing about.
 */
public final class HeaderProber implements Prober {

    private static final int FIRST = 64 << 10;

    private static final List<HeaderReader> READERS =
            List.of(
                    new MovReader(),
                    new WavReader(),
                    new Wave64Reader(),
                    new MxfReader(),
                    new MkvReader(),
                    new PngReader(),
                    new JpegReader(),
                    new TiffReader(),
                    new PsdReader(),
                    new DpxReader(),
                    new ExrReader());

    /** Enough of a frame to know what it is, and for most of them all of the header. */
    private static final int FIRST_OF_A_FRAME = 4 << 10;

    @Override
    public Reported<MediaFacts> probe(Path path) {
        return probe(path, FIRST, HeaderFile.PAGE);
    }

    /** One of many pictures: as little as possible is read of it. */
    static Reported<MediaFacts> frame(Path path) {
        return probe(path, FIRST_OF_A_FRAME, FIRST_OF_A_FRAME);
    }

    private static Reported<MediaFacts> probe(Path path, int least, int page) {
        try (var file = HeaderFile.open(path, page)) {
            var first = file.upTo(0, least);
            var reader = knowing(first);
            return reader.isEmpty()
                    ? Reported.clean(FfprobeProber.none(path))
                    : read(reader.get(), file);
        } catch (IOException | UncheckedIOException failure) {
            return new Reported<>(
                    FfprobeProber.none(path),
                    Report.of(
                            Finding.error(
                                    "media.unreadable",
                                    Where.inFile(String.valueOf(path.getFileName())),
                                    "It cannot be opened (%s).".formatted(failure.getMessage()))));
        }
    }

    private static Optional<HeaderReader> knowing(dev.clearcut.probe.media.header.Slice first) {
        return READERS.stream().filter(reader -> reader.knows(first)).findFirst();
    }

    private static Reported<MediaFacts> read(HeaderReader reader, HeaderFile file) {
        var sheet = new Sheet(reader.name(), file);
        try {
            reader.read(file, sheet);
        } catch (Damaged damage) {
            sheet.note(damage);
        } catch (Invalid | ArithmeticException absurd) {
            sheet.beyondCounting(file.lastAt());
        }
        return sheet.done();
    }
}

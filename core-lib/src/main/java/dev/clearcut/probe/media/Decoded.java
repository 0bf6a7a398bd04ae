package dev.clearcut.probe.media;

import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.media.picture.Raster;
import dev.clearcut.media.qc.Metering;
import dev.clearcut.timecode.Rational;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what comes on the pipe into frames and samples, and hands them on. */
final class Decoded {

    private final DecoderCommand command;
    private final Metering metering;
    private final List<NutHeaders.Stream> streams;
    private final int firstSound;
    private @Nullable PictureFormat format;
    private @Nullable Raster now;
    private @Nullable Raster before;
    private float[][] samples = new float[0][];
    private long frames;
    private boolean others;
    private long heard;

    Decoded(DecoderCommand command, Metering metering, List<NutHeaders.Stream> streams) {
        this.command = command;
        this.metering = metering;
        this.streams = streams;
        firstSound = command.video().isPresent() ? 1 : 0;
    }

    /** Frames so far; seconds where there are no pictures. */
    long frames() {
        return command.video().isPresent() ? frames : heard;
    }

    /** That fewer frames came than were promised, by more than what headers round away. */
    Optional<String> missing(long promised) {
        long least = promised - Math.max(2, promised / 200);
        return command.video().isEmpty() || frames >= least
                ? Optional.empty()
                : Optional.of(
                        "The file promises %d pictures and holds %d: it was cut short. Ask for it anew."
                                .formatted(promised, frames));
    }

    /** Hands a packet on; false when there is none. */
    boolean take(NutReader.@Nullable Packet packet) {
        if (packet == null) {
            return false;
        }
        var stream = streams.get(packet.stream);
        if (stream.video()) {
            picture(stream, packet);
        } else {
            sound(stream, packet);
        }
        return true;
    }

    private void picture(NutHeaders.Stream stream, NutReader.Packet packet) {
        var at = Rational.of(packet.pts).times(stream.timeBase());
        if (format == null) {
            format = command.format(command.video().orElseThrow(), stream.width(), stream.height());
            metering.pictures(format, at);
        }
        frames++;
        others |= packet.length != Raster.bytes(format);
        if (others) {
            metering.pass();
            return;
        }
        var filled = before == null ? new Raster(format) : before;
        filled.fill(packet.bytes);
        before = now;
        now = filled;
        metering.see(now, before);
    }

    private void sound(NutHeaders.Stream stream, NutReader.Packet packet) {
        int channels = stream.channels();
        int count = packet.length / (4 * channels);
        if (samples.length != channels || samples[0].length < count) {
            samples = new float[channels][Math.max(count, 4096)];
        }
        var values = ByteBuffer.wrap(packet.bytes, 0, packet.length).order(ByteOrder.LITTLE_ENDIAN);
        var floats = values.asFloatBuffer();
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < channels; channel++) {
                samples[channel][i] = floats.get();
            }
        }
        var at = Rational.of(packet.pts).times(stream.timeBase());
        metering.hear(packet.stream - firstSound, at, samples, count);
        heard = Math.max(heard, at.floor());
    }
}

package dev.clearcut.benchmark;

import dev.clearcut.media.sound.Layout;
import dev.clearcut.media.sound.Loudness;
import dev.clearcut.media.sound.Measured;
import dev.clearcut.probe.media.Ffmpeg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Two minutes of 5.1 at 48 kHz and 24 bits, with true peak, on one core; beside {@code
 * ebur128=peak=true} of the ffmpeg that comes with Clearcut. Both read the same WAV file.
 */
final class LoudnessBenchmark {

    private static final int RATE = 48_000;
    private static final int SECONDS = 120;
    private static final int CHANNELS = 6;
    private static final int HEADER = 44;
    private static final int ROUNDS = 7;

    private LoudnessBenchmark() {}

    static void run() {
        try {
            var file = Files.createTempFile("clearcut-loudness-", ".wav");
            try {
                Files.write(file, programme());
                var ours = new double[ROUNDS];
                var theirs = new double[ROUNDS];
                Measured read = measured(file);
                for (int i = 0; i < ROUNDS; i++) {
                    long start = System.nanoTime();
                    read = measured(file);
                    ours[i] = (System.nanoTime() - start) / 1e9;
                    start = System.nanoTime();
                    ffmpeg(file);
                    theirs[i] = (System.nanoTime() - start) / 1e9;
                }
                print(read, median(ours), median(theirs));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void print(Measured read, double ours, double theirs) {
        System.out.printf(
                "%-46s %10.3f ms  %9.4f x  %s%n",
                "loudness and true peak of 2 min of 5.1, 24 bit",
                1000 * ours,
                ours / theirs,
                "ffmpeg -af ebur128=peak=true");
        System.out.printf(
                "%-46s %10.0f x real time, where ffmpeg reaches %.0f (%.2f LUFS, %.2f dBTP)%n",
                "", SECONDS / ours, SECONDS / theirs, read.integrated(), read.truePeak());
    }

    private static Measured measured(Path file) throws IOException {
        var meter = Loudness.of(Layout.FIVE_ONE, RATE);
        var channels = new float[CHANNELS][4096];
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(HEADER);
            var bytes = new byte[3 * CHANNELS * 4096];
            for (int read = in.readNBytes(bytes, 0, bytes.length);
                    read > 0;
                    read = in.readNBytes(bytes, 0, bytes.length)) {
                int count = read / (3 * CHANNELS);
                int at = 0;
                for (int i = 0; i < count; i++) {
                    for (int channel = 0; channel < CHANNELS; channel++, at += 3) {
                        int value =
                                bytes[at] & 0xff
                                        | (bytes[at + 1] & 0xff) << 8
                                        | bytes[at + 2] << 16;
                        channels[channel][i] = value / 8_388_608f;
                    }
                }
                meter.add(channels, count);
            }
        }
        return meter.result();
    }

    private static void ffmpeg(Path file) throws IOException {
        var process =
                new ProcessBuilder(
                                List.of(
                                        Ffmpeg.of(System.getenv()).ffmpeg().toString(),
                                        "-nostdin",
                                        "-v",
                                        "quiet",
                                        "-threads",
                                        "1",
                                        "-i",
                                        file.toString(),
                                        "-af",
                                        "ebur128=peak=true",
                                        "-f",
                                        "null",
                                        "-"))
                        .redirectErrorStream(true)
                        .start();
        process.getInputStream().readAllBytes();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Noise that swells and ebbs as programmes do, quieter behind than in front. */
    private static byte[] programme() {
        int frames = RATE * SECONDS;
        var wav =
                ByteBuffer.allocate(HEADER + 3 * CHANNELS * frames).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes()).putInt(wav.capacity() - 8).put("WAVEfmt ".getBytes()).putInt(16);
        wav.putShort((short) 1).putShort((short) CHANNELS).putInt(RATE);
        wav.putInt(RATE * CHANNELS * 3).putShort((short) (CHANNELS * 3)).putShort((short) 24);
        wav.put("data".getBytes()).putInt(3 * CHANNELS * frames);
        var random = new Random(1770);
        var last = new double[CHANNELS];
        for (int i = 0; i < frames; i++) {
            double swell = 0.02 + 0.3 * Math.pow(Math.sin(i / 70_000.0) * Math.sin(i / 9_000.0), 2);
            for (int channel = 0; channel < CHANNELS; channel++) {
                last[channel] = 0.9 * last[channel] + random.nextGaussian();
                double sample = Math.clamp(swell * last[channel] / (channel + 3), -1, 1);
                int value = (int) (sample * 8_388_607);
                wav.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
            }
        }
        return wav.array();
    }

    private static double median(double[] seconds) {
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }
}

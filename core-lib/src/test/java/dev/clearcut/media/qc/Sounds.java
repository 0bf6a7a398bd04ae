package dev.clearcut.media.qc;

import dev.clearcut.media.sound.Layout;
import dev.clearcut.timecode.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plays sounds after a recipe of words and seconds: {@code tone 2 silence 0.5 tone 2}. A click
 * lasts no time and takes none.
 */
final class Sounds {

    static final int RATE = 48_000;

    /** What lasts a single sample. */
    private static final Map<String, Float> AT_ONCE =
            Map.of(
                    "click", 0.6f,
                    "loud-click", 1f,
                    "no-number", Float.NaN,
                    "infinite", Float.NEGATIVE_INFINITY,
                    "enormous", 1e30f);

    private final Random random = new Random(7);
    private final List<float[]> samples = new ArrayList<>();

    static SoundQc heard(String recipe) {
        var programme = new Programme(Layout.STEREO, List.of(1), RATE, "");
        var qc = new SoundQc(QcRules.standard(), programme, true, new Clock(Rate.FPS_25, 0));
        var channels = played(recipe);
        qc.hear(channels, channels[0].length);
        return qc;
    }

    /** Left and right. */
    static float[][] played(String recipe) {
        var sounds = new Sounds();
        sounds.play(recipe);
        var channels = new float[2][sounds.samples.size()];
        for (int i = 0; i < channels[0].length; i++) {
            channels[0][i] = sounds.samples.get(i)[0];
            channels[1][i] = sounds.samples.get(i)[1];
        }
        return channels;
    }

    private void play(String recipe) {
        var words = recipe.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (AT_ONCE.containsKey(words[i])) {
                float value = AT_ONCE.get(words[i]);
                samples.add(new float[] {value, value});
            } else {
                int count = (int) Math.round(Double.parseDouble(words[i + 1]) * RATE);
                for (int n = 0; n < count; n++) {
                    samples.add(sample(words[i], n, count));
                }
                i++;
            }
        }
    }

    private float[] sample(String what, int n, int count) {
        double tone = tone(0);
        double other = tone(0.7);
        return switch (what) {
            case "tone" -> pair(tone, other);
            case "silence" -> pair(0, 0);
            case "quiet-tone" -> pair(0.237 * tone, 0.237 * other);
            case "loud-noise" -> pair(0.2 * random.nextGaussian(), 0.2 * random.nextGaussian());
            case "noise" -> pair(0.03 * random.nextGaussian(), 0.03 * random.nextGaussian());
            case "wide" ->
                    pair(tone + 0.1 * random.nextGaussian(), 0.5 * random.nextGaussian() * 0.2);
            case "fade" -> pair(tone * (count - n) / count, other * (count - n) / count);
            case "rise" -> pair(tone * n / count, other * n / count);
            case "full-scale" -> pair(Math.sin(at(997)), Math.sin(at(997) + 0.3));
            case "clipped" -> pair(Math.clamp(4 * tone, -1, 1), other);
            case "inverted" -> pair(tone, -tone);
            case "left-only" -> pair(tone, 0);
            case "band" ->
                    pair(tone + 0.04 * random.nextGaussian(), other + 0.04 * random.nextGaussian());
            case "square" -> pair(at(4.9) % 6 < 3 ? 0.5 : -0.5, at(4.9) % 6 < 3 ? 0.4 : -0.4);
            case "saw" -> pair(samples.size() % 436 / 436.0 - 0.5, samples.size() % 436 / 900.0);
            case "beat" -> {
                // It begins at once, as a stick on a rim does.
                double rim = Math.exp(-(samples.size() % 12_000) / 190.0) * Math.sin(at(1800) + 1);
                yield pair(0.9 * rim, 0.6 * rim);
            }
            case "applause" -> {
                double hands =
                        Math.exp(-(samples.size() % 401) / 60.0)
                                + Math.exp(-(samples.size() % 997) / 40.0);
                yield pair(
                        0.2 * hands * random.nextGaussian(), 0.2 * hands * random.nextGaussian());
            }
            case "hits" -> {
                double decay = Math.exp(-(samples.size() % 12_000) / 900.0);
                double hit = 0.8 * decay * random.nextGaussian() * 0.5;
                yield pair(hit, 0.7 * hit);
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    private double tone(double shift) {
        return 0.3 * Math.sin(at(440) + shift) + 0.1 * Math.sin(at(1310) + 2 * shift);
    }

    private double at(double hertz) {
        return 2 * Math.PI * hertz * samples.size() / RATE;
    }

    private static float[] pair(double left, double right) {
        return new float[] {(float) left, (float) right};
    }
}

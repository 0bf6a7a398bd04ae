package dev.clearcut.media.qc;

import dev.clearcut.media.picture.PictureFormat;
import dev.clearcut.media.picture.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws pictures after a recipe of words and counts: {@code moving 20 black 2 moving 10} is
 * thirty-two frames. The picture that moves is a soft, grainy landscape that pans, with an object
 * in front that moves the other way; time never stops for it.
 */
final class Pictures {

    static final int WIDTH = 240;
    static final int HEIGHT = 136;

    private final PictureFormat format;
    private long seed = 4;
    private final List<short[][]> frames = new ArrayList<>();
    private short[][] source = new short[0][];
    private int time;

    Pictures(int bits) {
        format = PictureFormat.ycbcr(WIDTH, HEIGHT, bits, 1, 1);
    }

    PictureFormat format() {
        return format;
    }

    /** Shows a recipe to a check, or to all of them. */
    static PictureQc seen(String recipe, int bits, Declared declared) {
        var pictures = new Pictures(bits);
        var rate = dev.clearcut.timecode.Rate.FPS_25;
        var qc =
                new PictureQc(
                        QcRules.standard(),
                        pictures.format,
                        rate,
                        new Clock(rate, 90_000),
                        declared);
        pictures.show(recipe, qc::see);
        return qc;
    }

    /** Takes frames, each with the one before. */
    interface Screen {
        void see(Raster now, @Nullable Raster before);
    }

    void show(String recipe, Screen screen) {
        draw(recipe);
        Raster before = null;
        for (var planes : frames) {
            var now = raster(planes);
            screen.see(now, before);
            before = now;
        }
    }

    private Raster raster(short[][] planes) {
        var raster = new Raster(format);
        for (int i = 0; i < planes.length; i++) {
            System.arraycopy(planes[i], 0, raster.plane(i), 0, planes[i].length);
        }
        raster.settle();
        return raster;
    }

    private void draw(String recipe) {
        var words = recipe.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            int count = Integer.parseInt(words[i + 1]);
            for (int n = 0; n < count; n++) {
                frames.add(frame(words[i], n, count));
                time++;
            }
        }
    }

    private short[][] frame(String what, int n, int count) {
        return switch (what) {
            case "moving" -> landscape(time, 1);
            case "dark" -> landscape(time, 0.12);
            case "fade-out" -> landscape(time, 1 - (n + 1.0) / (count + 1));
            case "fade-in" -> landscape(time, (n + 1.0) / (count + 1));
            case "black" -> even(0, 0, 0);
            case "freeze" -> n == 0 ? landscape(time, 1) : frames.getLast();
            case "recoded" -> recoded(n);
            case "credits" -> credits(n);
            case "drift" -> landscape(0.03 * n, 1, 0);
            case "other-card" -> card(0.4, 0.6);
            case "dissolve" -> card(1 - 0.6 * (n + 1.0) / (count + 1), 0.6);
            case "too-bright" -> patch(0.04, 1.09);
            case "bright-specks" -> patch(0.008, 1.09);
            case "too-red" -> red(landscape(time, 1), 0.05);
            case "letterbox" -> barred(17, 17, 0);
            case "low-letterbox" -> barred(8, 26, 0);
            case "pillarbox" -> barred(0, 0, 30);
            case "interlaced-tff" -> woven(time, time + 0.5);
            case "interlaced-bff" -> woven(time + 0.5, time);
            case "card" -> card(1, 0.6);
            case "title-on-black" -> card(1, 0);
            case "card-in" -> card((n + 1.0) / (count + 1), 0.6);
            case "card-out" -> card(1 - (n + 1.0) / (count + 1), 0.6);
            case "flash" -> n % 2 == 0 ? even(0.9, 0, 0) : even(0.1, 0, 0);
            case "red-flash" -> n % 2 == 0 ? even(0.25, -0.1, 0.5) : even(0.2, 0, 0);
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** A hill and a sky, drawn at any moment. */
    private short[][] landscape(double moment, double light) {
        return landscape(moment, light, 0.02);
    }

    private short[][] landscape(double moment, double light, double grain) {
        var planes = even(0, 0, 0);
        var column = new double[WIDTH];
        var sine = new double[WIDTH];
        var cosine = new double[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            double pan = x + 1.7 * moment;
            column[x] = 0.45 + 0.2 * Math.sin(pan / 17) + 0.1 * Math.sin(pan / 3.1);
            sine[x] = 0.15 * Math.sin(pan / 31);
            cosine[x] = 0.15 * Math.cos(pan / 31);
        }
        double objectX = 120 - 100 * Math.cos(moment / 25);
        int black = format.black();
        int span = format.white() - black;
        for (int y = 0; y < HEIGHT; y++) {
            double up = Math.sin(y / 9.0);
            double down = Math.cos(y / 9.0);
            for (int x = 0; x < WIDTH; x++) {
                double object =
                        Math.abs(y - 70) < 30 ? Math.clamp(21 - Math.abs(x - objectX), 0, 1) : 0;
                double value = column[x] + sine[x] * down + cosine[x] * up;
                value += object * (0.85 - value);
                value = light * (value + grain * grain());
                planes[0][y * WIDTH + x] = (short) (black + Math.clamp(value, 0, 1) * span + 0.5);
            }
        }
        return planes;
    }

    /** From one half below to one half above; 0.02 of it are some two steps of eight bits. */
    private double grain() {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        return (seed >>> 40) / (double) (1 << 24) - 0.5;
    }

    /** One picture as a coder leaves it: other at each third frame, and more so each twelfth. */
    private short[][] recoded(int n) {
        if (n == 0) {
            source = landscape(time, 1);
        } else if (n % 3 != 1) {
            return frames.getLast();
        }
        var planes = source.clone();
        planes[0] = source[0].clone();
        double steps = n % 12 == 4 ? 2.6 : 1.4;
        for (int i = 0; i < planes[0].length; i++) {
            planes[0][i] += (short) Math.round(steps * grain() * (1 << (format.bits() - 8)));
        }
        return planes;
    }

    private short[][] woven(double upper, double lower) {
        var first = landscape(upper, 1);
        var second = landscape(lower, 1);
        for (int y = 1; y < HEIGHT; y += 2) {
            System.arraycopy(second[0], y * WIDTH, first[0], y * WIDTH, WIDTH);
        }
        return first;
    }

    private short[][] barred(int top, int bottom, int side) {
        var planes = landscape(time, 1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (y < top || y >= HEIGHT - bottom || x < side || x >= WIDTH - side) {
                    planes[0][y * WIDTH + x] = code(0);
                }
            }
        }
        return planes;
    }

    /** Four letters on an even ground: it has no grain. */
    private short[][] card(double light, double ground) {
        var planes = even(light * ground, 0, 0);
        for (int y = 60; y < 76; y++) {
            for (int x = 80; x < 160; x++) {
                if (x % 20 < 4) {
                    planes[0][y * WIDTH + x] = code(light * 0.9);
                }
            }
        }
        return planes;
    }

    /** Lines of letters in the middle that roll up from below, two rows at a time. */
    private short[][] credits(int n) {
        var planes = even(0, 0, 0);
        for (int y = 0; y < HEIGHT; y++) {
            int row = y + 2 * n - HEIGHT;
            boolean line = row >= 0 && row % 12 < 6;
            int wide = 30 + row / 12 * 7 % 20;
            for (int x = 120 - wide; line && x < 120 + wide; x++) {
                planes[0][y * WIDTH + x] = code((x + row / 2) % 5 < 3 && row % 3 < 2 ? 0.9 : 0);
            }
        }
        return planes;
    }

    /** A share of the picture at a level. */
    private short[][] patch(double share, double level) {
        var planes = landscape(time, 1);
        Arrays.fill(planes[0], 0, (int) (share * planes[0].length), code(level));
        return planes;
    }

    /** Luma as it was, chroma so red that R leaves its range. */
    private short[][] red(short[][] planes, double share) {
        int count = (int) (share * planes[2].length);
        Arrays.fill(planes[2], 0, count, chroma(0.49));
        return planes;
    }

    private short[][] even(double luma, double cb, double cr) {
        var planes = new short[3][];
        for (int i = 0; i < 3; i++) {
            planes[i] = new short[format.size(i)];
        }
        Arrays.fill(planes[0], code(luma));
        Arrays.fill(planes[1], chroma(cb));
        Arrays.fill(planes[2], chroma(cr));
        return planes;
    }

    private short code(double share) {
        return (short) format.code(share);
    }

    private short chroma(double share) {
        int scale = 1 << (format.bits() - 8);
        return (short) Math.round((128 + 224 * share) * scale);
    }

    static @Nullable QcFinding only(List<QcFinding> findings, String rule) {
        return findings.stream().filter(f -> f.rule().id().equals(rule)).findFirst().orElse(null);
    }
}

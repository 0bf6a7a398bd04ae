package dev.clearcut.media.sound;

import static dev.clearcut.media.sound.Speaker.C;
import static dev.clearcut.media.sound.Speaker.CS;
import static dev.clearcut.media.sound.Speaker.L;
import static dev.clearcut.media.sound.Speaker.LFE;
import static dev.clearcut.media.sound.Speaker.LRS;
import static dev.clearcut.media.sound.Speaker.LS;
import static dev.clearcut.media.sound.Speaker.OTHER;
import static dev.clearcut.media.sound.Speaker.R;
import static dev.clearcut.media.sound.Speaker.RRS;
import static dev.clearcut.media.sound.Speaker.RS;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which channel is meant for which loudspeaker, in the order the channels come.
 *
 * @param name as people write it: {@code stereo}, {@code 5.1}
 */
public record Layout(String name, List<Speaker> speakers) {

    /** One channel. It is measured as it is: nothing is added for two loudspeakers playing it. */
    public static final Layout MONO = new Layout("mono", List.of(C));

    public static final Layout STEREO = new Layout("stereo", List.of(L, R));
    public static final Layout THREE_ZERO = new Layout("3.0", List.of(L, R, C));
    public static final Layout FIVE_ZERO = new Layout("5.0", List.of(L, R, C, LS, RS));

    /** The order of SMPTE ST 2035 and ITU-R BS.775: L R C LFE Ls Rs. */
    public static final Layout FIVE_ONE = new Layout("5.1", List.of(L, R, C, LFE, LS, RS));

    /** L R C LFE, the two sides, the two rears. */
    public static final Layout SEVEN_ONE =
            new Layout("7.1", List.of(L, R, C, LFE, LS, RS, LRS, RRS));

    /** How ffmpeg writes an order that is none of its own. */
    private static final Pattern OTHER_ORDER = Pattern.compile("^\\d+ channels \\((.*)\\)$");

    /** The names decoders print, whose rears come before the sides. */
    private static final Map<String, List<Speaker>> DECODED =
            Map.ofEntries(
                    Map.entry("mono", MONO.speakers),
                    Map.entry("stereo", STEREO.speakers),
                    Map.entry("downmix", STEREO.speakers),
                    Map.entry("2.1", List.of(L, R, LFE)),
                    Map.entry("3.0", THREE_ZERO.speakers),
                    Map.entry("3.0(back)", List.of(L, R, CS)),
                    Map.entry("3.1", List.of(L, R, C, LFE)),
                    Map.entry("4.0", List.of(L, R, C, CS)),
                    Map.entry("quad", List.of(L, R, LS, RS)),
                    Map.entry("quad(side)", List.of(L, R, LS, RS)),
                    Map.entry("4.1", List.of(L, R, C, LFE, CS)),
                    Map.entry("5.0", FIVE_ZERO.speakers),
                    Map.entry("5.0(side)", FIVE_ZERO.speakers),
                    Map.entry("5.1", FIVE_ONE.speakers),
                    Map.entry("5.1(side)", FIVE_ONE.speakers),
                    Map.entry("6.0", List.of(L, R, C, CS, LS, RS)),
                    Map.entry("6.1", List.of(L, R, C, LFE, CS, LS, RS)),
                    Map.entry("7.0", List.of(L, R, C, LRS, RRS, LS, RS)),
                    Map.entry("7.1", List.of(L, R, C, LFE, LRS, RRS, LS, RS)));

    private static final List<String> USUAL =
            List.of("mono", "stereo", "2.1", "3.0", "4.0", "quad", "5.0", "5.1", "6.1", "7.1");

    /** As decoders, containers and mixers (SMPTE ST 377-4) abbreviate them, in small letters. */
    private static final Map<String, Speaker> ABBREVIATED =
            Map.ofEntries(
                    Map.entry("fl", L),
                    Map.entry("l", L),
                    Map.entry("lt", L),
                    Map.entry("dl", L),
                    Map.entry("fr", R),
                    Map.entry("r", R),
                    Map.entry("rt", R),
                    Map.entry("dr", R),
                    Map.entry("fc", C),
                    Map.entry("c", C),
                    Map.entry("m1", C),
                    Map.entry("lfe", LFE),
                    Map.entry("lfe2", LFE),
                    Map.entry("sl", LS),
                    Map.entry("ls", LS),
                    Map.entry("lss", LS),
                    Map.entry("sr", RS),
                    Map.entry("rs", RS),
                    Map.entry("rss", RS),
                    Map.entry("bl", LRS),
                    Map.entry("lrs", LRS),
                    Map.entry("br", RRS),
                    Map.entry("rrs", RRS),
                    Map.entry("bc", CS),
                    Map.entry("cs", CS),
                    Map.entry("flc", Speaker.LC),
                    Map.entry("lc", Speaker.LC),
                    Map.entry("frc", Speaker.RC),
                    Map.entry("rc", Speaker.RC),
                    Map.entry("ts", Speaker.TOP),
                    Map.entry("vhl", Speaker.TOP),
                    Map.entry("vhc", Speaker.TOP),
                    Map.entry("vhr", Speaker.TOP));

    public Layout {
        speakers = List.copyOf(speakers);
        if (speakers.isEmpty()) {
            throw new Invalid("A layout has at least one channel.");
        }
    }

    /** What so many channels most likely are when nothing says so. */
    public static Layout ofChannels(int channels) {
        return switch (channels) {
            case 1 -> MONO;
            case 2 -> STEREO;
            case 3 -> THREE_ZERO;
            case 5 -> FIVE_ZERO;
            case 6 -> FIVE_ONE;
            case 8 -> SEVEN_ONE;
            default ->
                    new Layout(
                            channels + " channels",
                            Collections.nCopies(Math.max(1, channels), OTHER));
        };
    }

    /**
     * The layout people name, in the order mixers lay it: {@code 5.1}, {@code 7.1}; or channel by
     * channel, {@code L+C+R+Ls+Rs+LFE}.
     *
     * @return nothing when the name is not known or stands for another number of channels
     */
    public static Optional<Layout> named(String name, int channels) {
        return name.strip().equals(SEVEN_ONE.name) && channels == SEVEN_ONE.channels()
                ? Optional.of(SEVEN_ONE)
                : decoded(name, channels);
    }

    /**
     * The layout a decoder names, in the order it hands the channels on: {@code 5.1(side)}, {@code
     * 6 channels (FL+FC+FR+SL+SR+LFE)}.
     *
     * @return nothing when the name is not known or stands for another number of channels
     */
    public static Optional<Layout> decoded(String name, int channels) {
        var written = name.strip().toLowerCase(Locale.ROOT);
        var known = DECODED.get(written);
        if (known != null) {
            return Optional.of(new Layout(written, known)).filter(l -> l.channels() == channels);
        }
        var parts = List.of(OTHER_ORDER.matcher(written).replaceFirst("$1").split("\\+"));
        return parts.size() == channels && parts.stream().allMatch(Layout::isSpeaker)
                ? Optional.of(of(parts))
                : Optional.empty();
    }

    /**
     * The channels in the order they come, each by what its speaker is called: {@code L}, {@code
     * Lss}, {@code FC}.
     */
    public static Layout of(List<String> labels) {
        var lower = labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList();
        boolean hasSides = lower.stream().anyMatch(label -> ABBREVIATED.get(label) == LS);
        var speakers = lower.stream().map(label -> speaker(label, hasSides)).toList();
        return new Layout(usualName(speakers, String.join("+", labels)), speakers);
    }

    public int channels() {
        return speakers.size();
    }

    /** What people call a channel: {@code Ls}; by number where nobody said what it is. */
    public String label(int channel) {
        var speaker = speakers.get(channel);
        return speaker == OTHER || channels() == 1 ? "channel " + (channel + 1) : speaker.label();
    }

    /** What these are called in whatever order they come. */
    private static String usualName(List<Speaker> speakers, String otherwise) {
        var sorted = sorted(speakers);
        return USUAL.stream()
                .filter(name -> DECODED.getOrDefault(name, List.of()).size() == sorted.size())
                .filter(name -> sorted.equals(sorted(DECODED.getOrDefault(name, List.of()))))
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Speaker> sorted(List<Speaker> speakers) {
        return speakers.stream().sorted().toList();
    }

    private static boolean isSpeaker(String label) {
        return ABBREVIATED.containsKey(label) || label.matches("t[a-z]{2,3}");
    }

    /** The only pair of surrounds is at the side, whatever it is called. */
    private static Speaker speaker(String label, boolean hasSides) {
        var known = ABBREVIATED.get(label);
        if (known == null) {
            return isSpeaker(label) ? Speaker.TOP : OTHER;
        }
        if (hasSides) {
            return known;
        }
        return known == LRS ? LS : known == RRS ? RS : known;
    }
}

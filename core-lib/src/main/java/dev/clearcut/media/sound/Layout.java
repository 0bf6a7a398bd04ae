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
import java.util.stream.Stream;

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

    private static final Map<String, Speaker> ABBREVIATED =
            Map.ofEntries(
                    Map.entry("FL", L),
                    Map.entry("FR", R),
                    Map.entry("FC", C),
                    Map.entry("LFE", LFE),
                    Map.entry("LFE2", LFE),
                    Map.entry("SL", LS),
                    Map.entry("SR", RS),
                    Map.entry("BC", CS),
                    Map.entry("FLC", Speaker.LC),
                    Map.entry("FRC", Speaker.RC),
                    Map.entry("DL", L),
                    Map.entry("DR", R));

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
     * The layout a decoder names: {@code 5.1(side)}, {@code FL+FR+FC}.
     *
     * @return nothing when the name is not known or stands for another number of channels
     */
    public static Optional<Layout> named(String name, int channels) {
        var written = name.strip().toLowerCase(Locale.ROOT);
        var known = DECODED.get(written);
        if (known == null && (written.contains("+") || channels == 1)) {
            known = listed(written);
        }
        return Optional.ofNullable(known)
                .filter(speakers -> speakers.size() == channels)
                .map(speakers -> new Layout(written, speakers));
    }

    public int channels() {
        return speakers.size();
    }

    /** What people call a channel: {@code Ls}; by number where nobody said what it is. */
    public String label(int channel) {
        var speaker = speakers.get(channel);
        return speaker == OTHER || channels() == 1 ? "channel " + (channel + 1) : speaker.label();
    }

    private static List<Speaker> listed(String written) {
        var parts = List.of(written.toUpperCase(Locale.ROOT).split("\\+"));
        boolean hasSides = parts.contains("SL");
        return parts.stream().map(part -> speaker(part, hasSides)).toList();
    }

    private static Speaker speaker(String part, boolean hasSides) {
        return switch (part) {
            case "BL" -> hasSides ? LRS : LS;
            case "BR" -> hasSides ? RRS : RS;
            default ->
                    Stream.ofNullable(ABBREVIATED.get(part))
                            .findFirst()
                            .orElse(part.startsWith("T") ? Speaker.TOP : OTHER);
        };
    }
}

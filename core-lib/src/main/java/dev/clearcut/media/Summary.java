package dev.clearcut.media;

import dev.clearcut.timecode.Rational;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a file is, in one line that can be read aloud: {@code QuickTime MOV · 2.002 s · 01:00:00:00
 * · ProRes 422 HQ 1920×1080p 23.976 4:2:2 10-bit BT.709 · 2 × mono PCM 48 kHz 24-bit}.
 */
public final class Summary {

    private static final Vocabulary WORDS = Vocabulary.shipped();

    private Summary() {}

    public static String of(MediaFacts facts) {
        var parts = new ArrayList<String>();
        var file = facts.file();
        parts.add(label(file, Fact.CONTAINER));
        parts.add(file.word(Fact.OPERATIONAL_PATTERN).orElse(""));
        file.exact(Fact.DURATION).ifPresent(seconds -> parts.add(seconds(seconds)));
        parts.add(file.word(Fact.START_TIMECODE).orElse(""));
        parts.add(file.flag(Fact.ENCRYPTED).orElse(false) ? "encrypted" : "");
        parts.addAll(counted(facts.video().stream().map(track -> video(track.facts())).toList()));
        parts.addAll(counted(facts.audio().stream().map(track -> audio(track.facts())).toList()));
        parts.addAll(counted(facts.text().stream().map(track -> text(track.facts())).toList()));
        return String.join(" · ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** Tracks that read alike are said once: {@code 2 × mono PCM}. */
    private static List<String> counted(List<String> tracks) {
        var counts = new LinkedHashMap<String, Integer>();
        tracks.stream()
                .filter(track -> !track.isBlank())
                .forEach(track -> counts.merge(track, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> (each.getValue() > 1 ? each.getValue() + " × " : "") + each.getKey())
                .toList();
    }

    private static String video(Facts video) {
        var size =
                video.exact(Fact.WIDTH).isPresent() && video.exact(Fact.HEIGHT).isPresent()
                        ? video.exact(Fact.WIDTH).get()
                                + "×"
                                + video.exact(Fact.HEIGHT).get()
                                + scan(video)
                        : "";
        return joined(
                codec(video),
                size,
                video.exact(Fact.FRAME_RATE).map(rate -> rate(video, rate)).orElse(""),
                components(video),
                depth(video),
                colour(video),
                turned(video),
                late(video));
    }

    /** How a picture samples its colours, or which they are where nobody samples them so. */
    private static String components(Facts video) {
        return video.word(Fact.CHROMA)
                .map(chroma -> WORDS.label(Fact.CHROMA, chroma))
                .or(() -> video.word(Fact.COLOUR_MODE).map(mode -> mode.toUpperCase(Locale.ROOT)))
                .orElse("");
    }

    /** A profile that begins with its codec's name says both. */
    private static String codec(Facts video) {
        var codec = label(video, Fact.CODEC);
        var profile =
                video.word(Fact.PROFILE).map(word -> WORDS.label(Fact.PROFILE, word)).orElse("");
        return Stream.of(codec.split("/")).anyMatch(profile::startsWith)
                ? profile
                : joined(video.flag(Fact.STILL).orElse(false) ? "" : codec, profile);
    }

    private static String scan(Facts video) {
        if (video.flag(Fact.STILL).orElse(false)) {
            return "";
        }
        return video.word(Fact.SCAN).map(scan -> scan.equals("interlaced") ? "i" : "p").orElse("");
    }

    /** {@code 23.976}; a rate that varies is an average. */
    private static String rate(Facts video, Rational rate) {
        var written = Writing.decimal(rate).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return (video.flag(Fact.VARIABLE_RATE).orElse(false) ? "variable ~" : "")
                + written.toPlainString();
    }

    private static String depth(Facts facts) {
        return facts.exact(Fact.BIT_DEPTH)
                .map(
                        bits ->
                                bits
                                        + "-bit"
                                        + (facts.flag(Fact.FLOATING).orElse(false) ? " float" : ""))
                .orElse("");
    }

    /** Clockwise, by the tag; what is written of its size is so before. */
    private static String turned(Facts video) {
        return switch (video.exact(Fact.ORIENTATION).map(Rational::toString).orElse("1")) {
            case "3" -> "turned 180°";
            case "6" -> "turned 90°";
            case "8" -> "turned 270°";
            default -> "";
        };
    }

    private static String late(Facts track) {
        return track.exact(Fact.DELAY)
                .filter(delay -> delay.sign() > 0)
                .map(delay -> "from " + seconds(delay) + " on")
                .orElse("");
    }

    /** What the three colour facts agree on is said once. */
    private static String colour(Facts video) {
        var words =
                Stream.of(Fact.PRIMARIES, Fact.TRANSFER)
                        .map(fact -> label(video, fact))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        var hdr = video.words(Fact.HDR).stream().map(kind -> WORDS.label(Fact.HDR, kind));
        var range = video.word(Fact.RANGE).filter("full"::equals).map(full -> "full range");
        return Stream.of(words.stream(), matrix(video, words), hdr, range.stream())
                .flatMap(each -> each)
                .distinct()
                .collect(java.util.stream.Collectors.joining(" "));
    }

    /** A matrix of another kind than the rest, which shows in wrong colours. */
    private static Stream<String> matrix(Facts video, List<String> others) {
        var matrix = label(video, Fact.MATRIX);
        return matrix.isEmpty()
                        || video.word(Fact.MATRIX).filter("gbr"::equals).isPresent()
                        || others.isEmpty()
                        || others.stream().anyMatch(word -> word.startsWith(matrix))
                ? Stream.empty()
                : Stream.of(matrix + " matrix");
    }

    private static String audio(Facts audio) {
        var channels = audio.exact(Fact.CHANNELS).map(Summary::channels).orElse("");
        return joined(
                audio.word(Fact.LAYOUT)
                        .map(layout -> WORDS.label(Fact.LAYOUT, layout))
                        .orElse(channels),
                label(audio, Fact.CODEC),
                audio.exact(Fact.SAMPLE_RATE).map(Summary::kilohertz).orElse(""),
                depth(audio),
                audio.word(Fact.LANGUAGE).orElse(""),
                late(audio));
    }

    private static String channels(Rational count) {
        return count + (count.equals(Rational.ONE) ? " channel" : " channels");
    }

    private static String kilohertz(Rational rate) {
        return Writing.decimal(rate.over(Rational.of(1000))).toPlainString() + " kHz";
    }

    private static String text(Facts text) {
        var events =
                text.exact(Fact.EVENTS)
                        .map(
                                count ->
                                        count
                                                + (count.equals(Rational.ONE)
                                                        ? " caption"
                                                        : " captions"))
                        .orElse("");
        return joined(
                text.word(Fact.DIALECT).orElse(label(text, Fact.CODEC)),
                text.word(Fact.LANGUAGE).orElse(""),
                events,
                text.flag(Fact.FORCED).orElse(false) ? "forced" : "");
    }

    private static String label(Facts facts, Fact fact) {
        return facts.word(fact).map(word -> WORDS.label(fact, word)).orElse("");
    }

    /** {@code 1:32:05.04} from a minute on. */
    private static String seconds(Rational seconds) {
        var exact = Writing.decimal(seconds).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        if (seconds.compareTo(Rational.of(60)) < 0) {
            return exact.toPlainString() + " s";
        }
        long whole = exact.longValue();
        var rest = exact.subtract(java.math.BigDecimal.valueOf(whole));
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d%s",
                whole / 3600,
                whole / 60 % 60,
                whole % 60,
                rest.signum() == 0 ? "" : rest.toPlainString().substring(1));
    }

    private static String joined(String... words) {
        return String.join(
                " ",
                Stream.of(words).filter(Objects::nonNull).filter(word -> !word.isBlank()).toList());
    }
}

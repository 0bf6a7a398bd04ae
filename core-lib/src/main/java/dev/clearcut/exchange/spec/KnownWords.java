package dev.clearcut.exchange.spec;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.rights.Languages;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that readers of media say, by fact. */
final class KnownWords {

    /** New ones come every year. */
    private static final Set<Fact> OPEN =
            EnumSet.of(Fact.CODEC, Fact.PROFILE, Fact.LAYOUT, Fact.SPEAKERS, Fact.COMPRESSION);

    /** Those of facts whose readers have no vocabulary to translate. */
    private static final Map<Fact, List<String>> SHORT =
            Map.of(
                    Fact.COLOUR_MODE, List.of("rgb", "cmyk", "grey", "palette", "lab"),
                    Fact.TIER, List.of("main", "high"),
                    Fact.PSE_PASS, List.of("yes", "no", "not-tested"),
                    Fact.AUDIO_DESCRIPTION_TYPE, List.of("control-narration", "mix"));

    private static final Pattern LAYOUT = Pattern.compile("r(48|123)-\\d{1,2}[a-h]");
    private static final Pattern LEVEL = Pattern.compile("[0-9A-Za-z.@]{1,16}");
    private static final Pattern DOLBY_VISION = Pattern.compile("\\d{1,2}(\\.\\d)?");

    private KnownWords() {}

    /** What a word of a fact that has no list looks like; null where anything may come. */
    private static @Nullable String form(Fact fact) {
        return switch (fact) {
            case AUDIO_TRACK_LAYOUT -> "r48-2a or r123-4b";
            case LEVEL -> "4.1";
            case DOLBY_VISION_PROFILE -> "5 or 8.1";
            case CODEC_TAG -> "four characters such as apch";
            case LANGUAGE, PRIMARY_AUDIO_LANGUAGE -> "a language such as en, eng or en-GB";
            case ENCODING -> "an encoding such as UTF-8";
            default -> null;
        };
    }

    /** What would be expected where a reader can never say the word; empty where it can. */
    static String expected(Fact fact, String word) {
        boolean fits =
                switch (fact) {
                    case AUDIO_TRACK_LAYOUT -> LAYOUT.matcher(word).matches();
                    case LEVEL -> LEVEL.matcher(word).matches();
                    case DOLBY_VISION_PROFILE -> DOLBY_VISION.matcher(word).matches();
                    case CODEC_TAG -> word.length() <= 4;
                    case LANGUAGE, PRIMARY_AUDIO_LANGUAGE -> Languages.named(word).isPresent();
                    case ENCODING -> isEncoding(word);
                    default -> true;
                };
        var form = form(fact);
        return fits || form == null ? "" : form;
    }

    private static boolean isEncoding(String word) {
        try {
            return Charset.isSupported(word);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    /** None where any word may come. */
    static List<String> of(Fact fact) {
        return Stream.concat(
                        Vocabulary.shipped().words(fact).stream().map(Vocabulary.Entry::word),
                        SHORT.getOrDefault(fact, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The words, their families and other ways to write them. */
    static Set<String> accepted(Fact fact) {
        var accepted = new LinkedHashSet<>(SHORT.getOrDefault(fact, List.of()));
        for (var entry : Vocabulary.shipped().words(fact)) {
            Stream.concat(Stream.of(entry.word(), entry.family()), entry.aliases().stream())
                    .forEach(accepted::add);
        }
        return accepted;
    }

    /** Whether there may be words that nobody knows yet. */
    static boolean isOpen(Fact fact) {
        return OPEN.contains(fact);
    }
}

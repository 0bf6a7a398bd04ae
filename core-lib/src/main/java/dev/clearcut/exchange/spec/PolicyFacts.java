package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.DataFile;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.media.spec.Literals;
import dev.clearcut.media.spec.Target;
import dev.clearcut.timecode.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What MediaInfo's names and values, in which policies are written, are called here. */
final class PolicyFacts {

    /**
     * A fact, and the values in our words of which one is meant.
     *
     * @param values empty for a rule that asks only whether there is one
     * @param within how far a rounded value may be off; empty for not at all
     * @param still whether pictures alone are meant, as MediaInfo's type "Image" does
     * @param isTranslated whether the values are our words, and no longer the beginning of theirs
     */
    record Said(
            String asker,
            String name,
            List<String> values,
            String within,
            boolean still,
            boolean isTranslated) {

        Said {
            values = List.copyOf(values);
        }

        boolean isNumber() {
            return asker.equals("count")
                    || Target.named(name)
                            .map(target -> NUMBERS.contains(target.reading().type()))
                            .orElse(false);
        }
    }

    private static final Set<Fact.Type> NUMBERS =
            Set.of(
                    Fact.Type.COUNT,
                    Fact.Type.RATE,
                    Fact.Type.RATIO,
                    Fact.Type.SECONDS,
                    Fact.Type.NITS);

    /** One format in MediaInfo, several containers here. */
    private static final Map<String, List<String>> CONTAINERS =
            Map.of("mpeg-4", List.of("mp4", "mov", "m4a"));

    private static final Map<String, String> NAMES = names();

    private PolicyFacts() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        DataFile.beside(PolicyFacts.class, "mediainfo-fields.csv")
                .forEach(
                        row ->
                                names.put(
                                        row.get("track") + "." + row.get("field"),
                                        row.get("fact")));
        return names;
    }

    /**
     * Empty where nothing here says the same.
     *
     * @param key the key of a specification by which it is asked
     * @param value empty for a rule that asks only whether there is one
     */
    static Optional<Said> of(String type, String field, String key, String value) {
        var track = type.toLowerCase(Locale.ROOT);
        boolean still = track.equals("image");
        var name = NAMES.get((still ? "video" : track) + "." + field);
        if (name == null || still && !name.startsWith("video.")) {
            return Optional.empty();
        }
        if (name.startsWith("count ")) {
            var counted = value.isEmpty() ? List.<String>of() : List.of(value);
            return key.equals("present")
                    ? Optional.empty()
                    : Optional.of(new Said("count", name.substring(6), counted, "", false, false));
        }
        return value.isEmpty()
                ? Optional.of(new Said("fact", name, List.of(), "", still, false))
                : Target.named(name).flatMap(target -> said(target, name, key, value, still));
    }

    private static Optional<Said> said(
            Target target, String name, String key, String value, boolean still) {
        try {
            var type = target.reading().type();
            var values = key.equals("begins") ? beginning(target, value) : values(target, value);
            boolean translated = !values.equals(List.of(value));
            if (type != Fact.Type.WORDS && (translated || !key.equals("begins"))) {
                values.forEach(each -> Literals.read(target.reading(), each));
            }
            var within = type == Fact.Type.RATIO && !value.matches(".*[:/].*") ? "0.001" : "";
            return Optional.of(new Said("fact", name, values, within, still, translated));
        } catch (Invalid notOurs) {
            return Optional.empty();
        }
    }

    private static List<String> values(Target target, String value) {
        return switch (target.reading().type()) {
            case RATE -> List.of(Rate.parse(value).fraction());
            case FLAG -> List.of(flag(value));
            case WORD -> words(target, value);
            case RATIO, TEXT, COUNT, SECONDS, NITS, WORDS -> List.of(value);
        };
    }

    /** {@code CFR} says that the rate is not variable. */
    private static String flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "vfr", "yes" -> "yes";
            case "cfr", "no" -> "no";
            default -> throw new Invalid(value + " is neither yes nor no.");
        };
    }

    private static List<String> words(Target target, String value) {
        var fact = target.reading().fact();
        if (fact == Fact.CONTAINER && CONTAINERS.containsKey(value.toLowerCase(Locale.ROOT))) {
            return CONTAINERS.getOrDefault(value.toLowerCase(Locale.ROOT), List.of());
        }
        if (fact == Fact.SCAN) {
            return List.of(value.equalsIgnoreCase("progressive") ? "progressive" : "interlaced");
        }
        return List.of(fact == null ? value : Vocabulary.shipped().word(fact, value).strip());
    }

    /** All our words of which a name begins so; profiles and what has no vocabulary stay. */
    private static List<String> beginning(Target target, String value) {
        var fact = target.reading().fact();
        if (fact == null || fact == Fact.PROFILE || target.reading().type() != Fact.Type.WORD) {
            return List.of(value);
        }
        var start = value.toLowerCase(Locale.ROOT);
        var words =
                Vocabulary.shipped().words(fact).stream()
                        .filter(entry -> names(entry).anyMatch(name -> name.startsWith(start)))
                        .map(Vocabulary.Entry::word)
                        .toList();
        return words.isEmpty() ? List.of(value) : words;
    }

    private static Stream<String> names(Vocabulary.Entry entry) {
        return Stream.concat(Stream.of(entry.word(), entry.label()), entry.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}

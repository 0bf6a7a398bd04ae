package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.DataFile;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.media.spec.Literals;
import dev.clearcut.media.spec.Target;
import dev.clearcut.timecode.Rate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What MediaInfo's names and values, in which policies are written, are called here. */
final class PolicyFacts {

    /**
     * A fact, and the value in our words.
     *
     * @param value empty for a rule that asks only whether there is one
     * @param within how far a rounded value may be off; empty for not at all
     */
    record Said(String asker, String name, String value, String within) {}

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

    /** Empty where nothing here says the same. */
    static Optional<Said> of(String track, String field, String value) {
        var name = NAMES.get(track + "." + field);
        if (name == null) {
            return Optional.empty();
        }
        if (name.startsWith("count ")) {
            return Optional.of(new Said("count", name.substring(6), value, ""));
        }
        return value.isEmpty()
                ? Optional.of(new Said("fact", name, "", ""))
                : Target.named(name).flatMap(target -> said(target, name, value));
    }

    private static Optional<Said> said(Target target, String name, String value) {
        try {
            var said = said(target.reading().type(), target, name, value);
            if (!said.value().isEmpty() && target.reading().type() != Fact.Type.WORDS) {
                Literals.read(target.reading(), said.value());
            }
            return Optional.of(said);
        } catch (Invalid notOurs) {
            return Optional.empty();
        }
    }

    private static Said said(Fact.Type type, Target target, String name, String value) {
        return switch (type) {
            case RATE -> new Said("fact", name, Rate.parse(value).fraction(), "");
            case RATIO ->
                    value.contains(":") || value.contains("/")
                            ? new Said("fact", name, value, "")
                            : new Said("fact", name, value, "0.001");
            case FLAG -> new Said("fact", name, value.equalsIgnoreCase("VFR") ? "yes" : "no", "");
            case WORD -> new Said("fact", name, word(target, value), "");
            case TEXT, COUNT, SECONDS, NITS, WORDS -> new Said("fact", name, value, "");
        };
    }

    private static String word(Target target, String value) {
        var fact = target.reading().fact();
        if (fact == Fact.SCAN) {
            return value.equalsIgnoreCase("progressive") ? "progressive" : "interlaced";
        }
        return fact == null ? value : Vocabulary.shipped().word(fact, value).strip();
    }

    /** {@code general}: how the table of fields calls a type of track. */
    static String track(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}

package dev.clearcut.exchange.letter;

import dev.clearcut.base.Words;
import dev.clearcut.letter.Asked;
import dev.clearcut.letter.LetterFacts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template may name, and what it gets: texts, and lists to repeat. */
final class LetterWords {

    /** {@code 15 January 2027}. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final List<String> KNOWN =
            List.of(
                    "production",
                    "company",
                    "sender",
                    "today",
                    "to",
                    "email",
                    "cut",
                    "deal",
                    "code",
                    "replyBy",
                    "askedOn",
                    "materials",
                    "title",
                    "people",
                    "identifiers",
                    "rights",
                    "right",
                    "wanted",
                    "excerpts",
                    "in",
                    "out",
                    "duration",
                    "track",
                    "total",
                    "reference",
                    "price",
                    "gives",
                    "signed",
                    "until");

    private LetterWords() {}

    static String near(String unknown) {
        var near = Words.didYouMean(unknown, KNOWN);
        return near.isEmpty() ? "; it knows " + String.join(", ", KNOWN) + "." : near;
    }

    static Map<String, Object> of(LetterFacts facts) {
        var words = new LinkedHashMap<String, Object>();
        words.put("production", facts.head().production());
        words.put("company", facts.head().company());
        words.put("sender", facts.head().sender());
        words.put("today", day(facts.head().today()));
        words.put("to", facts.head().to());
        words.put("email", facts.head().email());
        words.put("cut", facts.cut());
        words.put("deal", facts.deal());
        words.put("code", facts.code());
        words.put("replyBy", day(facts.replyBy()));
        words.put("askedOn", day(facts.askedOn()));
        words.put("materials", facts.materials().stream().map(LetterWords::material).toList());
        words.put("reference", facts.onFile().reference());
        words.put("price", facts.onFile().price());
        words.put("gives", facts.onFile().gives());
        words.put("signed", day(facts.onFile().signed()));
        words.put("until", day(facts.onFile().until()));
        return words;
    }

    private static Map<String, Object> material(Asked asked) {
        return Map.of(
                "title", asked.title(),
                "people", String.join(", ", asked.people()),
                "identifiers", String.join(", ", asked.identifiers()),
                "rights", asked.rights().stream().map(LetterWords::wanted).toList(),
                "excerpts", asked.excerpts().stream().map(LetterWords::excerpt).toList(),
                "total", asked.total());
    }

    private static Map<String, Object> wanted(Asked.Wanted wanted) {
        return Map.of("right", wanted.right(), "wanted", wanted.rights());
    }

    private static Map<String, Object> excerpt(Asked.Excerpt excerpt) {
        return Map.of(
                "in", excerpt.in(),
                "out", excerpt.out(),
                "duration", excerpt.duration(),
                "track", excerpt.track());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}

package dev.clearcut.term;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kind of work it is, as copyright statutes divide them. */
public enum WorkType {
    LITERARY,
    DRAMATIC,
    MUSIC,
    ARTWORK,
    PHOTOGRAPH,
    FILM,
    SOUND_RECORDING,
    BROADCAST,
    /** The typographical arrangement of a published edition, apart from its text. */
    EDITION,
    /** Made by a government or under its direction: Crown copyright, federal works. */
    GOVERNMENT;

    /** What people call a work, and the type that is. */
    private static final Map<String, WorkType> EVERYDAY =
            Map.ofEntries(
                    Map.entry("book", LITERARY),
                    Map.entry("novel", LITERARY),
                    Map.entry("poem", LITERARY),
                    Map.entry("lyrics", LITERARY),
                    Map.entry("text", LITERARY),
                    Map.entry("play", DRAMATIC),
                    Map.entry("song", MUSIC),
                    Map.entry("composition", MUSIC),
                    Map.entry("score", MUSIC),
                    Map.entry("musical", MUSIC),
                    Map.entry("painting", ARTWORK),
                    Map.entry("art", ARTWORK),
                    Map.entry("artistic", ARTWORK),
                    Map.entry("drawing", ARTWORK),
                    Map.entry("sculpture", ARTWORK),
                    Map.entry("photo", PHOTOGRAPH),
                    Map.entry("still", PHOTOGRAPH),
                    Map.entry("movie", FILM),
                    Map.entry("footage", FILM),
                    Map.entry("clip", FILM),
                    Map.entry("recording", SOUND_RECORDING),
                    Map.entry("record", SOUND_RECORDING),
                    Map.entry("master", SOUND_RECORDING),
                    Map.entry("phonogram", SOUND_RECORDING),
                    Map.entry("programme", BROADCAST),
                    Map.entry("layout", EDITION),
                    Map.entry("crown", GOVERNMENT));

    /** {@code sound-recording}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws Invalid for a word that is none of the types, with the nearest
     */
    public static WorkType of(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        var words = Arrays.stream(values()).map(WorkType::word).toList();
        return Arrays.stream(values())
                .filter(type -> type.word().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" is no type of work%s Say one of: %s."
                                                .formatted(word, near(word, words), list(words))));
    }

    private static String near(String word, List<String> words) {
        var everyday = EVERYDAY.get(word.strip().toLowerCase(Locale.ROOT));
        if (everyday != null) {
            return "; did you mean \"%s\"?".formatted(everyday.word());
        }
        var near = Words.didYouMean(word, words);
        return near.isEmpty() ? "." : near;
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }
}

package dev.clearcut.term;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.Arrays;
import java.util.Locale;

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

    private static String near(String word, java.util.List<String> words) {
        var near = Words.didYouMean(word, words);
        return near.isEmpty() ? "." : near;
    }

    private static String list(java.util.List<String> words) {
        return String.join(", ", words);
    }
}

package dev.clearcut.use;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a use may be called, for looking it up.
 *
 * @param whole every name the cut gives it, normalised, best first
 * @param parts names with a cue or track number, an artist or a library taken off, normalised
 */
record NameForms(List<String> whole, List<String> parts) {

    private static final int MOST = 8;

    /** Words that say what a file is for, and nothing of what it holds. */
    private static final Set<String> SAY_NOTHING =
            Set.of(
                    "mx",
                    "mus",
                    "music",
                    "song",
                    "score",
                    "cue",
                    "mix",
                    "stem",
                    "stereo",
                    "mono",
                    "master",
                    "final",
                    "full",
                    "short",
                    "long",
                    "edit",
                    "version",
                    "ver",
                    "alt",
                    "instrumental",
                    "inst",
                    "vocal",
                    "loop",
                    "temp",
                    "wip",
                    "new",
                    "old",
                    "the",
                    "a",
                    "an",
                    "of",
                    "and",
                    "arch",
                    "archive",
                    "stock",
                    "footage",
                    "clip",
                    "shot",
                    "still",
                    "photo",
                    "gfx",
                    "graphic",
                    "audio",
                    "video",
                    "track",
                    "file",
                    "hd",
                    "sd",
                    "4k",
                    "prores",
                    "untitled",
                    "sequence",
                    "intro",
                    "outro",
                    "theme",
                    "title",
                    "titles",
                    "main",
                    "end",
                    "opening",
                    "closing",
                    "credits",
                    "scene",
                    "take",
                    "part",
                    "home",
                    "logo",
                    "map",
                    "image",
                    "img",
                    "ax",
                    "bl");

    private static final Pattern CUE_NUMBER =
            Pattern.compile(
                    "^(?:(?:mx|mus|music|cue|arch|archive|stock|gfx|still) )*"
                            + "(?:\\d{1,2}m\\d{1,3}[a-z]?|m\\d{1,3}[a-z]?)(?: |$)");
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:mx|mus|music|song|score|cue|arch|archive|stock|gfx|still|stills|photo|logo)"
                            + "(?: \\d{1,4})? ");
    private static final Pattern TRACK_NUMBER = Pattern.compile("^\\d{1,3} (?=\\S*\\p{L})");

    static NameForms of(Use use) {
        var names = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(use.name()),
                        use.fragments().stream().flatMap(f -> Stream.of(f.name(), f.source())))
                .filter(name -> !name.isBlank())
                .distinct()
                .limit(MOST)
                .forEach(names::add);
        return of(names);
    }

    static NameForms of(String name) {
        return of(Set.of(name));
    }

    private static NameForms of(Set<String> names) {
        var whole = names.stream().map(ClipName::normalised).distinct().toList();
        var parts = new LinkedHashSet<String>();
        for (var name : names) {
            parts.addAll(parts(ClipName.normalised(name)));
            for (var side :
                    ClipName.stripped(name).split("\\s+[-\\u2013\\u2014]\\s+|\\s*_-_\\s*")) {
                parts.add(ClipName.normalised(side));
                parts.addAll(parts(ClipName.normalised(side)));
            }
        }
        whole.forEach(parts::remove);
        return new NameForms(whole, parts.stream().filter(p -> !p.isBlank()).limit(24).toList());
    }

    private static List<String> parts(String name) {
        var parts = new ArrayList<String>();
        for (var head : List.of(CUE_NUMBER, PREFIX, TRACK_NUMBER)) {
            var found = head.matcher(name);
            if (found.find()) {
                parts.add(found.replaceFirst("").strip());
            }
        }
        return parts;
    }

    /** All forms, the whole names first. */
    Stream<String> all() {
        return Stream.concat(whole.stream(), parts.stream());
    }

    /**
     * Whether a title says enough to be known by it when the cut does not name it in full: several
     * words, or one long one, besides words that say nothing.
     */
    static boolean isTelling(String normalised) {
        var words = normalised.split(" ");
        int letters = Stream.of(words).filter(w -> !saysNothing(w)).mapToInt(String::length).sum();
        return letters >= (words.length > 1 ? 5 : 8);
    }

    static boolean saysNothing(String word) {
        return SAY_NOTHING.contains(word) || word.chars().allMatch(Character::isDigit);
    }
}

package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.material.MaterialKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the kinds of materials as offices say them. A word for a whole family, such as
 * <i>music</i>, is taken for the kind that is licensed most, and a warning says so once; a word
 * that may mean anything, such as <i>clip</i>, is asked about.
 */
final class MaterialKinds {

    private final Vocabulary<MaterialKind> words =
            Vocabulary.of(MaterialKind.class, MaterialKind::inWords, "material-kinds.txt");
    private final Vocabulary<MaterialKind> assumed =
            Vocabulary.of(MaterialKind.class, MaterialKind::inWords, "material-kinds-assumed.txt");
    private final Map<String, List<MaterialKind>> asked = asked();
    private final Set<String> warned = new HashSet<>();
    private final Findings findings;

    MaterialKinds(Findings findings) {
        this.findings = findings;
    }

    /** Whether it is a word for what a material is, sure or not. */
    boolean isKnown(String word) {
        return words.meaning(word).or(() -> assumed.meaning(word)).isPresent()
                || asked.containsKey(Spelling.of(word));
    }

    Optional<MaterialKind> read(String word, Where where) {
        var sure = words.meaning(word);
        if (sure.isPresent()) {
            return sure;
        }
        var likely = assumed.meaning(word);
        if (likely.isEmpty()) {
            findings.error("material.kind", where, unknown(word));
        } else if (warned.add(Spelling.of(word))) {
            var said = "\"%s\" is read as %s, here and below".formatted(word, is(likely.get()));
            findings.warning("material.kind", where, said + others(likely.get()));
        }
        return likely;
    }

    /** For a sheet that names its titles as songs, tracks or cues and says no kinds. */
    MaterialKind ofMusic(String heading, Where where) {
        if (warned.add("")) {
            var said =
                    "There is no column \"kind\", so all under \"%s\" is read as %s"
                            .formatted(heading, is(MaterialKind.COMMERCIAL_TRACK));
            findings.warning("material.kind", where, said + others(MaterialKind.COMMERCIAL_TRACK));
        }
        return MaterialKind.COMMERCIAL_TRACK;
    }

    private static String is(MaterialKind kind) {
        return kind.inWords()
                + ", to be cleared for "
                + kind.carries().stream()
                        .map(right -> right.inWords())
                        .collect(Collectors.joining(" and "));
    }

    private static String others(MaterialKind kind) {
        var others =
                Arrays.stream(MaterialKind.values())
                        .filter(other -> other.family() == kind.family() && other != kind)
                        .map(MaterialKind::word)
                        .collect(Collectors.joining(", "));
        return "; write %s where it is one of these.".formatted(others);
    }

    private String unknown(String word) {
        var several = asked.get(Spelling.of(word));
        if (several != null) {
            return "\"%s\" may be %s; write which."
                    .formatted(
                            word,
                            several.stream()
                                    .map(MaterialKind::word)
                                    .collect(Collectors.joining(" or ")));
        }
        var hint = word.isEmpty() ? "" : words.didYouMean(word);
        return (word.isEmpty() ? "This row says no kind" : "\"" + word + "\" is no kind")
                + (hint.isEmpty() ? "." : " of material" + hint)
                + " Kinds are %s.".formatted(all());
    }

    static String all() {
        return Arrays.stream(MaterialKind.values())
                .map(MaterialKind::word)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, List<MaterialKind>> asked() {
        var asked = new HashMap<String, List<MaterialKind>>();
        for (var line : Vocabulary.lines("material-kinds-asked.txt")) {
            var kind = MaterialKind.valueOf(line.substring(0, line.indexOf(':')).strip());
            for (var word : line.substring(line.indexOf(':') + 1).split(",")) {
                asked.computeIfAbsent(Spelling.of(word), w -> new ArrayList<>()).add(kind);
            }
        }
        return asked;
    }
}

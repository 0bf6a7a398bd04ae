package dev.clearcut.caption.rule;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.Line21;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every character is in a repertoire. */
final class GlyphRules {

    /** The value of a rule that leaves the list to the buyer. */
    private static final String BUYERS_LIST = "buyers-list";

    private GlyphRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        boolean list = rule.value().equals(BUYERS_LIST);
        if (list && scene.known().glyphs().isEmpty()) {
            return List.of(
                    CaptionFinding.unchecked(
                            rule,
                            scene.whole(),
                            "The characters were not checked: the buyer's list is not part of"
                                    + " Clearcut; give it with --glyphs FILE."));
        }
        var allowed = list ? scene.known().glyphs() : Line21.repertoire();
        var found = new ArrayList<CaptionFinding>();
        for (var event : scene.file().events()) {
            if (found.size() > CaptionCheck.EACH) {
                break;
            }
            var others = others(event, allowed);
            if (!others.isEmpty()) {
                found.add(
                        CaptionFinding.of(
                                rule,
                                event,
                                String.join(" ", others),
                                "It has characters that are not in the repertoire: %s."
                                        .formatted(
                                                others.stream()
                                                        .map(GlyphRules::named)
                                                        .collect(Collectors.joining(", ")))));
            }
        }
        return found;
    }

    private static Set<String> others(CaptionEvent event, Set<String> allowed) {
        var others = new LinkedHashSet<String>();
        for (var line : event.lines()) {
            Normalizer.normalize(line.text(), Normalizer.Form.NFC)
                    .codePoints()
                    .mapToObj(Character::toString)
                    .filter(c -> !c.isBlank() && !allowed.contains(c))
                    .forEach(others::add);
        }
        return others;
    }

    private static String named(String character) {
        return String.format(Locale.ROOT, "%s (U+%04X)", character, character.codePointAt(0));
    }
}

package dev.clearcut.caption.rule;

import dev.clearcut.base.Words;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.Characters;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import dev.clearcut.caption.rule.CaptionRule.Script;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines, characters, and how fast one has to read. */
final class ReadingRules {

    private static final Rational MINUTE = Rational.of(60);

    private ReadingRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        var found = new ArrayList<CaptionFinding>();
        for (var event : scene.file().events()) {
            if (found.size() > CaptionCheck.EACH) {
                break;
            }
            if (!concerns(rule.script(), event.text())) {
                continue;
            }
            switch (rule.kind()) {
                case EMPTY -> empty(rule, event, found);
                case LINES_MAX -> lines(rule, event, found);
                case LINE_LENGTH -> lengths(rule, event, found);
                case CHARACTERS_PER_SECOND -> characters(rule, scene, event, found);
                default -> words(rule, scene, event, found);
            }
        }
        return found;
    }

    /** Whether a text is of the script a rule is about: by the greater part of its letters. */
    static boolean concerns(Script script, String text) {
        return switch (script) {
            case ANY -> true;
            case CJK -> isCjk(text);
            case OTHER -> !isCjk(text);
        };
    }

    private static boolean isCjk(String text) {
        long letters = 0;
        long east = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && isEastern(c)) {
                east++;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return east * 2 > letters;
    }

    private static boolean isEastern(char c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }

    private static void empty(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        if (event.isEmpty()) {
            found.add(CaptionFinding.of(rule, event, "nothing", "It shows nothing."));
        }
    }

    private static void lines(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        if (event.lines().size() > rule.number().floor()) {
            found.add(
                    CaptionFinding.of(
                            rule,
                            event,
                            Words.many(event.lines().size(), "line"),
                            "It has %s; at most %s."
                                    .formatted(
                                            Words.many(event.lines().size(), "line"),
                                            rule.wanted())));
        }
    }

    private static void lengths(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        for (int i = 0; i < event.lines().size(); i++) {
            var length = Characters.counted(event.lines().get(i).text(), rule.counting());
            if (length.compareTo(rule.number()) > 0) {
                found.add(
                        CaptionFinding.of(
                                rule,
                                event,
                                halves(length) + " characters",
                                "Line %d has %s characters; at most %s%s."
                                        .formatted(
                                                i + 1,
                                                halves(length),
                                                rule.wanted(),
                                                rule.counting().word().equals("each")
                                                        ? ""
                                                        : ", half-width ones counting a half")));
            }
        }
    }

    private static String halves(Rational number) {
        return number.isWhole() ? number.toString() : Measure.decimal(number, 1);
    }

    private static void characters(
            CaptionRule rule, Scene scene, CaptionEvent event, List<CaptionFinding> found) {
        var count =
                Characters.counted(
                        event.lines().stream().map(l -> l.text()).collect(Collectors.joining()),
                        rule.counting());
        tooFast(rule, scene, event, count, Rational.ONE, "characters a second", found);
    }

    private static void words(
            CaptionRule rule, Scene scene, CaptionEvent event, List<CaptionFinding> found) {
        var count = Rational.of(Characters.words(event.text()));
        tooFast(rule, scene, event, count, MINUTE, "words a minute", found);
    }

    private static void tooFast(
            CaptionRule rule,
            Scene scene,
            CaptionEvent event,
            Rational count,
            Rational per,
            String unit,
            List<CaptionFinding> found) {
        var time = scene.measure().reading(event);
        if (time.sign() <= 0) {
            return;
        }
        if (count.times(per).compareTo(rule.number().times(time)) > 0) {
            var speed = Measure.decimal(count.times(per).over(time), 1);
            var needed = count.times(per).over(rule.number());
            found.add(
                    CaptionFinding.of(
                            rule,
                            event,
                            speed + " " + unit,
                            "It reads at %s %s; at most %s. It needs %s, or fewer words."
                                    .formatted(
                                            speed, unit, rule.value(), Measure.seconds(needed))));
        }
    }
}

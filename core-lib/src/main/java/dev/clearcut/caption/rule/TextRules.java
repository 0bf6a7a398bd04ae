package dev.clearcut.caption.rule;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the text itself is written. */
final class TextRules {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String CLOSING = ",;:!?.)]}»”、。，．！？；：）］】」』";
    private static final String ENDS = ".?!…\"”’'。？！)]";
    private static final String OPENERS = "([{（［【";
    private static final String CLOSERS = ")]}）］】";

    /** {@code a)}, {@code 1)} and {@code :-)} close nothing. */
    private static final Pattern NO_CLOSER = Pattern.compile("(?:^|\\s)(?:\\w{1,2}|[:;]-?)\\)");

    private static final Pattern SPACES = Pattern.compile("^[ \\t]|[ \\t]$|[ \\t]{2}|\\t");
    private static final Pattern DESCRIPTION = Pattern.compile("[\\[(（［].{1,200}[\\])）］]");

    private TextRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        var found = new ArrayList<CaptionFinding>();
        for (var event : scene.file().events()) {
            if (found.size() > CaptionCheck.EACH) {
                break;
            }
            if (!event.lines().isEmpty() && ReadingRules.concerns(rule.script(), event.text())) {
                check(rule, event, found);
            }
        }
        return found;
    }

    private static void check(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        switch (rule.kind()) {
            case SPACES -> spaces(rule, event, found);
            case PUNCTUATION -> punctuation(rule, event, found);
            case DASHES -> dashes(rule, event, found);
            case DASH_FORM -> dashForm(rule, event, found);
            case BRACKETS -> brackets(rule, event, found);
            case NO_ITALICS -> italics(rule, event, found);
            case NO_DESCRIPTIONS -> descriptions(rule, event, found);
            default -> capitals(rule, event, found);
        }
    }

    private static void spaces(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        for (int i = 0; i < event.lines().size(); i++) {
            if (SPACES.matcher(event.lines().get(i).text()).find()) {
                found.add(of(rule, event, i, "Line %d has a space twice, or one at its end."));
            }
        }
    }

    private static void punctuation(
            CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        for (int i = 1; i < event.lines().size(); i++) {
            var text = event.lines().get(i).text().strip();
            if (!text.isEmpty() && CLOSING.indexOf(text.charAt(0)) >= 0 && !text.startsWith("..")) {
                found.add(
                        of(rule, event, i, "Line %d begins with punctuation of the line before."));
            }
        }
    }

    private static void dashes(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        for (int i = 1; i < event.lines().size(); i++) {
            var before = event.lines().get(i - 1).text().strip();
            var line = event.lines().get(i).text().strip();
            if (before.isEmpty() || line.isEmpty()) {
                continue;
            }
            if (isDashed(line)
                    && !isDashed(before)
                    && !event.lines().stream()
                            .limit(i)
                            .map(Line::text)
                            .anyMatch(text -> isDashed(text.strip()))) {
                found.add(of(rule, event, i - 1, "Line %d has no dash, but the next has."));
            } else if (isDashed(before)
                    && !isDashed(line)
                    && ENDS.indexOf(before.charAt(before.length() - 1)) >= 0
                    && Character.isUpperCase(line.codePointAt(0))) {
                found.add(of(rule, event, i, "Line %d has no dash, but the one before has."));
            }
        }
    }

    private static boolean isDashed(String text) {
        return !text.isEmpty()
                && DASHES.indexOf(text.charAt(0)) >= 0
                && !(text.length() > 1 && DASHES.indexOf(text.charAt(1)) >= 0);
    }

    /** The value is {@code -} or {@code - }: a dash without or with a space. */
    private static void dashForm(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        long dashed = event.lines().stream().filter(line -> isDashed(line.text().strip())).count();
        for (int i = 0; i < event.lines().size() && dashed > 1; i++) {
            var text = event.lines().get(i).text().strip();
            boolean spaced = text.length() > 1 && Character.isWhitespace(text.charAt(1));
            if (isDashed(text)
                    && (text.charAt(0) != '-' || spaced != rule.value().equals("with space"))) {
                found.add(
                        of(
                                rule,
                                event,
                                i,
                                "The dash of line %d is to be a hyphen " + rule.value() + "."));
            }
        }
    }

    private static void brackets(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        var text = NO_CLOSER.matcher(event.text()).replaceAll(" ");
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            int opener = OPENERS.indexOf(text.charAt(i));
            int closer = CLOSERS.indexOf(text.charAt(i));
            if (opener >= 0) {
                open.push(opener);
            } else if (closer >= 0 && (open.isEmpty() || open.pop() != closer)) {
                found.add(unmatched(rule, event, CLOSERS.charAt(closer), "closes nothing"));
                return;
            }
        }
        if (!open.isEmpty()) {
            found.add(unmatched(rule, event, OPENERS.charAt(open.pop()), "is not closed"));
        }
    }

    private static CaptionFinding unmatched(
            CaptionRule rule, CaptionEvent event, char bracket, String how) {
        return CaptionFinding.of(
                rule, event, Character.toString(bracket), "A \"%s\" %s.".formatted(bracket, how));
    }

    private static void italics(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        for (int i = 0; i < event.lines().size(); i++) {
            if (event.lines().get(i).spans().stream().anyMatch(span -> span.style().italic())) {
                found.add(of(rule, event, i, "Line %d has italics."));
            }
        }
    }

    private static void descriptions(
            CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        var text = event.text().replace('\n', ' ').strip();
        if (text.length() <= 200 && DESCRIPTION.matcher(text).matches()) {
            found.add(CaptionFinding.of(rule, event, text, "It describes a sound."));
        }
    }

    private static void capitals(CaptionRule rule, CaptionEvent event, List<CaptionFinding> found) {
        var text = event.text();
        if (event.forced() && !text.equals(text.toUpperCase(Locale.ROOT))) {
            found.add(
                    CaptionFinding.of(
                            rule,
                            event,
                            text.replace('\n', ' '),
                            "A forced narrative that stands for a sign is in capitals; is it one?"));
        }
    }

    private static CaptionFinding of(CaptionRule rule, CaptionEvent event, int line, String text) {
        return CaptionFinding.of(
                rule, event, event.lines().get(line).text(), text.formatted(line + 1));
    }
}

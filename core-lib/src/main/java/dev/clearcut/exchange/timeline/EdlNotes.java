package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.EdlLine.Says;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Understands what stands in an EDL's comments, in the spellings edit systems use. */
final class EdlNotes {

    /**
     * @param needsColon whether the words alone, without a colon, could begin an ordinary sentence
     */
    private record Label(String words, Says says, boolean needsColon) {}

    /** Longer labels before those they begin with. */
    private static final List<Label> LABELS =
            List.of(
                    new Label("FROM CLIP IS A GENERATOR", Says.FROM_IS_GENERATOR, false),
                    new Label("TO CLIP IS A GENERATOR", Says.TO_IS_GENERATOR, false),
                    new Label("FROM CLIP NAME", Says.FROM_NAME, false),
                    new Label("TO CLIP NAME", Says.TO_NAME, false),
                    new Label("KEY CLIP NAME", Says.KEY_NAME, false),
                    new Label("CLIP NAME", Says.FROM_NAME, true),
                    new Label("FROM CLIP", Says.FROM_FILE, true),
                    new Label("TO CLIP", Says.TO_FILE, true),
                    new Label("FROM FILE", Says.FROM_FILE, true),
                    new Label("TO FILE", Says.TO_FILE, true),
                    new Label("SOURCE FILE NAME", Says.FILE, true),
                    new Label("SOURCE FILE PATH", Says.FILE, true),
                    new Label("SOURCE FILE", Says.FILE, true),
                    new Label("LOC", Says.LOCATOR, true),
                    new Label("SPLIT", Says.SPLIT, true),
                    new Label("COMMENT", Says.COMMENT, true));

    private EdlNotes() {}

    static EdlLine note(int line, String text) {
        int start = 0;
        boolean marked = false;
        while (start < text.length() && isMark(text.charAt(start))) {
            marked |= text.charAt(start) == '*' || text.charAt(start) == '>';
            start++;
        }
        var said = text.substring(start).strip();
        if (said.isEmpty()) {
            return new EdlLine.Blank(line);
        }
        for (var label : LABELS) {
            var after = after(label, said);
            if (after != null) {
                return new EdlLine.Note(line, start + 1, label.says(), after);
            }
        }
        var upper = said.toUpperCase(Locale.ROOT);
        if (upper.startsWith("REEL ") && upper.contains(" IS CLIP ")) {
            return new EdlLine.Note(line, start + 1, Says.REEL_IS_CLIP, said);
        }
        return new EdlLine.Note(
                line, start + 1, marked || isKnown(upper) ? Says.COMMENT : Says.UNKNOWN, said);
    }

    /** Statements that some systems write without a comment mark. */
    private static boolean isKnown(String upper) {
        return upper.startsWith("FINAL CUT PRO REEL")
                || upper.startsWith("EFFECT")
                || upper.startsWith("BLEND")
                || upper.startsWith("ASC_")
                || upper.startsWith("SWM")
                || upper.startsWith("GPI");
    }

    private static boolean isMark(char c) {
        return c == '*' || c == '>' || Character.isWhitespace(c);
    }

    /** What follows a label; null when the text does not begin with it. */
    private static @Nullable String after(Label label, String said) {
        int length = label.words().length();
        if (!said.regionMatches(true, 0, label.words(), 0, length)) {
            return null;
        }
        var rest = said.substring(length);
        var stripped = rest.strip();
        if (stripped.startsWith(":")) {
            return stripped.substring(1).strip();
        }
        boolean wordEnds = rest.isEmpty() || Character.isWhitespace(rest.charAt(0));
        return !label.needsColon() && wordEnds ? stripped : null;
    }
}

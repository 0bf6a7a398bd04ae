package dev.clearcut.caption.rule;

import java.util.Arrays;

/** The things that are checked; a rule is one of them with a number. */
public enum RuleKind {
    BACKWARDS("backwards", "caption.duration.none", "an event ends after it begins"),
    DURATION_MIN("duration-min", "caption.duration.short", "an event stays at least so long"),
    DURATION_MAX("duration-max", "caption.duration.long", "an event stays at most so long"),
    GAP_MIN("gap-min", "caption.gap.short", "between two events lie at least so many frames"),
    GAP_CLOSED(
            "gap-closed", "caption.gap.open", "a gap shorter than this is closed to the least one"),
    OVERLAP("overlap", "caption.overlap", "two events do not stand in one place at once"),
    ORDER("order", "caption.order", "events follow each other in the file as on the screen"),
    INSIDE("inside", "caption.outside-programme", "every event lies in the programme"),
    EMPTY("empty", "caption.empty", "every event shows something"),
    LINES_MAX("lines-max", "caption.lines", "at most so many lines at once"),
    LINE_LENGTH("line-length", "caption.line.length", "at most so many characters in a line"),
    CHARACTERS_PER_SECOND(
            "characters-per-second", "caption.speed.characters", "no faster to read than this"),
    WORDS_PER_MINUTE("words-per-minute", "caption.speed.words", "no faster to read than this"),
    GLYPHS("glyphs", "caption.glyphs", "only characters of this repertoire"),
    SPACES("spaces", "caption.spaces", "no space twice, none at either end of a line"),
    PUNCTUATION(
            "punctuation", "caption.break.punctuation", "no line begins with closing punctuation"),
    DASHES("dashes", "caption.dashes", "where one of two speakers has a dash, both have"),
    DASH_FORM("dash-form", "caption.dashes.form", "a speaker's dash is written like this"),
    BRACKETS("brackets", "caption.brackets", "every bracket that opens is closed"),
    NO_ITALICS("no-italics", "caption.italics", "nothing is in italics"),
    NO_DESCRIPTIONS("no-descriptions", "caption.forced.description", "no sound is described"),
    FORCED_ONLY(
            "forced-only",
            "caption.forced.unmarked",
            "every event is marked as a forced narrative"),
    CAPITALS("capitals", "caption.forced.capitals", "what stands for a sign is in capitals"),
    SHOT_OUT("shot-out", "caption.shot.out", "an event is gone so many frames before a new shot"),
    SHOT_NEAR(
            "shot-near",
            "caption.shot.near",
            "what begins or ends so near a new shot begins or ends with it"),
    SHOT_CROSSED("shot-crossed", "caption.shot.crossed", "no event stands over a new shot");

    private final String word;
    private final String id;
    private final String asks;

    RuleKind(String word, String id, String asks) {
        this.word = word;
        this.id = id;
        this.asks = asks;
    }

    /** As the data file names it. */
    public String word() {
        return word;
    }

    /** The rule id of its findings. */
    public String id() {
        return id;
    }

    /** What it asks for, in words. */
    public String asks() {
        return asks;
    }

    static RuleKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of rule: " + word));
    }
}

package dev.clearcut.caption.rule;

import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks a caption file against a set of rules. */
public final class CaptionCheck {

    /** Of each rule so many findings are listed; then its check stops and says so. */
    static final int EACH = 5_000;

    private CaptionCheck() {}

    /**
     * Everything that is not as asked: what concerns the whole file first, then event by event, in
     * the order of the set. What the reader found is not repeated here; see {@link
     * CaptionFile#report()}.
     */
    public static List<CaptionFinding> of(CaptionFile file, RuleSet set, Conditions known) {
        var found = new ArrayList<CaptionFinding>();
        var rate = known.rate() == null ? file.rate() : known.rate();
        var scene = new Scene(file, known, new Measure(rate), byTrack(file));
        for (var rule : set.rules()) {
            if (isFor(rule, known.audience())) {
                add(checked(rule, scene), found);
            }
        }
        found.sort(Comparator.comparingInt(CaptionFinding::event));
        var said = new HashSet<String>();
        found.removeIf(f -> f.rule().equals(CaptionFinding.UNCHECKED) && !said.add(f.text()));
        return List.copyOf(found);
    }

    /**
     * What all rules look at.
     *
     * @param tracks each in the order of time
     */
    record Scene(
            CaptionFile file,
            Conditions known,
            Measure measure,
            Map<String, List<CaptionEvent>> tracks) {

        Where.InFile whole() {
            return new Where.InFile(file.name(), 0, 0);
        }
    }

    private static void add(List<CaptionFinding> more, List<CaptionFinding> found) {
        found.addAll(more.subList(0, Math.min(EACH, more.size())));
        if (more.size() > EACH) {
            var next = more.get(EACH);
            found.add(
                    new CaptionFinding(
                            next.rule(),
                            next.severity(),
                            0,
                            null,
                            null,
                            next.where(),
                            next.wanted(),
                            next.found(),
                            "The same again from event %d on; only the first %d are listed."
                                    .formatted(next.event(), EACH),
                            next.cite()));
        }
    }

    private static boolean isFor(CaptionRule rule, String audience) {
        return rule.audience().equals("any") || rule.audience().equals(audience);
    }

    private static List<CaptionFinding> checked(CaptionRule rule, Scene scene) {
        return switch (rule.kind()) {
            case BACKWARDS, DURATION_MIN, DURATION_MAX, INSIDE, ORDER, OVERLAP ->
                    TimeRules.check(rule, scene);
            case GAP_MIN, GAP_CLOSED -> GapRules.check(rule, scene);
            case SHOT_OUT, SHOT_NEAR, SHOT_CROSSED -> ShotRules.check(rule, scene);
            case CHARACTERS_PER_SECOND, WORDS_PER_MINUTE, LINES_MAX, LINE_LENGTH, EMPTY ->
                    ReadingRules.check(rule, scene);
            case FORCED_ONLY -> ForcedRules.check(rule, scene);
            case GLYPHS -> GlyphRules.check(rule, scene);
            case SPACES,
                    PUNCTUATION,
                    DASHES,
                    DASH_FORM,
                    BRACKETS,
                    NO_ITALICS,
                    NO_DESCRIPTIONS,
                    CAPITALS ->
                    TextRules.check(rule, scene);
        };
    }

    private static Map<String, List<CaptionEvent>> byTrack(CaptionFile file) {
        var tracks = new LinkedHashMap<String, List<CaptionEvent>>();
        file.events()
                .forEach(
                        event ->
                                tracks.computeIfAbsent(event.track(), t -> new ArrayList<>())
                                        .add(event));
        tracks.values().forEach(events -> events.sort(Comparator.comparing(CaptionEvent::start)));
        return tracks;
    }
}

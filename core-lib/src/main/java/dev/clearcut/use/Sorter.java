package dev.clearcut.use;

import dev.clearcut.material.Family;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.Track;
import dev.clearcut.use.UseRule.Field;
import dev.clearcut.use.UseRule.Says;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the rules about clips. What a rule says of a text is remembered, for the names in a cut
 * repeat.
 */
final class Sorter {

    private static final int NONE = Integer.MAX_VALUE;

    /**
     * What the rules make of a clip.
     *
     * @param rule the deciding rule's id; empty when none speaks of it
     */
    record Ruling(Says says, String rule) {
        static final Ruling UNSORTED = new Ruling(new Says.Material(Family.UNSORTED), "");

        boolean isFamily() {
            return says instanceof Says.Material material && material.family() != Family.UNSORTED;
        }

        boolean isOwn() {
            return says instanceof Says.Own;
        }
    }

    private record Rule(UseRule rule, WordPattern words) {}

    private record Question(Field field, Track.Kind on, String text) {}

    private final List<Rule> rules;
    private final List<Rule> alternates;
    private final Map<Question, Integer> known = new HashMap<>();
    private final Map<String, Boolean> knownAlternates = new HashMap<>();

    Sorter(UseRules rules) {
        this.rules = compiled(rules, false);
        this.alternates = compiled(rules, true);
    }

    /** From the clip outwards through its nests, the first who takes it as somebody's material. */
    Ruling ruling(PlacedClip placed) {
        var kind = placed.ownTrack().kind();
        var byItself = byItself(placed.clip(), placed.ownTrack(), kind);
        if (byItself.isFamily() || byItself.isOwn() && knowsTheClip(byItself)) {
            return byItself;
        }
        var own = byItself;
        for (var nest : placed.path().reversed()) {
            var around = around(nest, kind);
            if (around.isFamily()) {
                return around;
            }
            own = own.isOwn() || around.rule().isEmpty() ? own : around;
        }
        return own;
    }

    /** Whether the clip lies on a track of versions that may double what lies elsewhere. */
    boolean isAlternate(PlacedClip placed) {
        return isAlternate(placed.ownTrack())
                || placed.path().stream().anyMatch(nest -> isAlternate(nest.on()));
    }

    private boolean isAlternate(Track track) {
        return knownAlternates.computeIfAbsent(
                track.name(), name -> alternates.stream().anyMatch(r -> r.words().fits(name)));
    }

    private Ruling byItself(Clip clip, Track track, Track.Kind kind) {
        int first = first(Field.TRACK, kind, track.name());
        for (var role : clip.roles()) {
            first = Math.min(first, first(Field.ROLE, kind, role));
        }
        first = Math.min(first, first(Field.NAME, kind, clip.names().clip()));
        first = Math.min(first, first(Field.FILE, kind, clip.names().file()));
        first = Math.min(first, first(Field.FOLDER, kind, clip.names().file()));
        first = Math.min(first, first(Field.REEL, kind, clip.names().reel()));
        for (var comment : clip.names().comments()) {
            first = Math.min(first, first(Field.COMMENT, kind, comment));
        }
        return ruling(first);
    }

    private Ruling around(PlacedClip.Nest nest, Track.Kind kind) {
        int first =
                Math.min(
                        first(Field.TRACK, kind, nest.on().name()),
                        first(Field.NAME, kind, nest.name()));
        for (var role : nest.roles()) {
            first = Math.min(first, first(Field.ROLE, kind, role));
        }
        return ruling(first);
    }

    private Ruling ruling(int rule) {
        return rule == NONE
                ? Ruling.UNSORTED
                : new Ruling(rules.get(rule).rule().says(), rules.get(rule).rule().id());
    }

    private boolean knowsTheClip(Ruling ruling) {
        return rules.stream()
                .anyMatch(r -> r.rule().id().equals(ruling.rule()) && r.rule().knowsTheClip());
    }

    private int first(Field field, Track.Kind on, String text) {
        return text.isBlank()
                ? NONE
                : known.computeIfAbsent(new Question(field, on, text), this::ask);
    }

    private int ask(Question question) {
        var text =
                switch (question.field()) {
                    case FILE -> ClipName.fileName(question.text());
                    case FOLDER -> ClipName.folderName(question.text());
                    case TRACK, ROLE, NAME, REEL, COMMENT -> question.text();
                };
        var read = WordPattern.Text.of(text);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i).rule();
            if (rule.fields().contains(question.field())
                    && rule.on().map(kind -> kind == question.on()).orElse(true)
                    && rules.get(i).words().fits(read)) {
                return i;
            }
        }
        return NONE;
    }

    private static List<Rule> compiled(UseRules rules, boolean ofAlternates) {
        var compiled = new ArrayList<Rule>();
        for (var rule : rules.rules()) {
            if (rule.says() instanceof Says.Alternates == ofAlternates) {
                compiled.add(new Rule(rule, WordPattern.of(rule.pattern())));
            }
        }
        return List.copyOf(compiled);
    }
}

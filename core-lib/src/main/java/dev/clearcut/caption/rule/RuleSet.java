package dev.clearcut.caption.rule;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.DataFile;
import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one buyer, or one format, asks for.
 *
 * @param id {@code netflix}, {@code bbc}; for ever
 * @param title in words
 * @param note what the set is not
 * @param rules those of the sets it includes first
 */
public record RuleSet(String id, String title, String note, List<CaptionRule> rules) {

    private static final List<RuleSet> ALL = load();

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Every set that ships. */
    public static List<RuleSet> all() {
        return ALL;
    }

    /**
     * @throws NotFound with the nearest known id
     */
    public static RuleSet named(String id) {
        var known = ALL.stream().map(RuleSet::id).toList();
        return ALL.stream()
                .filter(set -> set.id.equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no set of caption rules \"%s\"%s There are %s."
                                                .formatted(
                                                        id,
                                                        stopped(Words.didYouMeanName(id, known)),
                                                        String.join(", ", known))));
    }

    private static String stopped(String question) {
        return question.isEmpty() ? "." : question;
    }

    private static List<RuleSet> load() {
        var rules =
                DataFile.beside(RuleSet.class, "rules.csv").stream().map(CaptionRule::of).toList();
        var sets = new ArrayList<RuleSet>();
        for (var row : DataFile.beside(RuleSet.class, "sets.csv")) {
            var own = rules.stream().filter(rule -> rule.set().equals(row.get("id")));
            var included =
                    row.several("includes", " ").stream()
                            .flatMap(
                                    other ->
                                            sets.stream()
                                                    .filter(set -> set.id.equals(other))
                                                    .flatMap(set -> set.rules.stream()));
            sets.add(
                    new RuleSet(
                            row.get("id"),
                            row.get("title"),
                            row.get("note"),
                            Stream.concat(included, own).toList()));
        }
        return List.copyOf(sets);
    }
}

package dev.clearcut.use.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.use.change.Aspect.Difference;
import dev.clearcut.use.change.Aspect.End;
import dev.clearcut.use.change.Editor.Edit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random edits, more of them by {@code -Drounds}: every change is found, none is invented. */
class MutationTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 400);

    @Test
    void everyChangeIsFoundAndNoneInvented() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var editor = new Editor(random, 16 + random.nextInt(60));
            var before = editor.clips();
            int edits = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
            for (int i = 0; i < edits; i++) {
                editor.edit(Edit.values()[(seed + i * 7) % Edit.values().length]);
            }
            var truth = new Truth(before, editor.clips());
            var changes =
                    CutChanges.between(
                            Model.version("v1", before, true),
                            Model.version("v2", editor.clips(), true));

            var said = "seed %d: %s".formatted(seed, editor.done());
            assertThat(changes(changes)).as(said).isEqualTo(truth.changes());
            assertThat(changes.ripples()).as(said).isEqualTo(truth.ripples());
        }
    }

    /** In the words of {@link Truth}. */
    private static Map<Integer, String> changes(CutChanges changes) {
        var files = new HashMap<String, String>();
        changes.before().uses().forEach(p -> files.put(p.use().name(), p.use().source()));
        changes.after().uses().forEach(p -> files.put(p.use().name(), p.use().source()));
        var told = new TreeMap<Integer, String>();
        for (var change : changes.different()) {
            switch (change) {
                case Change.Same same -> {}
                case Change.Added added -> told.put(Model.id(added.after()), "added");
                case Change.Gone gone -> told.put(Model.id(gone.before()), "gone");
                case Change.Split split ->
                        told.put(Model.id(split.after()), "split of " + Model.id(split.of()));
                case Change.Joined joined -> told.put(Model.id(joined.before()), "joined");
                case Change.Changed changed ->
                        told.put(
                                Model.id(changed.before()),
                                changed.before().id().equals(changed.after().id())
                                        ? words(changed, files)
                                        : "became " + Model.id(changed.after()));
            }
        }
        return told;
    }

    private static String words(Change.Changed changed, Map<String, String> files) {
        var words = new TreeSet<String>();
        for (var aspect : changed.aspects()) {
            switch (aspect) {
                case Aspect.Longer(long frames, End at) -> words.add(word(at) + " " + frames);
                case Aspect.Shorter(long frames, End at) -> words.add(word(at) + " -" + frames);
                case Aspect.Moved(long frames) -> words.add("moved " + frames);
                case Aspect.Slipped(long frames) -> words.add("slipped " + frames);
                case Aspect.Retimed retimed -> words.add("retimed");
                case Aspect.Renamed renamed -> words.add("renamed");
                case Aspect.Recontexted(var differences) ->
                        words.addAll(
                                differences.stream()
                                        .map(d -> word(d, files))
                                        .collect(Collectors.toSet()));
            }
        }
        return String.join(", ", words);
    }

    private static String word(End end) {
        return switch (end) {
            case HEAD -> "head";
            case TAIL -> "tail";
        };
    }

    private static String word(Difference difference, Map<String, String> files) {
        return switch (difference) {
            case Difference.Track track -> "track";
            case Difference.SwitchedOn on -> "on";
            case Difference.SwitchedOff off -> "off";
            case Difference.Family family -> "family";
            case Difference.NowWith(var name) -> "with " + files.get(name);
            case Difference.NoLongerWith(var name) -> "without " + files.get(name);
            case Difference.NowUnder(var setting) -> "under " + setting.word();
            case Difference.NoLongerUnder(var setting) -> "no longer under " + setting.word();
        };
    }
}

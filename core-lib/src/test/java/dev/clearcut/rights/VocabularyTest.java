package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds of all three vocabularies and of the files they are read from. */
class VocabularyTest {

    private static final long SEED = 20_270_301L;
    private static final int CASES = 3_000;

    /** Reads "A, B except C, D" back. */
    private static Leaves read(Vocabulary vocabulary, String text) {
        if (text.equals("nothing")) {
            return vocabulary.none();
        }
        var parts = text.split(" except ");
        var in = vocabulary.of(List.of(parts[0].split(", ")));
        return parts.length == 1 ? in : in.minus(vocabulary.of(List.of(parts[1].split(", "))));
    }

    private static void everySetReadsBackAsPrinted(Vocabulary vocabulary) {
        var names = List.copyOf(vocabulary.knownNames());
        for (int i = 0; i < CASES; i++) {
            var random = new Random(SEED + i);
            var set = random.nextBoolean() ? vocabulary.all() : vocabulary.none();
            for (int j = random.nextInt(12); j >= 0; j--) {
                var some = vocabulary.of(List.of(names.get(random.nextInt(names.size()))));
                set = random.nextBoolean() ? set.plus(some) : set.minus(some);
            }
            var text = vocabulary.text(set);
            assertThat(read(vocabulary, text)).as("seed %d: %s", SEED + i, text).isEqualTo(set);
        }
    }

    @Test
    void everySetOfTerritoriesReadsBackAsPrinted() {
        everySetReadsBackAsPrinted(TerritoryNames.read());
    }

    @Test
    void everySetOfMediaReadsBackAsPrinted() {
        everySetReadsBackAsPrinted(MediaNames.read());
    }

    @Test
    void everySetOfLanguagesReadsBackAsPrinted() {
        everySetReadsBackAsPrinted(LanguageNames.read());
    }

    @Test
    void codesReadBackToo() {
        var random = new Random(SEED);
        var codes = Territories.ALL.codes();
        for (int i = 0; i < CASES; i++) {
            var set = Territories.of("EU", codes.get(random.nextInt(codes.size())));
            set = set.minus(Territories.of(codes.get(random.nextInt(codes.size())), "Scotland"));
            assertThat(Territories.of(set.codes().toArray(String[]::new))).isEqualTo(set);
        }
    }

    @Test
    void printedWordsForMediaNeitherOverlapNorCutTheTree() {
        var labels = MediaNames.read().labels();
        for (var a : labels) {
            for (var b : labels) {
                assertThat(
                                a.leaves().covers(b.leaves())
                                        || b.leaves().covers(a.leaves())
                                        || !a.leaves().intersects(b.leaves()))
                        .as("%s and %s", a.label(), b.label())
                        .isTrue();
            }
        }
    }

    @Test
    void aNameWithTwoMeaningsIsRefusedWhenTheFilesAreRead() {
        var names = new Names(List.of("A", "B"));
        Function<String, VocabularyNote> note = name -> new VocabularyNote(name, "", "", "");
        names.add("A", "", List.of("Congo"), names.none().with(0), note.apply("Brazzaville"));
        assertThatThrownBy(
                        () ->
                                names.add(
                                        "B",
                                        "",
                                        List.of("the Congo"),
                                        names.none().with(1),
                                        note.apply("Kinshasa")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Brazzaville and Kinshasa");
    }

    @Test
    void aMemberNobodyDefinedIsRefusedWhenTheFilesAreRead() {
        var names = new Names(List.of("A"));
        assertThatThrownBy(() -> names.members("A ZZ"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before it is defined");
    }
}

package dev.clearcut.use;

import dev.clearcut.material.Material;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds names that are much alike. Three-letter pieces of words choose who is worth a look, so that
 * a name is compared with some dozens of thousands; how many are looked at is bounded.
 */
final class LikenessIndex {

    /** A fuzzy likeness is never certainty. */
    private static final int MOST = 97;

    /** Another number is another thing: Symphony No. 5 is not No. 6. */
    private static final int OTHER_NUMBER = 70;

    private static final int EXTRA_NUMBER = 80;

    /** Of Dice's coefficient; below it two words are two words. */
    private static final double SAME_WORD = 0.45;

    private static final int LOOKED_AT = 60;
    private static final int POSTINGS_READ = 10_000;
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_WORD = 40;

    /** How alike a material's best name is, 0 to 100. */
    record Like(Material material, String name, int likeness) {}

    private record Entry(
            Material material, String shown, List<String> words, int pieces, String people) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byPiece = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    LikenessIndex(Collection<Material> materials) {
        for (var material : materials) {
            add(material, material.title());
            material.aliases().forEach(alias -> add(material, alias));
        }
    }

    /** One more name of a material. */
    void add(Material material, String name) {
        var people = " " + ClipName.normalised(String.join(" ", material.people())) + " ";
        var words = words(ClipName.normalised(name));
        int id = entries.size();
        var pieces = pieces(words);
        entries.add(new Entry(material, name, words, pieces.size(), people));
        new HashSet<>(words).forEach(word -> frequency.merge(word, 1, Integer::sum));
        pieces.forEach(piece -> byPiece.computeIfAbsent(piece, p -> new ArrayList<>()).add(id));
    }

    /** The best likeness of each material that comes anywhere near, best first. */
    List<Like> like(Collection<String> names, int floor) {
        var best = new HashMap<Material, Like>();
        for (var name : names) {
            var words = words(name);
            for (int id : nearest(words)) {
                var entry = entries.get(id);
                int likeness = likeness(words, entry);
                if (likeness >= floor) {
                    best.merge(
                            entry.material(),
                            new Like(entry.material(), entry.shown(), likeness),
                            (a, b) -> a.likeness() >= b.likeness() ? a : b);
                }
            }
        }
        return best.values().stream()
                .sorted(
                        Comparator.comparing(Like::likeness)
                                .reversed()
                                .thenComparing(l -> l.material().title())
                                .thenComparing(l -> l.material().id()))
                .toList();
    }

    /** The entries that share most pieces with the words, of those whose pieces are rarest. */
    private List<Integer> nearest(List<String> words) {
        var lists =
                pieces(words).stream()
                        .map(piece -> byPiece.getOrDefault(piece, List.of()))
                        .filter(list -> !list.isEmpty())
                        .sorted(Comparator.comparingInt(List::size))
                        .toList();
        var shared = new int[entries.size()];
        int most = 0;
        int read = 0;
        for (var list : lists) {
            if (read > 0 && read + list.size() > POSTINGS_READ) {
                break;
            }
            read += list.size();
            for (int id : list) {
                most = Math.max(most, ++shared[id]);
            }
        }
        int enough = Math.max(1, most / 3);
        return IntStream.range(0, shared.length)
                .filter(id -> shared[id] >= enough)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer id) -> -shared[id] / size(id))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(LOOKED_AT)
                .toList();
    }

    private double size(int id) {
        return Math.sqrt(entries.get(id).pieces());
    }

    /**
     * How much of the known name stands in the words, by weight, lessened by words that are neither
     * the name's nor its people's.
     */
    private int likeness(List<String> words, Entry entry) {
        double said = 0;
        double all = 0;
        var used = new HashSet<String>();
        for (var word : entry.words()) {
            double weight = weight(word);
            var nearest = nearest(word, words);
            all += weight;
            if (nearest.alike() > 0) {
                said += weight * nearest.alike();
                used.add(nearest.word());
            }
        }
        if (all == 0 || said == 0) {
            return 0;
        }
        double extra =
                words.stream()
                        .filter(w -> !used.contains(w) && !NameForms.saysNothing(w))
                        .filter(w -> !entry.people().contains(" " + w + " "))
                        .mapToDouble(this::weight)
                        .sum();
        double likeness = 100 * said / all * (0.7 + 0.3 * said / (said + extra / 2));
        boolean named = words.stream().anyMatch(w -> isOf(w, entry.people()) && !used.contains(w));
        return Math.min(capped(words, entry), (int) Math.round(likeness) + (named ? 5 : 0));
    }

    private static boolean isOf(String word, String people) {
        return word.length() > 3 && people.contains(" " + word + " ");
    }

    private static int capped(List<String> words, Entry entry) {
        var said = numbers(words);
        var known = numbers(entry.words());
        if (!said.containsAll(known)) {
            return OTHER_NUMBER;
        }
        return known.containsAll(said) ? MOST : EXTRA_NUMBER;
    }

    private static Set<String> numbers(List<String> words) {
        var numbers = new HashSet<String>();
        words.stream().filter(w -> w.chars().anyMatch(Character::isDigit)).forEach(numbers::add);
        return numbers;
    }

    private record Nearest(String word, double alike) {}

    private static Nearest nearest(String word, List<String> words) {
        var best = new Nearest("", 0);
        for (var other : words) {
            double alike = alike(word, other);
            if (alike > best.alike()) {
                best = new Nearest(other, alike);
            }
        }
        return best;
    }

    /**
     * By Dice's coefficient of three-letter pieces, its root, so that one slip in a long word costs
     * little; short words and numbers are alike or not.
     */
    private static double alike(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (Math.min(a.length(), b.length()) < 4
                || Math.max(a.length(), b.length()) > 2 * Math.min(a.length(), b.length())
                || a.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        var ofA = "^" + a + "$";
        var ofB = "^" + b + "$";
        int shared = 0;
        for (int i = 0; i + 3 <= ofA.length(); i++) {
            for (int j = 0; j + 3 <= ofB.length(); j++) {
                if (ofA.regionMatches(i, ofB, j, 3)) {
                    shared++;
                    break;
                }
            }
        }
        double dice = 2.0 * shared / (a.length() + b.length());
        return dice < SAME_WORD ? 0 : Math.sqrt(dice);
    }

    /** Words that many names share weigh little. */
    private double weight(String word) {
        double rarity =
                Math.log(1 + (double) (entries.size() + 1) / frequency.getOrDefault(word, 1));
        return NameForms.saysNothing(word) ? rarity / 4 : rarity;
    }

    private static List<String> words(String normalised) {
        return Stream.of(normalised.split(" "))
                .map(w -> w.length() > LONGEST_WORD ? w.substring(0, LONGEST_WORD) : w)
                .limit(MOST_WORDS)
                .toList();
    }

    private static Set<String> pieces(List<String> words) {
        var pieces = new HashSet<String>();
        for (var word : words) {
            var padded = "^" + word + "$";
            IntStream.rangeClosed(0, padded.length() - 3)
                    .forEach(i -> pieces.add(padded.substring(i, i + 3)));
        }
        return pieces;
    }
}

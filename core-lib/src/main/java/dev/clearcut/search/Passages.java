package dev.clearcut.search;

import dev.clearcut.material.Material;
import dev.clearcut.search.Passage.Run;
import dev.clearcut.search.Terms.Term;
import dev.clearcut.search.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the passages of a material that made it a hit, in the order of their weight. */
final class Passages {

    private final Words words;
    private final Terms terms;
    private final Set<Term> needed;
    private final List<Term> called;

    Passages(Words words, Terms terms) {
        this.words = words;
        this.terms = terms;
        this.needed = Set.copyOf(terms.needed());
        this.called = Stream.concat(terms.wanted().stream(), terms.called().stream()).toList();
    }

    List<Passage> in(Material material) {
        var passages = new ArrayList<Passage>();
        look("title", List.of(material.title()), called, passages);
        look("alias", material.aliases(), called, passages);
        for (var identifier : material.identifiers()) {
            identifier(identifier.toString(), identifier.value()).ifPresent(passages::add);
        }
        look("person", material.people(), terms.wanted(), passages);
        look("keyword", material.keywords(), terms.wanted(), passages);
        look("description", List.of(material.description()), terms.wanted(), passages);
        return passages;
    }

    private void look(String field, List<String> texts, List<Term> asked, List<Passage> passages) {
        for (var text : texts) {
            passage(field, Words.composed(text), asked).ifPresent(passages::add);
        }
    }

    private Optional<Passage> passage(String field, String text, List<Term> asked) {
        var found = words.in(text);
        var matched = new boolean[found.size()];
        boolean any = false;
        for (var term : asked) {
            for (int at = 0; at + term.words().size() <= found.size(); at++) {
                if (stands(term, found, at)) {
                    any |= needed.contains(term) || terms.called().contains(term);
                    Arrays.fill(matched, at, at + term.words().size(), true);
                }
            }
        }
        return any ? Optional.of(new Passage(field, runs(text, found, matched))) : Optional.empty();
    }

    private static boolean stands(Term term, List<Word> found, int at) {
        if (term.words().size() == 1 && !term.quoted()) {
            return isLike(term.words().getFirst(), found.get(at).word());
        }
        for (int i = 0; i < term.words().size(); i++) {
            if (!term.words().get(i).equals(found.get(at + i).word())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(String asked, String found) {
        return found.startsWith(asked)
                || Typos.between(asked, found, Matching.typos(asked)) <= Matching.typos(asked)
                        && asked.charAt(0) == found.charAt(0);
    }

    private static List<Run> runs(String text, List<Word> found, boolean[] matched) {
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int i = 0; i < matched.length; i++) {
            if (matched[i]) {
                if (found.get(i).start() > from) {
                    runs.add(new Run(text.substring(from, found.get(i).start()), false));
                }
                runs.add(new Run(text.substring(found.get(i).start(), found.get(i).end()), true));
                from = found.get(i).end();
            }
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), false));
        }
        return runs;
    }

    /** An identifier is one thing: found whole or from its start, however it was spaced. */
    private Optional<Passage> identifier(String shown, String value) {
        var bare = Words.bare(value);
        boolean whole = !terms.whole().isEmpty() && bare.startsWith(terms.whole());
        boolean byTerm =
                terms.wanted().stream()
                        .map(term -> Words.bare(term.text()))
                        .anyMatch(t -> Terms.isLikeAnIdentifier(t) && bare.startsWith(t));
        return whole || byTerm
                ? Optional.of(new Passage("identifier", List.of(new Run(shown, true))))
                : passage("identifier", shown, terms.wanted());
    }
}

package dev.clearcut.search;

import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.search.Passage.Run;
import dev.clearcut.search.Terms.Term;
import dev.clearcut.search.Words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds where in a long text the words of a question stand, and cuts the lines around them out. */
final class Excerpts {

    private static final int MOST = 3;

    /** Words shown before the first that was found, and after the last. */
    private static final int AROUND = 8;

    /** Words that are shown together at most. */
    private static final int WIDEST = 24;

    /** A word that is met exactly counts more than two that are like it. */
    private static final int EXACT = 3;

    private final Words words;
    private final List<Term> asked;

    Excerpts(Words words, Terms terms) {
        this.words = words;
        this.asked = Stream.concat(terms.needed().stream(), terms.called().stream()).toList();
    }

    /** A term met in a part: the first and the last of its words. */
    private record Met(int term, int from, int to, boolean exact) {}

    /** Some of a part that could be shown. */
    private record Excerpt(DocumentPart part, int order, int score, Passage passage) {}

    /**
     * @param name the document's
     */
    List<Passage> in(String name, DocumentText text) {
        var excerpts = new ArrayList<Excerpt>();
        for (var part : text.parts()) {
            excerpts.addAll(in(name, part, excerpts.size()));
        }
        return excerpts.stream()
                .sorted(
                        Comparator.comparingInt(Excerpt::score)
                                .reversed()
                                .thenComparingInt(Excerpt::order))
                .limit(MOST)
                .map(Excerpt::passage)
                .toList();
    }

    /** The best of a part, from its beginning; what they share is shown once. */
    private List<Excerpt> in(String name, DocumentPart part, int order) {
        var text = Words.composed(part.text());
        var found = words.in(text);
        var met = met(found);
        var excerpts = new ArrayList<Excerpt>();
        int next = 0;
        for (int i = 0; i < met.size() && excerpts.size() < MOST; i++) {
            if (met.get(i).from() < next) {
                continue;
            }
            int end = i;
            while (end + 1 < met.size() && met.get(end + 1).to() - met.get(i).from() < WIDEST) {
                end++;
            }
            var together = met.subList(i, end + 1);
            next = together.stream().mapToInt(Met::to).max().orElse(0) + 1;
            excerpts.add(
                    new Excerpt(
                            part,
                            order + excerpts.size(),
                            score(together),
                            passage(field(name, part), text, found, together)));
        }
        return excerpts;
    }

    private static String field(String name, DocumentPart part) {
        return part.place().isEmpty() ? name : name + ", " + part.place();
    }

    private List<Met> met(List<Word> found) {
        var met = new ArrayList<Met>();
        for (int at = 0; at < found.size(); at++) {
            for (int term = 0; term < asked.size(); term++) {
                meet(found, at, term, met);
            }
        }
        return met;
    }

    private void meet(List<Word> found, int at, int term, List<Met> met) {
        var sought = asked.get(term).words();
        int last = at + sought.size() - 1;
        if (last >= found.size()) {
            return;
        }
        boolean exact = true;
        for (int i = 0; i < sought.size(); i++) {
            exact &= sought.get(i).equals(found.get(at + i).word());
        }
        boolean alike =
                sought.size() == 1
                        && !asked.get(term).quoted()
                        && isLike(sought.getFirst(), found.get(at).word());
        if (exact || alike) {
            met.add(new Met(term, at, last, exact));
        }
    }

    private static boolean isLike(String asked, String found) {
        int typos = DocumentMatching.typos(asked);
        return DocumentMatching.isBegun(asked) && found.startsWith(asked)
                || typos > 0
                        && asked.charAt(0) == found.charAt(0)
                        && Typos.between(asked, found, typos) <= typos;
    }

    /** How many of the terms stand there, as they were typed or nearly. */
    private int score(List<Met> together) {
        var exact = new BitSet();
        var alike = new BitSet();
        together.forEach(one -> (one.exact() ? exact : alike).set(one.term()));
        alike.andNot(exact);
        return EXACT * exact.cardinality() + alike.cardinality();
    }

    private static Passage passage(
            String field, String text, List<Word> found, List<Met> together) {
        int first = Math.max(0, together.getFirst().from() - AROUND);
        int lastMet = together.stream().mapToInt(Met::to).max().orElse(0);
        int last = Math.min(found.size() - 1, lastMet + AROUND);
        var matched = new BitSet();
        together.forEach(one -> matched.set(one.from(), one.to() + 1));
        var runs = new ArrayList<Run>();
        int from = first == 0 ? 0 : found.get(first).start();
        int end = last == found.size() - 1 ? text.length() : found.get(last).end();
        if (first > 0) {
            runs.add(new Run("… ", false));
        }
        for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
            plain(text.substring(from, found.get(i).start()), runs);
            runs.add(new Run(text.substring(found.get(i).start(), found.get(i).end()), true));
            from = found.get(i).end();
        }
        plain(text.substring(from, end), runs);
        if (last < found.size() - 1) {
            runs.add(new Run(" …", false));
        }
        return new Passage(field, runs);
    }

    /** On one line. */
    private static void plain(String text, List<Run> runs) {
        var line = text.replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            runs.add(new Run(line, false));
        }
    }
}

package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.Axis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is to be said about the words of one phrase. */
final class Remarks {

    /**
     * Suggestions cost time, and a phrase with more unknown words than this is no rights clause.
     */
    private static final int MOST_SUGGESTIONS = 5;

    private final Phrase phrase;
    private final Set<Axis> axes;
    private final List<Finding> findings = new ArrayList<>();
    private int suggestions;

    Remarks(Phrase phrase, Set<Axis> axes) {
        this.phrase = phrase;
        this.axes = axes;
    }

    List<Finding> findings() {
        return findings;
    }

    void addAll(List<Finding> more) {
        findings.addAll(more);
    }

    void unknown(int from, int next) {
        var choices = Names.KNOWN.doubtful(phrase.tokens(), from).filter(m -> m.next() == next);
        if (choices.isPresent()) {
            var sentence = "\"%s\" has no one meaning: write %s.";
            error("unknown", from, sentence.formatted(words(from, next), choices.get().value()));
        } else if (axes.size() == 1 && elsewhere(from, next).isPresent()) {
            var sentence = "\"%s\" is a %s, and a %s is expected here.";
            var expected = Nouns.one(axes.iterator().next());
            var other = Nouns.one(elsewhere(from, next).get());
            error("unknown", from, sentence.formatted(words(from, next), other, expected));
        } else if (isCode(from, next)) {
            var sentence =
                    "\"%s\" may be a word or a code: part codes with commas, as in \"FR, %s\".";
            var code = words(from, next).toUpperCase(Locale.ROOT);
            error("unknown", from, sentence.formatted(words(from, next), code));
        } else {
            error("unknown", from, notKnown(from, next));
        }
    }

    /** The axis of these words, where the phrase may only be about another one. */
    private Optional<Axis> elsewhere(int from, int next) {
        return Names.KNOWN
                .at(phrase.tokens(), from, EnumSet.complementOf(EnumSet.copyOf(axes)))
                .filter(at -> at.next() == next)
                .map(at -> at.meanings().keySet().iterator().next());
    }

    private boolean isCode(int from, int next) {
        return Names.KNOWN
                .at(phrase.tokens(), from, EnumSet.of(Axis.TERRITORY))
                .filter(at -> next == from + 1 && at.next() == next)
                .isPresent();
    }

    private String notKnown(int from, int next) {
        boolean one = axes.size() == 1;
        var what = one ? Nouns.one(axes.iterator().next()) : "territory, medium, language or date";
        var nearest = ++suggestions > MOST_SUGGESTIONS ? "" : nearest(from, next);
        return "\"%s\" is no %s Clearcut knows%s"
                .formatted(words(from, next), what, nearest.isEmpty() ? "." : nearest);
    }

    /** Near the words alone, or with the word before or after: "Nrth America". */
    private String nearest(int from, int next) {
        if (next - from > 8) {
            return "";
        }
        var spellings = new ArrayList<String>();
        if (ordinary(next)) {
            spellings.add(phrase.words(from, next + 1));
        }
        if (ordinary(from - 1)) {
            spellings.add(phrase.words(from - 1, next));
        }
        spellings.add(phrase.words(from, next));
        return Names.didYouMean(spellings, axes);
    }

    /** A word that is no common word of contract English. */
    private boolean ordinary(int token) {
        return phrase.is(token, Token.Kind.WORD)
                && Lexicon.ENGLISH.at(phrase.tokens(), token).isEmpty();
    }

    void allOfWhat(Piece.Word all) {
        var sentence = "\"%s\": all of what? Say \"all media\", \"World\" or \"all languages\".";
        error("unknown", all.token(), sentence.formatted(words(all)));
    }

    void severalMeanings(Piece.Name name) {
        var sentence = "\"%s\" may be a %s: write the full name, or a heading such as \"Media:\".";
        var choices =
                String.join(" or a ", name.meanings().keySet().stream().map(Nouns::one).toList());
        error("ambiguous", name.token(), sentence.formatted(words(name), choices));
    }

    void saidTwice(Axis axis, Piece.Name name) {
        var sentence =
                "The %s are said twice, the second time from \"%s\": write each set of rights by"
                        + " itself.";
        error("several", name.token(), sentence.formatted(Nouns.many(axis), words(name)));
    }

    void languageOrPlace(Piece.Name name) {
        var sentence =
                "Is the word before \"%s\" a language or a place? Write \"in the … language\", or"
                        + " the country.";
        error("ambiguous", name.token(), sentence.formatted(words(name)));
    }

    void exceptedFromNothing(int except, Axis axis, Piece.Name name) {
        var sentence = "\"%s\": say from which %s that is an exception.";
        var words = phrase.words(except, name.next());
        error("except", except, sentence.formatted(words, Nouns.many(axis)));
    }

    void nothingExcepted(int except) {
        var sentence = "\"%s\" is followed by no name to except.";
        error("except", except, sentence.formatted(phrase.words(except, except + 1)));
    }

    void exceptedToo(Piece.Name name) {
        var sentence =
                "\"%s\" may be granted or excepted: put what is granted before the exceptions, or"
                        + " a comma before it.";
        error("ambiguous", name.token(), sentence.formatted(words(name)));
    }

    /** What is left out has to be known to the last name. */
    void openException(Piece.Word word) {
        var sentence = "\"%s\" leaves open what else is left out: name all of it.";
        error("except", word.token(), sentence.formatted(words(word)));
    }

    void moving(Piece.Word word) {
        var sentence =
                "\"%s\" lets the list move with time: write the members, or the group as of the"
                        + " day of the contract.";
        error("ambiguous", word.token(), sentence.formatted(words(word)));
    }

    void asAt(Piece.Word word) {
        var sentence = "\"%s\": the day of the contract is needed.";
        error("event", word.token(), sentence.formatted(words(word)));
    }

    void limit(Piece.Word word) {
        var sentence =
                "\"%s\" limits how often or how it is used, which territories, media, languages and"
                        + " days cannot hold: leave it out here and enter it as a limit or a duty of"
                        + " the licence.";
        error("limit", word.token(), sentence.formatted(words(word)));
    }

    void option(Piece.Word word) {
        var sentence =
                "\"%s\": what may be taken up later is not granted yet: write the first term, and"
                        + " the next when it is taken up.";
        error("option", word.token(), sentence.formatted(words(word)));
    }

    void hyphen(int token) {
        error(
                "ambiguous",
                token,
                "A hyphen between two names may join or except: write \"A, B\" or \"A - B\".");
    }

    void aside(Piece.Word word) {
        var sentence = "\"%s\" is about the grant, not its extent: it is not kept here.";
        note("aside", word.token(), sentence.formatted(words(word)));
    }

    void hereafter(int token) {
        note(
                "hereafter",
                token,
                "Media not yet invented are granted too: Clearcut keeps the media it knows, so"
                        + " note this with the licence.");
    }

    private void error(String rule, int token, String sentence) {
        findings.add(phrase.error(rule, token, sentence));
    }

    private void note(String rule, int token, String sentence) {
        findings.add(phrase.note(rule, token, sentence));
    }

    private String words(Piece piece) {
        return words(piece.token(), piece.next());
    }

    private String words(int from, int next) {
        return phrase.words(from, next);
    }
}

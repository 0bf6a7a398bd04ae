package dev.clearcut.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits text into words that are compared: case and accents folded, apostrophes dropped, other
 * punctuation (the underscores of file names too) parting words, {@code &} read as "and".
 */
final class Words {

    /** So far apart that no phrase spans two values of a field. */
    private static final int BETWEEN_VALUES = 100;

    private final Analyzer analyzer;

    Words() {
        try {
            analyzer =
                    CustomAnalyzer.builder()
                            .addCharFilter(
                                    "patternReplace", "pattern", "['’‘ʼ`´]", "replacement", "")
                            .addCharFilter("patternReplace", "pattern", "&", "replacement", " and ")
                            .addCharFilter(
                                    "patternReplace", "pattern", "[\\p{P}_]", "replacement", " ")
                            .withTokenizer("standard")
                            .addTokenFilter("lowercase")
                            .addTokenFilter("asciiFolding")
                            .withPositionIncrementGap(BETWEEN_VALUES)
                            .build();
        } catch (IOException noResource) {
            throw new UncheckedIOException(noResource);
        }
    }

    /**
     * A word in a text.
     *
     * @param word as it is compared
     * @param start in the text's characters
     * @param end exclusive
     */
    record Word(String word, int start, int end) {}

    /** In composed form, in which the same letter is always the same character. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The words of a composed text, in order. */
    List<Word> in(String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return words;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** An identifier without what people put between its characters: {@code GBAYE6900532}. */
    static String bare(String identifier) {
        return identifier
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

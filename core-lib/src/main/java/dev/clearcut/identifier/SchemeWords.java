package dev.clearcut.identifier;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names people put before a number, and the shapes that need none. */
final class SchemeWords {

    private record Word(Pattern written, Scheme scheme) {
        Word(String written, Scheme scheme) {
            this(
                    Pattern.compile(
                            "^(?:URN:)?(?:%s)(?:\\s*[:#=]\\s*|\\s+(?:NO\\.?|NUMBER)\\s+|\\s+)(?<number>.+)$"
                                    .formatted(written),
                            Pattern.CASE_INSENSITIVE),
                    scheme);
        }
    }

    private record Shape(Pattern shape, Scheme scheme) {
        Shape(String shape, Scheme scheme) {
            this(Pattern.compile(shape, Pattern.CASE_INSENSITIVE), scheme);
        }
    }

    private static final List<Word> WORDS =
            List.of(
                    new Word("ISRC", Scheme.ISRC),
                    new Word("ISWC", Scheme.ISWC),
                    new Word("V-?ISAN|ISAN", Scheme.ISAN),
                    new Word("EIDR(?:[ -]ID)?", Scheme.EIDR),
                    new Word("ISNI|ORCID(?:[ -]ID)?", Scheme.ISNI),
                    new Word("IPI[ _-]?(?:BASE|BN)|IPI(?=[ :]+I[- ]?\\d)", Scheme.IPI_BASE),
                    new Word("IPI(?:[ _-]?(?:NAME|NN))?|CAE|IPI ?/ ?CAE|CAE ?/ ?IPI", Scheme.IPI),
                    new Word(
                            "EAN(?:-?(?:8|13))?|UPC(?:-?A)?|GTIN(?:-?(?:8|12|13|14))?", Scheme.EAN),
                    new Word("ISBN(?:-?1[03])?", Scheme.ISBN),
                    new Word("OWN", Scheme.OWN));

    private static final List<Shape> SHAPES =
            List.of(
                    new Shape(".*\\b10\\.5240[/:].+", Scheme.EIDR),
                    new Shape("https?://(?:www\\.)?(?:isni|orcid)\\.org/.+", Scheme.ISNI),
                    new Shape("T[-\\s]?\\d{3}\\.?\\d{3}\\.?\\d{3}[-\\s]?\\d", Scheme.ISWC),
                    new Shape("I-\\d{9}-?\\d", Scheme.IPI_BASE),
                    new Shape("[A-Z]{2}-?[A-Z0-9]{3}-?\\d{2}-?\\d{5}", Scheme.ISRC),
                    new Shape("(?:[0-9A-F]{4}-){5}[0-9A-Z]", Scheme.EIDR),
                    new Shape(
                            "(?:[0-9A-F]{4}-){4}[0-9A-Z](?:(?:-[0-9A-F]{4}){2}-[0-9A-Z])?",
                            Scheme.ISAN));

    private SchemeWords() {}

    static Identifier parse(String text) {
        var written = text.strip();
        if (written.length() > Rules.LONGEST) {
            throw new Invalid(
                    "\"%s…\" is no identifier: it is far too long."
                            .formatted(written.substring(0, 40)));
        }
        return named(written)
                .or(() -> shaped(written))
                .orElseThrow(() -> new Invalid(unnamed(written)));
    }

    private static Optional<Identifier> named(String written) {
        for (var word : WORDS) {
            var match = word.written().matcher(written);
            if (match.matches()) {
                return Optional.of(Identifier.of(word.scheme(), match.group("number")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Identifier> shaped(String written) {
        return SHAPES.stream()
                .filter(shape -> shape.shape().matcher(written).matches())
                .findFirst()
                .map(shape -> Identifier.of(shape.scheme(), written));
    }

    private static String unnamed(String written) {
        var known =
                List.of("ISRC", "ISWC", "ISAN", "EIDR", "ISNI", "IPI", "IPI base", "EAN", "ISBN");
        if (written.isEmpty()) {
            return "An identifier is its scheme and its number, as in \"ISRC GB-AYE-69-00532\".";
        }
        var first = written.split("[\\s:]", 2)[0].toUpperCase(Locale.ROOT);
        var hint = Words.didYouMean(first, known);
        return "\"%s\" does not say which kind of number it is%s Write it as \"ISRC GB-AYE-69-00532\""
                        .formatted(Rules.shown(written), hint.isEmpty() ? "." : hint)
                + " (%s), or as \"OWN …\" for a number of your own."
                        .formatted(String.join(", ", known));
    }
}

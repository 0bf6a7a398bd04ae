package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a term in a phrase, one place at a time.
 *
 * <p>"From" counts its day, "after" does not; "until", "to" and "through" count theirs, "before"
 * does not. What follows such a word and is no date is an event, whose date somebody must enter.
 */
final class TermReader {

    private final Phrase phrase;
    private final List<Token> tokens;
    private final Dates dates;
    private final Bounds bounds;
    private final Lengths lengths;
    private final Events events;
    private final @Nullable LocalDate contractDate;

    /**
     * @param contractDate what "the date hereof" and "signature" mean, when it is known
     */
    TermReader(Phrase phrase, @Nullable LocalDate contractDate) {
        this.phrase = phrase;
        this.tokens = phrase.tokens();
        this.dates = new Dates(tokens);
        this.bounds = new Bounds(phrase);
        this.lengths = new Lengths(tokens);
        this.events = new Events(tokens);
        this.contractDate = contractDate;
    }

    Optional<TermPart.Read> at(int i) {
        var length = lengths.at(i);
        if (length.isPresent()) {
            return length(i, length.get());
        }
        int copyright = past(i, Keyword.Kind.COPYRIGHT);
        if (copyright > i) {
            int end = pastTail(copyright);
            return new TermReading(phrase, i, i).part(new TermPart.Copyright(), end).done();
        }
        int perpetual = past(i, Keyword.Kind.PERPETUAL);
        if (perpetual > i) {
            return new TermReading(phrase, i, i).part(new TermPart.Perpetual(), perpetual).done();
        }
        if (phrase.is(i, Kind.DOTS)) {
            return upTo(i);
        }
        var word = Lexicon.ENGLISH.at(tokens, i);
        return word.isPresent()
                ? byWord(i, word.get().value().kind(), word.get().next())
                : dates.at(i).flatMap(date -> bare(i, date));
    }

    private Optional<TermPart.Read> byWord(int i, Keyword.Kind kind, int next) {
        if (kind == Keyword.Kind.FROM || kind == Keyword.Kind.AFTER) {
            return start(i, kind, pastMarks(next));
        }
        if (kind == Keyword.Kind.BETWEEN && dates.at(next).isPresent()) {
            return start(i, kind, next);
        }
        if (kind == Keyword.Kind.UNTIL || kind == Keyword.Kind.BEFORE) {
            return end(i, kind, pastMarks(next));
        }
        if (kind == Keyword.Kind.ONWARDS) {
            return new TermReading(phrase, i, i).part(new TermPart.Open(), next).done();
        }
        return dates.at(i).flatMap(date -> bare(i, date));
    }

    private Optional<TermPart.Read> length(int i, Lengths.At length) {
        var reading = new TermReading(phrase, i, i);
        if (length.doubt().isEmpty()) {
            return reading.part(new TermPart.Length(length.period()), length.next()).done();
        }
        var words = phrase.words(i, length.next());
        var sentence = "\"%s\" cannot be counted: %s.".formatted(words, length.doubt());
        return reading.undated("length", sentence, length.next()).done();
    }

    private Optional<TermPart.Read> upTo(int i) {
        var date = dates.at(i + 1);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        var reading = new TermReading(phrase, i, i).part(new TermPart.Open(), i + 1);
        bounds.last(reading, Keyword.Kind.ONWARDS, date.get());
        return reading.done();
    }

    /** A date with no word before it: the start of a range, or a whole month or year. */
    private Optional<TermPart.Read> bare(int i, When.At date) {
        var reading = new TermReading(phrase, i, i);
        bounds.first(reading, Keyword.Kind.FROM, date);
        if (reading.parts() > 1 || goesOn(reading.next())) {
            return reading.done();
        }
        var alone = new TermReading(phrase, i, i);
        var words = phrase.words(i, date.next());
        return switch (date.when()) {
            case When.Unreadable u -> alone.unreadable(u, date.next()).done();
            case When.Month m -> whole(alone, m, date.next());
            case When.WholeYear y -> whole(alone, y, date.next());
            case When.NoYear n -> alone.noYear(date.next()).done();
            case When.Day d -> {
                var sentence =
                        "\"%s\" stands alone: write \"from %s\", \"until %s\" or a first and a last"
                                + " day.";
                var said = sentence.formatted(words, d.day(), d.day());
                yield alone.undated("date", said, date.next()).done();
            }
        };
    }

    private Optional<TermPart.Read> whole(TermReading reading, When when, int next) {
        var first = Spans.first(when);
        var toExclusive = Spans.toExclusive(when);
        var sentence = "\"%s\" is read as %s to %s.";
        var words = phrase.words(reading.from(), next);
        var said = sentence.formatted(words, first, toExclusive.minusDays(1));
        reading.note(said);
        reading.part(new TermPart.Start(first), next);
        return reading.part(new TermPart.End(toExclusive), next).done();
    }

    /** Whether what follows a bare date makes it a start: an end, a length, "onwards". */
    private boolean goesOn(int i) {
        int next = phrase.is(i, Kind.COMMA) ? i + 1 : i;
        return past(next, Keyword.Kind.UNTIL) > next
                || past(next, Keyword.Kind.BEFORE) > next
                || past(next, Keyword.Kind.ONWARDS) > next
                || past(next, Keyword.Kind.PERPETUAL) > next
                || lengths.at(next).isPresent();
    }

    private Optional<TermPart.Read> start(int i, Keyword.Kind kind, int next) {
        var reading = new TermReading(phrase, i, next);
        int contract = past(next, Keyword.Kind.CONTRACT_DATE);
        var day = contractDate;
        if (contract > next && day != null) {
            return reading.part(new TermPart.Start(day), contract).done();
        }
        var date = bounds.at(next);
        if (date.isEmpty()) {
            return events.read(phrase, reading, next, false);
        }
        bounds.first(reading, kind, date.get());
        return reading.done();
    }

    private Optional<TermPart.Read> end(int i, Keyword.Kind kind, int next) {
        var date = bounds.at(next);
        var length = lengths.at(next);
        if (date.isEmpty() && length.isPresent()) {
            var most = phrase.words(i, length.get().next());
            var sentence = "\"%s\" is a limit and no term: write the first and the last day.";
            var reading = new TermReading(phrase, i, next);
            return reading.undated("length", sentence.formatted(most), length.get().next()).done();
        }
        if (date.isEmpty()) {
            var word = tokens.get(i).key();
            boolean everyday = word.equals("to") || word.equals("through") || word.equals("thru");
            return everyday
                    ? Optional.empty()
                    : events.read(phrase, new TermReading(phrase, i, next), next, true);
        }
        var reading = new TermReading(phrase, i, next);
        bounds.last(reading, kind, date.get());
        return reading.done();
    }

    private int pastMarks(int i) {
        int next = phrase.is(i, Kind.COLON) ? i + 1 : i;
        return next < tokens.size() && tokens.get(next).key().equals("the") ? next + 1 : next;
    }

    private int pastTail(int i) {
        int next = i;
        boolean more = true;
        boolean opened = false;
        while (more) {
            boolean marked = phrase.is(next, Kind.COMMA) || phrase.is(next, Kind.DOT);
            int mark = marked || phrase.is(next, Kind.OPEN) ? next + 1 : next;
            int tail = past(mark, Keyword.Kind.COPYRIGHT_TAIL);
            more = tail > mark;
            opened |= more && phrase.is(next, Kind.OPEN);
            next = more ? tail : next;
            if (opened && phrase.is(next, Kind.CLOSE)) {
                opened = false;
                next++;
            }
        }
        return next;
    }

    private int past(int i, Keyword.Kind kind) {
        return Lexicon.ENGLISH.past(tokens, i, kind);
    }
}

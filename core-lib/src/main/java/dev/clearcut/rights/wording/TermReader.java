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
        last(reading, Keyword.Kind.ONWARDS, date.get());
        return reading.done();
    }

    /** A date with no word before it: the start of a range, or a whole month or year. */
    private Optional<TermPart.Read> bare(int i, When.At date) {
        var reading = new TermReading(phrase, i, i);
        first(reading, Keyword.Kind.FROM, date);
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
        var date = edge(next);
        if (date.isEmpty()) {
            return events.read(phrase, reading, next);
        }
        first(reading, kind, date.get());
        return reading.done();
    }

    private Optional<TermPart.Read> end(int i, Keyword.Kind kind, int next) {
        var date = edge(next);
        if (date.isEmpty()) {
            var word = tokens.get(i).key();
            boolean everyday = word.equals("to") || word.equals("through") || word.equals("thru");
            return everyday
                    ? Optional.empty()
                    : events.read(phrase, new TermReading(phrase, i, next), next);
        }
        var reading = new TermReading(phrase, i, next);
        last(reading, kind, date.get());
        return reading.done();
    }

    /** A date, or the first or last day of one: "the end of 2030". */
    private Optional<When.At> edge(int i) {
        int start = past(i, Keyword.Kind.START_OF);
        int end = past(i, Keyword.Kind.END_OF);
        var date = dates.at(Math.max(start, end));
        if (start == i && end == i || date.isEmpty()) {
            return date;
        }
        var when = date.get().when();
        if (when instanceof When.NoYear || when instanceof When.Unreadable) {
            return date;
        }
        var day = end > i ? Spans.toExclusive(when).minusDays(1) : Spans.first(when);
        return Optional.of(new When.At(new When.Day(day), date.get().next()));
    }

    private void first(TermReading reading, Keyword.Kind kind, When.At written) {
        var date = new When.At(withYear(written), written.next());
        switch (date.when()) {
            case When.Unreadable u -> reading.unreadable(u, date.next());
            case When.NoYear n -> reading.noYear(date.next());
            case When.Day d -> started(reading, kind, date);
            case When.Month m -> started(reading, kind, date);
            case When.WholeYear y -> started(reading, kind, date);
        }
        reading.readTo(pastInclusive(reading.next()));
        range(reading, kind);
    }

    private void started(TermReading reading, Keyword.Kind kind, When.At date) {
        boolean after = kind == Keyword.Kind.AFTER;
        var day = after ? Spans.toExclusive(date.when()) : Spans.first(date.when());
        reading.note(date.when(), "first", day);
        reading.part(new TermPart.Start(day), date.next());
    }

    /** "1 March to 31 August 2027": the year of the end is the year of the start. */
    private When withYear(When.At date) {
        if (date.when() instanceof When.NoYear(var day)) {
            int i = date.next();
            int next = rangeMark(i) ? i + 1 : Math.max(past(i, Keyword.Kind.UNTIL), pastAnd(i));
            if (next > i && dates.at(next).orElse(date).when() instanceof When.Day(var end)) {
                return new When.Day(day.atYear(end.getYear()));
            }
        }
        return date.when();
    }

    /** What may stand right after a first day: "..", "- 31 March 2030", "onwards". */
    private void range(TermReading reading, Keyword.Kind kind) {
        int i = reading.next();
        int and = kind == Keyword.Kind.BETWEEN ? pastAnd(i) : i;
        int next = rangeMark(i) ? i + 1 : and;
        var date = next > i ? edge(next) : Optional.<When.At>empty();
        if (date.isPresent()) {
            last(reading, Keyword.Kind.ONWARDS, date.get());
        } else if (phrase.is(i, Kind.DOTS)) {
            reading.part(new TermPart.Open(), i + 1);
        }
    }

    private void last(TermReading reading, Keyword.Kind kind, When.At date) {
        var words = phrase.words(reading.from(), date.next());
        switch (date.when()) {
            case When.Unreadable u -> reading.unreadable(u, date.next());
            case When.NoYear n -> reading.noYear(date.next());
            case When.Day d -> ended(reading, kind, date);
            case When.Month m -> ended(reading, kind, date);
            case When.WholeYear y -> ended(reading, kind, date);
        }
        reading.readTo(pastInclusive(reading.next()));
    }

    private void ended(TermReading reading, Keyword.Kind kind, When.At date) {
        boolean before = kind == Keyword.Kind.BEFORE;
        if (kind == Keyword.Kind.UNTIL && vague(reading.from(), date.when())) {
            var sentence = "\"%s\" may leave out or take in the last one: write the last day.";
            var words = phrase.words(reading.from(), date.next());
            reading.undated("date", sentence.formatted(words), date.next());
            return;
        }
        var end = before ? Spans.first(date.when()) : Spans.toExclusive(date.when());
        reading.note(date.when(), "last", end.minusDays(1));
        reading.part(new TermPart.End(end), date.next());
    }

    /** "Until 2030" and "up to March 2030" leave open whether that year or month counts. */
    private boolean vague(int from, When when) {
        var word = tokens.get(from).key();
        boolean until = word.startsWith("unti") || word.equals("til") || word.equals("till");
        boolean upTo = word.equals("up");
        boolean including = phrase.words(from, Math.min(from + 4, tokens.size())).contains("incl");
        return !(when instanceof When.Day) && (until || upTo) && !including;
    }

    private boolean rangeMark(int i) {
        return phrase.is(i, Kind.DOTS) || phrase.is(i, Kind.DASH) || phrase.is(i, Kind.SLASH);
    }

    private int pastAnd(int i) {
        boolean and = i < tokens.size() && tokens.get(i).key().matches("and|&");
        return and ? i + 1 : i;
    }

    private int pastMarks(int i) {
        int next = phrase.is(i, Kind.COLON) ? i + 1 : i;
        return next < tokens.size() && tokens.get(next).key().equals("the") ? next + 1 : next;
    }

    private int pastInclusive(int i) {
        int open = phrase.is(i, Kind.OPEN) || phrase.is(i, Kind.COMMA) ? i + 1 : i;
        int next = past(open, Keyword.Kind.INCLUSIVE);
        if (next == open) {
            return i;
        }
        return phrase.is(i, Kind.OPEN) && phrase.is(next, Kind.CLOSE) ? next + 1 : next;
    }

    private int pastTail(int i) {
        int next = i;
        boolean more = true;
        while (more) {
            int mark = phrase.is(next, Kind.COMMA) ? next + 1 : next;
            int tail = past(mark, Keyword.Kind.COPYRIGHT_TAIL);
            more = tail > mark;
            next = more ? tail : next;
        }
        return next;
    }

    private int past(int i, Keyword.Kind kind) {
        return Lexicon.ENGLISH.past(tokens, i, kind);
    }
}

package dev.clearcut.rights.wording;

import dev.clearcut.rights.wording.Token.Kind;
import java.util.List;
import java.util.Optional;

/** Reads the first and the last day of a term, where the words around them have been read. */
final class Bounds {

    private final Phrase phrase;
    private final List<Token> tokens;
    private final Dates dates;

    Bounds(Phrase phrase) {
        this.phrase = phrase;
        this.tokens = phrase.tokens();
        this.dates = new Dates(tokens);
    }

    /** A date, or the first or last day of one: "the end of 2030". */
    Optional<When.At> at(int i) {
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

    /** A first day into the reading, and the last one where it follows at once. */
    void first(TermReading reading, Keyword.Kind kind, When.At written) {
        var date = new When.At(withYear(written), written.next());
        if (readable(reading, date)) {
            started(reading, kind, date);
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
        var date = next > i ? at(next) : Optional.<When.At>empty();
        if (date.isPresent()) {
            last(reading, Keyword.Kind.ONWARDS, date.get());
        } else if (phrase.is(i, Kind.DOTS)) {
            reading.part(new TermPart.Open(), i + 1);
        }
    }

    /** A last day into the reading. */
    void last(TermReading reading, Keyword.Kind kind, When.At date) {
        if (readable(reading, date)) {
            ended(reading, kind, date);
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

    private static boolean readable(TermReading reading, When.At date) {
        return switch (date.when()) {
            case When.Unreadable unreadable -> {
                reading.unreadable(unreadable, date.next());
                yield false;
            }
            case When.NoYear n -> {
                reading.noYear(date.next());
                yield false;
            }
            case When.Day d -> true;
            case When.Month m -> true;
            case When.WholeYear y -> true;
        };
    }

    private boolean rangeMark(int i) {
        return phrase.is(i, Kind.DOTS) || phrase.is(i, Kind.DASH) || phrase.is(i, Kind.SLASH);
    }

    private int pastAnd(int i) {
        boolean and = i < tokens.size() && tokens.get(i).key().matches("and|&");
        return and ? i + 1 : i;
    }

    private int pastInclusive(int i) {
        int open = phrase.is(i, Kind.OPEN) || phrase.is(i, Kind.COMMA) ? i + 1 : i;
        int next = past(open, Keyword.Kind.INCLUSIVE);
        if (next == open) {
            return i;
        }
        return phrase.is(i, Kind.OPEN) && phrase.is(next, Kind.CLOSE) ? next + 1 : next;
    }

    private int past(int i, Keyword.Kind kind) {
        return Lexicon.ENGLISH.past(tokens, i, kind);
    }
}

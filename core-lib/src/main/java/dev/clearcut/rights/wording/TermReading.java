package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.wording.TermPart.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one place of a phrase says about the term, as it is being read. */
final class TermReading {

    private final Phrase phrase;
    private final int from;
    private final List<Placed> parts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int next;

    /**
     * @param from the token it begins at
     * @param next the token to read on from
     */
    TermReading(Phrase phrase, int from, int next) {
        this.phrase = phrase;
        this.from = from;
        this.next = next;
    }

    int from() {
        return from;
    }

    int next() {
        return next;
    }

    int parts() {
        return parts.size();
    }

    void readTo(int end) {
        next = end;
    }

    TermReading part(TermPart part, int end) {
        parts.add(new Placed(part, from));
        next = end;
        return this;
    }

    TermReading undated(String rule, String sentence, int end) {
        findings.add(phrase.error(rule, from, sentence));
        return part(new TermPart.Undated(), end);
    }

    TermReading onEvent(String sentence, TermPart.OnEvent event, int end) {
        findings.add(phrase.error("event", from, sentence));
        return part(event, end);
    }

    TermReading unreadable(When.Unreadable date, int end) {
        var sentence = "\"%s\" cannot be read as a date: %s.";
        return undated(date.rule(), sentence.formatted(phrase.words(from, end), date.why()), end);
    }

    TermReading noYear(int end) {
        var sentence = "\"%s\" has no year: write it out.";
        return undated("date", sentence.formatted(phrase.words(from, end)), end);
    }

    /** A month or a year that was read as a day is noted. */
    void note(When when, String which, LocalDate day) {
        if (!(when instanceof When.Day)) {
            note("The %s day is read as %s.".formatted(which, day));
        }
    }

    void note(String sentence) {
        findings.add(phrase.note("period", from, sentence));
    }

    Optional<TermPart.Read> done() {
        return Optional.of(new TermPart.Read(parts, findings, next));
    }
}

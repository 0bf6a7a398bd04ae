package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.StatedRights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of contracts into rights.
 *
 * <p>A phrase may say where, in which media, in which languages and for how long, in any order;
 * what it does not say stays silent. Every word counts: one that is neither a known name, a date
 * nor a common word of contract English ({@code words.csv}) is a finding of severity ERROR, and so
 * is whatever can be read in two ways. A reading with errors is not to be used.
 *
 * <p>Findings stand at {@code phrase:line:column} and have these ids, all beginning {@code
 * rights.wording.}: errors {@code unknown}, {@code ambiguous}, {@code several}, {@code except},
 * {@code event} (the date of an event is needed), {@code copyright}, {@code date}, {@code
 * date-order}, {@code dates} (wrong way round), {@code length}, {@code limit} (a number of runs or
 * seconds, or a context), {@code option} (not granted yet), {@code nothing}, {@code long}; warnings
 * {@code ambiguous} (a name of several places, read as one), {@code overlap}; notes {@code
 * meaning}, {@code hereafter}, {@code aside}, {@code open}, {@code period}, {@code overlap}.
 */
public final class Wording {

    /** The longest phrase that is read, in chars. */
    public static final int LONGEST = 4_000;

    /** What stands against a term whose event is not dated. */
    private static final String EVENT = "rights.wording.event";

    private Wording() {}

    /** Reads a phrase as it would be understood today. */
    public static Reported<StatedRights> read(String phrase) {
        return read(phrase, EnumSet.allOf(Axis.class), null);
    }

    /**
     * Reads a phrase as it was understood when the contract was made.
     *
     * @param contractDate the day whose groups are meant, such as the members of the EU; "the date
     *     hereof" and "signature" mean it too
     */
    public static Reported<StatedRights> read(String phrase, LocalDate contractDate) {
        return read(phrase, EnumSet.allOf(Axis.class), contractDate);
    }

    /**
     * Reads a phrase whose term hangs on an event, as in "24 months from first transmission".
     *
     * @param contractDate null where the groups of today are meant
     * @return with what else is to be said of it; empty when its term hangs on no event, or it says
     *     anything that {@link #read} refuses for another reason
     */
    public static Optional<Reported<StatedOnEvent>> readOnEvent(
            String phrase, @Nullable LocalDate contractDate) {
        var read = read(phrase, EnumSet.allOf(Axis.class), contractDate);
        boolean onlyEvents = read.report().errors().stream().allMatch(f -> f.rule().equals(EVENT));
        if (phrase.length() > LONGEST || read.report().errors().isEmpty() || !onlyEvents) {
            return Optional.empty();
        }
        var tokens = Phrase.of(phrase);
        var axes = EnumSet.allOf(Axis.class);
        var pieces = Scanner.pieces(tokens, axes, contractDate);
        var rest =
                new Report(
                        read.report().findings().stream()
                                .filter(finding -> !finding.rule().equals(EVENT))
                                .toList());
        return EventTerm.of(Statement.sort(tokens, pieces, axes).term())
                .map(term -> new Reported<>(new StatedOnEvent(read.value(), term), rest));
    }

    /** Reads a phrase that is about one thing, such as a column "Territory" of a sheet. */
    public static Reported<StatedRights> readOnly(Axis axis, String phrase) {
        return read(phrase, EnumSet.of(axis), null);
    }

    /** The same, as it was understood when the contract was made. */
    public static Reported<StatedRights> readOnly(
            Axis axis, String phrase, LocalDate contractDate) {
        return read(phrase, EnumSet.of(axis), contractDate);
    }

    static Reported<StatedRights> read(
            String words, Set<Axis> axes, @Nullable LocalDate contractDate) {
        if (words.length() > LONGEST) {
            var sentence =
                    "The phrase has %d characters; at most %d are read: write one set of rights.";
            var finding =
                    Phrase.of("").error("long", 0, sentence.formatted(words.length(), LONGEST));
            return new Reported<>(new StatedRights(null, null, null, null), Report.of(finding));
        }
        var phrase = Phrase.of(words);
        var pieces = Scanner.pieces(phrase, axes, contractDate);
        return stated(phrase, Statement.sort(phrase, pieces, axes), contractDate);
    }

    private static Reported<StatedRights> stated(
            Phrase phrase, Statement.Sorted sorted, @Nullable LocalDate contractDate) {
        var places = Vocab.territories(contractDate);
        var territories = Listing.read(phrase, places, sorted.lists().of(Axis.TERRITORY));
        var media = Listing.read(phrase, Vocab.media(), sorted.lists().of(Axis.MEDIUM));
        var languages = Listing.read(phrase, Vocab.languages(), sorted.lists().of(Axis.LANGUAGE));
        var term = Term.of(phrase, sorted.term());
        var findings = new ArrayList<Finding>(sorted.findings());
        List.of(territories.findings(), media.findings(), languages.findings(), term.findings())
                .forEach(findings::addAll);
        var rights =
                new StatedRights(
                        territories.value().orElse(null),
                        media.value().orElse(null),
                        languages.value().orElse(null),
                        term.window());
        if (rights.silent().size() == Axis.values().length && !new Report(findings).hasErrors()) {
            findings.add(phrase.error("nothing", 0, "No rights are stated here."));
        }
        return new Reported<>(rights, new Report(findings));
    }
}

package dev.clearcut.term;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a work is protected somewhere on a day, and by which rules. */
public sealed interface Answer {

    Jurisdiction jurisdiction();

    /** The rules it rests on, the deciding one first. */
    List<Rule> rules();

    /** What was taken for granted, in sentences; whoever knows better says so and asks again. */
    List<String> assumed();

    /**
     * Free to use.
     *
     * @param lastDay the last day of protection; null when it never was protected or the facts say
     *     that it has ended but not on which day
     * @param since the first day it was free; null when the facts do not say which
     * @param atTheLatest it certainly was free from this day; null when nothing is needed beside
     *     since
     */
    record PublicDomain(
            Jurisdiction jurisdiction,
            @Nullable LocalDate lastDay,
            @Nullable When since,
            @Nullable LocalDate atTheLatest,
            List<Rule> rules,
            List<String> assumed)
            implements Answer {}

    /**
     * Protected.
     *
     * @param lastDay the last day of protection; null when nobody can know it yet, as while an
     *     author lives
     */
    record Protected(
            Jurisdiction jurisdiction,
            @Nullable LocalDate lastDay,
            List<Rule> rules,
            List<String> assumed)
            implements Answer {}

    /**
     * Not certain by the facts given.
     *
     * @param missing what has to be known; never empty
     * @param protectedAtLeastUntil protection certainly runs to this day, whatever the answers;
     *     null when even that is not certain
     */
    record Unknown(
            Jurisdiction jurisdiction,
            List<Question> missing,
            @Nullable LocalDate protectedAtLeastUntil,
            List<Rule> rules,
            List<String> assumed)
            implements Answer {}
}

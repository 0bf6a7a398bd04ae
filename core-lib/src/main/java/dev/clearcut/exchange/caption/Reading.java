package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One file while it is read: its events so far, and what was not right. */
final class Reading {

    /** Of each rule so many findings are kept; the rest is counted. */
    private static final int EACH = 25;

    /** Far beyond any programme: an event a frame for eleven hours. */
    private static final int MOST_EVENTS = 1_000_000;

    /** Lines of one event; a file of a million paragraphs at once is not one screen. */
    private static final int MOST_JOINED = 100;

    private final String name;
    private final Optional<Rate> asked;
    private final List<CaptionEvent> events = new ArrayList<>();
    private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Integer> open = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Reading(String name, Optional<Rate> asked) {
        this.name = name;
        this.asked = asked;
    }

    String name() {
        return name;
    }

    /** What the caller says the rate is. */
    Optional<Rate> asked() {
        return asked;
    }

    /** The caller's rate is only for files that carry none. */
    void compare(Rate own) {
        asked.filter(rate -> !rate.runsLike(own))
                .ifPresent(
                        rate ->
                                warning(
                                        "caption.rate.disagrees",
                                        at(0, 0),
                                        "The file says %s frames a second, not %s; its own rate was used."
                                                .formatted(own, rate)));
    }

    Where.InFile at(int line, int column) {
        return new Where.InFile(name, Math.max(0, line), Math.max(0, column));
    }

    BadFile bad(String format, int line, int column, String message) {
        return new BadFile(format, at(line, column), message);
    }

    /** Keeps an event, numbered as it comes; beyond a million none is. */
    void add(CaptionEvent event) {
        if (events.size() < MOST_EVENTS) {
            events.add(event.numbered(events.size() + 1));
        } else {
            error(
                    "caption.events.many",
                    event.where(),
                    "There are more than a million events; those from here on were left out.");
        }
    }

    /**
     * Keeps an event; one that stands exactly as long as the one before it, in the same place, is
     * more lines of that.
     */
    void join(CaptionEvent event) {
        var last = events.isEmpty() ? null : events.getLast();
        if (last != null
                && !event.lines().isEmpty()
                && last.start().equals(event.start())
                && last.end().equals(event.end())
                && last.placement().equals(event.placement())
                && last.forced() == event.forced()
                && last.language().equals(event.language())
                && last.image().isEmpty()) {
            var lines = new ArrayList<>(last.lines());
            lines.addAll(event.lines());
            if (lines.size() <= MOST_JOINED) {
                events.set(events.size() - 1, last.lines(lines));
                return;
            }
        }
        add(event);
    }

    /** Says that the next event has no end of its own; see {@link #endOpen()}. */
    void open(Where.InFile where) {
        open.add(events.size());
        warning(
                "caption.no-end",
                where,
                "The event has no end; it stands to the end of the programme. It was ended with the last moment of the file.");
    }

    /** Ends the last event when another takes over what it shows. */
    void cutLast(Rational now) {
        if (!events.isEmpty() && events.getLast().end().compareTo(now) > 0) {
            events.set(events.size() - 1, events.getLast().until(now));
        }
    }

    /** Ends what has no end with the last moment of the file. */
    void endOpen() {
        var last =
                events.stream()
                        .flatMap(event -> Stream.of(event.start(), event.end()))
                        .max(Comparator.naturalOrder());
        for (int index : open) {
            if (index < events.size() && last.isPresent()) {
                events.set(index, events.get(index).until(last.get()));
            }
        }
    }

    List<CaptionEvent> events() {
        return events;
    }

    void error(String rule, Where.InFile where, String text) {
        add(new Finding(rule, Severity.ERROR, where, text, ""));
    }

    void warning(String rule, Where.InFile where, String text) {
        add(new Finding(rule, Severity.WARNING, where, text, ""));
    }

    void note(String rule, Where.InFile where, String text) {
        add(new Finding(rule, Severity.NOTE, where, text, ""));
    }

    /** Notes what is not kept the first time that it is met. */
    void once(String rule, Where.InFile where, String what, String text) {
        if (told.size() < EACH && told.add(rule + " " + what)) {
            note(rule, where, text);
        }
    }

    private void add(Finding finding) {
        if (counts.merge(finding.rule(), 1, Integer::sum) <= EACH + 1) {
            findings.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
        }
    }

    Report report() {
        var all = new ArrayList<Finding>();
        findings.forEach(
                (rule, kept) -> {
                    int more = counts.getOrDefault(rule, 0) - EACH;
                    all.addAll(kept.subList(0, Math.min(EACH, kept.size())));
                    if (more > 0) {
                        var first = kept.getLast();
                        all.add(
                                new Finding(
                                        rule,
                                        first.severity(),
                                        first.where(),
                                        "The same from here on, %d more.".formatted(more),
                                        ""));
                    }
                });
        return new Report(all);
    }

    /** What a file says, short enough for a sentence. */
    static String shortened(String written) {
        var start = written.length() <= 400 ? written : written.substring(0, 400);
        var line = start.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}

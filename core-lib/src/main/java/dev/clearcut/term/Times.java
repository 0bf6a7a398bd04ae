package dev.clearcut.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When each event may have happened, by what was said and what follows from it. */
final class Times {

    private static final LocalDate LONG_AGO = LocalDate.MIN;

    private static final Question FILM_AUTHOR =
            new Question(
                    "When did the author of the film die? The statute does not say who that is:"
                            + " usually its director and the author of its screenplay.",
                    "(--author-died YEAR, once for each author)");

    private final Work work;
    private final LocalDate asAt;

    private Times(Work work, LocalDate asAt) {
        this.work = work;
        this.asAt = asAt;
    }

    static Map<Event, Time> of(Work work, LocalDate asAt) {
        return new Times(work, asAt).all();
    }

    private Map<Event, Time> all() {
        var all = new EnumMap<Event, Time>(Event.class);
        all.put(Event.MADE, made());
        all.put(Event.PUBLISHED, published());
        all.put(Event.PUBLIC, madePublic());
        all.put(Event.DEATH, last(List.of(Role.AUTHOR)));
        all.put(Event.FILM_DEATH, filmDeath());
        all.put(Event.DIRECTOR_DEATH, last(List.of(directorOrAuthor())));
        all.put(Event.FILM_AUTHOR_DEATH, filmAuthorDeath());
        all.put(
                Event.LIFE,
                work.type() == WorkType.FILM ? filmAuthorDeath() : last(List.of(Role.AUTHOR)));
        all.put(Event.AIRED, aired());
        return all;
    }

    private Time aired() {
        var aired = work.madeAvailable();
        if (aired != null) {
            return Time.told(aired);
        }
        return said(work.published(), work.made()).stream()
                .findFirst()
                .map(
                        when ->
                                Time.told(when)
                                        .assuming(
                                                "It is taken as first broadcast then;"
                                                        + " --made-available YEAR says"
                                                        + " otherwise."))
                .orElseGet(() -> Time.untold(LONG_AGO, asAt, false, Questions.AIRED));
    }

    private Role directorOrAuthor() {
        boolean authorAlone =
                work.lives(Role.AUTHOR).isSaid() && !work.lives(Role.DIRECTOR).isSaid();
        return authorAlone ? Role.AUTHOR : Role.DIRECTOR;
    }

    private static List<When> said(@Nullable When... times) {
        var said = new ArrayList<When>();
        for (var time : times) {
            if (time != null) {
                said.add(time);
            }
        }
        return said;
    }

    /** Not after anything that needs the work to be there. */
    private Time made() {
        var made = work.made();
        if (made != null) {
            return Time.told(made);
        }
        var latest =
                said(work.published(), work.madeAvailable()).stream()
                        .map(When::last)
                        .reduce(asAt, Span::earlier);
        for (var role : List.of(Role.AUTHOR, Role.DIRECTOR)) {
            var lives = work.lives(role);
            if (!lives.died().isEmpty() && !lives.someoneLives()) {
                latest = Span.earlier(latest, lastOf(lives).last());
            }
        }
        return Time.untold(LONG_AGO, latest, false, Questions.MADE);
    }

    private LocalDate notBeforeMade() {
        var made = work.made();
        return made == null ? LONG_AGO : made.first();
    }

    private Time published() {
        var published = work.published();
        if (published != null) {
            return Time.told(published);
        }
        if (work.is(Fact.UNPUBLISHED)) {
            return Time.never();
        }
        return Time.untold(notBeforeMade(), asAt, true, Questions.PUBLISHED);
    }

    private Time madePublic() {
        var first =
                said(work.published(), work.madeAvailable()).stream()
                        .reduce(
                                (a, b) ->
                                        new When(
                                                Span.earlier(a.first(), b.first()),
                                                Span.earlier(a.last(), b.last())));
        if (first.isPresent()) {
            var time = Time.told(first.get());
            if (work.madeAvailable() == null) {
                return time.assuming(
                        "It is taken as not performed, shown or broadcast before it was"
                                + " published; --made-available YEAR says otherwise.");
            }
            return work.published() != null || work.is(Fact.UNPUBLISHED)
                    ? time
                    : time.assuming(
                            "It is taken as not published before it was made available;"
                                    + " --published YEAR says otherwise.");
        }
        if (work.is(Fact.UNPUBLISHED)) {
            return Time.never()
                    .assuming(
                            "It is taken as never performed, shown or broadcast either;"
                                    + " --made-available YEAR says otherwise.");
        }
        return Time.untold(notBeforeMade(), asAt, true, Questions.PUBLIC);
    }

    private Time last(List<Role> roles) {
        var missing = new ArrayList<Question>();
        LocalDate first = LONG_AGO;
        LocalDate last = LONG_AGO;
        boolean anybody = false;
        for (var role : roles) {
            var lives = work.lives(role);
            if (lives.hasPeople()) {
                anybody = true;
                var death = death(lives);
                first = Span.later(first, death.first());
                last = Span.later(last, death.last());
            } else if (!lives.nobody()) {
                missing.add(Questions.of(role));
            }
        }
        if (missing.isEmpty()) {
            return anybody ? Time.told(first, last) : Time.never();
        }
        return new Time(
                Span.later(first, roles.contains(Role.AUTHOR) ? notBeforeMade() : LONG_AGO),
                LocalDate.MAX,
                true,
                false,
                false,
                List.copyOf(missing),
                List.of());
    }

    /** Whoever lives dies after the day that is asked about. */
    private Time death(Lives lives) {
        return lives.someoneLives() ? Time.told(asAt, LocalDate.MAX) : Time.told(lastOf(lives));
    }

    private static When lastOf(Lives lives) {
        return lives.died().stream()
                .reduce(
                        (a, b) ->
                                new When(
                                        Span.later(a.first(), b.first()),
                                        Span.later(a.last(), b.last())))
                .orElseThrow();
    }

    private Time filmDeath() {
        if (work.lives(Role.DIALOGUE).isSaid()) {
            return last(List.of(Role.DIRECTOR, Role.SCREENPLAY, Role.DIALOGUE, Role.COMPOSER));
        }
        var time = last(List.of(Role.DIRECTOR, Role.SCREENPLAY, Role.COMPOSER));
        return time.assuming(
                "The dialogue is taken as written by the author of the screenplay;"
                        + " --dialogue-died YEAR says otherwise.");
    }

    /** Any of those who may be meant: the span from the first of them to the last. */
    private Time filmAuthorDeath() {
        if (work.lives(Role.AUTHOR).hasPeople()) {
            return last(List.of(Role.AUTHOR));
        }
        var said =
                Stream.of(Role.DIRECTOR, Role.SCREENPLAY, Role.DIALOGUE)
                        .map(work::lives)
                        .filter(Lives::hasPeople)
                        .map(this::death)
                        .toList();
        var first = said.stream().map(Time::first).reduce(Span::earlier).orElse(notBeforeMade());
        var last = said.stream().map(Time::last).reduce(Span::later);
        boolean both =
                work.lives(Role.DIRECTOR).hasPeople() && (work.lives(Role.SCREENPLAY).isSaid());
        if (both && last.isPresent()) {
            return new Time(first, last.get(), true, false, true, List.of(FILM_AUTHOR), List.of());
        }
        return new Time(
                notBeforeMade(),
                LocalDate.MAX,
                true,
                false,
                false,
                List.of(FILM_AUTHOR),
                List.of());
    }
}

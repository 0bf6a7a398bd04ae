package dev.clearcut.term;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A work and a question about it in the words of the command line, and the answer expected. */
record Case(Work work, Jurisdiction where, LocalDate asAt, String expected) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Reads {@code --type film --published 1968 --no-notice -> public-domain -}. */
    static Case of(String line, String where) {
        var sides = line.split(" -> ");
        return reader(sides[0], where, sides.length > 1 ? sides[1] : "");
    }

    private static Case reader(String options, String home, String expected) {
        var words = new ArrayDeque<>(java.util.List.of(options.strip().split(" +")));
        if (!words.poll().equals("--type")) {
            throw new IllegalArgumentException(options);
        }
        var work = Work.a(WorkType.of(words.poll()));
        var where = home;
        var asAt = TODAY;
        while (!words.isEmpty()) {
            var option = words.poll();
            switch (option) {
                case "--jurisdiction" -> where = words.poll();
                case "--as-at" -> asAt = LocalDate.parse(words.poll());
                case "--made" -> work.made(When.parse(words.poll()));
                case "--made-available" -> work.madeAvailable(When.parse(words.poll()));
                case "--published" -> work.published(When.parse(words.poll()));
                case "--country" -> work.country(Jurisdiction.named(words.poll()));
                default -> said(work, option.substring(2), words);
            }
        }
        return new Case(work.build(), Jurisdiction.named(where), asAt, expected);
    }

    private static void said(Work.Builder work, String option, ArrayDeque<String> words) {
        for (var role : Role.values()) {
            if (option.equals(role.word() + "-died")) {
                work.died(role, When.parse(words.poll()));
                return;
            }
            if (option.equals(role.word() + "-living")) {
                work.lives(role);
                return;
            }
            if (option.equals("no-" + role.word())) {
                work.nobody(role);
                return;
            }
        }
        for (var fact : Fact.values()) {
            var word = fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (option.equals(word)) {
                work.so(fact);
                return;
            }
            if (option.equals("no-" + word) || option.equals("not-" + word)) {
                work.notSo(fact);
                return;
            }
        }
        throw new IllegalArgumentException("--" + option);
    }

    Answer answer() {
        return Term.of(work, where, asAt);
    }

    /** {@code protected 2020-12-31}; a bar where no day is known. */
    static String inShort(Answer answer) {
        return switch (answer) {
            case Answer.PublicDomain free -> "public-domain " + day(free.lastDay());
            case Answer.Protected until -> "protected " + day(until.lastDay());
            case Answer.Unknown unknown -> "unknown";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }
}

package dev.clearcut.media.spec;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.media.spec.Literals.Reading;
import java.util.Arrays;
import java.util.Locale;

/** What is looked at. */
public sealed interface Target {

    /** A fact of the file, or of its tracks of a kind. */
    record Of(Subject subject, Fact fact) implements Target {
        @Override
        public String toString() {
            return subject.word() + "." + fact.id();
        }
    }

    /** How many tracks of a kind there are. */
    record Count(Subject subject) implements Target {
        @Override
        public String toString() {
            return "count of " + subject.word() + " tracks";
        }
    }

    /** A number summed over the tracks of a kind. */
    record Sum(Subject subject, Fact fact) implements Target {
        @Override
        public String toString() {
            return "sum of " + subject.word() + "." + fact.id();
        }
    }

    /** What several facts say together. */
    enum Derived implements Target {
        FRAME_SIZE(
                Subject.VIDEO,
                "frameSize",
                Fact.Type.WORD,
                "Width and height: 1920x1080, before a tag turns it (orientation)."),
        START(
                Subject.FILE,
                "start",
                Fact.Type.SECONDS,
                "Seconds after midnight of the first frame or sample, from timecode or time reference."),
        IMPLIED_CHANNELS(
                Subject.AUDIO,
                "impliedChannels",
                Fact.Type.COUNT,
                "How many channels the layout's name implies: 6 for 5.1.");

        private final Subject subject;
        private final String id;
        private final Fact.Type type;
        private final String meaning;

        Derived(Subject subject, String id, Fact.Type type, String meaning) {
            this.subject = subject;
            this.id = id;
            this.type = type;
            this.meaning = meaning;
        }

        public String id() {
            return id;
        }

        public String meaning() {
            return meaning;
        }

        @Override
        public String toString() {
            return subject.name().toLowerCase(Locale.ROOT) + "." + id;
        }
    }

    /** Whose tracks are looked at. */
    default Subject of() {
        return switch (this) {
            case Of(var subject, var fact) -> subject;
            case Count(var subject) -> subject;
            case Sum(var subject, var fact) -> subject;
            case Derived derived -> derived.subject;
        };
    }

    /** How its values are written. */
    default Reading reading() {
        return switch (this) {
            case Of(var subject, var fact) -> new Reading(fact.type(), fact);
            case Count count -> new Reading(Fact.Type.COUNT, null);
            case Sum(var subject, var fact) -> new Reading(fact.type(), fact);
            case Derived derived -> new Reading(derived.type, null);
        };
    }

    /** Whether each track answers for itself. */
    default boolean isOfEachTrack() {
        return switch (this) {
            case Of(var subject, var fact) -> subject != Subject.FILE;
            case Count count -> false;
            case Sum sum -> false;
            case Derived derived -> derived.subject != Subject.FILE;
        };
    }

    /** All names a specification may use behind {@code fact:}, in the order of their kinds. */
    static java.util.List<String> names() {
        var names = new java.util.ArrayList<String>();
        for (var subject : Subject.values()) {
            Arrays.stream(Fact.values())
                    .filter(fact -> fact.subjects().contains(subject))
                    .forEach(fact -> names.add(subject.word() + "." + fact.id()));
        }
        Arrays.stream(Derived.values()).forEach(derived -> names.add(derived.toString()));
        return java.util.List.copyOf(names);
    }

    /** The fact of that name; empty for none. */
    static java.util.Optional<Target> named(String name) {
        for (var derived : Derived.values()) {
            if (derived.toString().equals(name)) {
                return java.util.Optional.of(derived);
            }
        }
        int dot = name.indexOf('.');
        return Arrays.stream(Subject.values())
                .filter(subject -> dot > 0 && subject.word().equals(name.substring(0, dot)))
                .findFirst()
                .flatMap(
                        subject ->
                                Fact.of(subject, name.substring(dot + 1))
                                        .map(fact -> new Of(subject, fact)));
    }
}

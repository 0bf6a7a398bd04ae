package dev.clearcut.media;

import dev.clearcut.timecode.Rational;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of one subject; what nobody said is not in it. */
public record Facts(Map<Fact, Said> said) {

    private static final Facts NONE = new Facts(Map.of());

    public Facts {
        var sorted = new EnumMap<Fact, Said>(Fact.class);
        sorted.putAll(said);
        said = Collections.unmodifiableMap(sorted);
    }

    public static Facts none() {
        return NONE;
    }

    /** Facts that one reader collects. */
    public static Collecting by(String reader) {
        return new Collecting(reader);
    }

    public boolean has(Fact fact) {
        return said.containsKey(fact);
    }

    public Optional<Said> said(Fact fact) {
        return Optional.ofNullable(said.get(fact));
    }

    public Optional<Value> value(Fact fact) {
        return said(fact).map(Said::value);
    }

    /** The word or the text. */
    public Optional<String> word(Fact fact) {
        return value(fact).filter(Value.Word.class::isInstance).map(Value::toString);
    }

    /** The number, in the fact's unit. */
    public Optional<Rational> exact(Fact fact) {
        return value(fact)
                .filter(Value.Exact.class::isInstance)
                .map(value -> ((Value.Exact) value).number());
    }

    public Optional<Boolean> flag(Fact fact) {
        return value(fact)
                .filter(Value.Flag.class::isInstance)
                .map(value -> ((Value.Flag) value).yes());
    }

    public List<String> words(Fact fact) {
        return value(fact)
                .filter(Value.Words.class::isInstance)
                .map(value -> ((Value.Words) value).list())
                .orElse(List.of());
    }

    /** These, and what the others say where these say nothing. */
    public Facts orElse(Facts others) {
        var both = new EnumMap<Fact, Said>(Fact.class);
        both.putAll(others.said);
        both.putAll(said);
        return new Facts(both);
    }

    /**
     * Collects the facts of one reader about one subject. What is null, blank or 0/0 says nothing.
     */
    public static final class Collecting {

        private final String reader;
        private final Map<Fact, Said> said = new EnumMap<>(Fact.class);

        private Collecting(String reader) {
            this.reader = reader;
        }

        public Collecting say(Fact fact, @Nullable Value value) {
            return at(-1, fact, value);
        }

        public Collecting say(Fact fact, @Nullable String text) {
            return text == null || text.isBlank() ? this : say(fact, Value.of(text.strip()));
        }

        public Collecting say(Fact fact, long number) {
            return say(fact, Value.of(number));
        }

        public Collecting say(Fact fact, @Nullable Rational number) {
            return number == null ? this : say(fact, Value.of(number));
        }

        public Collecting say(Fact fact, boolean yes) {
            return say(fact, Value.of(yes));
        }

        /**
         * @param offset the byte where it stands
         */
        public Collecting at(long offset, Fact fact, @Nullable Value value) {
            if (value != null) {
                said.put(fact, new Said(value, reader, offset));
            }
            return this;
        }

        /**
         * @param offset the byte where it stands
         */
        public Collecting at(long offset, Fact fact, @Nullable String text) {
            return text == null || text.isBlank() ? this : at(offset, fact, Value.of(text.strip()));
        }

        /**
         * @param offset the byte where it stands
         */
        public Collecting at(long offset, Fact fact, long number) {
            return at(offset, fact, Value.of(number));
        }

        /**
         * @param offset the byte where it stands
         */
        public Collecting at(long offset, Fact fact, @Nullable Rational number) {
            return number == null ? this : at(offset, fact, Value.of(number));
        }

        /**
         * @param offset the byte where it stands
         */
        public Collecting at(long offset, Fact fact, boolean yes) {
            return at(offset, fact, Value.of(yes));
        }

        /** The word or text said so far, or empty. */
        public String word(Fact fact) {
            var before = said.get(fact);
            return before != null && before.value() instanceof Value.Word(var text) ? text : "";
        }

        /** The number said so far. */
        public @Nullable Rational exact(Fact fact) {
            var before = said.get(fact);
            return before != null && before.value() instanceof Value.Exact(var number)
                    ? number
                    : null;
        }

        public boolean has(Fact fact) {
            return said.containsKey(fact);
        }

        /** Leaves out what was said, after something showed that it means nothing. */
        public Collecting forget(Fact fact) {
            said.remove(fact);
            return this;
        }

        /** Where the fact stands, or -1. */
        public long offset(Fact fact) {
            var before = said.get(fact);
            return before == null ? -1 : before.offset();
        }

        public Facts facts() {
            return new Facts(said);
        }
    }
}

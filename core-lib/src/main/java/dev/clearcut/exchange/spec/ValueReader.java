package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.exchange.spec.YamlNode.Scalar;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Literals;
import dev.clearcut.media.spec.Literals.Reading;
import dev.clearcut.media.spec.Operand;
import dev.clearcut.media.spec.Target;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads facts' names, values, and what values are compared with. */
final class ValueReader {

    /** A limit to a length of time may be given in frames. */
    private static final Rational ONE = Rational.ONE;

    private final Problems problems;

    ValueReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Target> target(Scalar named) {
        var target = Target.named(named.text());
        if (target.isEmpty()) {
            problems.error(
                    "unknown-fact",
                    named,
                    "\"%s\" is no fact%s".formatted(named.text(), near(named.text())));
        }
        return target;
    }

    private static String near(String name) {
        var near = Words.didYouMean(name, Target.names());
        if (!near.isEmpty()) {
            return near;
        }
        var fact = name.substring(name.lastIndexOf('.') + 1);
        var same = Target.names().stream().filter(n -> n.endsWith("." + fact)).toList();
        return same.isEmpty()
                ? "; \"clearcut spec facts\" lists them."
                : "; did you mean \"" + String.join("\" or \"", same) + "\"?";
    }

    Optional<Target> target(Keys keys, String key) {
        return keys.scalar(key).flatMap(this::target);
    }

    Optional<Subject> kind(Scalar named) {
        for (var subject : Subject.values()) {
            if (subject != Subject.FILE && subject.word().equals(named.text())) {
                return Optional.of(subject);
            }
        }
        problems.error(
                "unknown-word",
                named,
                "\"%s\" is no kind of track; expected video, audio or text."
                        .formatted(named.text()));
        return Optional.empty();
    }

    /** A value, of the kind its fact has. */
    Optional<Value> value(Reading reading, YamlNode node) {
        if (!(node instanceof Scalar scalar) || scalar.text().isEmpty()) {
            problems.error(
                    "wrong-type",
                    node,
                    "One value is expected; this is %s.".formatted(node.kind()));
            return Optional.empty();
        }
        try {
            var value = Literals.read(reading, scalar.text());
            var words = value instanceof Value.Words(var list) ? list : List.of(scalar.text());
            words.forEach(word -> checkWord(reading, scalar, word));
            return Optional.of(value);
        } catch (Invalid invalid) {
            problems.error("bad-value", scalar, invalid);
            return Optional.empty();
        }
    }

    /** A word that no reader ever says would break every file. */
    private void checkWord(Reading reading, Scalar scalar, String word) {
        if (reading.fact() == null
                || reading.type() != Fact.Type.WORD && reading.type() != Fact.Type.WORDS) {
            return;
        }
        var expected = KnownWords.expected(reading.fact(), word);
        if (!expected.isEmpty()) {
            problems.error(
                    "unknown-word",
                    scalar,
                    "\"%s\" is no %s; expected %s.".formatted(word, reading.fact().id(), expected));
            return;
        }
        var known = KnownWords.of(reading.fact());
        if (known.isEmpty()
                || KnownWords.accepted(reading.fact()).stream().anyMatch(word::equalsIgnoreCase)) {
            return;
        }
        var near = Words.didYouMean(word, known);
        if (KnownWords.isOpen(reading.fact())) {
            problems.warning(
                    "unknown-word",
                    scalar,
                    "\"%s\" is not known as %s%s"
                            .formatted(
                                    word,
                                    reading.fact().id(),
                                    near.isEmpty() ? "; it is compared as it stands." : near));
        } else {
            problems.error(
                    "unknown-word",
                    scalar,
                    "\"%s\" is no %s%s"
                            .formatted(
                                    word,
                                    reading.fact().id(),
                                    near.isEmpty()
                                            ? "; expected one of " + Keys.list(known) + "."
                                            : near));
        }
    }

    /** Words of a list, each on its own. */
    List<String> words(Reading reading, Keys keys, String key) {
        var words = keys.words(key);
        for (var item : keys.items(key)) {
            if (item instanceof Scalar scalar) {
                checkWord(reading, scalar, scalar.text());
            }
        }
        if (words.isEmpty()) {
            problems.error("missing", keys.mapping(), "\"%s\" lists nothing.".formatted(key));
        }
        return words;
    }

    /** A value, or a group that says where it comes from. */
    Optional<Operand> operand(Reading reading, YamlNode node) {
        if (!(node instanceof Mapping group)) {
            return value(reading, node).map(Operand.Literal::new);
        }
        var keys = Keys.of(group, Grammar.OPERAND.names(), problems);
        if (keys.has("frames")) {
            return frames(reading, keys);
        }
        if (keys.has("by")) {
            return table(reading, keys);
        }
        if (!keys.has("fact") && keys.misspells(List.of("fact", "frames", "by"))) {
            return Optional.empty();
        }
        if (!keys.has("fact")) {
            problems.error("missing", group, "Say \"fact\", \"frames\", or \"by\" with \"table\".");
            return Optional.empty();
        }
        var times = keys.scalar("times").flatMap(s -> number(s)).orElse(ONE);
        return target(keys, "fact").map(t -> new Operand.OfFact(keys.text("of"), t, times));
    }

    private Optional<Operand> frames(Reading reading, Keys keys) {
        if (reading.type() != Fact.Type.SECONDS) {
            problems.error(
                    "wrong-type",
                    keys.mapping(),
                    "Frames are a length of time; this fact is none.");
            return Optional.empty();
        }
        return keys.scalar("frames").flatMap(this::number).map(Operand.Frames::new);
    }

    private Optional<Operand> table(Reading reading, Keys keys) {
        var by = target(keys, "by");
        var rows = new ArrayList<Operand.Row>();
        if (by.isPresent() && keys.node("table").orElse(null) instanceof Mapping table) {
            for (var entry : table.entries()) {
                var when = value(by.get().reading(), entry.key());
                var then = value(reading, entry.value());
                if (when.isPresent() && then.isPresent()) {
                    var row = new Operand.Row(when.get(), then.get());
                    if (rows.stream().anyMatch(r -> r.when().equals(row.when()))) {
                        problems.error(
                                "duplicate",
                                entry.key(),
                                "\"%s\" stands here twice.".formatted(entry.key().text()));
                    }
                    rows.add(row);
                }
            }
        } else if (by.isPresent()) {
            problems.error("missing", keys.mapping(), "\"by\" needs a \"table\" of values.");
        }
        return by.map(target -> new Operand.ByTable(target, rows));
    }

    Optional<Rational> number(Scalar scalar) {
        try {
            return Optional.of(Rational.parse(scalar.text()));
        } catch (Invalid noNumber) {
            problems.error("bad-value", scalar, noNumber);
            return Optional.empty();
        }
    }

    @Nullable Operand operandOrNull(Keys keys, String key, Reading reading) {
        return keys.node(key).flatMap(node -> operand(reading, node)).orElse(null);
    }
}

package dev.clearcut.media.spec;

import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Said;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Literals.Reading;
import dev.clearcut.timecode.Rational;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the values that an operand stands for. */
record Comparands(Delivered delivered, @Nullable Track track, Reading reading) {

    /** What an operand stands for. */
    sealed interface Comparand {

        /** A value, and where it comes from when it is not written in the specification. */
        record Known(Value value, String from) implements Comparand {}

        /** No reader says it. */
        record Untold(String what) implements Comparand {}

        /** Another file has to be handed in. */
        record Missing(String note) implements Comparand {}

        /** The table sets no limit. */
        record Unlimited() implements Comparand {}
    }

    Comparand of(Operand operand) {
        return switch (operand) {
            case Operand.Literal(var value) -> new Comparand.Known(value, "");
            case Operand.OfFact fact -> ofFact(fact);
            case Operand.Frames(var frames) -> frames(frames);
            case Operand.ByTable(var by, var rows) -> {
                var said = Looking.at(by, delivered.file(), track);
                yield said.isEmpty()
                        ? new Comparand.Untold(by.toString())
                        : rows.stream()
                                .filter(
                                        row ->
                                                Literals.same(
                                                        by.reading(),
                                                        said.get().value(),
                                                        row.when()))
                                .findFirst()
                                .<Comparand>map(
                                        row ->
                                                new Comparand.Known(
                                                        row.then(),
                                                        "at "
                                                                + Literals.say(
                                                                        by.reading(), row.when())))
                                .orElse(new Comparand.Unlimited());
            }
        };
    }

    private Comparand ofFact(Operand.OfFact fact) {
        var media = fact.role().isEmpty() ? delivered.file() : delivered.others().get(fact.role());
        if (media == null) {
            return new Comparand.Missing(
                    "hand in the %s as well: --with %s=FILE".formatted(fact.role(), fact.role()));
        }
        var name = (fact.role().isEmpty() ? "" : "the " + fact.role() + "'s ") + fact.target();
        var said = Looking.at(fact.target(), media, fact.role().isEmpty() ? track : null);
        if (said.isEmpty()) {
            return new Comparand.Untold(name);
        }
        return new Comparand.Known(times(said.get(), fact.times()), "as " + name);
    }

    private static Value times(Said said, Rational times) {
        return said.value() instanceof Value.Exact(var number)
                ? Value.of(number.times(times))
                : said.value();
    }

    /**
     * At the rate of this file's picture, or, where it has none, of the first picture beside it.
     */
    private Comparand frames(Rational frames) {
        return Stream.concat(Stream.of(delivered.file()), delivered.others().values().stream())
                .map(Comparands::rate)
                .flatMap(Optional::stream)
                .findFirst()
                .<Comparand>map(
                        rate ->
                                new Comparand.Known(
                                        Value.of(frames.over(rate)),
                                        frames
                                                + (frames.equals(Rational.ONE)
                                                        ? " frame"
                                                        : " frames")))
                .orElse(new Comparand.Untold("video.frameRate"));
    }

    private static Optional<Rational> rate(MediaFacts media) {
        return media.video().stream()
                .findFirst()
                .flatMap(video -> video.facts().exact(Fact.FRAME_RATE))
                .filter(rate -> rate.sign() > 0);
    }

    /** In words; what cannot be known yet by its name. */
    String say(Operand operand) {
        return switch (of(operand)) {
            case Comparand.Known(var value, var from) -> {
                var said = Literals.say(reading, value);
                yield from.isEmpty() ? said : said + " (" + from + ")";
            }
            case Comparand.Untold(var what) -> what;
            case Comparand.Missing(var note) -> note;
            case Comparand.Unlimited unlimited -> "anything";
        };
    }
}

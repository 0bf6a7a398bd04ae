package dev.clearcut.exchange.spec;

import dev.clearcut.exchange.spec.YamlNode.Entry;
import dev.clearcut.exchange.spec.YamlNode.Mapping;
import dev.clearcut.exchange.spec.YamlNode.Scalar;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Attested;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Example;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Target;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads files in short: {@code {video.frameRate: 25, audio.2.language: fra, mix:file.duration: 10,
 * measured.loudness.integrated: -23, report: pass}}.
 */
final class ExampleReader {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:([a-z][a-z0-9-]*):)?(file|video|audio|text)(?:\\.(\\d{1,2}))?(?:\\.([A-Za-z]+))?");

    private final Problems problems;
    private final ValueReader values;
    private final String ruleId;

    ExampleReader(Problems problems, String ruleId) {
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.ruleId = ruleId;
    }

    List<Example> read(Keys keys, String key) {
        var examples = new ArrayList<Example>();
        for (var group : keys.has(key) ? keys.groups(key) : List.<Mapping>of()) {
            examples.add(new Example(written(group), new Files().read(group)));
        }
        return examples;
    }

    private static String written(Mapping group) {
        return group.entries().stream()
                .map(
                        e ->
                                e.key().text()
                                        + ": "
                                        + (e.value() instanceof Scalar s
                                                ? s.text()
                                                : e.value().kind()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The files of one example. */
    private final class Files {

        private record At(Subject subject, int number) {}

        private final Map<String, Map<At, Collecting>> files = new LinkedHashMap<>();
        private final Map<String, Rational> measured = new TreeMap<>();
        private final Map<String, Attested> attested = new TreeMap<>();
        private boolean isMeasured;

        Delivered read(Mapping group) {
            group.entries().forEach(this::read);
            var others = new TreeMap<String, MediaFacts>();
            files.keySet().stream()
                    .filter(role -> !role.isEmpty())
                    .forEach(role -> others.put(role, media(role)));
            return new Delivered(
                    media(""),
                    others,
                    attested,
                    isMeasured ? new Measurements(measured, Map.of()) : null,
                    Map.of(),
                    List.of());
        }

        private void read(Entry entry) {
            var key = entry.key();
            if (key.text().equals("report")) {
                if (entry.value() instanceof Scalar scalar) {
                    attested.put(ruleId, new Attested(scalar.text(), "example"));
                }
                return;
            }
            if (key.text().startsWith("measured.")) {
                isMeasured = true;
                var name = key.text().substring("measured.".length());
                if (entry.value() instanceof Scalar scalar && Measurements.isKnown(name)) {
                    values.number(scalar).ifPresent(number -> measured.put(name, number));
                } else {
                    problems.error(
                            "unknown-word", key, "\"%s\" is no measurement.".formatted(name));
                }
                return;
            }
            fact(entry);
        }

        private void fact(Entry entry) {
            var match = NAME.matcher(entry.key().text());
            if (!match.matches()) {
                problems.error(
                        "unknown-fact",
                        entry.key(),
                        "\"%s\" is no fact; write it as video.width, or audio.2.language for the second track."
                                .formatted(entry.key().text()));
                return;
            }
            var subject = Subject.valueOf(match.group(2).toUpperCase(java.util.Locale.ROOT));
            var file =
                    files.computeIfAbsent(
                            Optional.ofNullable(match.group(1)).orElse(""),
                            r -> new LinkedHashMap<>());
            if (match.group(4) == null) {
                count(entry, subject, file);
                return;
            }
            int number = match.group(3) == null ? 1 : Math.max(1, Integer.parseInt(match.group(3)));
            var name =
                    new Scalar(
                            match.group(2) + "." + match.group(4),
                            entry.key().line(),
                            entry.key().column());
            values.target(name)
                    .ifPresent(
                            target ->
                                    values.value(target.reading(), entry.value())
                                            .ifPresent(
                                                    value ->
                                                            say(
                                                                    file,
                                                                    new At(subject, number),
                                                                    target,
                                                                    value)));
        }

        private void count(Entry entry, Subject subject, Map<At, Collecting> file) {
            if (entry.value() instanceof Scalar scalar && scalar.text().matches("\\d{1,2}")) {
                for (int i = 1; i <= Integer.parseInt(scalar.text()); i++) {
                    file.computeIfAbsent(new At(subject, i), a -> Facts.by("example"));
                }
            } else {
                problems.error("bad-value", entry.value(), "How many tracks? Write a number.");
            }
        }

        private void say(Map<At, Collecting> file, At at, Target target, Value value) {
            var facts = file.computeIfAbsent(at, a -> Facts.by("example"));
            switch (target) {
                case Target.Of(var subject, var fact) -> facts.say(fact, value);
                case Target.Derived.FRAME_SIZE -> {
                    var sides = value.toString().split("x");
                    if (sides.length == 2) {
                        facts.say(Fact.WIDTH, Value.of(Rational.parse(sides[0])));
                        facts.say(Fact.HEIGHT, Value.of(Rational.parse(sides[1])));
                    }
                }
                case Target.Derived derived -> {}
                case Target.Count count -> {}
                case Target.Sum sum -> {}
            }
        }

        /** The tracks up to the highest number that is named. */
        private MediaFacts media(String role) {
            var file = files.getOrDefault(role, Map.of());
            var tracks = new ArrayList<Track>();
            for (var kind : List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)) {
                int most =
                        file.keySet().stream()
                                .filter(at -> at.subject() == kind)
                                .mapToInt(At::number)
                                .max()
                                .orElse(0);
                for (int i = 1; i <= most; i++) {
                    var facts = file.get(new At(kind, i));
                    tracks.add(new Track(kind, i, facts == null ? Facts.none() : facts.facts()));
                }
            }
            var own = file.get(new At(Subject.FILE, 1));
            return new MediaFacts(
                    role.isEmpty() ? "example" : role,
                    own == null ? Facts.none() : own.facts(),
                    tracks);
        }
    }
}

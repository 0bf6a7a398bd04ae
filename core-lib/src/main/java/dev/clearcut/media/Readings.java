package dev.clearcut.media;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays together what several readers say of one file. The first that speaks is believed; a later
 * one that says otherwise is a finding, {@code media.readers-disagree}.
 */
public final class Readings {

    /** What differs by the way of measuring: the last bit of a duration, an average. */
    private static final List<Fact> MEASURED = List.of(Fact.BIT_RATE, Fact.MAX_BIT_RATE);

    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    private Readings(String name) {
        this.name = name;
    }

    /**
     * @param readings of the same file, the most trusted first; at least one
     */
    public static Reported<MediaFacts> together(List<MediaFacts> readings) {
        var first = readings.getFirst();
        var laid = new Readings(first.name());
        var file = laid.agreed("file", readings.stream().map(MediaFacts::file).toList());
        var tracks =
                Stream.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)
                        .flatMap(kind -> laid.tracks(kind, readings).stream())
                        .toList();
        return new Reported<>(
                new MediaFacts(first.name(), file, tracks), new Report(laid.findings));
    }

    /** Who sees no track of a kind does not speak of that kind; the others should count alike. */
    private List<Track> tracks(Subject kind, List<MediaFacts> readings) {
        var speaking =
                readings.stream().map(r -> r.tracks(kind)).filter(t -> !t.isEmpty()).toList();
        if (speaking.isEmpty()) {
            return List.of();
        }
        int most = speaking.stream().mapToInt(List::size).max().orElse(0);
        if (speaking.stream().anyMatch(tracks -> tracks.size() != most)) {
            disagree(kind.word() + " tracks", speaking.stream().map(t -> counted(t)).toList());
        }
        var agreed = new ArrayList<Track>();
        for (int i = 0; i < most; i++) {
            int at = i;
            var said =
                    speaking.stream()
                            .filter(t -> t.size() > at)
                            .map(t -> t.get(at).facts())
                            .toList();
            agreed.add(new Track(kind, i + 1, agreed(kind.word() + " " + (i + 1), said)));
        }
        return agreed;
    }

    private static String counted(List<Track> tracks) {
        var reader =
                tracks.getFirst().facts().said().values().stream()
                        .map(Said::reader)
                        .findFirst()
                        .orElse("a reader");
        return reader + " counts " + tracks.size();
    }

    private Facts agreed(String subject, List<Facts> readings) {
        var agreed = new EnumMap<Fact, Said>(Fact.class);
        for (var facts : readings) {
            for (var entry : facts.said().entrySet()) {
                var before = agreed.putIfAbsent(entry.getKey(), entry.getValue());
                if (before != null && !alike(entry, before)) {
                    var fact = entry.getKey();
                    disagree(
                            subject + " " + fact.id(),
                            List.of(says(fact, before), says(fact, entry.getValue())));
                }
            }
        }
        return new Facts(agreed);
    }

    private static boolean alike(Map.Entry<Fact, Said> entry, Said before) {
        return switch (entry.getKey().type()) {
            case TEXT -> true;
            case WORD ->
                    before.value().toString().equalsIgnoreCase(entry.getValue().value().toString());
            case SECONDS ->
                    before.written(entry.getKey()).equals(entry.getValue().written(entry.getKey()));
            case COUNT ->
                    MEASURED.contains(entry.getKey())
                            || before.value().equals(entry.getValue().value());
            case RATE, RATIO, NITS, FLAG, WORDS -> before.value().equals(entry.getValue().value());
        };
    }

    private static String says(Fact fact, Said said) {
        return "%s says %s%s"
                .formatted(
                        said.reader(),
                        said.written(fact),
                        said.offset() < 0 ? "" : " (byte " + said.offset() + ")");
    }

    private void disagree(String what, List<String> sayings) {
        findings.add(
                Finding.warning(
                        "media.readers-disagree",
                        Where.inFile(name),
                        "%s: %s. The first is used; look at the file in a player to know which is right."
                                .formatted(what, String.join(", ", sayings))));
    }
}

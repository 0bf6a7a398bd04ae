package dev.clearcut.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays together what several readers say of one file. Who is believed about which fact is data
 * ({@code precedence.csv}); another that really says otherwise is a finding, {@code
 * media.readers-disagree}.
 */
public final class Readings {

    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    private Readings(String name) {
        this.name = name;
    }

    /**
     * @param readings of the same file; at least one
     */
    public static Reported<MediaFacts> together(List<MediaFacts> readings) {
        var first = readings.getFirst();
        var laid = new Readings(first.name());
        var tracks =
                Stream.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)
                        .flatMap(kind -> laid.tracks(kind, readings).stream())
                        .toList();
        var frames =
                tracks.stream()
                        .filter(track -> track.kind() == Subject.VIDEO)
                        .findFirst()
                        .or(() -> tracks.stream().findFirst())
                        .map(Track::facts)
                        .orElse(Facts.none());
        var file = laid.agreed("file", readings.stream().map(MediaFacts::file).toList(), frames);
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
            agreed.add(
                    new Track(
                            kind, i + 1, agreed(kind.word() + " " + (i + 1), said, Facts.none())));
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

    private Facts agreed(String subject, List<Facts> readings, Facts beside) {
        var everything = beside;
        for (var facts : readings) {
            everything = everything.orElse(facts);
        }
        var agreed = new EnumMap<Fact, Said>(Fact.class);
        for (var fact : everything.said().keySet()) {
            var sayings =
                    readings.stream()
                            .flatMap(facts -> facts.said(fact).stream())
                            .sorted(
                                    Comparator.comparingInt(
                                            said -> Precedence.rank(fact, said.reader())))
                            .toList();
            if (!sayings.isEmpty()) {
                agreed.put(fact, Together.believed(fact, sayings));
                compare(subject, fact, sayings, everything);
            }
        }
        return Together.consistent(new Facts(agreed));
    }

    private void compare(String subject, Fact fact, List<Said> sayings, Facts everything) {
        var believed = sayings.getFirst();
        var others =
                sayings.stream()
                        .skip(1)
                        .filter(other -> !alike(fact, believed, other, everything))
                        .toList();
        if (!others.isEmpty()) {
            disagree(
                    subject + " " + fact.id(),
                    Stream.concat(Stream.of(believed), others.stream())
                            .map(said -> says(fact, said))
                            .toList());
        }
    }

    private static boolean alike(Fact fact, Said one, Said other, Facts everything) {
        try {
            return Agreement.alike(fact, one, other, everything);
        } catch (Invalid beyondNumbers) {
            return false;
        }
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

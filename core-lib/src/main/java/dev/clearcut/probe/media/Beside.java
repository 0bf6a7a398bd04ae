package dev.clearcut.probe.media;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Said;
import dev.clearcut.media.Track;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What our headers' word on a file means for what other readers, and people, make of it. */
final class Beside {

    /** How ISO files and QuickTime tag a track that needs a key. */
    private static final List<String> TAGS =
            List.of("encv", "enca", "enct", "encs", "encm", "drmi", "drms");

    private Beside() {}

    /**
     * Another reader's facts, without a timecode that it made up: where the frame number lies
     * beyond the end of a file that is cut short, decoders read zeros.
     */
    static MediaFacts withoutInventions(MediaFacts facts, MediaFacts header, Report headers) {
        boolean cut = headers.findings().stream().anyMatch(f -> f.rule().equals("media.truncated"));
        boolean lies =
                header.file().exact(Fact.TIMECODE_TRACKS).filter(n -> n.sign() > 0).isPresent();
        if (!cut || !lies || header.file().has(Fact.START_TIMECODE)) {
            return facts;
        }
        var kept = new EnumMap<Fact, Said>(Fact.class);
        kept.putAll(facts.file().said());
        kept.remove(Fact.START_TIMECODE);
        kept.remove(Fact.DROP_FRAME);
        return new MediaFacts(facts.name(), new Facts(kept), facts.tracks());
    }

    /** That a key is needed, where one is. */
    static Optional<Finding> encrypted(MediaFacts facts) {
        if (!facts.file().flag(Fact.ENCRYPTED).orElse(false)) {
            return Optional.empty();
        }
        var tracks =
                facts.tracks().stream()
                        .filter(
                                track ->
                                        track.facts()
                                                .word(Fact.CODEC_TAG)
                                                .filter(TAGS::contains)
                                                .isPresent())
                        .map(Beside::name)
                        .collect(Collectors.joining(", "));
        return Optional.of(
                Finding.error(
                        "media.encrypted",
                        Where.inFile(facts.name()),
                        "It is encrypted%s: without the key nothing of that can be seen or heard, and no more than its headers was judged. Ask for the key, or for a copy that is not encrypted."
                                .formatted(tracks.isEmpty() ? "" : " (" + tracks + ")")));
    }

    private static String name(Track track) {
        return track.kind().word() + " " + track.number();
    }
}

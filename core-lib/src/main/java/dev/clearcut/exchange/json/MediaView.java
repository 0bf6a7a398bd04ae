package dev.clearcut.exchange.json;

import dev.clearcut.base.Report;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Said;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, as one object: the file's facts by their names, then its tracks. What nobody said
 * is not there, except that {@code container}, {@code durationSeconds} and {@code timecode} always
 * are.
 */
public final class MediaView {

    private static final Set<Fact> SAID_APART =
            Set.of(Fact.CONTAINER, Fact.DURATION, Fact.START_TIMECODE, Fact.DROP_FRAME);

    private MediaView() {}

    public static Map<String, @Nullable Object> of(MediaFacts facts, Report report) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("name", facts.name());
        view.put("container", facts.file().word(Fact.CONTAINER).orElse(null));
        view.put(
                "durationSeconds",
                facts.file().said(Fact.DURATION).map(d -> seconds(d)).orElse(null));
        view.put("timecode", timecode(facts.file()));
        facts.file()
                .said()
                .forEach(
                        (fact, said) -> {
                            if (!SAID_APART.contains(fact)) {
                                view.put(fact.id(), plain(fact, said));
                            }
                        });
        for (var kind : List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)) {
            view.put(kind.word(), facts.tracks(kind).stream().map(MediaView::track).toList());
        }
        view.put("findings", FindingView.of(report));
        return view;
    }

    private static @Nullable Map<String, Object> timecode(Facts file) {
        return file.word(Fact.START_TIMECODE)
                .map(
                        start -> {
                            var timecode = new LinkedHashMap<String, Object>();
                            timecode.put("start", start);
                            timecode.put("dropFrame", file.flag(Fact.DROP_FRAME).orElse(false));
                            return timecode;
                        })
                .orElse(null);
    }

    private static Map<String, Object> track(Track track) {
        var view = new LinkedHashMap<String, Object>();
        track.facts()
                .said()
                .forEach(
                        (fact, said) ->
                                view.put(
                                        fact == Fact.DURATION ? "durationSeconds" : fact.id(),
                                        plain(fact, said)));
        return view;
    }

    private static Object plain(Fact fact, Said said) {
        return switch (said.value()) {
            case Value.Flag(var yes) -> yes;
            case Value.Words(var words) -> words;
            case Value.Word(var text) -> text;
            case Value.Exact(var number) ->
                    switch (fact.type()) {
                        case COUNT -> number.numerator();
                        case SECONDS, NITS -> seconds(said);
                        case RATE, RATIO, WORD, TEXT, FLAG, WORDS -> said.written(fact);
                    };
        };
    }

    private static BigDecimal seconds(Said said) {
        return new BigDecimal(said.written(Fact.DURATION));
    }
}

package dev.clearcut.media.qc;

import dev.clearcut.base.Severity;
import dev.clearcut.media.sound.Clicks;
import dev.clearcut.media.sound.Clipping;
import dev.clearcut.media.sound.Dropouts;
import dev.clearcut.media.sound.LostChannels;
import dev.clearcut.media.sound.Loudness;
import dev.clearcut.media.sound.Measured;
import dev.clearcut.media.sound.Numbers;
import dev.clearcut.media.sound.Polarity;
import dev.clearcut.media.sound.Silence;
import dev.clearcut.media.sound.SoundCheck;
import dev.clearcut.media.sound.SoundEvent;
import dev.clearcut.media.sound.Speaker;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hears one programme of sound, measures it, and finds what the rules name. */
public final class SoundQc {

    /** A click this near to where sound begins or breaks off is that, and no fault of its own. */
    private static final double AT_AN_EDGE = 0.005;

    /** The ids of the rules that any sound is held against. */
    static final List<String> JUDGED =
            List.of(
                    "media.audio.silence",
                    "media.audio.clipping",
                    "media.audio.click",
                    "media.audio.dropout",
                    "media.audio.polarity",
                    "media.audio.channel-lost",
                    "media.audio.no-number");

    private final QcRules rules;
    private final Programme programme;
    private final boolean first;
    private final Clock clock;
    private final Loudness loudness;
    private final Silence silence;
    private final Clipping clipping;
    private final Clicks clicks;
    private final Dropouts dropouts;
    private final LostChannels lost;
    private final Numbers numbers;
    private final List<Polarity> pairs = new ArrayList<>();
    private final List<SoundCheck> checks = new ArrayList<>();
    private Rational late = Rational.ZERO;
    private long samples;

    /**
     * @param first whether it is the file's main programme
     */
    public SoundQc(QcRules rules, Programme programme, boolean first, Clock clock) {
        this.rules = rules;
        this.programme = programme;
        this.first = first;
        this.clock = clock;
        int rate = programme.rate();
        int channels = programme.layout().channels();
        loudness = Loudness.of(programme.layout(), rate);
        numbers = new Numbers(rate, rules.rule("media.audio.no-number").threshold("apart"));
        var rule = rules.rule("media.audio.silence");
        silence = new Silence(rate, rule.threshold("level"), rule.threshold("seconds"));
        rule = rules.rule("media.audio.clipping");
        clipping =
                new Clipping(
                        rate, channels, (int) rule.threshold("samples"), rule.threshold("apart"));
        rule = rules.rule("media.audio.click");
        clicks =
                new Clicks(
                        rate,
                        channels,
                        rule.threshold("ratio"),
                        rule.threshold("single"),
                        rule.threshold("level"));
        rule = rules.rule("media.audio.dropout");
        dropouts =
                new Dropouts(
                        rate,
                        channels,
                        rule.threshold("from"),
                        rule.threshold("to"),
                        rule.threshold("level"));
        rule = rules.rule("media.audio.channel-lost");
        lost =
                new LostChannels(
                        programme.layout(),
                        rate,
                        rule.threshold("seconds"),
                        rule.threshold("level"));
        pair(Speaker.L, Speaker.R);
        pair(Speaker.LS, Speaker.RS);
        checks.addAll(List.of(silence, clipping, clicks, dropouts, lost));
        checks.addAll(pairs);
    }

    public Programme programme() {
        return programme;
    }

    /** Says how many seconds after the first picture the first sample comes. */
    public void begins(Rational seconds) {
        late = seconds;
    }

    /**
     * Hears more.
     *
     * @param channels in the order of the programme's layout
     */
    public void hear(float[][] channels, int count) {
        var heard = numbers.hear(channels, count);
        loudness.add(heard, count);
        checks.forEach(check -> check.hear(heard, count));
        samples += count;
    }

    public Measured loudness() {
        return loudness.result();
    }

    /** How long it is, from the first picture to its end, in seconds. */
    public Rational end() {
        return late.plus(new Rational(samples, programme.rate()));
    }

    /** Where in the file some samples lie. */
    Span span(long from, long to) {
        return clock.samples(from, to, programme.rate(), late);
    }

    /** From there to the end of what was heard. */
    Span spanFrom(long sample) {
        return span(sample, Math.max(sample + 1, samples));
    }

    public boolean isHeard() {
        return samples > 0;
    }

    /** What was found, once all was heard. */
    public List<QcFinding> findings() {
        var findings = new ArrayList<QcFinding>();
        var silent = silence.end();
        var broken = dropouts.end();
        var missing = lost.end();
        var clipped = clipping.end();
        silent.forEach(event -> silence(event, findings));
        var longer = new ArrayList<>(silent);
        longer.addAll(missing);
        var brief = broken.stream().filter(event -> !isWithin(event, longer)).toList();
        for (var event : Joined.together(brief)) {
            findings.add(dropout(event));
        }
        missing.forEach(event -> findings.add(lost(event)));
        for (var event : Joined.together(clipped)) {
            findings.add(clipped(event));
        }
        var edges = new ArrayList<>(silent);
        edges.addAll(broken);
        edges.addAll(missing);
        edges.addAll(clipped);
        edges.addAll(numbers.end());
        var mirrored = pairs.stream().flatMap(pair -> pair.end().stream()).toList();
        edges.addAll(mirrored);
        var alone = clicks.end().stream().filter(click -> !isAtAnEdge(click, edges)).toList();
        for (var event : Joined.together(alone)) {
            findings.add(click(event));
        }
        mirrored.forEach(event -> findings.add(turned(event)));
        numbers.end().forEach(event -> findings.add(noNumber(event)));
        return findings;
    }

    private void pair(Speaker left, Speaker right) {
        int one = programme.layout().speakers().indexOf(left);
        int other = programme.layout().speakers().indexOf(right);
        if (one >= 0 && other >= 0) {
            var rule = rules.rule("media.audio.polarity");
            pairs.add(
                    new Polarity(
                            programme.rate(),
                            one,
                            other,
                            rule.threshold("correlation"),
                            rule.threshold("seconds"),
                            rule.threshold("level")));
        }
    }

    private void silence(SoundEvent event, List<QcFinding> findings) {
        var rule = rules.rule("media.audio.silence");
        boolean whole = event.from() == 0 && event.to() == samples;
        boolean edge = event.from() == 0 || event.to() == samples;
        double seconds = (double) (event.to() - event.from()) / programme.rate();
        if (edge && !whole && seconds <= rule.threshold("edges")) {
            return;
        }
        var text =
                whole
                        ? "There is no sound at all."
                        : "Silence for %s, below %.0f dBFS."
                                .formatted(seconds(seconds), rule.threshold("level"));
        // Tracks behind the first programme are often laid, and left empty, on purpose.
        var severity = whole && !first ? Severity.NOTE : rule.severity();
        findings.add(
                new QcFinding(rule, severity, span(event), programme.name(), event.value(), text));
    }

    private QcFinding dropout(Joined event) {
        return found(
                "media.audio.dropout",
                event.event(),
                "Sound breaks off for %s on %s."
                        .formatted(
                                seconds(
                                        (double) (event.event().to() - event.event().from())
                                                / programme.rate()),
                                event.channels(programme.layout())));
    }

    private QcFinding lost(SoundEvent event) {
        return found(
                "media.audio.channel-lost",
                event,
                "Nothing on %s while there is sound on the others."
                        .formatted(programme.layout().label(event.channel())));
    }

    private QcFinding clipped(Joined event) {
        return found(
                "media.audio.clipping",
                event.event(),
                "%.0f samples stand at full scale on %s."
                        .formatted(event.event().value(), event.channels(programme.layout())));
    }

    private QcFinding click(Joined event) {
        return found(
                "media.audio.click",
                event.event(),
                "A click on %s, at sample %d."
                        .formatted(event.channels(programme.layout()), event.event().from()));
    }

    private QcFinding noNumber(SoundEvent event) {
        return found(
                "media.audio.no-number",
                event,
                "%.0f samples are no numbers that can be played; they were measured as silence."
                        .formatted(event.value()));
    }

    private QcFinding turned(SoundEvent event) {
        return found(
                "media.audio.polarity",
                event,
                "%s is turned over: correlation %s, and nothing left of it in mono."
                        .formatted(
                                programme.layout().label(event.channel()),
                                String.format(Locale.ROOT, "%.2f", event.value())));
    }

    /** A second of nothing is silence or a lost channel, and said once. */
    private static boolean isWithin(SoundEvent event, List<SoundEvent> longer) {
        return longer.stream().anyMatch(l -> l.from() <= event.from() && l.to() >= event.to());
    }

    private boolean isAtAnEdge(SoundEvent click, List<SoundEvent> edges) {
        long near = Math.round(AT_AN_EDGE * programme.rate());
        return click.from() < near
                || edges.stream()
                        .anyMatch(
                                edge ->
                                        click.from() >= edge.from() - near
                                                && click.from() <= edge.to() + near);
    }

    private QcFinding found(String id, SoundEvent event, String text) {
        var rule = rules.rule(id);
        return new QcFinding(
                rule, rule.severity(), span(event), programme.name(), event.value(), text);
    }

    private Span span(SoundEvent event) {
        return span(event.from(), event.to());
    }

    private static String seconds(double seconds) {
        return seconds < 0.1
                ? String.format(Locale.ROOT, "%.1f ms", 1000 * seconds)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}

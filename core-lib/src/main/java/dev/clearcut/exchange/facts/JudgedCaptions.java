package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Severity;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.Programme;
import dev.clearcut.caption.rule.CaptionCheck;
import dev.clearcut.caption.rule.CaptionFinding;
import dev.clearcut.caption.rule.Conditions;
import dev.clearcut.caption.rule.RuleSet;
import dev.clearcut.exchange.caption.Captions;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Breach;
import dev.clearcut.media.spec.Captioned;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a caption file beside the caption rule sets that a specification names. */
public final class JudgedCaptions {

    /** The role of the file whose rate and length count. */
    private static final String PROGRAMME = "programme";

    private JudgedCaptions() {}

    /**
     * @param sets ids of caption rule sets
     * @param delivered what goes with it: the programme, where there is one, sets rate and length
     * @return by the id of the set; empty for a file that holds no captions
     */
    public static Map<String, Captioned> by(
            Path file, Collection<String> sets, Delivered delivered) {
        var judged = new LinkedHashMap<String, Captioned>();
        if (sets.isEmpty() || delivered.file().text().isEmpty()) {
            return judged;
        }
        try {
            var captions = Captions.read(file);
            var known = known(captions, delivered.others().get(PROGRAMME));
            for (var set : sets) {
                var found = CaptionCheck.of(captions, RuleSet.named(set), known);
                judged.put(set, judged(captions, found));
            }
        } catch (BadFile noCaptions) {
            return Map.of();
        }
        return judged;
    }

    private static Conditions known(CaptionFile captions, @Nullable MediaFacts programme) {
        if (programme == null) {
            return Conditions.none();
        }
        var rate =
                programme.video().stream()
                        .flatMap(track -> track.facts().exact(Fact.FRAME_RATE).stream())
                        .filter(perSecond -> perSecond.sign() > 0)
                        .findFirst()
                        .map(perSecond -> new Rate(perSecond, isDrop(programme, captions)))
                        .orElse(captions.rate());
        return Conditions.none().at(rate).in(span(captions, programme));
    }

    private static boolean isDrop(MediaFacts programme, CaptionFile captions) {
        var own = captions.rate();
        return own == null ? programme.file().flag(Fact.DROP_FRAME).orElse(false) : own.dropFrame();
    }

    /** Captions on a clock of which nobody says where the programme begins are left alone. */
    private static @Nullable Programme span(CaptionFile captions, MediaFacts programme) {
        var length = programme.file().exact(Fact.DURATION).orElse(Rational.ZERO);
        var begins = captions.programmeStart();
        boolean fromNought =
                begins == null && captions.start().filter(s -> s.compareTo(length) < 0).isPresent();
        if (length.sign() <= 0 || begins == null && !fromNought) {
            return null;
        }
        var start = begins == null ? Rational.ZERO : begins;
        return new Programme(start, start.plus(length));
    }

    private static Captioned judged(CaptionFile captions, List<CaptionFinding> found) {
        var broken = new LinkedHashMap<String, List<CaptionFinding>>();
        found.stream()
                .filter(f -> f.severity().compareTo(Severity.ERROR) <= 0)
                .forEach(f -> broken.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
        var breaches = broken.values().stream().map(all -> breach(captions, all)).toList();
        return new Captioned(
                breaches,
                found.stream()
                        .filter(CaptionFinding::isUnchecked)
                        .map(CaptionFinding::text)
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private static Breach breach(CaptionFile captions, List<CaptionFinding> all) {
        var first = all.getFirst();
        var from = first.from();
        var often = all.size() == 1 ? "" : " (%d times)".formatted(all.size());
        return new Breach(
                "text 1",
                first.rule(),
                first.wanted(),
                (first.found().isEmpty() ? "otherwise" : first.found()) + often,
                "captions",
                -1,
                from == null ? "" : captions.written(from));
    }
}

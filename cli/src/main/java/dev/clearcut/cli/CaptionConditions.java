package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionTime;
import dev.clearcut.caption.Programme;
import dev.clearcut.caption.ShotChanges;
import dev.clearcut.caption.rule.Conditions;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of a caption file besides the file. */
final class CaptionConditions {

    private static final List<String> AUDIENCES = List.of("adult", "children");

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "Frames a second of the picture: 25, 23.976, \"29.97 DF\". Gaps need it.")
    private @Nullable String rate;

    @Option(
            names = "--programme",
            paramLabel = "START-END",
            description =
                    "From when to when it runs, on the captions' clock: 01:00:00:00-01:42:10:00.")
    private @Nullable String programme;

    @Option(
            names = "--duration",
            paramLabel = "LENGTH",
            description =
                    "How long it runs, from 0 or where the file says it begins: 00:42:10.000, 2530s.")
    private @Nullable String duration;

    @Option(
            names = "--cut",
            paramLabel = "TIMELINE",
            description = "The cut, for timing to shots: EDL, FCPXML, xmeml, OTIO.")
    private @Nullable Path cut;

    @Option(
            names = "--glyphs",
            paramLabel = "FILE",
            description = "A text file with every character a buyer allows.")
    private @Nullable Path glyphs;

    @Option(
            names = "--audience",
            paramLabel = "adult|children",
            defaultValue = "adult",
            description = "Whose reading speed counts (default: adult).")
    private String audience = "adult";

    @Nullable String rate() {
        return rate;
    }

    Conditions of(CaptionFile file) {
        if (!AUDIENCES.contains(audience)) {
            throw new Invalid("--audience \"%s\": say adult or children.".formatted(audience));
        }
        var counted = rate == null ? file.rate() : Rate.parse(rate);
        return Conditions.none()
                .at(counted)
                .in(programme(file, counted))
                .over(shots(counted))
                .with(characters())
                .forAudience(audience);
    }

    private @Nullable Programme programme(CaptionFile file, @Nullable Rate counted) {
        if (programme != null && duration != null) {
            throw new Invalid("Say --programme or --duration, not both.");
        }
        if (duration != null) {
            var begins = file.programmeStart();
            var start = begins == null ? Rational.ZERO : begins;
            return new Programme(start, start.plus(CaptionTime.parse(duration, counted)));
        }
        if (programme == null) {
            return null;
        }
        int dash = programme.indexOf('-', 1);
        if (dash < 0) {
            throw new Invalid(
                    "--programme \"%s\": write START-END, as in 01:00:00:00-01:42:10:00."
                            .formatted(programme));
        }
        return new Programme(
                CaptionTime.parse(programme.substring(0, dash), counted),
                CaptionTime.parse(programme.substring(dash + 1), counted));
    }

    private @Nullable ShotChanges shots(@Nullable Rate counted) {
        if (cut == null) {
            return null;
        }
        return ShotChanges.in(counted == null ? Timelines.read(cut) : Timelines.read(cut, counted));
    }

    private Set<String> characters() {
        if (glyphs == null) {
            return Set.of();
        }
        try {
            var all = new HashSet<String>();
            Normalizer.normalize(Files.readString(glyphs), Normalizer.Form.NFC)
                    .codePoints()
                    .forEach(c -> all.add(Character.toString(c)));
            return all;
        } catch (IOException unreadable) {
            throw new NotFound("The list of characters %s cannot be read.".formatted(glyphs));
        }
    }
}

package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads caps and duties; what cannot be read is a finding. */
final class SmallPrint {

    private static final Pattern CAP =
            Pattern.compile(
                    "(?:at most|max\\.?|maximum|up to|not more than|<=|≤)?\\s*"
                            + "(?:(?:0?0:(?!\\d\\d:00))?(?<minutes>\\d{1,3}):(?<seconds>[0-5]\\d)"
                            + "|(?<number>\\d{1,7})\\s*(?<unit>[a-z'\"″′×]+)?)",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> SECONDS_IN =
            Map.ofEntries(
                    Map.entry("s", 1),
                    Map.entry("sec", 1),
                    Map.entry("secs", 1),
                    Map.entry("second", 1),
                    Map.entry("seconds", 1),
                    Map.entry("\"", 1),
                    Map.entry("″", 1),
                    Map.entry("min", 60),
                    Map.entry("mins", 60),
                    Map.entry("minute", 60),
                    Map.entry("minutes", 60),
                    Map.entry("'", 60),
                    Map.entry("′", 60));

    private static final Pattern UNIT = Pattern.compile("\\b(?:sec|min)");

    private static final Set<String> NOTHING =
            Set.of("none", "no", "nil", "na", "notapplicable", "unlimited", "nolimit", "nolimits");

    private static final Set<String> USES = Set.of("use", "uses", "x", "×", "time", "times");
    private final Vocabulary<Duty.Kind> duties =
            Vocabulary.of(Duty.Kind.class, Duty.Kind::word, "duties.txt");
    private final Findings findings;

    SmallPrint(Findings findings) {
        this.findings = findings;
    }

    List<Cap> caps(String cell, Where where) {
        var caps = new ArrayList<Cap>();
        for (var part : Columns.parts(isNothing(cell) ? "" : cell.replace(',', ';'))) {
            cap(part)
                    .ifPresentOrElse(
                            caps::add, () -> findings.error("licence.caps", where, noCap(part)));
        }
        return caps;
    }

    /** A cell under a heading that says what it counts, so that a bare number will do. */
    List<Cap> caps(String cell, String heading, String unit, Where where) {
        var said = UNIT.matcher(heading.toLowerCase(Locale.ROOT));
        var counted = said.find() ? said.group() : unit;
        boolean bare = cell.matches("\\d+(?:\\.0+)?");
        return caps(bare ? cell.replaceFirst("\\..*", "") + " " + counted : cell, where);
    }

    private static String noCap(String part) {
        return part.matches("\\d{1,2}:\\d{2}:\\d{2}")
                ? "\"%s\" is hours, minutes and seconds, and 0:30 typed into a spreadsheet becomes half an hour; write the seconds, as in \"30 s\"."
                        .formatted(part)
                : "\"%s\" is no cap; write seconds or uses, as in \"30 s; 2 uses\"."
                        .formatted(part);
    }

    /** Whether a cell says that there is nothing. */
    static boolean isNothing(String cell) {
        return cell.matches("[-–—/?. ]*") || NOTHING.contains(Spelling.of(cell));
    }

    private static Optional<Cap> cap(String part) {
        var match = CAP.matcher(part);
        if (!match.matches()) {
            return Optional.empty();
        }
        var minutes = match.group("minutes");
        if (minutes != null) {
            long seconds = Long.parseLong(minutes) * 60 + Long.parseLong(match.group("seconds"));
            return seconds > 0 ? Optional.of(Cap.seconds(seconds)) : Optional.empty();
        }
        var written = match.group("unit");
        long number = Long.parseLong(match.group("number"));
        if (written == null || number == 0) {
            return Optional.empty();
        }
        var unit = written.toLowerCase(Locale.ROOT);
        var seconds = SECONDS_IN.get(unit);
        if (seconds != null) {
            return Optional.of(Cap.seconds(number * seconds));
        }
        return USES.contains(unit) ? Optional.of(Cap.uses(number)) : Optional.empty();
    }

    /** What is no known kind of duty is kept as it is written, unless it looks like a slip. */
    List<Duty> duties(String cell, Where where) {
        var read = new ArrayList<Duty>();
        for (var part : Columns.parts(isNothing(cell) ? "" : cell)) {
            int colon = part.indexOf(':');
            var word = colon < 0 ? part : part.substring(0, colon);
            var text = colon < 0 ? "" : part.substring(colon + 1).strip();
            var kind = duties.meaning(word);
            var hint = kind.isEmpty() ? duties.didYouMean(word) : "";
            if (!hint.isEmpty()) {
                findings.error("licence.duties", where, unknownDuty(word, hint));
            } else {
                read.add(
                        kind.map(known -> new Duty(known, unquoted(text)))
                                .orElseGet(() -> new Duty(Duty.Kind.OTHER, unquoted(part))));
            }
        }
        return read;
    }

    /** A credit's words; a mere yes is a credit whose words are in the contract. */
    static Optional<Duty> credit(String cell) {
        var truth = YesNo.read(cell);
        if (isNothing(cell) || truth.isPresent() && !truth.get()) {
            return Optional.empty();
        }
        return Optional.of(Duty.credit(truth.isPresent() ? "" : unquoted(cell)));
    }

    private static String unknownDuty(String word, String hint) {
        return "\"%s\" is no kind of duty%s Write credit: \"…\"; cue sheet; copies: 2; notice: …; approval: …; or other: …."
                .formatted(word.strip(), hint);
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
    }
}

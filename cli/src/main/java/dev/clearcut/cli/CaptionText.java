package dev.clearcut.cli;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.rule.CaptionFinding;
import dev.clearcut.caption.rule.RuleSet;
import dev.clearcut.exchange.json.CaptionFindingView;
import dev.clearcut.exchange.json.CaptionRulesView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Captions and what is wrong with them, in words. */
final class CaptionText {

    static final List<String> COLUMNS =
            List.of("number", "start", "end", "lines", "level", "side", "forced", "track", "line");
    static final List<String> FINDING_COLUMNS =
            List.of(
                    "rule",
                    "severity",
                    "event",
                    "from",
                    "to",
                    "line",
                    "wanted",
                    "found",
                    "text",
                    "cite");
    static final List<String> RULE_COLUMNS =
            List.of(
                    "set",
                    "rule",
                    "asks",
                    "value",
                    "unit",
                    "severity",
                    "script",
                    "audience",
                    "counting",
                    "source",
                    "edition",
                    "standing");

    private CaptionText() {}

    static void print(CaptionFile file, Console console) {
        console.notes(file.report());
        console.line(file.name() + "  (" + head(file) + ")");
        console.table(
                file.events().stream()
                        .map(
                                event ->
                                        List.of(
                                                Integer.toString(event.number()),
                                                file.written(event.start()),
                                                file.written(event.end()),
                                                shown(event)))
                        .toList());
    }

    private static String head(CaptionFile file) {
        var rate = file.rate();
        return String.join(
                ", ",
                Stream.of(
                                file.dialect(),
                                file.encoding(),
                                file.language(),
                                rate == null ? "" : rate + " frames a second",
                                file.events().size()
                                        + (file.events().size() == 1 ? " event" : " events"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static String shown(CaptionEvent event) {
        var text = event.text().replace("\n", " / ");
        return (event.track().isEmpty() ? "" : event.track() + " ")
                + (event.forced() ? "(forced) " : "")
                + (event.image().isEmpty() ? text : "(picture " + event.image() + ")");
    }

    static List<List<String>> rows(CaptionFile file) {
        return file.events().stream()
                .map(
                        event ->
                                List.of(
                                        Integer.toString(event.number()),
                                        file.written(event.start()),
                                        file.written(event.end()),
                                        event.text(),
                                        word(event.placement().level()),
                                        word(event.placement().side()),
                                        Boolean.toString(event.forced()),
                                        event.track(),
                                        Integer.toString(event.where().line())))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static void print(CaptionFile file, RuleSet set, List<CaptionFinding> found, Console console) {
        console.line(file.name() + "  (" + head(file) + ")");
        console.line("against " + set.id() + ": " + set.title());
        for (var finding : CaptionFindingView.of(file, found)) {
            console.line(
                    "%s  %s  %s%s"
                            .formatted(
                                    finding.severity(),
                                    finding.rule(),
                                    place(finding),
                                    finding.text()));
        }
        int all = file.report().findings().size() + found.size();
        console.line(all == 0 ? "As asked." : all + (all == 1 ? " finding." : " findings."));
    }

    private static String place(CaptionFindingView finding) {
        return (finding.event() == null ? "" : "event " + finding.event() + " ")
                + (finding.from() == null ? "" : "at " + finding.from() + " ")
                + (finding.line() == null ? "" : "line " + finding.line())
                + (finding.line() == null && finding.event() == null ? "" : ": ");
    }

    static List<List<String>> findingRows(List<CaptionFindingView> findings) {
        return findings.stream()
                .map(
                        f ->
                                Stream.of(
                                                f.rule(),
                                                f.severity(),
                                                Objects.toString(f.event(), ""),
                                                Objects.toString(f.from(), ""),
                                                Objects.toString(f.to(), ""),
                                                Objects.toString(f.line(), ""),
                                                f.wanted(),
                                                f.found(),
                                                f.text(),
                                                f.cite())
                                        .toList())
                .toList();
    }

    static void print(RuleSet set, Console console) {
        console.line(set.id() + ": " + set.title());
        if (!set.note().isEmpty()) {
            console.line(set.note());
        }
        for (var rule : set.rules()) {
            console.line(
                    "%s  %s: %s%s%s"
                            .formatted(
                                    rule.severity().name().toLowerCase(Locale.ROOT),
                                    rule.kind().id(),
                                    rule.kind().asks(),
                                    rule.value().isEmpty() ? "" : " (" + rule.wanted() + ")",
                                    rule.audience().equals("any") ? "" : ", " + rule.audience()));
            console.line("    " + rule.cite());
        }
    }

    static List<List<String>> ruleRows(List<RuleSet> sets) {
        return sets.stream()
                .map(CaptionRulesView::of)
                .flatMap(set -> set.rules().stream())
                .map(
                        r ->
                                List.of(
                                        r.set(),
                                        r.rule(),
                                        r.asks(),
                                        r.value(),
                                        r.unit(),
                                        r.severity(),
                                        r.script(),
                                        r.audience(),
                                        r.counting(),
                                        r.source(),
                                        r.edition(),
                                        r.standing()))
                .distinct()
                .toList();
    }
}

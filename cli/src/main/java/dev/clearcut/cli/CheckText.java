package dev.clearcut.cli;

import dev.clearcut.base.Where;
import dev.clearcut.clearance.ClearanceFinding;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.ClearanceRule;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.licence.Duty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clearance report to read aloud: what is wrong, a block a use, worst first; then the clips
 * nobody has sorted, in one line; then what was promised for what is covered.
 */
final class CheckText {

    private static final int MOST_NAMES = 5;

    /** What is said about one use; the same said about several uses is said once. */
    private record Block(Verdict verdict, String heading, List<String> lines) {}

    private final ClearanceReport report;
    private final Console console;

    private CheckText(ClearanceReport report, Console console) {
        this.report = report;
        this.console = console;
    }

    static void print(ClearanceReport report, Console console) {
        new CheckText(report, console).print(false);
    }

    /** The same, naming every clip that nobody has sorted. */
    static void printAll(ClearanceReport report, Console console) {
        new CheckText(report, console).print(true);
    }

    private void print(boolean all) {
        console.line(
                "%s for %s: %s"
                        .formatted(report.cut(), report.purpose(), inCapitals(report.verdict())));
        if (!report.purpose().equals(report.needed().toString())) {
            console.line("needed: " + report.needed());
        }
        console.line(counts());
        switchedOff();
        blocks();
        unsorted(all);
        promised();
        split();
        passingOn();
        if (report.uses().stream().allMatch(use -> use.verdict().isClear())) {
            console.line("");
            console.line("Nothing is missing.");
        }
    }

    private static String inCapitals(Verdict verdict) {
        return verdict.inWords().toUpperCase(Locale.ROOT);
    }

    private String counts() {
        var byVerdict =
                report.uses().stream()
                        .filter(u -> !u.isUnsorted())
                        .collect(Collectors.groupingBy(UseAnswer::verdict, Collectors.counting()));
        var counts =
                Arrays.stream(Verdict.values())
                        .filter(byVerdict::containsKey)
                        .map(v -> byVerdict.get(v) + " " + v.inWords())
                        .collect(Collectors.toCollection(ArrayList::new));
        var unsorted = report.uses().stream().filter(UseAnswer::isUnsorted).count();
        if (unsorted > 0) {
            counts.add(unsorted + " that may be ours");
        }
        int uses = report.uses().size();
        return uses == 0
                ? "no uses of third-party material"
                : counted(uses, "use") + ": " + String.join(", ", counts);
    }

    /** What is said of the uses that nobody hears or sees. */
    private void switchedOff() {
        if (report.leftOut() > 0) {
            console.line(
                    counted(report.leftOut(), "switched-off use")
                            + " left out; --tracks all shows "
                            + (report.leftOut() == 1 ? "it" : "them"));
        }
        int off = report.switchedOff();
        if (off > 0) {
            console.line(
                    "%s switched off, answered as if on; --tracks active leaves %s out: %s"
                            .formatted(
                                    off + (off == 1 ? " is" : " are"),
                                    off == 1 ? "it" : "them",
                                    inCapitals(report.playing().verdict())));
        }
    }

    private void blocks() {
        var times = new LinkedHashMap<Block, List<String>>();
        var findings =
                report.details().stream().collect(Collectors.groupingBy(ClearanceFinding::use));
        for (var use : report.uses()) {
            if (!use.isUnsorted() && !use.verdict().isClear()) {
                times.computeIfAbsent(
                                block(use, findings.getOrDefault(use, List.of())),
                                b -> new ArrayList<>())
                        .add(use.placed().use().recordIn().toString());
            }
        }
        times.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().verdict()))
                .forEach(e -> print(e.getKey(), e.getValue()));
    }

    private void print(Block block, List<String> times) {
        console.line("");
        console.line(
                "%s  %s  %s"
                        .formatted(
                                inCapitals(block.verdict()),
                                String.join(", ", times),
                                block.heading()));
        block.lines().forEach(line -> console.line("    " + line));
    }

    private static Block block(UseAnswer use, List<ClearanceFinding> findings) {
        if (use.material().isEmpty()) {
            var heading = "\"%s\" (%s%s)".formatted(use.title(), kind(use), off(use));
            return new Block(
                    use.verdict(),
                    heading,
                    findings.stream().map(f -> without(f.finding().text(), heading, use)).toList());
        }
        var name = use.placed().use().name();
        var inTheCut = name.equalsIgnoreCase(use.title()) ? "" : ", in the cut " + name;
        var heading = "\"%s\" (%s%s%s)".formatted(use.title(), kind(use), inTheCut, off(use));
        var said =
                findings.stream()
                        .collect(
                                Collectors.toMap(
                                        f -> f.right().map(RightAnswer::right),
                                        f -> f.finding().text(),
                                        (a, b) -> a));
        return new Block(
                use.verdict(),
                heading,
                use.answers().stream()
                        .sorted(Comparator.comparing(RightAnswer::verdict))
                        .map(a -> line(use, a, said.get(Optional.of(a.right()))))
                        .toList());
    }

    /** The finding's sentence without the name, which stands above it. */
    private static String without(String text, String heading, UseAnswer use) {
        var name = "\"" + use.title() + (use.isActive() ? "\"" : "\" (switched off)");
        return text.replace(heading + " ", "").replace(name + " ", "");
    }

    /** The finding's sentence without the title, which stands above it. */
    private static String line(UseAnswer use, RightAnswer answer, @Nullable String text) {
        var right = answer.right().inWords() + ": ";
        if (text == null || answer.verdict().isClear()) {
            return right + answer.verdict().inWords();
        }
        var title = "\"" + use.title() + (use.isActive() ? "\", " : "\" (switched off), ");
        return text.startsWith(title) ? text.substring(title.length()) : text;
    }

    private static String kind(UseAnswer use) {
        return use.family().word();
    }

    private static String off(UseAnswer use) {
        return use.isActive() ? "" : ", switched off";
    }

    private void unsorted(boolean all) {
        var clips = report.uses().stream().filter(UseAnswer::isUnsorted).toList();
        if (clips.isEmpty()) {
            return;
        }
        console.line("");
        var about = counted(clips.size(), "clip") + " on no track or role that the rules know: ";
        if (all) {
            console.line(about + "ours?");
            clips.forEach(
                    clip ->
                            console.line(
                                    "    %s  %s"
                                            .formatted(
                                                    clip.placed().use().recordIn(), clip.title())));
            return;
        }
        var names = clips.stream().map(UseAnswer::title).distinct().toList();
        var more = names.size() > MOST_NAMES ? ", …" : "";
        console.line(
                "%sours? (%s%s) --all lists them."
                        .formatted(
                                about,
                                names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")),
                                more));
    }

    private void promised() {
        Map<String, Set<String>> promised = new LinkedHashMap<>();
        for (var use : report.uses()) {
            for (var answer : use.answers()) {
                for (Duty duty : answer.duties()) {
                    promised.computeIfAbsent(duty.toString(), d -> new LinkedHashSet<>())
                            .add('"' + use.title() + '"');
                }
            }
        }
        if (promised.isEmpty()) {
            return;
        }
        console.line("");
        console.line("Promised in return:");
        promised.forEach(
                (duty, titles) ->
                        console.line("    " + duty + "  for " + String.join(", ", titles)));
    }

    /** What is covered all the same, so that no block speaks of it. */
    private void split() {
        var lines = said(ClearanceRule.SPLIT).map(f -> f.finding().text()).distinct().toList();
        if (!lines.isEmpty()) {
            console.line("");
            console.line("Shares that contradict one another:");
            lines.forEach(line -> console.line("    " + line));
        }
    }

    private void passingOn() {
        var licences = said(ClearanceRule.PASSING_ON).map(CheckText::licence).toList();
        if (!licences.isEmpty()) {
            console.line("");
            console.line("Not said whether the buyer may have it; taken for a yes, so ask:");
            console.line("    " + String.join(", ", licences));
        }
    }

    private Stream<ClearanceFinding> said(ClearanceRule rule) {
        return report.details().stream().filter(f -> f.finding().rule().equals(rule.id()));
    }

    private static String licence(ClearanceFinding finding) {
        return finding.finding().where() instanceof Where.OnRecord record
                ? record.name()
                : finding.finding().where().toString();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

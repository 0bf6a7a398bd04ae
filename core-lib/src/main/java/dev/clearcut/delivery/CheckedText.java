package dev.clearcut.delivery;

import dev.clearcut.delivery.Checked.OfFile;
import dev.clearcut.delivery.Checked.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A check in a line.
 *
 * @param sent all files of the version
 */
record CheckedText(Checked check, List<SentFile> sent) {

    private static final int MOST = 4;

    @Override
    public String toString() {
        var told = told();
        int more = told.size() - MOST;
        return "%s %s on %s%s%s"
                .formatted(
                        check.against(),
                        check.result(sent).word(),
                        check.on(),
                        told.isEmpty()
                                ? ""
                                : ": "
                                        + String.join(
                                                "; ", told.subList(0, Math.min(MOST, told.size()))),
                        more > 0 ? "; and %,d more".formatted(more) : "");
    }

    /** What is to be said of the files; what is the same of several is said once. */
    private List<String> told() {
        var named = new LinkedHashMap<String, List<String>>();
        for (var file : sent) {
            var words = told(file, sent.size() == 1);
            if (!words.isEmpty()) {
                named.computeIfAbsent(words, w -> new ArrayList<>()).add(file.name());
            }
        }
        return named.entrySet().stream()
                .map(
                        one ->
                                sent.size() == 1
                                        ? one.getKey()
                                        : names(one.getValue()) + " " + one.getKey())
                .toList();
    }

    private static String names(List<String> files) {
        return files.size() <= MOST
                ? String.join(", ", files)
                : "%s and %,d more files"
                        .formatted(
                                String.join(", ", files.subList(0, MOST - 1)),
                                files.size() - MOST + 1);
    }

    private String told(SentFile file, boolean alone) {
        var words =
                check.of(file)
                        .map(
                                one ->
                                        one.report().isEmpty() && !alone
                                                ? shortly(one.result())
                                                : one.report())
                        .orElse("was not checked");
        return words + check.of(file).map(CheckedText::overruled).orElse("");
    }

    private static String overruled(OfFile one) {
        int count = one.failed().size();
        return one.isOverruled()
                ? "%s; our own check failed %d rule%s: %s%s"
                        .formatted(
                                one.overruling() == null ? "" : ", " + one.overruling(),
                                count,
                                count == 1 ? "" : "s",
                                String.join(", ", one.failed().subList(0, Math.min(MOST, count))),
                                count > MOST ? " and %d more".formatted(count - MOST) : "")
                : "";
    }

    private static String shortly(Result result) {
        return switch (result) {
            case PASSED, ASIDE -> "";
            case FAILED -> "failed";
            case OPEN -> "is not decided";
        };
    }
}

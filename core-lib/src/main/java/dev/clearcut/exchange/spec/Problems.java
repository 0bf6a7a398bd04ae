package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is wrong with a file, in the order of its lines, all in one pass. */
final class Problems {

    /** A file that is something else altogether has thousands. */
    private static final int MOST = 200;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void error(String rule, YamlNode node, String text) {
        error(rule, node.line(), node.column(), text);
    }

    /** What a reader of values or files says. */
    void error(String rule, YamlNode node, Invalid invalid) {
        error(rule, node, Objects.requireNonNullElse(invalid.getMessage(), "It cannot be read."));
    }

    void error(String rule, int line, int column, String text) {
        add(Finding.error("spec." + rule, Where.inFile(file, line, column), text));
    }

    void warning(String rule, YamlNode node, String text) {
        add(Finding.warning("spec." + rule, Where.inFile(file, node.line(), node.column()), text));
    }

    private void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else if (findings.size() == MOST) {
            findings.add(
                    Finding.error(
                            "spec.more",
                            Where.inFile(file),
                            "There is more that is wrong; put this right first."));
        }
    }

    boolean hasErrors() {
        return report().hasErrors();
    }

    Report report() {
        return new Report(
                findings.stream()
                        .sorted(
                                java.util.Comparator.comparingInt(
                                        (Finding f) ->
                                                f.where() instanceof Where.InFile at
                                                        ? at.line() == 0
                                                                ? Integer.MAX_VALUE
                                                                : at.line()
                                                        : 0))
                        .toList());
    }
}

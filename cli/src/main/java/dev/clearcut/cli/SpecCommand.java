package dev.clearcut.cli;

import dev.clearcut.Specs;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.SpecView;
import dev.clearcut.exchange.spec.SpecSchema;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.RuleText;
import dev.clearcut.media.spec.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What buyers ask of a file. Needs no office. */
@Command(
        name = "spec",
        mixinStandardHelpOptions = true,
        description = "Specifications: those that ship, and those of your own.",
        synopsisSubcommandLabel = "COMMAND")
final class SpecCommand {

    private static final List<String> RULE_COLUMNS =
            List.of("rule", "edition", "severity", "waivable", "when", "asks", "cite");

    private final Console console;

    SpecCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The specifications that ship.")
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var all = Specs.shipped();
        var rows =
                all.stream()
                        .map(
                                p ->
                                        List.of(
                                                p.id(),
                                                p.kind(),
                                                p.edition(),
                                                p.provenance().word(),
                                                counted(p.rules().size()),
                                                p.name()))
                        .toList();
        switch (format) {
            case text -> console.table(rows);
            case csv ->
                    console.csv(
                            List.of("spec", "kind", "edition", "provenance", "rules", "name"),
                            rows);
            case json -> console.json(all.stream().map(SpecView::of).toList());
        }
        return Exit.CLEAN;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "What a specification asks for, in words, with edition and source.",
                "--yaml prints the file of one that ships, to be copied and changed."
            })
    int show(
            @Parameters(paramLabel = "SPEC", description = "Its id, or a file: buyer.yaml.")
                    String spec,
            @Option(names = "--yaml", description = "The file itself.") boolean yaml,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        if (yaml) {
            console.line(Specs.text(spec).stripTrailing());
            return Exit.CLEAN;
        }
        var profile = Specs.named(spec);
        switch (format) {
            case json -> console.json(SpecView.of(profile));
            case csv -> console.csv(RULE_COLUMNS, rows(profile));
            case text -> inWords(profile);
        }
        return Exit.CLEAN;
    }

    private void inWords(Profile profile) {
        console.line(
                "%s (%s), edition %s, %s%s"
                        .formatted(
                                profile.name(),
                                profile.id(),
                                profile.edition(),
                                profile.provenance().word(),
                                profile.basedOn().isEmpty()
                                        ? ""
                                        : ", based on " + profile.basedOn()));
        console.line(profile.about());
        profile.sources()
                .forEach(
                        s ->
                                console.line(
                                        "Source: %s, %s, read %s"
                                                .formatted(s.title(), s.address(), s.read())));
        console.line("");
        for (var rule : profile.rules()) {
            console.line("%s  %s".formatted(rule.fullId(), RuleText.asks(rule)));
            if (!rule.when().isEmpty()) {
                console.line("    only where " + RuleText.when(rule));
            }
            if (!rule.text().isEmpty()) {
                console.line("    " + rule.text());
            }
        }
    }

    private static List<List<String>> rows(Profile profile) {
        return profile.rules().stream()
                .map(
                        rule ->
                                List.of(
                                        rule.fullId(),
                                        rule.authority().edition(),
                                        rule.weight()
                                                .severity()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT),
                                        rule.weight().waivable() ? "yes" : "no",
                                        RuleText.when(rule),
                                        RuleText.asks(rule),
                                        rule.authority().cite()))
                .toList();
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Whether a specification's file is right, and its rules fit their own examples.",
            footer = {
                "",
                "Exit codes: 0 it is, 2 it is not: every mistake is named with line and column."
            })
    int check(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var read = Specs.check(file);
        var findings = FindingView.of(read.report());
        switch (format) {
            case json ->
                    console.json(
                            Map.of(
                                    "file",
                                    file.toString(),
                                    "valid",
                                    read.value().isPresent(),
                                    "findings",
                                    findings));
            case csv ->
                    console.csv(
                            List.of("rule", "severity", "where", "text"),
                            findings.stream()
                                    .map(f -> List.of(f.rule(), f.severity(), f.where(), f.text()))
                                    .toList());
            case text -> {
                read.report().findings().forEach(f -> console.line(f.toString()));
                read.value()
                        .ifPresent(
                                p ->
                                        console.line(
                                                "%s: %s, nothing wrong."
                                                        .formatted(
                                                                p.id(),
                                                                counted(p.rules().size()))));
            }
        }
        return read.value().isPresent() ? Exit.CLEAN : Exit.USAGE;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Prints a MediaConch policy (XML) as a specification.",
                "What has no equal here stays in it as something to look at, and is named."
            },
            footer = {
                "",
                "For example: clearcut spec import policy.xml > mine.yaml",
                "Exit codes: 0 all of it is said, 1 some rules have no equal here, 2 it is no policy."
            })
    int importPolicy(
            @Parameters(paramLabel = "POLICY") Path policy,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description =
                                    "text: the YAML; or json: the YAML and what it cannot say.")
                    TextOrJson format) {
        var read = Specs.fromMediaConch(policy);
        switch (format) {
            case json ->
                    console.json(
                            Map.of("yaml", read.value(), "unsaid", FindingView.of(read.report())));
            case text -> {
                console.line(read.value().stripTrailing());
                console.notes(read.report());
            }
        }
        return read.report().isClean() ? Exit.CLEAN : Exit.FINDINGS;
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "The JSON Schema by which editors help to write a specification.")
    int schema(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "json",
                            description = "json.")
                    TextOrJson format) {
        console.line(Specs.schema().stripTrailing());
        return Exit.CLEAN;
    }

    @Command(
            name = "facts",
            mixinStandardHelpOptions = true,
            description = "The facts a rule can ask about, and how their values are written.")
    int facts(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var rows =
                Target.names().stream()
                        .map(n -> List.of(n, Target.named(n).map(SpecSchema::meaning).orElse("")))
                        .toList();
        switch (format) {
            case text -> console.table(rows);
            case csv -> console.csv(List.of("fact", "meaning"), rows);
            case json ->
                    console.json(
                            rows.stream()
                                    .map(r -> Map.of("fact", r.getFirst(), "meaning", r.getLast()))
                                    .toList());
        }
        return Exit.CLEAN;
    }

    private static String counted(int rules) {
        return rules == 1 ? "1 rule" : rules + " rules";
    }
}

package dev.clearcut.cli;

import dev.clearcut.NamingConventions;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.NameView;
import dev.clearcut.manifest.naming.Convention;
import dev.clearcut.manifest.naming.ConventionFile;
import dev.clearcut.manifest.naming.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names by a convention: checked, proposed, explained. */
@Command(
        name = "name",
        mixinStandardHelpOptions = true,
        description =
                "Checks names of files and packages against a convention, and proposes right ones.",
        synopsisSubcommandLabel = "COMMAND")
final class NameCommand {

    private static final String CONVENTION_HELP =
            "dcnc (digital cinema) or house; \"name conventions\" lists them.";

    private static final String OWN_HELP =
            "Your own conventions: CSV, as docs/guide/22-packages.md shows.";

    private static final List<String> COLUMNS =
            List.of("name", "right", "proposed", "rule", "where", "text");

    private final Console console;

    NameCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Says what is wrong with names: the field, the column, and what was expected.",
                "For every name that is wrong the right one is proposed, as far as it can be told."
            },
            footer = {
                "",
                "For example: clearcut name check NIGHTFALL_101_MASTER_EN_UHD_25_51_20261122_v01.mov"
                        + " --convention house",
                "Exit codes: 0 all are right, 1 some are wrong."
            })
    int check(
            @Parameters(paramLabel = "NAME", arity = "1..*") List<String> names,
            @Option(
                            names = "--convention",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = CONVENTION_HELP)
                    String id,
            @Option(names = "--conventions", paramLabel = "FILE", description = OWN_HELP)
                    @Nullable Path own,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var convention = convention(id, own);
        var read = names.stream().map(name -> Names.check(name, convention)).toList();
        switch (format) {
            case json -> console.json(read.stream().map(r -> NameView.of(r, convention)).toList());
            case csv -> console.csv(COLUMNS, read.stream().flatMap(r -> rows(r).stream()).toList());
            case text -> read.forEach(this::print);
        }
        return read.stream().anyMatch(r -> r.report().hasErrors()) ? Exit.FINDINGS : Exit.CLEAN;
    }

    private static Convention convention(String id, @Nullable Path own) {
        if (own != null) {
            return ConventionFile.of(NamingConventions.read(own), id);
        }
        if (id.isEmpty()) {
            throw new Invalid(
                    "Name a convention: --convention dcnc, or your own with --conventions FILE.");
        }
        return Convention.named(id);
    }

    private void print(Names.Read read) {
        FindingsText.print(read.report(), console);
        if (!read.report().hasErrors()) {
            console.line("\"%s\" is right.".formatted(read.name()));
        } else {
            console.line("Proposed: " + read.proposed());
        }
    }

    private static List<List<String>> rows(Names.Read read) {
        var right = read.report().hasErrors() ? "no" : "yes";
        var rows = new ArrayList<List<String>>();
        read.report()
                .findings()
                .forEach(
                        f ->
                                rows.add(
                                        List.of(
                                                read.name(),
                                                right,
                                                read.proposed(),
                                                f.rule(),
                                                f.where().toString(),
                                                f.text())));
        if (rows.isEmpty()) {
            rows.add(List.of(read.name(), right, read.proposed(), "", "", ""));
        }
        return rows;
    }

    @Command(
            name = "propose",
            mixinStandardHelpOptions = true,
            description = {
                "Proposes the right name for one that is wrong, or makes one of its fields.",
                "Fields are written Field=value; values may be written as people say them: \"The long",
                "night\", feature, 2026-11-22."
            },
            footer = {
                "",
                "For example: clearcut name propose --convention dcnc \"FilmTitle=The Long Night\""
                        + " ContentType=FTR-1",
                "Exit codes: 0 the name is whole, 1 a field is not known and stands as <Field>."
            })
    int propose(
            @Parameters(
                            paramLabel = "NAME|FIELD=VALUE",
                            arity = "1..*",
                            description = "One name, or any number of fields.")
                    List<String> words,
            @Option(
                            names = "--convention",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = CONVENTION_HELP)
                    String id,
            @Option(names = "--conventions", paramLabel = "FILE", description = OWN_HELP)
                    @Nullable Path own,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        var convention = convention(id, own);
        var read = read(words, convention);
        switch (format) {
            case json -> console.json(NameView.of(read, convention));
            case text -> {
                console.line(read.proposed());
                if (!read.isComplete()) {
                    console.notes(read.report());
                }
            }
        }
        return read.isComplete() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static Names.Read read(List<String> words, Convention convention) {
        if (words.size() == 1 && words.getFirst().indexOf('=') < 0) {
            return Names.check(words.getFirst(), convention);
        }
        var values = new LinkedHashMap<String, String>();
        for (var word : words) {
            int at = word.indexOf('=');
            if (at < 1) {
                throw new Invalid(
                        "\"%s\" is no field; write FilmTitle=\"The Long Night\", or one name alone."
                                .formatted(word));
            }
            values.put(word.substring(0, at), word.substring(at + 1));
        }
        return Names.propose(values, convention);
    }

    @Command(
            name = "conventions",
            mixinStandardHelpOptions = true,
            description = "Lists the conventions, or explains the fields of one.")
    int conventions(
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(names = "--conventions", paramLabel = "FILE", description = OWN_HELP)
                    @Nullable Path own,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        if (id == null) {
            var all = own == null ? Convention.all() : NamingConventions.read(own);
            var rows = all.stream().map(c -> List.of(c.id(), c.title(), c.edition())).toList();
            switch (format) {
                case json -> console.json(all.stream().map(NameView.Explained::of).toList());
                case csv -> console.csv(List.of("id", "title", "edition"), rows);
                case text -> console.table(rows);
            }
        } else {
            explain(convention(id, own), format);
        }
        return Exit.CLEAN;
    }

    private void explain(Convention convention, Format format) {
        var explained = NameView.Explained.of(convention);
        var rows =
                explained.parts().stream()
                        .map(p -> List.of(p.field(), p.part(), p.need(), p.example(), p.help()))
                        .toList();
        switch (format) {
            case json -> console.json(explained);
            case csv -> console.csv(List.of("field", "part", "need", "example", "help"), rows);
            case text -> {
                console.line("%s: %s".formatted(convention.title(), convention.note()));
                console.line("From %s (%s).".formatted(convention.source(), convention.edition()));
                console.table(rows);
            }
        }
    }
}

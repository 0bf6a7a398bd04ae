package dev.clearcut.cli;

import dev.clearcut.exchange.json.PaperView;
import dev.clearcut.paper.Release;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What only a release has: who was born when, who signed for a child, whether it was withdrawn. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Keeps what releases say of people, beside what they grant as licences.",
        synopsisSubcommandLabel = "COMMAND")
final class ReleaseCommand {

    private final Console console;
    private final ClearcutCommand root;

    ReleaseCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Says what a release on file (import licences) says of people.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE", description = "Its reference as a licence.")
                    String licence,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            required = true,
                            description = "personal, minor, location, artwork, crowd-notice, …")
                    String kind,
            @Option(
                            names = "--of",
                            paramLabel = "NAME",
                            required = true,
                            description = "Who or what is shown.")
                    String subject,
            @Option(names = "--signatory", paramLabel = "NAME", defaultValue = "") String signatory,
            @Option(names = "--born", paramLabel = "DAY") @Nullable LocalDate born,
            @Option(
                            names = "--country",
                            paramLabel = "CC",
                            defaultValue = "",
                            description =
                                    "By whose law somebody comes of age, as in IE, GB-SCT, US-CA.")
                    String country,
            @Option(names = "--guardian", paramLabel = "NAME", defaultValue = "") String guardian,
            @Option(
                            names = "--child-licence",
                            paramLabel = "NUMBER",
                            defaultValue = "",
                            description = "The child-performance licence, or why none is needed.")
                    String childLicence,
            @Option(names = "--revocable", description = "Who signed may take it back.")
                    boolean revocable,
            @Mixin Answering answer) {
        var sort = sort(kind);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var onFile = film.licences().named(licence);
                    var papers = film.papers();
                    return new PaperText(console)
                            .filed(
                                    answer,
                                    papers,
                                    papers.add(
                                            new Release(
                                                    papers.freshId(),
                                                    onFile.reference(),
                                                    onFile.id(),
                                                    sort,
                                                    subject,
                                                    signatory,
                                                    born,
                                                    country,
                                                    guardian,
                                                    childLicence,
                                                    revocable,
                                                    null)));
                });
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description = "Corrects what a release says of people; what is not said stays.")
    int correct(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(names = "--kind", paramLabel = "KIND") @Nullable String kind,
            @Option(names = "--of", paramLabel = "NAME") @Nullable String subject,
            @Option(names = "--signatory", paramLabel = "NAME") @Nullable String signatory,
            @Option(names = "--born", paramLabel = "DAY") @Nullable LocalDate born,
            @Option(names = "--country", paramLabel = "CC") @Nullable String country,
            @Option(names = "--guardian", paramLabel = "NAME") @Nullable String guardian,
            @Option(names = "--child-licence", paramLabel = "NUMBER") @Nullable String childLicence,
            @Option(names = "--revocable", negatable = true) @Nullable Boolean revocable,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var papers = desk.production(production).papers();
                    var before = papers.release(reference);
                    var after =
                            new Release(
                                    before.id(),
                                    before.reference(),
                                    before.licence(),
                                    kind == null ? before.kind() : sort(kind),
                                    or(subject, before.subject()),
                                    or(signatory, before.signatory()),
                                    born == null ? before.born() : born,
                                    or(country, before.country()),
                                    or(guardian, before.guardian()),
                                    or(childLicence, before.childLicence()),
                                    revocable == null ? before.revocable() : revocable,
                                    before.withdrawn());
                    return new PaperText(console)
                            .filed(answer, papers, papers.correct(before, after));
                });
    }

    private static Release.Kind sort(String kind) {
        return Named.one(kind, "kind of release", Release.Kind.values(), Release.Kind::word);
    }

    private static String or(@Nullable String said, String before) {
        return said == null ? before : said;
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "Says from which day on a release no longer holds.")
    int withdraw(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(names = "--on", paramLabel = "DAY", required = true) LocalDate day,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var papers = desk.production(production).papers();
                    var after = papers.withdraw(papers.release(reference), day);
                    return answer.told(
                            console,
                            () -> PaperView.of(after, papers.check(after)),
                            "%s: withdrawn on %s".formatted(after.reference(), day));
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the releases, and what is wrong with them; exits with 1 then.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk ->
                        new PaperText(console)
                                .list(desk.production(production).papers(), Release.class, format));
    }
}

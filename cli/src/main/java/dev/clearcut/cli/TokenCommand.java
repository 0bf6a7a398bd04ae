package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Token;
import dev.clearcut.Tokens;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.TokenView;
import dev.clearcut.exchange.json.WrittenView.IssuedView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Secrets for programs. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Issues, lists and revokes secrets that let programs act for you.",
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    private static final List<String> COLUMNS =
            List.of("id", "label", "issued", "until", "last used");

    private final Console console;
    private final ClearcutCommand root;

    TokenCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            description = "Prints a new secret; the office keeps only its hash.")
    int issue(
            @Parameters(paramLabel = "LABEL", description = "What it is for.") String label,
            @Option(
                            names = "--until",
                            paramLabel = "DAY",
                            description = "Its last day, as 2027-03-01; unsaid, until revoked.")
                    @Nullable String until,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var issued = issued(desk.tokens(), label, until);
                    answer.told(
                            console,
                            () -> new IssuedView(view(issued.token()), issued.secret()),
                            issued.secret());
                    console.note(
                            "This is shown once. To take it back: token revoke "
                                    + issued.token().id());
                    return Exit.CLEAN;
                });
    }

    private static Tokens.Issued issued(Tokens tokens, String label, @Nullable String until) {
        return until == null ? tokens.issue(label) : tokens.issue(label, day(until));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException noDay) {
            throw new Invalid(
                    "--until: \"%s\" is no day; write it as 2027-03-01.".formatted(written));
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists your tokens, oldest first; never their secrets.")
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var all = desk.tokens().list();
                    switch (format) {
                        case json -> console.json(all.stream().map(TokenCommand::view).toList());
                        case csv -> console.csv(COLUMNS, rows(all));
                        case text -> console.table(told(all, desk));
                    }
                    return Exit.CLEAN;
                });
    }

    private static TokenView view(Token token) {
        return TokenView.of(
                token.id(), token.label(), token.issued(), token.until(), token.lastUsed());
    }

    private static List<List<String>> rows(List<Token> all) {
        return all.stream()
                .map(
                        t ->
                                List.of(
                                        t.id(),
                                        t.label(),
                                        day(t.issued()),
                                        day(t.until()),
                                        day(t.lastUsed())))
                .toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<List<String>> told(List<Token> all, Desk desk) {
        var table = new ArrayList<List<String>>();
        for (var token : all) {
            var until = token.until();
            table.add(
                    List.of(
                            token.id(),
                            token.label(),
                            token.issued() == null ? "" : "issued " + token.issued(),
                            until == null
                                    ? "until revoked"
                                    : (token.isOver(desk.today()) ? "over, was until " : "until ")
                                            + until,
                            token.lastUsed() == null
                                    ? "never used"
                                    : "last used " + token.lastUsed()));
        }
        return table;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes a token: from now on it opens nothing.")
    int revoke(
            @Parameters(paramLabel = "TOKEN", description = "Its id or label, as list prints it.")
                    String token,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var revoked = desk.tokens().revoke(token);
                    return answer.told(
                            console,
                            () -> view(revoked),
                            "revoked %s \"%s\"".formatted(revoked.id(), revoked.label()));
                });
    }
}

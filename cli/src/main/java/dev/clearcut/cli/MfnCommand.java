package dev.clearcut.cli;

import dev.clearcut.MfnGroups;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Money;
import dev.clearcut.exchange.json.ClosingView.OwedView;
import dev.clearcut.exchange.json.ContractView.MfnGroupView;
import dev.clearcut.exchange.json.ContractView.MfnGroupView.MemberView;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Most favoured nations. */
@Command(
        name = "mfn",
        mixinStandardHelpOptions = true,
        description = {
            "Most favoured nations: licences, options and quotes of which none may be paid less than another.",
            "A member is a licence or a quote by its reference, or an option as option list names it."
        },
        synopsisSubcommandLabel = "COMMAND")
final class MfnCommand {

    private static final Pattern SHARE = Pattern.compile("(.+)=\\s*(\\d+(?:\\.\\d+)?)\\s*%?\\s*");

    private final Console console;
    private final ClearcutCommand root;

    MfnCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a group.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(
                            paramLabel = "NAME",
                            description = "As in \"The Long Goodbye, both sides\".")
                    String name,
            @Parameters(
                            paramLabel = "MEMBER",
                            arity = "1..*",
                            description = "With --pro-rata with its share: \"NF-MUS-001=50\".")
                    List<String> members,
            @Option(
                            names = "--currency",
                            paramLabel = "CODE",
                            required = true,
                            description = "What fees are compared in.")
                    String currency,
            @Option(
                            names = "--pro-rata",
                            description =
                                    "The fee for what share each has of its side is compared.")
                    boolean proRata,
            @Option(names = "--credit", description = "Only the credit is compared.")
                    boolean credit,
            @Mixin Answering answer) {
        if (proRata && credit) {
            throw new Invalid("Say --pro-rata or --credit, not both.");
        }
        var compared =
                proRata ? Compared.PRO_RATA : credit ? Compared.CREDIT : Compared.FEE_PER_SIDE;
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var group =
                            film.mfnGroups()
                                    .add(
                                            new MfnGroups.Terms(
                                                    name,
                                                    compared,
                                                    SaleCommand.currency(currency),
                                                    members.stream()
                                                            .map(p -> member(film, p, proRata))
                                                            .toList()));
                    var view = MfnGroupView.of(group, film.mfnGroups().fees());
                    return answer.told(console, () -> view, words(view));
                });
    }

    private static Member member(Production film, String said, boolean proRata) {
        var share = SHARE.matcher(said);
        if (!proRata || !share.matches()) {
            return Member.of(film.mfnGroups().priced(said));
        }
        return new Member(film.mfnGroups().priced(share.group(1)), new BigDecimal(share.group(2)));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the groups and what their members are paid.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var fees = film.mfnGroups().fees();
                    var views =
                            film.mfnGroups().list().stream()
                                    .map(group -> MfnGroupView.of(group, fees))
                                    .toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of("group", "compared", "reference", "party", "fee"),
                                        views.stream()
                                                .flatMap(
                                                        g ->
                                                                g.members().stream()
                                                                        .map(m -> row(g, m)))
                                                .toList());
                        case text -> views.forEach(view -> words(view).forEach(console::line));
                    }
                    return Exit.CLEAN;
                });
    }

    private static List<String> row(MfnGroupView group, MemberView member) {
        return List.of(
                group.name(),
                group.compared(),
                member.reference(),
                member.party(),
                Objects.requireNonNullElse(member.fee(), ""));
    }

    private static List<String> words(MfnGroupView group) {
        var words = new ArrayList<String>();
        words.add(
                "%s: %s compared, in %s"
                        .formatted(
                                group.name(),
                                group.compared().replace('-', ' '),
                                group.currency()));
        boolean shares = group.compared().equals(Compared.PRO_RATA.word());
        for (var member : group.members()) {
            words.add(
                    "    %s (%s)%s: %s%s"
                            .formatted(
                                    member.reference(),
                                    member.party(),
                                    shares ? ", " + member.share() + " %" : "",
                                    Objects.requireNonNullElse(member.fee(), "no fee"),
                                    member.counts() ? "" : ", only asked"));
        }
        return words;
    }

    @Command(
            name = "what-if",
            mixinStandardHelpOptions = true,
            description =
                    "Who would be owed how much more if a member cost this much. Changes nothing.",
            footer = {"", "Exit codes: 0 nobody is owed, 1 somebody is, or may be."})
    int whatIf(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MEMBER") String member,
            @Parameters(paramLabel = "FEE", description = "As in \"GBP 6000\".") String fee,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var groups = desk.production(production).mfnGroups();
                    var ripple = groups.whatIf(groups.priced(member), Money.of(fee));
                    var owed = ripple.value();
                    console.notes(ripple.report());
                    switch (format) {
                        case json -> console.json(owed.stream().map(OwedView::of).toList());
                        case csv ->
                                console.csv(
                                        List.of("reference", "party", "from", "to", "difference"),
                                        owed.stream()
                                                .map(OwedView::of)
                                                .map(
                                                        o ->
                                                                List.of(
                                                                        o.reference(),
                                                                        o.party(),
                                                                        o.from(),
                                                                        o.to(),
                                                                        o.difference()))
                                                .toList());
                        case text -> {
                            if (owed.isEmpty()) {
                                console.line(
                                        ripple.report().isClean()
                                                ? "Nobody else would be owed."
                                                : "Who would be owed is not known.");
                            }
                            owed.forEach(o -> console.line("would be owed: " + o));
                        }
                    }
                    return owed.isEmpty() && ripple.report().isClean() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a group off file; its members stay.")
    int remove(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME") String name,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var groups = desk.production(production).mfnGroups();
                    MfnGroup group = groups.named(name);
                    var view = MfnGroupView.of(group, groups.fees());
                    groups.remove(group);
                    return answer.told(console, () -> view, "removed " + group.name());
                });
    }
}

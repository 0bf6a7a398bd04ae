package dev.clearcut.cli;

import dev.clearcut.ChainOfTitle;
import dev.clearcut.exchange.json.TitleView;
import dev.clearcut.exchange.json.TitleView.TransferView;
import dev.clearcut.exchange.json.TitleView.WorkView;
import dev.clearcut.title.TitlePath;
import dev.clearcut.title.TitleProof;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints works, papers and what they prove. */
record TitleText(Console console) {

    private static final List<String> COLUMNS =
            List.of("signed", "kind", "reference", "from", "to", "works", "share", "scope");

    void list(List<Work> works, List<Transfer> transfers, Format format) {
        var names = names(works);
        switch (format) {
            case json -> console.json(TitleView.ChainView.of(works, transfers));
            case csv -> console.csv(COLUMNS, transfers.stream().map(p -> row(p, names)).toList());
            case text -> {
                console.table(works.stream().map(w -> row(w, names)).toList());
                if (!transfers.isEmpty()) {
                    console.line("");
                    console.table(transfers.stream().map(p -> row(p, names)).toList());
                }
            }
        }
    }

    static WorkView view(Work work, ChainOfTitle title) {
        return WorkView.of(work, names(title.works()));
    }

    static TransferView view(Transfer transfer, ChainOfTitle title) {
        return TransferView.of(transfer, names(title.works()));
    }

    private static Map<String, String> names(List<Work> works) {
        return works.stream().collect(Collectors.toMap(w -> w.id().value(), Work::name));
    }

    private static List<String> row(Work work, Map<String, String> names) {
        var basis =
                work.basedOn().stream()
                        .map(on -> names.getOrDefault(on.value(), on.value()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        var authors =
                work.origins().stream()
                        .map(o -> "%s %s".formatted(o.author().name(), o.share()))
                        .collect(Collectors.joining(", "));
        return List.of(
                work.kind().word(),
                work.name(),
                authors.isEmpty() ? "no author" : "by " + authors,
                basis.isEmpty() ? "" : "based on " + basis);
    }

    private static List<String> row(Transfer transfer, Map<String, String> names) {
        var share = transfer.share();
        return List.of(
                transfer.signed() == null ? "not signed" : transfer.signed().toString(),
                transfer.kind().word(),
                transfer.reference(),
                transfer.from().name(),
                transfer.to().name(),
                transfer.works().stream()
                        .map(w -> names.getOrDefault(w.value(), w.value()))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                share == null ? "" : share.toString(),
                transfer.scope().toString());
    }

    void print(TitleProof proof) {
        console.line(
                proof.isComplete()
                        ? "\"%s\" is ours on %s: %s"
                                .formatted(proof.work().name(), proof.asAt(), proof.wanted())
                        : proof.proven().isEmpty()
                                ? "\"%s\" is not proven on %s: %s"
                                        .formatted(
                                                proof.work().name(), proof.asAt(), proof.wanted())
                                : "\"%s\" is ours on %s only for: %s"
                                        .formatted(
                                                proof.work().name(), proof.asAt(), proof.proven()));
        if (!proof.paths().isEmpty()) {
            console.line("");
            proof.paths().forEach(this::print);
        }
        if (!proof.report().isClean()) {
            console.line("");
            proof.report().findings().forEach(f -> console.line(f.rule() + "  " + f.text()));
        }
    }

    private void print(TitlePath path) {
        var steps = new ArrayList<String>();
        steps.add(path.author().name());
        path.transfers()
                .forEach(
                        transfer ->
                                steps.add(
                                        "%s (%s, %s)"
                                                .formatted(
                                                        transfer.to().name(),
                                                        transfer.reference(),
                                                        transfer.signed())));
        console.line(
                "%s of \"%s\": %s"
                        .formatted(path.share(), path.work().name(), String.join(" → ", steps)));
        console.line("    " + path.rights());
    }
}

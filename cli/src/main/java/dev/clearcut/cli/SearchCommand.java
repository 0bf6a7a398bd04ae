package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.json.FoundDocumentView;
import dev.clearcut.exchange.json.SearchView;
import dev.clearcut.exchange.json.SearchView.AnswerView;
import dev.clearcut.exchange.json.SearchView.HitView;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.search.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds materials by words and by what is cleared. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds materials by title, people, identifiers, keywords and description, and by the words of"
                    + " their contracts and other documents.",
            "With a territory, media or days, finds those that are cleared for it."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int DOCUMENTS_SHOWN = 5;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            defaultValue = "",
            description = "Words, \"phrases\", beginnings of words; typing slips are forgiven.")
    private String text = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "music, archive, still, ... or a kind such as commercial-track.")
    private @Nullable String kind;

    @Option(
            names = "--licensor",
            paramLabel = "NAME",
            description = "Only what stands under a licence of this party.")
    private @Nullable String licensor;

    @Mixin private NeedOptions need = new NeedOptions();

    @Option(
            names = "--buyer",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "With rights: they are to be passed on to this buyer; a licence that forbids it does not count.")
    private String buyer = "";

    @Option(
            names = "--whatever",
            description = "With rights: also show what is not cleared, and why.")
    private boolean whatever;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "20",
            description = "How many to show; default 20.")
    private int limit = 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    private final Console console;
    private final ClearcutCommand root;

    SearchCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(this::search);
    }

    private int search(Desk desk) {
        var question = question(desk);
        var view = SearchView.of(desk.search(question), documents(desk, question));
        switch (format) {
            case json -> console.json(view);
            case text -> text(view);
            case csv -> csv(view);
        }
        return Exit.CLEAN;
    }

    private static List<FoundDocumentView> documents(Desk desk, Question question) {
        return desk.searchDocuments(question.page(0, DOCUMENTS_SHOWN)).items().stream()
                .map(EvidenceText::view)
                .toList();
    }

    private Question question(Desk desk) {
        var question = Question.of(text).page(0, limit);
        if (kind != null) {
            question = question.ofKind(kind);
        }
        if (licensor != null) {
            question = question.licensors(licensor);
        }
        if (!need.isBlank()) {
            question = question.needing(need.rights(desk.today())).passedOnTo(buyer);
        }
        return whatever ? question.whateverTheAnswer() : question;
    }

    private void text(SearchView view) {
        for (var hit : view.hits()) {
            console.line(
                    "%s  (%s)%s"
                            .formatted(
                                    hit.title(),
                                    hit.kind(),
                                    hit.verdict() == null
                                            ? ""
                                            : "  " + hit.verdict().replace('-', ' ')));
            if (!hit.people().isEmpty()) {
                console.line("    " + String.join(", ", hit.people()));
            }
            hit.answer().forEach(answer -> console.line("    " + words(answer)));
            hit.why().forEach(why -> console.line("    found in " + why));
        }
        console.line(
                view.total() == 0
                        ? nothing(view)
                        : "%d of %d".formatted(view.hits().size(), view.total()));
        view.documents().forEach(this::document);
    }

    private void document(FoundDocumentView document) {
        console.line("document " + document.file());
        document.why().stream().limit(1).forEach(why -> console.line("    in " + why));
    }

    private String nothing(SearchView view) {
        if (Question.of(text).isWordless()) {
            return "\"%s\" has no letter or digit to look for; \"\" finds everything."
                    .formatted(text);
        }
        if (licensor != null) {
            var near = Words.didYouMeanName(licensor, view.facets().licensors().keySet());
            if (!near.isEmpty()) {
                return "Nothing found under a licence of \"%s\"%s".formatted(licensor, near);
            }
        }
        if (!need.isBlank() && !whatever) {
            return "Nothing found that is cleared for this; --whatever shows what is not, and why.";
        }
        return licensor == null
                ? "Nothing found; try fewer words."
                : "Nothing found; try fewer words, and the licensor's name as the licence has it.";
    }

    private static String words(AnswerView answer) {
        return right(answer.right()) + ": " + answer.text();
    }

    /** As check says it. */
    private static String right(String word) {
        return Arrays.stream(CarriedRight.values())
                .filter(right -> right.word().equals(word))
                .map(CarriedRight::inWords)
                .findFirst()
                .orElse(word);
    }

    private void csv(SearchView view) {
        console.csv(
                List.of("title", "kind", "people", "identifiers", "verdict", "answer"),
                view.hits().stream().map(SearchCommand::csvRow).toList());
    }

    private static List<String> csvRow(HitView hit) {
        return List.of(
                hit.title(),
                hit.kind(),
                String.join("; ", hit.people()),
                String.join("; ", hit.identifiers()),
                Objects.requireNonNullElse(hit.verdict(), ""),
                hit.answer().stream().map(SearchCommand::words).collect(Collectors.joining("; ")));
    }
}

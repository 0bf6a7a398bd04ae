package dev.clearcut.cli;

import dev.clearcut.exchange.json.ReservedView;
import dev.clearcut.paper.ReservedBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what is kept for fiction. */
record ReservedText(Console console) {

    void print(@Nullable String what, List<ReservedBlock> blocks, Format format) {
        switch (format) {
            case json -> console.json(blocks.stream().map(ReservedView::of).toList());
            case csv ->
                    console.csv(
                            List.of("id", "kind", "territories", "example", "cite", "source"),
                            blocks.stream().map(ReservedText::cells).toList());
            case text -> {
                console.table(blocks.stream().map(ReservedText::inWords).toList());
                if (blocks.isEmpty()) {
                    console.line(
                            "No block that is kept for fiction has it; search, or take a number of one: negative reserved --territory GB");
                } else if (what != null) {
                    console.line("Nobody can have \"%s\": no search is needed.".formatted(what));
                }
            }
        }
    }

    private static List<String> inWords(ReservedBlock block) {
        return List.of(
                String.join(" ", block.territories()),
                block.kind().word(),
                block.pass().getFirst(),
                block.cite());
    }

    private static List<String> cells(ReservedBlock block) {
        return List.of(
                block.id(),
                block.kind().word(),
                String.join(" ", block.territories()),
                block.pass().getFirst(),
                block.cite(),
                block.source());
    }
}

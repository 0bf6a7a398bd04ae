package dev.clearcut.cli;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Recheck;
import dev.clearcut.exchange.json.ChangesView;
import dev.clearcut.exchange.json.ChangesView.ChangeView;
import dev.clearcut.exchange.json.ChangesView.PlaceView;
import dev.clearcut.material.Material;
import dev.clearcut.use.change.Change;
import dev.clearcut.use.change.CutChanges;
import dev.clearcut.use.change.Told;
import dev.clearcut.use.change.Version.Played;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two cuts to read aloud: how much changed, what has to be looked at again, then
 * use by use what bears most on a clearance first, and at the end what only became later.
 */
final class ChangesText {

    private final CutChanges changes;
    private final Map<Id<Material>, String> titles;
    private final Console console;

    private ChangesText(CutChanges changes, Collection<Material> materials, Console console) {
        this.changes = changes;
        this.titles = materials.stream().collect(Collectors.toMap(Material::id, Material::title));
        this.console = console;
    }

    static void print(
            CutChanges changes,
            Collection<Material> materials,
            List<Recheck> rechecks,
            Format format,
            Console console) {
        switch (format) {
            case json -> console.json(ChangesView.of(changes, materials, rechecks));
            case csv -> csv(ChangesView.of(changes, materials, rechecks), console);
            case text -> new ChangesText(changes, materials, console).text(rechecks);
        }
    }

    private void text(List<Recheck> rechecks) {
        console.line(
                "%s against %s: %s"
                        .formatted(
                                changes.after().cut(), changes.before().cut(), changes.summary()));
        changes.rates().ifPresent(console::line);
        rechecks(rechecks);
        changes.told().forEach(this::block);
        var shifts = changes.shifts();
        if (!shifts.isEmpty()) {
            console.line("");
            shifts.forEach(console::line);
        }
        if (changes.isEmpty()) {
            console.line("Nothing changed.");
        }
    }

    private void rechecks(List<Recheck> rechecks) {
        var uses = new LinkedHashMap<String, List<String>>();
        for (var recheck : rechecks) {
            var reason = recheck.reason();
            var heading = "%s  %s".formatted(reason.where(), inQuotes(recheck.material().title()));
            var text = reason.text().substring(inQuotes(recheck.material().title()).length() + 2);
            uses.computeIfAbsent(heading, h -> new ArrayList<>()).add(text);
        }
        uses.forEach(
                (heading, lines) -> {
                    console.line("");
                    console.line("RECHECK  " + heading);
                    lines.forEach(line -> console.line("    " + line));
                });
    }

    private void block(Told told) {
        console.line("");
        console.line(
                "%s  %s  %s (%s%s)"
                        .formatted(
                                told.rules().stream()
                                        .map(rule -> rule.word().toUpperCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                                place(told.change()),
                                inQuotes(title(told.change())),
                                played(told.change()).use().kind().word(),
                                calledInTheCut(told.change())));
        told.details().forEach(detail -> console.line("    " + detail));
    }

    private static String place(Change change) {
        var old = change.old().map(played -> played.use().recordIn().toString());
        var now = change.now().map(played -> played.use().recordIn().toString());
        if (now.isEmpty()) {
            return "was " + old.orElseThrow();
        }
        return now.get() + old.map(in -> ", was " + in).orElse("");
    }

    private static Played played(Change change) {
        return change.now().or(change::old).orElseThrow();
    }

    private String title(Change change) {
        var played = played(change);
        return played.material().map(titles::get).orElse(played.use().name());
    }

    private String calledInTheCut(Change change) {
        var name = played(change).use().name();
        return name.equalsIgnoreCase(title(change)) ? "" : ", in the cut " + name;
    }

    private static String inQuotes(String title) {
        return '"' + title + '"';
    }

    private static void csv(ChangesView view, Console console) {
        console.csv(
                List.of(
                        "kind",
                        "rule",
                        "use",
                        "material",
                        "oldIn",
                        "oldOut",
                        "newIn",
                        "newOut",
                        "byFrames",
                        "movedFrames",
                        "text"),
                Stream.concat(
                                view.rechecks().stream().map(ChangesText::csvRow),
                                view.changes().stream().map(ChangesText::csvRow))
                        .toList());
    }

    private static List<String> csvRow(ChangesView.RecheckView recheck) {
        return List.of(
                "recheck",
                recheck.rule(),
                recheck.use(),
                recheck.material(),
                "",
                "",
                "",
                "",
                "",
                "",
                recheck.text());
    }

    private static List<String> csvRow(ChangeView change) {
        return Stream.of(
                        String.join(" ", change.kinds()),
                        change.rule(),
                        change.use(),
                        change.material(),
                        of(change.before(), PlaceView::in),
                        of(change.before(), PlaceView::out),
                        of(change.after(), PlaceView::in),
                        of(change.after(), PlaceView::out),
                        Long.toString(change.byFrames()),
                        Long.toString(change.movedFrames()),
                        change.text())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private static String of(@Nullable PlaceView place, Function<PlaceView, String> part) {
        return place == null ? "" : part.apply(place);
    }
}

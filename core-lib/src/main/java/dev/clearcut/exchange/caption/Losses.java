package dev.clearcut.exchange.caption;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a file holds that the format it is written in cannot. */
final class Losses {

    private final List<String> ofFile = new ArrayList<>();

    private record Counted(int events, CaptionEvent first) {}

    private final CaptionFile file;
    private final CaptionFormat to;
    private final Map<String, Counted> lost = new LinkedHashMap<>();

    Losses(CaptionFile file, CaptionFormat to) {
        this.file = file;
        this.to = to;
    }

    /** Counts an event of which something is lost. */
    void of(CaptionEvent event, String what) {
        lost.merge(what, new Counted(1, event), (a, b) -> new Counted(a.events() + 1, a.first()));
    }

    /** Of the whole file. */
    void of(String what) {
        ofFile.add(what);
    }

    /** Whether an empty line stands between two that are not. */
    static boolean hasGap(CaptionEvent event) {
        var lines = event.lines();
        boolean begun = false;
        boolean gap = false;
        for (var line : lines) {
            if (line.isBlank()) {
                gap = begun;
            } else if (gap) {
                return true;
            } else {
                begun = true;
            }
        }
        return false;
    }

    /** Counts every event for which it is so. */
    void where(Predicate<CaptionEvent> isLost, String what) {
        file.events().stream().filter(isLost).forEach(event -> of(event, what));
    }

    Report report() {
        List<Finding> all = new ArrayList<>();
        ofFile.forEach(
                what ->
                        all.add(
                                Finding.warning(
                                        "caption.convert.lost",
                                        new Where.InFile(file.name(), 0, 0),
                                        "%s cannot hold %s.".formatted(to.spoken(), what))));
        lost.forEach(
                (what, counted) ->
                        all.add(
                                Finding.warning(
                                        "caption.convert.lost",
                                        counted.first().where(),
                                        "%s cannot hold %s; lost in %d %s, the first is event %d."
                                                .formatted(
                                                        to.spoken(),
                                                        what,
                                                        counted.events(),
                                                        counted.events() == 1 ? "event" : "events",
                                                        counted.first().number()))));
        return new Report(all);
    }
}

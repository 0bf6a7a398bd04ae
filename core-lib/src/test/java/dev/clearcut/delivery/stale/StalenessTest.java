package dev.clearcut.delivery.stale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.plan.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StalenessTest {

    private static final Id<Deal> DEAL = Id.of("deal");
    private static int bytes;

    private static Deliverable item(String kind, int versions, String... from) {
        var item = Deliverable.planned(Id.of(kind), DEAL, kind, Wanted.required(kind));
        for (int i = 0; i < versions; i++) {
            var hash = Hash.sha256("%064x".formatted(++bytes));
            var made = List.of(from).stream().map(one -> new Version.MadeFrom(one, 1)).toList();
            item =
                    item.made(
                            number ->
                                    new Version(
                                            number,
                                            List.of(new SentFile("a.mxf", 1, List.of(hash))),
                                            new Version.Made("", LocalDate.of(2026, 11, 22)),
                                            null,
                                            made,
                                            List.of()));
        }
        return item;
    }

    private static List<String> stale(Deliverable... items) {
        var schedule = new Schedule(List.of(items));
        return new Staleness(Kinds.standard(), "", Map.of())
                .of(schedule).stream().map(one -> one.item().reference()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "imf-package, full-mix",
        "imf-package, me-mix",
        "imf-package, subtitles",
        "imf-package, atmos-master",
        "dcp, full-mix",
        "dcp, picture-master",
        "dcp, captions",
        "mezzanine, full-mix",
        "picture-master, full-mix",
        "screener, picture-master",
        "me-mix, full-mix",
        "ad-mix, full-mix",
        "subtitles, dialogue-list",
        "qc-report, imf-package",
        "hdr-report, imf-package",
        "hash-manifest, dcp"
    })
    void aNewVersionOfWhatItCarriesMakesItStale(String kind, String of) {
        assertThat(stale(item(kind, 1, of), item(of, 2))).containsExactly(kind);
        assertThat(stale(item(kind, 1, of), item(of, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "textless-elements, imf-package",
        "cue-sheet, full-mix",
        "eo-certificate, title-report",
        "rating-certificate, dcp",
        "stills, picture-master"
    })
    void whatMerelyComesAfterAnotherItemIsNot(String kind, String of) {
        assertThat(stale(item(kind, 1, of), item(of, 2))).isEmpty();
    }

    @Test
    void noKindsAreMadeOfEachOtherInARing() {
        var kinds = Kinds.standard();
        for (var kind : kinds.all()) {
            for (var other : kinds.all()) {
                assertThat(kind.follows(other) && other.follows(kind))
                        .as(kind.id() + " and " + other.id())
                        .isFalse();
            }
        }
    }
}

package dev.clearcut.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindsTest {

    private static final Kinds KINDS = Kinds.standard();

    @Test
    void everyKindHasASourceAndIsFoundByItsWords() {
        for (var kind : KINDS.all()) {
            assertThat(kind.cite()).as(kind.id()).isNotEmpty();
            assertThat(KINDS.named(kind.id())).isEqualTo(kind);
            assertThat(KINDS.named(kind.title().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(kind);
            kind.words().forEach(word -> assertThat(KINDS.named(word)).as(word).isEqualTo(kind));
            kind.follows().stream()
                    .filter(id -> !id.equals("*"))
                    .forEach(id -> assertThat(KINDS.of(id)).as(id).isPresent());
        }
    }

    @Test
    void aBuyersLineIsUnderstoodByItsLongestName() {
        var lines =
                Map.of(
                        "5.1 Music & Effects mix, fully filled", "me-mix",
                        "Music Cue Sheet (final, with timings)", "cue-sheet",
                        "English SDH / closed caption file (SCC)", "captions",
                        "Combined Continuity and Spotting List", "ccsl",
                        "E&O Insurance Certificate, USD 3m/5m", "eo-certificate",
                        "Textless Backgrounds for all texted shots", "textless-elements",
                        "QC report for the ProRes master", "picture-master");
        lines.forEach(
                (line, id) ->
                        assertThat(KINDS.in(line).map(DeliverableKind::id)).as(line).hasValue(id));
        assertThat(KINDS.in("Parking permit")).isEmpty();
    }

    @Test
    void aSlipIsAnsweredWithTheNearestName() {
        assertThatThrownBy(() -> KINDS.named("cue shet"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("\"cue sheet\"");
    }
}

package dev.clearcut.media.sound;

import static dev.clearcut.media.sound.Speaker.C;
import static dev.clearcut.media.sound.Speaker.L;
import static dev.clearcut.media.sound.Speaker.LFE;
import static dev.clearcut.media.sound.Speaker.LRS;
import static dev.clearcut.media.sound.Speaker.LS;
import static dev.clearcut.media.sound.Speaker.R;
import static dev.clearcut.media.sound.Speaker.RRS;
import static dev.clearcut.media.sound.Speaker.RS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.Speakers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    @Test
    void anOrderThatIsNotTheDecodersOwnIsReadToItsEnds() {
        var layout = Layout.decoded("6 channels (FL+FC+FR+SL+SR+LFE)", 6).orElseThrow();
        assertThat(layout.speakers()).containsExactly(L, C, R, LS, RS, LFE);
        assertThat(layout.name()).isEqualTo("5.1");
        assertThat(Layout.decoded("6 channels", 6)).isEmpty();
        assertThat(Layout.decoded("unknown", 6)).isEmpty();
        assertThat(Layout.decoded("5.1", 8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "L R C LFE Ls Rs,          1 1 1 0 1.41 1.41,       5.1",
        "L R Ls Rs C LFE,          1 1 1.41 1.41 1 0,       5.1",
        "L C R Ls Rs LFE,          1 1 1 1.41 1.41 0,       5.1",
        "C L R Ls Rs LFE,          1 1 1 1.41 1.41 0,       5.1",
        "L R C LFE Lrs Rrs,        1 1 1 0 1.41 1.41,       5.1",
        "L R C LFE Lss Rss Lrs Rrs,1 1 1 0 1.41 1.41 1 1,   7.1",
        "L R C LFE Lrs Rrs Lss Rss,1 1 1 0 1 1 1.41 1.41,   7.1",
        "Lt Rt,                    1 1,                     stereo",
        "M1,                       1,                       mono",
        "L C R Lc,                 1 1 1 1,                 L+C+R+Lc",
    })
    void everyChannelWeighsWhatItsSpeakerDoes(String labels, String weights, String name) {
        var layout = Layout.of(List.of(labels.split(" ")));
        assertThat(layout.speakers())
                .extracting(Speaker::weight)
                .containsExactlyElementsOf(
                        List.of(weights.split(" ")).stream().map(Double::valueOf).toList());
        assertThat(layout.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"0x3F, 3, 4 5", "0x60F, 3, 4 5", "0x63F, 3, 6 7", "0x3B, '', ''"})
    void theMaskOfAWaveFileSaysWhichChannelIsWhich(String mask, String low, String surrounds) {
        var speakers = Layout.of(Speakers.ofMask(Long.decode(mask))).speakers();
        if (!low.isEmpty()) {
            assertThat(speakers.get(Integer.parseInt(low))).isEqualTo(LFE);
            for (var at : surrounds.split(" ")) {
                assertThat(speakers.get(Integer.parseInt(at)).weight()).isEqualTo(1.41);
            }
        }
        assertThat(speakers).doesNotContain(Speaker.OTHER);
    }

    @Test
    void mixersLayTheSidesBeforeTheRearsAndDecodersDoNot() {
        assertThat(Layout.named("7.1", 8).orElseThrow().speakers())
                .containsExactly(L, R, C, LFE, LS, RS, LRS, RRS);
        assertThat(Layout.decoded("7.1", 8).orElseThrow().speakers())
                .containsExactly(L, R, C, LFE, LRS, RRS, LS, RS);
        assertThat(Layout.named("L+C+R+Ls+Rs+LFE", 6).orElseThrow().speakers())
                .containsExactly(L, C, R, LS, RS, LFE);
    }
}

package dev.clearcut.exchange.timeline;

import static dev.clearcut.exchange.timeline.Lists.edl;
import static dev.clearcut.exchange.timeline.Lists.played;
import static dev.clearcut.exchange.timeline.Lists.rules;
import static dev.clearcut.exchange.timeline.Lists.source;
import static dev.clearcut.exchange.timeline.Lists.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Clip;
import org.junit.jupiter.api.Test;

class EdlTransitionsTest {

    private static final Rate RATE = Rate.FPS_24;
    private static final String FIRST =
            "001  TST V C        01:00:04:05 01:00:04:14 01:00:00:00 01:00:00:09";
    private static final String OUT =
            "002  TST V C        01:00:04:14 01:00:04:14 01:00:00:09 01:00:00:09";
    private static final String IN =
            "002  TST V D    010 01:00:08:08 01:00:08:18 01:00:00:09 01:00:00:19";

    @Test
    void theOutgoingClipPlaysOnUnderADissolve() {
        var cut =
                edl(
                        RATE,
                        FIRST,
                        "* FROM CLIP NAME:  clip_A",
                        OUT,
                        IN,
                        "* FROM CLIP NAME:  clip_A",
                        "* TO CLIP NAME:  clip_B");

        assertThat(played(cut))
                .containsExactly(
                        "clip_A 01:00:00:00 01:00:00:19", "clip_B 01:00:00:09 01:00:00:19");
        assertThat(source(cut.clips().getFirst().clip())).isEqualTo("01:00:04:05+19");
        assertThat(cut.report().isClean()).isTrue();
    }

    @Test
    void aWipeIsLikeADissolve() {
        var cut = edl(RATE, FIRST, OUT, IN.replace("D    010", "W001    010"));

        assertThat(cut.clips().getFirst().record().length()).isEqualTo(19);
    }

    @Test
    void aTransitionMayStandOnOneLine() {
        var cut = edl(RATE, FIRST, IN, "* TO CLIP NAME: clip_B");

        assertThat(played(cut))
                .containsExactly("TST 01:00:00:00 01:00:00:19", "clip_B 01:00:00:09 01:00:00:19");
    }

    @Test
    void theFirstLineOfATransitionMayBeTheClipItself() {
        var cut =
                edl(
                        RATE,
                        "003  006I V C     06:42:56:14 06:42:57:13 01:00:02:00 01:00:02:23",
                        "003  GEN  V D 005 00:00:55:08 00:00:56:12 01:00:02:23 01:00:04:03",
                        "* FROM CLIP NAME:  TAPE_6.MOV",
                        "* TO CLIP NAME:  TEXT",
                        "* TO CLIP IS A GENERATOR");

        assertThat(played(cut))
                .containsExactly(
                        "TAPE_6.MOV 01:00:02:00 01:00:03:04", "TEXT 01:00:02:23 01:00:04:03");
        assertThat(cut.clips().get(1).clip().content())
                .isEqualTo(new Clip.Content.Generated("TEXT"));
    }

    @Test
    void anOutgoingLineOfAnotherSourceIsAClipUnderTheTransitionOnly() {
        var cut =
                edl(
                        RATE,
                        FIRST,
                        "* FROM CLIP NAME: clip_A",
                        "002  OTHER V C 05:00:00:00 05:00:00:00 01:00:00:09 01:00:00:09",
                        IN,
                        "* FROM CLIP NAME: clip_X",
                        "* TO CLIP NAME: clip_B");

        assertThat(played(cut))
                .containsExactly(
                        "clip_A 01:00:00:00 01:00:00:09",
                        "clip_X 01:00:00:09 01:00:00:19",
                        "clip_B 01:00:00:09 01:00:00:19");
        assertThat(source(cut.clips().get(1).clip())).isEqualTo("05:00:00:00+10");
    }

    @Test
    void aFadeFromBlackTakesNothingFromTheClipBefore() {
        var cut =
                edl(
                        RATE,
                        FIRST,
                        "002  BL  V C     00:00:00:00 00:00:00:00 01:00:00:09 01:00:00:09",
                        "002  NEW V D 010 01:00:08:08 01:00:08:18 01:00:00:09 01:00:00:19",
                        "* TO CLIP NAME: b");

        assertThat(played(cut))
                .containsExactly("TST 01:00:00:00 01:00:00:09", "b 01:00:00:09 01:00:00:19");
    }

    @Test
    void aFadeToBlackLengthensTheClipAndLeavesNoOther() {
        var cut =
                edl(
                        RATE,
                        FIRST,
                        OUT,
                        "002  BL  V D 010 00:00:00:00 00:00:00:10 01:00:00:09 01:00:00:19",
                        "* EFFECT NAME: CROSS DISSOLVE",
                        "* FROM CLIP NAME: clip_A");

        assertThat(played(cut)).containsExactly("clip_A 01:00:00:00 01:00:00:19");
        assertThat(cut.clips().getFirst().clip().names().comments())
                .containsExactly("EFFECT NAME: CROSS DISSOLVE");
    }

    @Test
    void eachChannelOfATransitionHasItsOwnOutgoingClip() {
        var cut =
                edl(
                        RATE,
                        FIRST.replace(" V ", " AA "),
                        OUT.replace(" V ", " AA "),
                        IN.replace(" V ", " AA "));

        assertThat(track(cut, "A1").clips().getFirst().record().length()).isEqualTo(19);
        assertThat(track(cut, "A2").clips().getFirst().record().length()).isEqualTo(19);
    }

    @Test
    void aKeyWithoutALengthLastsAsLongAsItsBackground() {
        var cut =
                edl(
                        RATE,
                        "002  AX V K B      00:01:06:06 00:01:08:03 01:00:04:10 01:00:06:07",
                        "002  AX V K    000 00:00:03:08 00:00:03:08 01:00:04:10 01:00:04:10",
                        "* FROM CLIP NAME:  under.mov",
                        "* KEY CLIP NAME:  over.mov");

        assertThat(played(cut))
                .containsExactly(
                        "under.mov 01:00:04:10 01:00:06:07", "over.mov 01:00:04:10 01:00:06:07");
        assertThat(rules(cut)).containsExactly("timeline.key.length");
    }

    @Test
    void keysAreReadInAllSpellings() {
        for (var key : new String[] {"K", "K 010", "KO 010", "K O 010", "K (F) 010"}) {
            var cut =
                    edl(
                            RATE,
                            "002  BG V KB 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00",
                            "002  FG V "
                                    + key
                                    + " 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00");

            assertThat(played(cut))
                    .as(key)
                    .containsExactly("BG 01:00:00:00 01:00:02:00", "FG 01:00:00:00 01:00:02:00");
        }
    }

    @Test
    void theTwoLinesOfATransitionMustHaveOneNumber() {
        assertThatThrownBy(() -> edl(RATE, FIRST, OUT.replace("002 ", "001 "), IN))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("list.edl:3:1")
                .hasMessageContaining("event 002")
                .hasMessageContaining("line 2, is event 001");
    }

    @Test
    void aTransitionLongerThanWhatComesInIsReported() {
        var cut = edl(RATE, FIRST, OUT, IN.replace("010", "900"));

        assertThat(cut.clips().getFirst().record().length()).isEqualTo(19);
        assertThat(rules(cut)).containsExactly("timeline.transition.long");
    }

    @Test
    void anEditOfNoLengthThatLeadsNowhereIsReported() {
        assertThat(rules(edl(RATE, FIRST, OUT))).containsExactly("timeline.event.empty");
    }
}

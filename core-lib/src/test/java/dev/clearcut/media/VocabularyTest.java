package dev.clearcut.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void oneCurveHasManyNames() {
        assertThat(vocabulary.word(Fact.TRANSFER, "PQ")).isEqualTo("smpte2084");
        assertThat(vocabulary.word(Fact.TRANSFER, "ST 2084")).isEqualTo("smpte2084");
        assertThat(vocabulary.cicp(Fact.TRANSFER, 16)).contains("smpte2084");
        assertThat(vocabulary.ul(Fact.TRANSFER, "04.01.01.01.01.0a.00.00")).contains("smpte2084");
        assertThat(vocabulary.label(Fact.TRANSFER, "smpte2084")).isEqualTo("PQ");
    }

    @Test
    void pcmOfAnyKindIsPcmButNotTheOtherWayRound() {
        assertThat(vocabulary.isA(Fact.CODEC, "pcm_s24le", "PCM")).isTrue();
        assertThat(vocabulary.isA(Fact.CODEC, "pcm", "pcm_s24le")).isFalse();
        assertThat(vocabulary.isA(Fact.CODEC, "aac", "pcm")).isFalse();
    }

    @Test
    void theSameCurveByAnotherNumberIsNoDisagreement() {
        assertThat(vocabulary.alike(Fact.TRANSFER, "bt2020-10", "bt709")).isTrue();
        assertThat(vocabulary.alike(Fact.PRIMARIES, "bt2020", "bt709")).isFalse();
    }

    @Test
    void aWordThatIsInNoVocabularyStays() {
        assertThat(vocabulary.word(Fact.CODEC, "zmbv")).isEqualTo("zmbv");
    }

    @Test
    void noTwoWordsOfAFactShareANameOrACodePoint() {
        for (var fact : vocabulary.facts()) {
            var owners = new HashMap<String, String>();
            for (var entry : vocabulary.words(fact)) {
                for (var alias : entry.aliases()) {
                    assertThat(
                                    owners.merge(
                                            alias,
                                            entry.word(),
                                            (a, b) -> a.equals(b) ? a : a + " and " + b))
                            .as(fact.id() + " " + alias)
                            .isEqualTo(entry.word());
                    assertThat(alias).isLowerCase();
                }
                if (entry.cicp() >= 0) {
                    assertThat(vocabulary.cicp(fact, entry.cicp())).contains(entry.word());
                }
                assertThat(vocabulary.find(fact, entry.like())).as(entry.word()).isPresent();
                assertThat(vocabulary.find(fact, entry.family())).as(entry.word()).isPresent();
            }
        }
    }
}

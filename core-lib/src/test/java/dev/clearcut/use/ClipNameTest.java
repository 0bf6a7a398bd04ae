package dev.clearcut.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipNameTest {

    @ParameterizedTest
    @CsvSource({
        "The Long Goodbye_v2.wav, the long goodbye",
        "The Long Goodbye.L, the long goodbye",
        "the_long_goodbye_R.aif, the long goodbye",
        "1m01 Chase_R2-01, 1m01 chase",
        "1m01 Chase_R2-03.L, 1m01 chase",
        "1m01 Chase_V02.new.01, 1m01 chase",
        "Interview Kim.sync.01, interview kim",
        "Interview Kim.Copy.01, interview kim",
        "ZZ100_501.take_1.0001.exr, zz100 501",
        "Feeling Good (1).mp3, feeling good",
        "Feeling Good copy.wav, feeling good",
        "Feeling Good copy 2, feeling good",
        "Feeling Good - Copy.wav, feeling good",
        "/Volumes/Media/Music/Feeling Good.wav, feeling good",
        "file:///Media/Feeling%20Good.wav, feeling good",
        "C:\\Media\\Feeling Good.wav, feeling good",
        "Voilà.wav, voila",
        "Façade – Größe, facade grosse",
        "Don’t Stop.mp3, dont stop",
        "Rock & Roll, rock and roll"
    })
    void marksOfTheCuttingRoomAreTakenOff(String written, String normalised) {
        assertThat(ClipName.normalised(written)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "Apollo 13, apollo 13",
        "Symphony No. 5, symphony no 5",
        "1999, 1999",
        "Blade Runner 2049, blade runner 2049",
        "M1-A1, m1 a1",
        "Catch-22, catch 22",
        "U-571, u 571",
        "Hard Copy, hard copy",
        "Take 5, take 5",
        "AC/DC, ac dc",
        "Face/Off, face off",
        "Vitamin C, vitamin c",
        "R.E.M, r e m",
        "100% Pure, 100 pure",
        "Henry V, henry v",
        "1m01, 1m01",
        "ZZ100_501 (LAY3), zz100 501 lay3"
    })
    void whatMayBelongToATitleStays(String title, String normalised) {
        assertThat(ClipName.normalised(title)).isEqualTo(normalised);
    }

    @Test
    void peopleReadTheNameAsTheFileSpellsIt() {
        assertThat(ClipName.stripped("/Music/Voilà_v2.L.wav")).isEqualTo("Voilà");
        assertThat(ClipName.stripped("ZZ100_501 (LAY3)")).isEqualTo("ZZ100_501 (LAY3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"東京の夜.wav", "नमस्ते", "Ночь", "서울"})
    void otherScriptsKeepTheirLetters(String name) {
        assertThat(ClipName.normalised(name))
                .isEqualTo(ClipName.normalised(ClipName.stripped(name)))
                .isNotBlank();
    }

    @Test
    void numberedPicturesAreOneTitleButNotOneSource() {
        assertThat(ClipName.normalised("Photo-01.jpg"))
                .isEqualTo(ClipName.normalised("Photo-02.jpg"));
        assertThat(ClipName.exact("Photo-01.jpg")).isNotEqualTo(ClipName.exact("Photo-02.jpg"));
    }

    @Test
    void normalisingTwiceIsNormalisingOnce() {
        var pieces =
                new String[] {
                    "Song",
                    "a",
                    "R.E.M",
                    "é",
                    "Ç",
                    "ß",
                    "ﬁ",
                    "İ",
                    "№",
                    "한",
                    "が",
                    "１",
                    "_v2",
                    "-01",
                    ".L",
                    "_R",
                    ".wav",
                    ".WAV",
                    " copy",
                    " copy 2",
                    ".new.01",
                    "_R1",
                    "%20",
                    "%2520",
                    "%41",
                    "/",
                    "\\",
                    "file:///",
                    "C:\\",
                    "~/",
                    " ",
                    "  ",
                    "-",
                    "_",
                    ".",
                    "(1)",
                    "(v2)",
                    "&",
                    "'",
                    "’",
                    "…",
                    "★",
                    "~",
                    "\t",
                    "😀",
                    "\ud800",
                    ".0001.exr",
                    "_take3",
                    " - Copy",
                    "12",
                    "v2",
                    "ﷺ",
                    "#",
                    "?"
                };
        long seed = Long.getLong("clearcut.seed", 20_270_301L);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var name = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                name.append(pieces[random.nextInt(pieces.length)]);
            }
            var once = ClipName.normalised(name.toString());
            assertThat(ClipName.normalised(once)).as("seed %d: <%s>", seed, name).isEqualTo(once);
            var exact = ClipName.exact(name.toString());
            assertThat(ClipName.exact(exact)).as("seed %d: <%s>", seed, name).isEqualTo(exact);
        }
    }

    @Test
    void anEndlessNameIsReadInBoundedTime() {
        assertThat(ClipName.normalised("_v2".repeat(200_000)).length()).isLessThan(500);
        assertThat(ClipName.normalised("a/".repeat(200_000))).isNotBlank();
    }
}

package dev.clearcut.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.probe.hash.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {

    /** Of "hello" and a line end, by md5sum, sha1sum, sha256sum, xxhsum and ascmhl. */
    @ParameterizedTest
    @CsvSource({
        "md5,    b1946ac92492d2347c6235b4d2611184",
        "sha1,   f572d396fae9206628714fb2ce00f72e94f2258f",
        "sha256, 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
        "xxh32,  946b5bf9",
        "xxh64,  e4c191d091bd8853",
        "xxh3,   99fc819aaba2462a",
        "xxh128, 6bba86c7e069f56d5a10b435f1c8e49c",
        "c4,     c45dkQrAqUiR8WzPGgn6fAGji3VAVeAE7cKVG4G53ou9dTk4Nzb9vFYEwzy9jq5ZKQKM64DMpPpVbYe2bMsZP2yYKi"
    })
    void aHashIsThatOfOtherTools(String word, String hash) {
        var algorithm = HashAlgorithm.named(word);
        var bytes = "hello\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(Hashes.of(algorithm, bytes).text()).isEqualTo(hash);
    }

    @Test
    void everySpellingIsReadBack() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (var algorithm : HashAlgorithm.values()) {
            for (int i = 0; i < 50; i++) {
                var bytes = new byte[algorithm.bytes()];
                random.nextBytes(bytes);
                bytes[0] = i % 5 == 0 ? 0 : bytes[0];
                var digest = Digest.of(algorithm, bytes);
                assertThat(Digest.parse(algorithm, digest.text())).as("%d", seed).isEqualTo(digest);
                assertThat(Digest.ofBase64(algorithm, digest.base64())).isEqualTo(digest);
                assertThat(digest.bytes()).isEqualTo(bytes);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "md5, b1946ac92492d2347c6235b4d261118",
        "md5, zzzz6ac92492d2347c6235b4d2611184",
        "sha1, b1946ac92492d2347c6235b4d2611184",
        "c4, c4!",
        "xxh64, ''"
    })
    void whatIsNoneIsRefused(String word, String hash) {
        assertThatThrownBy(() -> Digest.parse(HashAlgorithm.named(word), hash))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("is no");
    }

    @Test
    void anAlgorithmThatIsNotKnownIsAskedBack() {
        assertThatThrownBy(() -> HashAlgorithm.named("md6"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("did you mean \"md5\"");
    }
}

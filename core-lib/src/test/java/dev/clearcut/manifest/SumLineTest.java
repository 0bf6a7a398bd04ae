package dev.clearcut.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumLineTest {

    private static final Digest EMPTY =
            Digest.parse(HashAlgorithm.MD5, "d41d8cd98f00b204e9800998ecf8427e");

    @Test
    void aNameCannotPretendToBeALineOfItsOwn() {
        var forged = "x\n00000000000000000000000000000000  master.mov";
        assertThat(SumLine.of(EMPTY, forged))
                .isEqualTo(
                        "\\d41d8cd98f00b204e9800998ecf8427e  x\\n00000000000000000000000000000000  master.mov");
        assertThat(SumLine.tagged(EMPTY, "a\rb")).isEqualTo("\\MD5 (a\\rb) = " + EMPTY.text());
    }

    @Test
    void aPlainNameStandsAsItIs() {
        assertThat(SumLine.of(EMPTY, "a b.mov")).isEqualTo(EMPTY.text() + "  a b.mov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\nb", "a\\nb", "\\", "\\\n\r\\r", "a\\\\n"})
    void whatIsEscapedIsReadBackAsItWas(String path) {
        var line = SumLine.of(EMPTY, path);
        var written = line.substring(line.indexOf("  ") + 2);
        assertThat(line.startsWith("\\") ? SumLine.unescaped(written) : written).isEqualTo(path);
    }
}

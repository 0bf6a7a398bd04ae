package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final String TEXT = "1\n00:00:01,000 --> 00:00:02,000\nÀ bientôt.\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF-8",
        "UTF-8, true, UTF-8 with BOM",
        "UTF-16LE, true, UTF-16LE",
        "UTF-16BE, true, UTF-16BE",
        "UTF-16LE, false, UTF-16LE",
        "windows-1252, false, Windows-1252 (assumed)"
    })
    void theEncodingIsFoundAndSaid(String charset, boolean mark, String said) {
        var file = Given.bytes(((mark ? "\uFEFF" : "") + TEXT).getBytes(Charset.forName(charset)));
        assertThat(file.encoding()).isEqualTo(said);
        assertThat(file.events().getFirst().text()).isEqualTo("À bientôt.");
        assertThat(Given.findings(file))
                .isEqualTo(
                        said.endsWith("(assumed)")
                                ? java.util.List.of("caption.encoding.assumed 3:1")
                                : java.util.List.of());
    }

    @Test
    void cyrillicWithoutAMarkIsTakenForWindows1251() {
        var text = "1\n00:00:01,000 --> 00:00:02,000\nГде Рэй? Он в порту.\n";
        var file = Given.bytes(text.getBytes(Charset.forName("windows-1251")));
        assertThat(file.encoding()).isEqualTo("Windows-1251 (assumed)");
        assertThat(file.events().getFirst().text()).isEqualTo("Где Рэй? Он в порту.");
    }

    @Test
    void oneBrokenByteInUtf8IsAnErrorAtItsPlace() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(
                (TEXT + "\n2\n00:00:03,000 --> 00:00:04,000\nÇa va")
                        .getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write("!\n".getBytes(StandardCharsets.UTF_8));
        var file = Given.bytes(bytes.toByteArray());
        assertThat(file.events().getLast().text()).isEqualTo("Ça va\uFFFD!");
        assertThat(Given.findings(file)).containsExactly("caption.encoding.broken 7:7");
    }

    @Test
    void aNulIsLeftOutAndSaid() {
        var file = Given.text("1\n00:00:01,000 --> 00:00:02,000\nYe\0s.\n");
        assertThat(file.events().getFirst().text()).isEqualTo("Yes.");
        assertThat(Given.findings(file)).containsExactly("caption.text.binary 3");
    }
}

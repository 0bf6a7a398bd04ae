package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people and scripts get to read about a file, to the byte; {@code -Dgolden=write} writes it
 * anew. The facts are those of files that ffmpeg made.
 */
class ConformReportTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("clearcut.root", ".."))
                    .resolve("cli/src/test/resources/dev/clearcut/cli/conform");

    private static String at(String name) {
        return FOLDER.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prores-right | prores-mezzanine | 0 |",
                "prores-16-bit | prores-mezzanine | 1 |",
                "five-tracks | house.yaml | 1 | --qc qc.json",
                "avc-intra | as11-ukdpp-hd | 1 | --attest pse.report=pass:pse.pdf",
                "upload | youtube-sdr | 1 |",
                "hdr10 | youtube-hdr | 0 |",
                "picture-track | netflix-imf | 1 |",
                "picture-track | dcp-smpte | 0 |",
                "mix | ebu-r128 | 1 | --qc qc.json",
                "mix | netflix-qc | 1 | --qc qc.json --attest audio.loudness=-22:loudness.pdf",
                "mix | generic-me | 0 | --with mix=mix.json"
            })
    void aReportIsTheSameToTheByte(String facts, String spec, int exit, String more)
            throws IOException {
        for (var format : List.of("text", "json", "csv")) {
            var ran = Ran.command(words(facts, spec, more, format));
            var golden = FOLDER.resolve("%s.%s.%s".formatted(facts, spec, format));
            if (System.getProperty("golden", "").equals("write")) {
                Files.writeString(golden, ran.out());
            }
            assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
            assertThat(ran.out()).as(golden.toString()).isEqualTo(Files.readString(golden));
        }
    }

    private static String[] words(String facts, String spec, String more, String format) {
        var words = new ArrayList<>(List.of("file", "conform", "--facts", at(facts + ".json")));
        words.addAll(List.of("--spec", spec.endsWith(".yaml") ? at(spec) : spec));
        if (more != null) {
            for (var word : more.split(" ")) {
                words.add(
                        word.equals("qc.json")
                                ? at(word)
                                : word.replace("=mix.json", "=" + at("mix.json")));
            }
        }
        words.addAll(List.of("--format", format));
        return words.toArray(String[]::new);
    }
}

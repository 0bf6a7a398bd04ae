package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.MediaFile;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Said;
import dev.clearcut.media.Subject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file's facts are those that three independent readers agreed on: {@code truth.csv}. */
class TruthTest {

    private static final String NOT_SAID = "-";

    private record Row(String media, String subject, String fact, String value) {}

    private static Path file(String media) {
        return switch (media) {
            case "prores" -> TestMedia.prores();
            case "prores4444" -> TestMedia.prores4444();
            case "xdcam" -> TestMedia.xdcam();
            case "avcIntra" -> TestMedia.avcIntra();
            case "dnxhr" -> TestMedia.dnxhr();
            case "jpeg2000" -> TestMedia.jpeg2000();
            case "h264" -> TestMedia.h264();
            case "interlaced" -> TestMedia.interlaced();
            case "variable" -> TestMedia.variable();
            case "edited" -> TestMedia.edited();
            case "hdr10" -> TestMedia.hdr10();
            case "hlg" -> TestMedia.hlg();
            case "bwf" -> TestMedia.bwf();
            case "rf64" -> TestMedia.rf64();
            case "still.png" -> TestMedia.still("still.png", "rgb24");
            case "still.jpg" -> TestMedia.still("still.jpg", "yuvj420p");
            case "still.tiff" -> TestMedia.still("still.tiff", "rgb48le");
            case "still.dpx" -> TestMedia.still("still.dpx", "gbrp10le");
            case "still.exr" -> TestMedia.still("still.exr", "gbrpf32le");
            case "still.psd", "captions.srt", "captions.vtt", "captions.scc", "captions.ttml" ->
                    written(media);
            default -> throw new IllegalArgumentException(media);
        };
    }

    /** What ffmpeg does not write lies beside this test. */
    private static Path written(String media) {
        var resource = Objects.requireNonNull(TruthTest.class.getResource("truth/" + media));
        return Path.of(URI.create(resource.toString()));
    }

    static Stream<String> withHeaders() throws IOException {
        return media().filter(media -> !media.startsWith("captions"));
    }

    static Stream<String> media() throws IOException {
        return rows().stream().map(Row::media).distinct();
    }

    private static List<Row> rows() throws IOException {
        try (var stream = TruthTest.class.getResourceAsStream("truth.csv")) {
            var text =
                    new String(
                            Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("media")
    void aFileIsWhatThreeReadersAgreeItIs(String media) throws IOException {
        var probed = MediaFile.probe(file(media));

        assertThat(probed.report().findings())
                .filteredOn(finding -> !finding.rule().equals("caption.rate.assumed"))
                .as("a well-made file is clean")
                .isEmpty();
        for (var row : rows()) {
            if (row.media().equals(media)) {
                assertThat(said(probed.value(), row)).as(row.toString()).isEqualTo(row.value());
            }
        }
    }

    private static String said(MediaFacts facts, Row row) {
        var words = row.subject().split(" ");
        var subject = Subject.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        Facts of =
                subject == Subject.FILE
                        ? facts.file()
                        : facts.tracks(subject).get(Integer.parseInt(words[1]) - 1).facts();
        var fact = Fact.of(subject, row.fact()).orElseThrow();
        return of.said(fact).map(said -> said.written(fact)).orElse(NOT_SAID);
    }

    @ParameterizedTest
    @MethodSource("withHeaders")
    void headersAloneSayNothingElse(String media) throws IOException {
        var alone = new HeaderProber().probe(file(media));

        assertThat(alone.report().findings()).isEmpty();
        for (var row : rows()) {
            if (row.media().equals(media) && !row.value().equals(NOT_SAID)) {
                var said = said(alone.value(), row);
                assertThat(said).as(row.toString()).isIn(row.value(), NOT_SAID);
            }
        }
        assertThat(alone.value().tracks())
                .allSatisfy(
                        track ->
                                assertThat(track.facts().said().values())
                                        .extracting(Said::offset)
                                        .anyMatch(offset -> offset >= 0));
    }
}

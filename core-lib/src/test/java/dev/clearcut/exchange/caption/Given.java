package dev.clearcut.exchange.caption;

import dev.clearcut.base.Finding;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.timecode.Rate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Caption files as tests write them. */
final class Given {

    private Given() {}

    static CaptionFile text(String content) {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    static CaptionFile text(String content, Rate rate) {
        return Captions.read("given", content.getBytes(StandardCharsets.UTF_8), Optional.of(rate));
    }

    static CaptionFile bytes(byte[] content) {
        return Captions.read("given", content, Optional.empty());
    }

    /** {@code 00:00:01.000>00:00:02.000 One/two}. */
    static List<String> events(CaptionFile file) {
        return file.events().stream()
                .map(
                        e ->
                                file.written(e.start())
                                        + ">"
                                        + file.written(e.end())
                                        + " "
                                        + e.text().replace('\n', '/'))
                .toList();
    }

    /** {@code caption.text.stray 3:1}. */
    static List<String> findings(CaptionFile file) {
        return file.report().findings().stream()
                .map(Finding::toString)
                .map(f -> f.replaceFirst("^(\\S+)\\s+given:?(\\d*:?\\d*)\\s.*", "$1 $2").strip())
                .toList();
    }

    static CaptionFile ttml(String attributes, String body) {
        return text(
                "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\""
                        + " xmlns:tts=\"http://www.w3.org/ns/ttml#styling\" xml:lang=\"en\" "
                        + attributes
                        + ">"
                        + body
                        + "</tt>");
    }
}

package dev.clearcut.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.Arrays;
import java.util.Locale;

/** The formats that are read; the dialect within one is {@link CaptionFile#dialect()}. */
public enum CaptionFormat {
    SRT("srt", "SubRip"),
    WEBVTT("vtt", "WebVTT"),
    SCC("scc", "Scenarist SCC (CEA-608)"),
    MCC("mcc", "MacCaption MCC"),
    EBU_STL("stl", "EBU STL (Tech 3264)"),
    TTML("ttml", "TTML"),
    DCST("dcst", "D-Cinema timed text");

    private final String word;
    private final String spoken;

    CaptionFormat(String word, String spoken) {
        this.word = word;
        this.spoken = spoken;
    }

    /** As programs write it: {@code srt}, {@code ttml}. */
    public String word() {
        return word;
    }

    /** As people say it. */
    public String spoken() {
        return spoken;
    }

    /**
     * @throws Invalid when there is no such format
     */
    public static CaptionFormat named(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var known = Arrays.stream(values()).map(CaptionFormat::word).toList();
        return Arrays.stream(values())
                .filter(f -> f.word.equals(wanted) || f.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" is no caption format%s Say one of %s."
                                                .formatted(
                                                        typed,
                                                        ended(Words.didYouMean(wanted, known)),
                                                        String.join(", ", known))));
    }

    private static String ended(String question) {
        return question.isEmpty() ? "." : question;
    }
}

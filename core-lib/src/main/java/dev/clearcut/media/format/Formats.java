package dev.clearcut.media.format;

import dev.clearcut.base.DataFile;
import dev.clearcut.base.Words;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.media.format.MediaFormat.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** All formats on file, by kind. */
public final class Formats {

    private static final class Standard {
        static final Formats FORMATS = new Formats();
    }

    private final List<MediaFormat> all;

    private Formats() {
        var formats = new ArrayList<MediaFormat>();
        vocabulary(formats, Kind.CONTAINER, Fact.CONTAINER, "file.container");
        vocabulary(formats, Kind.CODEC, Fact.CODEC, "video.codec");
        vocabulary(formats, Kind.COLOUR, Fact.PRIMARIES, "video.primaries");
        vocabulary(formats, Kind.COLOUR, Fact.TRANSFER, "video.transfer");
        vocabulary(formats, Kind.COLOUR, Fact.MATRIX, "video.matrix");
        vocabulary(formats, Kind.LAYOUT, Fact.LAYOUT, "audio.layout");
        for (var row : DataFile.beside(Formats.class, "formats.csv")) {
            formats.add(
                    new MediaFormat(
                            Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                            row.get("id"),
                            row.get("name"),
                            row.several("aliases", "|"),
                            row.several("details", ";"),
                            row.get("fact"),
                            row.get("value"),
                            row.get("source")));
        }
        all = formats.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    /** Those that ship with Clearcut. */
    public static Formats standard() {
        return Standard.FORMATS;
    }

    private static void vocabulary(List<MediaFormat> formats, Kind kind, Fact fact, String asked) {
        var met = new LinkedHashSet<String>();
        for (var entry : Vocabulary.shipped().words(fact)) {
            if (!met.add(entry.word())) {
                continue;
            }
            var details = new ArrayList<String>();
            if (kind == Kind.COLOUR) {
                details.add(fact.id());
            }
            if (entry.cicp() >= 0) {
                details.add("code " + entry.cicp() + " in ITU-T H.273");
            }
            if (!entry.family().equals(entry.word())) {
                details.add("counts as " + entry.family());
            }
            var isSound = kind == Kind.CODEC && entry.family().equals("pcm");
            formats.add(
                    new MediaFormat(
                            kind,
                            entry.word(),
                            entry.label(),
                            entry.aliases(),
                            details,
                            isSound ? "audio.codec" : asked,
                            entry.word(),
                            entry.source()));
        }
    }

    public List<MediaFormat> all() {
        return all;
    }

    /**
     * Those that answer: by their whole id, name or alias when any does, else by a part of it or of
     * their details.
     *
     * @param word empty for all
     * @param kinds none for all
     */
    public List<MediaFormat> find(String word, Set<Kind> kinds) {
        var wanted = word.strip().toLowerCase(Locale.ROOT);
        var among = all.stream().filter(f -> kinds.isEmpty() || kinds.contains(f.kind())).toList();
        var exact = among.stream().filter(f -> names(f).anyMatch(wanted::equals)).toList();
        if (wanted.isEmpty() || !exact.isEmpty()) {
            return wanted.isEmpty() ? among : exact;
        }
        return among.stream().filter(f -> texts(f).anyMatch(t -> t.contains(wanted))).toList();
    }

    private static Stream<String> names(MediaFormat format) {
        return Stream.concat(Stream.of(format.id(), format.name()), format.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> texts(MediaFormat format) {
        return Stream.concat(
                names(format), format.details().stream().map(d -> d.toLowerCase(Locale.ROOT)));
    }

    /** The nearest names to a word that finds nothing, as a sentence's end; may be empty. */
    public String didYouMean(String word) {
        return Words.didYouMeanName(word, all.stream().flatMap(Formats::names).distinct().toList());
    }
}

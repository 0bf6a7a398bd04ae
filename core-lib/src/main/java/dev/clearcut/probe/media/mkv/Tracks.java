package dev.clearcut.probe.media.mkv;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import java.util.List;

/** What the list of tracks says of interlacing (RFC 9559, 5.1.4.1.28.1 and .2). */
final class Tracks {

    private static final long TRACK_ENTRY = 0xAE;
    private static final long TRACK_TYPE = 0x83;
    private static final long VIDEO = 0xE0;
    private static final long FLAG_INTERLACED = 0x9A;
    private static final long FIELD_ORDER = 0x9D;

    private Tracks() {}

    static void read(HeaderFile file, Element tracks, Sheet sheet) {
        for (var entry : tracks.children(file)) {
            if (entry.id() == TRACK_ENTRY) {
                var parts = entry.children(file);
                if (number(file, parts, TRACK_TYPE) == 1) {
                    var facts = sheet.track(Subject.VIDEO);
                    Element.first(parts, VIDEO)
                            .ifPresent(video -> scan(file, video.children(file), facts));
                }
            }
        }
    }

    private static long number(HeaderFile file, List<Element> parts, long id) {
        return Element.first(parts, id).map(part -> part.number(file)).orElse(0L);
    }

    private static void scan(HeaderFile file, List<Element> video, Collecting facts) {
        long at = Element.first(video, FLAG_INTERLACED).map(Element::at).orElse(-1L);
        long flag = number(file, video, FLAG_INTERLACED);
        if (flag == 2) {
            facts.at(at, Fact.SCAN, "progressive");
        } else if (flag == 1) {
            facts.at(at, Fact.SCAN, "interlaced");
            long order = number(file, video, FIELD_ORDER);
            facts.at(
                    Element.first(video, FIELD_ORDER).map(Element::at).orElse(at),
                    Fact.FIELD_ORDER,
                    order == 1 || order == 9 ? "tff" : order == 6 || order == 14 ? "bff" : "");
        }
    }
}

package dev.clearcut.probe.media.mkv;

import dev.clearcut.media.Fact;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/**
 * Reads how Matroska and WebM are laid out (RFC 8794, RFC 9559): whether all is there, and what is
 * said of interlacing. What the tracks are else, ffprobe tells.
 */
public final class MkvReader implements HeaderReader {

    private static final int MOST_ELEMENTS = 100_000;
    private static final long HEADER = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final int MOST_OF_A_TYPE = 64;
    private static final long SEGMENT = 0x18538067L;
    private static final long TRACKS = 0x1654AE6BL;

    @Override
    public String name() {
        return "mkv";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 4 && first.hex(0, 4).equals("1a45dfa3");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        sheet.file().at(0, Fact.CONTAINER, "mkv");
        long at = 0;
        for (int i = 0; at < file.size() && i < MOST_ELEMENTS; i++) {
            var element = Element.at(file, at);
            if (element.length() < 0 && element.id() != SEGMENT) {
                return;
            }
            if (element.length() > file.size() - element.body()) {
                sheet.cutShort(
                        at,
                        "The element %s is said to have %d bytes, but %d are there."
                                .formatted(
                                        element.name(),
                                        element.length(),
                                        file.size() - element.body()));
                return;
            }
            if (element.id() == HEADER) {
                kind(file, element, sheet);
            }
            if (element.id() == TRACKS) {
                Tracks.read(file, element, sheet);
            }
            at = element.id() == SEGMENT ? element.body() : element.body() + element.length();
        }
    }

    /** RFC 8794, 11.2.7: WebM is Matroska that says so itself. */
    private static void kind(HeaderFile file, Element header, Sheet sheet) {
        Element.first(header.children(file), DOC_TYPE)
                .filter(type -> type.length() > 0 && type.length() <= MOST_OF_A_TYPE)
                .map(type -> file.read(type.body(), type.length()))
                .filter(type -> type.text(0, type.length()).equals("webm"))
                .ifPresent(type -> sheet.file().at(type.offset(0), Fact.CONTAINER, "webm"));
    }
}

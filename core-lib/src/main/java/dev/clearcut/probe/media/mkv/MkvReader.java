package dev.clearcut.probe.media.mkv;

import dev.clearcut.media.Fact;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/**
 * Reads how Matroska and WebM are laid out (RFC 8794, RFC 9559): whether all is there. What the
 * tracks are, ffprobe tells.
 */
public final class MkvReader implements HeaderReader {

    private static final int MOST_ELEMENTS = 100_000;
    private static final long SEGMENT = 0x18538067L;

    /**
     * @param length -1 when the writer did not know it
     * @param body where its content begins
     */
    private record Element(long id, long length, long body) {}

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
            var element = element(file, at);
            if (element.length < 0 && element.id != SEGMENT) {
                return;
            }
            if (element.length > file.size() - element.body) {
                sheet.cutShort(
                        at,
                        "The element %X is said to have %d bytes, but %d are there."
                                .formatted(element.id, element.length, file.size() - element.body));
                return;
            }
            at = element.id == SEGMENT ? element.body : element.body + element.length;
        }
    }

    private static Element element(HeaderFile file, long at) {
        int wide = wide(file.read(at, 1).u8(0));
        long id = number(file.read(at, wide));
        int digits = wide(file.read(at + wide, 1).u8(0));
        long mark = 1L << 7 * digits;
        long length = number(file.read(at + wide, digits)) & mark - 1;
        return new Element(id, length == mark - 1 ? -1 : length, at + wide + digits);
    }

    /** The first bit that is set tells how many bytes there are. */
    private static int wide(int first) {
        return Math.min(8, Integer.numberOfLeadingZeros(first) - 23);
    }

    private static long number(Slice bytes) {
        long number = 0;
        for (int i = 0; i < bytes.length(); i++) {
            number = number << 8 | bytes.u8(i);
        }
        return number;
    }
}

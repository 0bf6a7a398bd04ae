package dev.clearcut.probe.media.mkv;

import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of EBML (RFC 8794, 6).
 *
 * @param id with its marker bits, as the registers write it
 * @param length of its content; -1 when the writer did not know it
 * @param at where it begins
 * @param body where its content begins
 */
record Element(long id, long length, long at, long body) {

    private static final int MOST_CHILDREN = 10_000;
    private static final int MOST_DIGITS = 8;

    /** What a file is made of at its top (RFC 8794, 11.2; RFC 9559, 5.1). */
    private static final Map<Long, String> NAMES =
            Map.ofEntries(
                    Map.entry(0x1A45DFA3L, "EBML"),
                    Map.entry(0x18538067L, "Segment"),
                    Map.entry(0x114D9B74L, "SeekHead"),
                    Map.entry(0x1549A966L, "Info"),
                    Map.entry(0x1654AE6BL, "Tracks"),
                    Map.entry(0x1F43B675L, "Cluster"),
                    Map.entry(0x1C53BB6BL, "Cues"),
                    Map.entry(0x1941A469L, "Attachments"),
                    Map.entry(0x1043A770L, "Chapters"),
                    Map.entry(0x1254C367L, "Tags"),
                    Map.entry(0xECL, "Void"),
                    Map.entry(0xBFL, "CRC-32"));

    /** {@code Segment (0x18538067)}. */
    String name() {
        var hex = "0x%X".formatted(id);
        var name = NAMES.get(id);
        return name == null ? hex : name + " (" + hex + ")";
    }

    static Element at(HeaderFile file, long at) {
        int wide = wide(file.read(at, 1).u8(0));
        long id = number(file.read(at, wide));
        int digits = wide(file.read(at + wide, 1).u8(0));
        long mark = 1L << 7 * digits;
        long length = number(file.read(at + wide, digits)) & mark - 1;
        return new Element(id, length == mark - 1 ? -1 : length, at, at + wide + digits);
    }

    /** What is in it, up to the first whose length nobody knows. */
    List<Element> children(HeaderFile file) {
        var children = new ArrayList<Element>();
        long end = body + length;
        for (long next = body; next < end && children.size() < MOST_CHILDREN; ) {
            var child = at(file, next);
            children.add(child);
            if (child.length < 0 || child.length > end - child.body) {
                break;
            }
            next = child.body + child.length;
        }
        return children;
    }

    static Optional<Element> first(List<Element> elements, long id) {
        return elements.stream().filter(element -> element.id == id).findFirst();
    }

    /** Its content as an unsigned number; -1 when it is none. */
    long number(HeaderFile file) {
        return length < 0 || length > MOST_DIGITS ? -1 : number(file.read(body, length));
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

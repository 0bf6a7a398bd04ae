package dev.clearcut.probe.media.mov;

import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box, also called atom: a length, four characters, and what is in it.
 *
 * @param at where its length stands
 * @param body where its content begins
 * @param end where the next box begins; within the box around it
 */
record Box(String type, long at, long body, long end) {

    private static final int MOST_IN_A_BOX = 4_000;
    private static final int MOST_OF_A_BOX = 8 << 20;

    /** The boxes between two places. A crumb at the end, as QuickTime leaves it, is no box. */
    static List<Box> between(HeaderFile file, long from, long to) {
        var boxes = new ArrayList<Box>();
        long at = from;
        while (at + 8 <= to) {
            if (boxes.size() == MOST_IN_A_BOX) {
                throw Damaged.at(at, "More than " + MOST_IN_A_BOX + " boxes stand in one.");
            }
            var box = at(file, at, to);
            if (box.end > to) {
                throw Damaged.at(
                        at,
                        "The box \"%s\" of %d bytes is larger than the one around it."
                                .formatted(box.type, box.end - at));
            }
            boxes.add(box);
            at = box.end;
        }
        return boxes;
    }

    /** The box at a place; its end may lie anywhere. */
    static Box at(HeaderFile file, long at, long limit) {
        return read(file, file.read(at, 8), at, limit);
    }

    /** One of many that lie far apart in the file. */
    static Box far(HeaderFile file, long at) {
        return read(file, file.spot(at, 8), at, file.size());
    }

    private static Box read(HeaderFile file, Slice head, long at, long limit) {
        long length = head.u32(0);
        var type = head.fourCc(4);
        if (length == 0) {
            return new Box(type, at, at + 8, limit);
        }
        if (length == 1) {
            long large = file.spot(at + 8, 8).s64(0);
            if (large < 16 || large > Long.MAX_VALUE - at) {
                throw Damaged.at(at + 8, "The box \"%s\" has no possible length.".formatted(type));
            }
            return new Box(type, at, at + 16, at + large);
        }
        if (length < 8) {
            if (at + 8 >= limit) {
                return new Box(type, at, limit, limit);
            }
            throw Damaged.at(at, "The box \"%s\" is smaller than its own name.".formatted(type));
        }
        return new Box(type, at, at + 8, at + length);
    }

    List<Box> children(HeaderFile file) {
        return between(file, body, end);
    }

    /** Its content; {@link Damaged} when that is more than any header's box has. */
    Slice content(HeaderFile file) {
        if (end - body > MOST_OF_A_BOX) {
            throw Damaged.at(
                    at,
                    "The box \"%s\" claims %d bytes, more than it can need."
                            .formatted(type, end - body));
        }
        return file.read(body, end - body);
    }

    static Optional<Box> first(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
    }

    /** The first box down a path of types. */
    Optional<Box> find(HeaderFile file, String... path) {
        var box = Optional.of(this);
        for (var type : path) {
            box = box.flatMap(outer -> first(outer.children(file), type));
        }
        return box;
    }
}

package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Reads TIFF 6.0 and BigTIFF: the first directory, and how many there are. */
public final class TiffReader implements HeaderReader {

    private static final int MOST_FIELDS = 4_096;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_STRIPS = 90_000;

    /**
     * One field.
     *
     * @param type how its values are written
     * @param at where they stand
     */
    private record Field(int type, long count, long at) {}

    @Override
    public String name() {
        return "tiff";
    }

    @Override
    public boolean knows(Slice first) {
        if (first.length() == 3) {
            return first.hex(0, 3).equals("49492a") || first.hex(0, 3).equals("4d4d00");
        }
        if (first.length() < 4) {
            return false;
        }
        var mark = first.hex(0, 4);
        return mark.equals("49492a00")
                || mark.equals("4d4d002a")
                || mark.equals("49492b00")
                || mark.equals("4d4d002b");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        new Reading(file, sheet).read();
    }

    private static final class Reading {
        private final HeaderFile file;
        private final Sheet sheet;
        private final boolean little;
        private final boolean big;
        private final Map<Integer, Field> fields = new HashMap<>();

        Reading(HeaderFile file, Sheet sheet) {
            this.file = file;
            this.sheet = sheet;
            var head = file.read(0, 8);
            this.little = head.startsWith("II");
            this.big = u16(head, 2) == 43;
        }

        void read() {
            var facts = Still.begin(sheet, "tiff", "tiff");
            var seen = new HashSet<Long>();
            long at = big ? offset(8) : u32(file.read(4, 4), 0);
            while (at != 0 && seen.size() < MOST_PAGES) {
                if (!seen.add(at)) {
                    sheet.damaged(at, "Its pages follow one another in a ring.");
                    break;
                }
                at = directory(at, seen.size() == 1);
            }
            sheet.file().at(4, Fact.PAGES, seen.size());
            describe(facts);
            whole();
        }

        /** The furthest of the first page's strips or tiles must end within the file. */
        private void whole() {
            boolean tiled = fields.containsKey(324);
            var starts = fields.get(tiled ? 324 : 273);
            var lengths = fields.get(tiled ? 325 : 279);
            if (starts == null || lengths == null) {
                return;
            }
            long count = Math.min(starts.count, lengths.count);
            if (count < 0 || count > MOST_STRIPS) {
                throw Damaged.at(starts.at, "The picture claims %d strips.".formatted(count));
            }
            for (int i = 0; i < count; i++) {
                long from = element(starts, i);
                long length = element(lengths, i);
                if (length < 0 || from < 0 || from > file.size() - length) {
                    sheet.cutShort(
                            starts.at,
                            "Strip %d of %d is to stand at byte %s, with %s bytes."
                                    .formatted(
                                            i + 1,
                                            count,
                                            Long.toUnsignedString(from),
                                            Long.toUnsignedString(length)));
                    return;
                }
            }
        }

        private long element(Field field, int i) {
            int size = size(field.type);
            long at = field.at + (long) i * size;
            return switch (size) {
                case 1 -> file.read(at, 1).u8(0);
                case 2 -> u16(file.read(at, 2), 0);
                case 4 -> u32(file.read(at, 4), 0);
                default -> offset(at);
            };
        }

        private long directory(long at, boolean first) {
            long count = big ? offset(at) : u16(file.read(at, 2), 0);
            if (count > MOST_FIELDS) {
                throw Damaged.at(at, "A page claims %d fields.".formatted(count));
            }
            long from = at + (big ? 8 : 2);
            int each = big ? 20 : 12;
            if (first) {
                var all = file.read(from, count * each);
                for (int i = 0; i < count; i++) {
                    field(all.slice(i * each, each));
                }
            }
            long next = from + count * each;
            return big ? offset(next) : u32(file.read(next, 4), 0);
        }

        private void field(Slice field) {
            int type = u16(field, 2);
            long count = big ? (little ? field.s64le(4) : field.s64(4)) : u32(field, 4);
            int inside = big ? 12 : 8;
            long bytes = size(type) * count;
            boolean here = bytes >= 0 && bytes <= (big ? 8 : 4);
            long at =
                    here
                            ? field.offset(inside)
                            : big
                                    ? (little ? field.s64le(inside) : field.s64(inside))
                                    : u32(field, inside);
            fields.put(u16(field, 0), new Field(type, count, at));
        }

        private static int size(int type) {
            return switch (type) {
                case 1, 2, 6, 7 -> 1;
                case 3, 8 -> 2;
                case 4, 9, 11 -> 4;
                default -> 8;
            };
        }

        private long offset(long at) {
            var eight = file.read(at, 8);
            return little ? eight.s64le(0) : eight.s64(0);
        }

        private int u16(Slice slice, int at) {
            return little ? slice.u16le(at) : slice.u16(at);
        }

        private long u32(Slice slice, int at) {
            return little ? slice.u32le(at) : slice.u32(at);
        }

        private long number(int tag, long otherwise) {
            var field = fields.get(tag);
            if (field == null || field.count < 1) {
                return otherwise;
            }
            return switch (size(field.type)) {
                case 1 -> file.read(field.at, 1).u8(0);
                case 2 -> u16(file.read(field.at, 2), 0);
                default -> u32(file.read(field.at, 4), 0);
            };
        }

        private long place(int tag) {
            var field = fields.get(tag);
            return field == null ? -1 : field.at;
        }

        private void describe(Collecting facts) {
            Still.size(facts, place(256), number(256, 0), number(257, 0));
            long components = number(277, 1);
            facts.at(place(258), Fact.BIT_DEPTH, number(258, 1));
            facts.at(place(277), Fact.COMPONENTS, components);
            long photometric = number(262, -1);
            facts.at(place(262), Fact.COLOUR_MODE, mode(photometric));
            facts.at(
                    place(262),
                    Fact.CHROMA,
                    photometric == 2 ? "rgb" : photometric <= 1 && photometric >= 0 ? "grey" : "");
            if (photometric == 2 || photometric == 0 || photometric == 1) {
                facts.at(place(277), Fact.ALPHA, components > (photometric == 2 ? 3 : 1));
            }
            facts.at(place(339), Fact.FLOATING, number(339, 1) == 3);
            facts.at(place(259), Fact.COMPRESSION, compression(number(259, 1)));
            facts.at(place(34675), Fact.ICC_PROFILE, fields.containsKey(34675));
            if (fields.containsKey(274)) {
                facts.at(place(274), Fact.ORIENTATION, number(274, 1));
            }
            resolution(facts);
        }

        private void resolution(Collecting facts) {
            var across = fields.get(282);
            long unit = number(296, 2);
            if (across == null || unit == 1) {
                return;
            }
            var ratio = file.read(across.at, 8);
            long below = u32(ratio, 4);
            if (below > 0) {
                double each = (double) u32(ratio, 0) / below;
                facts.at(across.at, Fact.DPI, Math.round(unit == 3 ? each * 2.54 : each));
            }
        }

        private static String mode(long photometric) {
            return switch ((int) photometric) {
                case 0, 1 -> "grey";
                case 2 -> "rgb";
                case 3 -> "palette";
                case 5 -> "cmyk";
                case 6 -> "ycbcr";
                case 8, 9, 10 -> "lab";
                default -> "";
            };
        }

        private static String compression(long code) {
            return switch ((int) code) {
                case 1 -> "none";
                case 2, 3, 4 -> "ccitt";
                case 5 -> "lzw";
                case 6, 7 -> "jpeg";
                case 8, 32946 -> "deflate";
                case 32773 -> "packbits";
                default -> "";
            };
        }
    }
}

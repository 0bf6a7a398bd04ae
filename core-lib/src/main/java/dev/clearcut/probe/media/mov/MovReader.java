package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads QuickTime, MP4 and their relatives. */
public final class MovReader implements HeaderReader {

    private static final int MOST_BOXES = 20_000;
    private static final int MOST_NAMED = 12;
    private static final Set<String> FIRST =
            Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "styp");

    @Override
    public String name() {
        return "mov";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 12
                && FIRST.contains(first.fourCc(4))
                && !(first.fourCc(4).equals("ftyp") && isPicture(first.fourCc(8)));
    }

    /** HEIF and AVIF are photographs in the same boxes. */
    private static boolean isPicture(String brand) {
        return Set.of("heic", "heix", "mif1", "avif", "crx ").contains(brand);
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        long at = 0;
        @Nullable Box movie = null;
        var types = new LinkedHashSet<String>();
        boolean media = false;
        var fragments = new Fragments();
        @Nullable Box last = null;
        sheet.file().at(0, Fact.CONTAINER, "mov");
        for (int i = 0; at + 8 <= file.size() && i < MOST_BOXES; i++) {
            var box = fragments.any() ? Box.far(file, at) : Box.at(file, at, file.size());
            last = box;
            if (types.size() < MOST_NAMED) {
                types.add(box.type());
            }
            if (box.type().equals("ftyp")) {
                brand(box.content(file), sheet);
            }
            if (box.type().equals("moov") && movie == null) {
                movie = box;
                sheet.file().at(at, Fact.FAST_START, !media);
            }
            media |= box.type().equals("mdat");
            if (box.end() > file.size()) {
                cutShort(box, file, sheet);
                break;
            }
            if (movie == box) {
                fragments.defaults(file, box);
            } else if (box.type().equals("moof")) {
                fragment(file, box, fragments, sheet);
            }
            at = box.end();
        }
        if (at + 8 <= file.size()) {
            fragments.cutOff();
        } else if (last != null && last.type().equals("moof")) {
            sheet.cutShort(
                    file.size(), "The media (mdat) of the last fragment is not in the file.");
        }
        if (movie == null) {
            sheet.cutShort(
                    Math.min(at, file.size()),
                    "There is no movie box (moov), which lists the tracks; there are only %s."
                            .formatted(String.join(", ", types)));
            return;
        }
        sheet.file().at(movie.at(), Fact.FRAGMENTED, fragments.any());
        new Movie(file, sheet, fragments).read(movie, media);
    }

    private static void fragment(HeaderFile file, Box moof, Fragments fragments, Sheet sheet) {
        try {
            fragments.add(file, moof);
        } catch (Damaged damage) {
            sheet.note(damage);
        }
    }

    private static void brand(Slice ftyp, Sheet sheet) {
        var brand = ftyp.fourCc(0);
        sheet.file().at(ftyp.offset(0), Fact.BRAND, brand.strip());
        sheet.file()
                .at(
                        ftyp.offset(0),
                        Fact.CONTAINER,
                        switch (brand) {
                            case "qt  " -> "mov";
                            case "M4A ", "M4B " -> "m4a";
                            default -> "mp4";
                        });
    }

    private static void cutShort(Box box, HeaderFile file, Sheet sheet) {
        sheet.cutShort(
                box.at(),
                "The box \"%s\" is said to have %d bytes, but %d are there."
                        .formatted(box.type(), box.end() - box.at(), file.size() - box.at()));
        if (box.type().equals("moov")) {
            throw Damaged.cutShort(box.at(), "So its tracks cannot be listed.");
        }
    }
}

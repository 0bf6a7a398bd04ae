package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Slice;
import java.nio.charset.StandardCharsets;

/** What movie and tracks are called in their user data. */
final class Names {

    private static final int MOST = 4096;

    private Names() {}

    static void movie(HeaderFile file, Box udta, Collecting facts) {
        for (var box : udta.children(file)) {
            switch (box.type()) {
                case "\u00A9swr", "\u00A9too" ->
                        facts.at(box.at(), Fact.WRITTEN_BY, text(file, box));
                case "\u00A9cmt", "\u00A9des" ->
                        facts.at(box.at(), Fact.DESCRIPTION, text(file, box));
                case "meta" -> items(file, box, facts);
                default -> {}
            }
        }
    }

    /** iTunes' list of items stands behind four bytes of version, which QuickTime leaves out. */
    private static void items(HeaderFile file, Box meta, Collecting facts) {
        boolean versioned =
                file.upTo(meta.body(), 4).length() == 4 && file.read(meta.body(), 4).u32(0) == 0;
        var boxes = Box.between(file, meta.body() + (versioned ? 4 : 0), meta.end());
        var list = Box.first(boxes, "ilst");
        if (list.isEmpty()) {
            return;
        }
        for (var item : list.get().children(file)) {
            var fact =
                    switch (item.type()) {
                        case "\u00A9too" -> Fact.WRITTEN_BY;
                        case "\u00A9cmt", "desc" -> Fact.DESCRIPTION;
                        default -> null;
                    };
            if (fact != null) {
                item.find(file, "data")
                        .map(data -> data.content(file))
                        .filter(data -> data.length() > 8)
                        .ifPresent(d -> facts.at(d.offset(8), fact, d.text(8, d.length() - 8)));
            }
        }
    }

    static void track(HeaderFile file, Box trak, Collecting facts) {
        trak.find(file, "udta")
                .map(udta -> udta.children(file))
                .ifPresent(
                        boxes -> {
                            Box.first(boxes, "name")
                                    .map(box -> box.content(file))
                                    .ifPresent(
                                            name ->
                                                    facts.at(
                                                            name.offset(0),
                                                            Fact.LABEL,
                                                            plain(name)));
                        });
    }

    /** QuickTime writes the bare name; some write a version and flags before. */
    private static String plain(Slice name) {
        int from = name.length() > 4 && name.u32(0) == 0 ? 4 : 0;
        return name.text(from, Math.min(MOST, name.length() - from));
    }

    /** A length, a language, and the text. */
    private static String text(HeaderFile file, Box box) {
        var content = box.content(file);
        if (content.length() < 4) {
            return "";
        }
        int length = Math.min(Math.min(content.u16(0), content.length() - 4), MOST);
        var macintosh =
                content.u16(2) < 0x400 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return content.text(4, length, content.u16(2) == 0 ? StandardCharsets.UTF_8 : macintosh);
    }
}

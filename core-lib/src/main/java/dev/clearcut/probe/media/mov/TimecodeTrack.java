package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Labels;
import dev.clearcut.probe.media.header.Sheet;

/** A timecode track: one sample, the number of the first frame. */
final class TimecodeTrack {

    private static final int DROP = 1;

    private TimecodeTrack() {}

    static void read(HeaderFile file, Box trak, Box mdia, Fragments fragments, Sheet sheet) {
        var table = mdia.find(file, "minf", "stbl");
        var entry =
                table.flatMap(t -> t.find(file, "stsd"))
                        .map(stsd -> Box.at(file, stsd.body() + 8, stsd.end()));
        if (entry.isEmpty() || !entry.get().type().equals("tmcd")) {
            return;
        }
        var body = file.read(entry.get().body(), 28);
        boolean drop = (body.u32(12) & DROP) != 0;
        int base = body.u8(24);
        long listed = firstSample(file, table.get());
        long sample =
                listed >= 0
                        ? listed
                        : fragments
                                .firstSample(MovTrack.number(file, trak))
                                .filter(at -> at + 4 <= file.size())
                                .orElse(-1L);
        if (base == 0 || sample < 0 || sheet.file().has(Fact.START_TIMECODE)) {
            return;
        }
        int frame = file.read(sample, 4).s32(0);
        if (frame >= 0) {
            sheet.file().at(sample, Fact.START_TIMECODE, Labels.of(frame, base, drop));
            sheet.file().at(body.offset(12), Fact.DROP_FRAME, drop);
        }
    }

    private static long firstSample(HeaderFile file, Box table) {
        var small = table.find(file, "stco");
        var large = table.find(file, "co64");
        if (small.isPresent() && file.read(small.get().body() + 4, 4).u32(0) > 0) {
            return file.read(small.get().body() + 8, 4).u32(0);
        }
        if (large.isPresent() && file.read(large.get().body() + 4, 4).u32(0) > 0) {
            return file.read(large.get().body() + 8, 8).s64(0);
        }
        return -1;
    }
}

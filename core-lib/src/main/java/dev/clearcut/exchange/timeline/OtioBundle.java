package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * OTIO's file bundles, which hold a timeline beside its media: {@code .otiod} is a folder, {@code
 * .otioz} the same folder as a ZIP archive (opentimelineio.readthedocs.io, "OTIO File Bundles").
 */
final class OtioBundle {

    /** The timeline's name in every bundle. */
    static final String CONTENT = "content.otio";

    /** The timeline stands before the media; only its version stands before it. */
    private static final int FIRST_ENTRIES = 16;

    private static final int LONGEST = 64 * 1024 * 1024;

    private OtioBundle() {}

    /**
     * The timeline in a bundle; every other file as it is.
     *
     * @throws BadFile when it unfolds beyond all bounds
     */
    static TimelineFile unpacked(TimelineFile file) {
        var bytes = file.bytes();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return file;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return content(zip, file).map(c -> new TimelineFile(file.name(), c)).orElse(file);
        } catch (IOException | IllegalArgumentException noArchive) {
            return file;
        }
    }

    private static Optional<byte[]> content(ZipInputStream zip, TimelineFile file)
            throws IOException {
        for (int i = 0; i < FIRST_ENTRIES; i++) {
            var entry = zip.getNextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            var content = bounded(zip, file);
            if (entry.getName().equals(CONTENT)) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private static byte[] bounded(InputStream in, TimelineFile file) throws IOException {
        var content = in.readNBytes(LONGEST + 1);
        if (content.length > LONGEST) {
            throw new BadFile(
                    "OTIOZ",
                    new Where.InFile(file.name(), 0, 0),
                    "The archive unfolds to more than 64 MB before its timeline; unpack it and give"
                            + " the file "
                            + CONTENT
                            + " itself.");
        }
        return content;
    }
}

package dev.clearcut;

import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.probe.document.DocumentReader;
import java.nio.file.Path;

/**
 * Reads contracts, letters and releases without an office. The first one starts a process of its
 * own, which the next ones find warm and {@link #close()} ends.
 */
public final class Documents implements AutoCloseable {

    private final DocumentReader reader = new DocumentReader();

    /**
     * The text of a document as far as it can be had. What stands against having more is in the
     * report, be the document a scan, locked, broken or hostile.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     */
    public Reported<DocumentText> read(Path document) {
        return reader.read(document);
    }

    @Override
    public void close() {
        reader.close();
    }
}

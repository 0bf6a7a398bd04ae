package dev.clearcut.media;

import dev.clearcut.base.Reported;
import java.nio.file.Path;

/** Says what a file is. */
public interface Prober {

    /**
     * @return what could be read, and findings about the rest; a file that is no media at all has
     *     no facts and a finding that says what it looks like
     */
    Reported<MediaFacts> probe(Path file);
}

package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.probe.media.header.Sheet;

/**
 * What the first frame says beside its container. Where the container says nothing the frame
 * answers; where it says otherwise one of the two is wrong, and a decoder goes by the frame.
 */
final class FirstFrame {

    private final String codec;
    private final Collecting facts;
    private final Sheet sheet;

    /**
     * @param codec as people call it
     * @param facts what the container said
     */
    FirstFrame(String codec, Collecting facts, Sheet sheet) {
        this.codec = codec;
        this.facts = facts;
        this.sheet = sheet;
    }

    /**
     * @param word empty when the frame says nothing
     */
    void say(long at, Fact fact, String word) {
        if (word.isEmpty()) {
            return;
        }
        if (!facts.has(fact)) {
            if (fact != Fact.WIDTH && fact != Fact.HEIGHT) {
                facts.at(at, fact, word);
            }
            return;
        }
        var exact = facts.exact(fact);
        var said = exact != null ? exact.toString() : facts.word(fact);
        if (!said.equals(word) && !Vocabulary.shipped().alike(fact, said, word)) {
            sheet.warning(
                    "media.frame-disagrees",
                    at,
                    "The container says %s %s, the first %s frame %s. Decoders go by the frame, editors by the container: have the container's mended."
                            .formatted(fact.id(), said, codec, word));
        }
    }
}

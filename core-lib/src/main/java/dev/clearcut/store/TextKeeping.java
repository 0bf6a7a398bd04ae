package dev.clearcut.store;

import java.util.function.UnaryOperator;

/** The same, to be written where no record's own shelf writes it. */
public interface TextKeeping extends TextShelf {

    /**
     * Rewords what was read in documents, what tokens are labelled with, and what imported files
     * were called. It is told in no journal; the search index hears of the documents.
     */
    void reword(UnaryOperator<String> wording);
}

package dev.clearcut.term;

/**
 * Something that has to be known before an answer is certain.
 *
 * @param text the question, as a coordinator can take it to whoever knows
 * @param options how the command line takes the answer; empty where only a specialist can settle it
 */
public record Question(String text, String options) {

    public boolean isForASpecialist() {
        return options.isEmpty();
    }

    /** The question and where its answer goes. */
    @Override
    public String toString() {
        return options.isEmpty() ? text : text + " " + options;
    }
}

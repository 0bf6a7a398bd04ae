package dev.clearcut.rights;

/**
 * What a name was taken to mean, for names that have more than one meaning or a list that moves: to
 * be shown beside an answer, so that nobody has to guess which "Middle East" was read.
 *
 * @param name the name in its usual form
 * @param meaning one or two sentences: what is in it, what is not, what to write instead
 * @param source who keeps the list, or {@code "Trade usage"} when nobody does
 * @param edition the date or edition of the list, or empty
 */
public record VocabularyNote(String name, String meaning, String source, String edition) {

    @Override
    public String toString() {
        var from = edition.isEmpty() ? source : source + ", " + edition;
        return name + ": " + meaning + (from.isEmpty() ? "" : " (" + from + ")");
    }
}

package dev.clearcut.rights;

/**
 * What a name was taken to mean, for names that have more than one meaning or a list that moves: to
 * be shown beside an answer, so that nobody has to guess which "Middle East" was read.
 *
 * @param name the name in its usual form
 * @param meaning a few sentences: what is in it, what is not, what to write instead, and whether
 *     the list could not be checked against the one its own body keeps
 * @param source where the list was read, or {@code "Clearcut's own reading"} when nobody keeps one
 * @param edition the date or edition of what was read, or empty
 */
public record VocabularyNote(String name, String meaning, String source, String edition) {

    @Override
    public String toString() {
        var from = edition.isEmpty() ? source : source + ", " + edition;
        return name + ": " + meaning + (from.isEmpty() ? "" : " (" + from + ")");
    }
}

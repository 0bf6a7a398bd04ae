package dev.clearcut.rights;

/**
 * Everything in one product: each of the media, in each of the territories, in each of the
 * languages, on each day of the window. Empty when one of the sets is.
 */
public record Box(Territories territories, Media media, Languages languages, Window window) {

    public boolean isEmpty() {
        return territories.isEmpty() || media.isEmpty() || languages.isEmpty();
    }

    /**
     * {@code WORLD except CN; SVOD, AVOD; 2027-01-01 to 2036-12-31}, and the languages at the end
     * when they are not all.
     */
    @Override
    public String toString() {
        var three = territories + "; " + media + "; " + window;
        return languages.equals(Languages.ALL) ? three : three + "; " + languages;
    }
}

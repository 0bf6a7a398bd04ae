package dev.clearcut.exchange.json;

import dev.clearcut.rights.Axis;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase says. An axis the phrase is silent on is null, never everything.
 *
 * @param territories ISO 3166 codes
 * @param media leaf codes of the media tree
 * @param languages codes
 * @param from the first day; null when open or unsaid
 * @param to the last day; null when open or unsaid
 * @param term the days in words, {@code perpetual} among them; null when unsaid
 * @param silent what the phrase says nothing about: some of {@code territories}, {@code media},
 *     {@code languages}, {@code dates}
 */
public record RightsView(
        @Nullable List<String> territories,
        @Nullable List<String> media,
        @Nullable List<String> languages,
        @Nullable String from,
        @Nullable String to,
        @Nullable String term,
        List<String> silent) {

    public static RightsView of(StatedRights stated) {
        var window = stated.window();
        return new RightsView(
                stated.territories() == null ? null : stated.territories().codes(),
                stated.media() == null ? null : stated.media().codes(),
                stated.languages() == null ? null : stated.languages().codes(),
                window == null ? null : first(window),
                window == null ? null : last(window),
                window == null ? null : window.toString(),
                stated.silent().stream().map(RightsView::spoken).toList());
    }

    private static String spoken(Axis axis) {
        return switch (axis) {
            case TERRITORY -> "territories";
            case MEDIUM -> "media";
            case LANGUAGE -> "languages";
            case WINDOW -> "dates";
        };
    }

    private static @Nullable String first(Window window) {
        return window.firstDay().map(Object::toString).orElse(null);
    }

    private static @Nullable String last(Window window) {
        return window.lastDay().map(Object::toString).orElse(null);
    }
}

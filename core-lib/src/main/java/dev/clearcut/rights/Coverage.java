package dev.clearcut.rights;

import java.util.ArrayList;
import java.util.List;

/**
 * What is needed, split exactly into what is covered and what is not, and said in words.
 *
 * @param covered {@code needed.and(granted)}
 * @param gap {@code needed.minus(granted)}
 */
public record Coverage(Rights needed, Rights covered, Rights gap) {

    private static final int SENTENCES = 6;

    public static Coverage of(Rights needed, Rights granted) {
        return new Coverage(needed, needed.and(granted), needed.minus(granted));
    }

    /** Nothing is missing. */
    public boolean isComplete() {
        return gap.isEmpty();
    }

    /** One sentence for each box of the gap, six at most and then how many more there are. */
    public List<String> sentences() {
        if (needed.isEmpty()) {
            return List.of("nothing is needed");
        }
        if (gap.isEmpty()) {
            return List.of("all of it is licensed");
        }
        var boxes = gap.boxes();
        var runs = needed.windows();
        var sentences = new ArrayList<String>();
        for (var box : boxes.subList(0, Math.min(SENTENCES, boxes.size()))) {
            sentences.add(sentence(box, runs));
        }
        if (boxes.size() > SENTENCES) {
            sentences.add("and " + (boxes.size() - SENTENCES) + " more");
        }
        return List.copyOf(sentences);
    }

    /** The sentences in one line: {@code SVOD in DE, FR, US is not licensed from 2037-01-01}. */
    public String inWords() {
        return String.join("; ", sentences());
    }

    private static String sentence(Box box, List<Window> runs) {
        var media = box.media().toString();
        boolean several = media.contains(",") || media.startsWith("all ");
        var spoken = box.languages().equals(Languages.ALL) ? "" : " (" + box.languages() + ")";
        return media
                + " in "
                + box.territories()
                + spoken
                + (several ? " are" : " is")
                + " not licensed"
                + days(box.window(), runs);
    }

    /** The days, as far as the question does not already say them. */
    private static String days(Window gap, List<Window> runs) {
        for (var run : runs) {
            if (run.equals(gap)) {
                return runs.size() == 1 ? "" : " " + plain(gap);
            }
            if (run.covers(gap) && run.from().equals(gap.from())) {
                return " before " + gap.to();
            }
        }
        return " " + plain(gap);
    }

    private static String plain(Window window) {
        return window.firstDay().isPresent() && window.lastDay().isPresent()
                ? "from " + window
                : window.toString();
    }
}

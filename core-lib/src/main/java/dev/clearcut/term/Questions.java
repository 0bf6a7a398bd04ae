package dev.clearcut.term;

import java.util.List;

/** The questions about a work, as one asks a person. */
final class Questions {

    static final Question AUTHOR =
            new Question(
                    "In which year did the author, or the last of several, die?",
                    "(--author-died YEAR, once for each; --author-living; --author-unknown when"
                            + " nobody can find out who it was)");
    static final Question MADE =
            new Question("When was it made, recorded or taken?", "(--made YEAR)");
    static final Question PUBLISHED =
            new Question(
                    "When were copies first published, if ever?",
                    "(--published YEAR, or --unpublished)");
    static final Question PUBLISHED_DAY =
            new Question(
                    "On which day was it first published? The term ran to the day.",
                    "(--published YYYY-MM-DD)");
    static final Question PUBLIC =
            new Question(
                    "When was it first made available to the public, if ever: published, performed,"
                            + " shown, broadcast, put online?",
                    "(--made-available YEAR, --published YEAR, or --unpublished)");
    static final Question AIRED =
            new Question("When was it first broadcast?", "(--made-available YEAR)");
    static final Question COUNTRY =
            new Question("In which country was it first published?", "(--country CC)");
    static final Question CORPORATE =
            new Question(
                    "Was it made for hire, or published under a company's own name?",
                    "(--corporate; otherwise --author-died YEAR)");

    static final Question NEVER_BEGAN =
            new Question(
                    "By what was said, what the term is counted from never happened: check the"
                            + " facts, or ask a specialist whether the work is protected at all.",
                    "");

    private Questions() {}

    static Question of(Role role) {
        return switch (role) {
            case AUTHOR -> AUTHOR;
            case DIRECTOR ->
                    new Question(
                            "In which year did the principal director die?",
                            "(--director-died YEAR, --director-living)");
            case SCREENPLAY ->
                    new Question(
                            "In which year did the author of the screenplay die?",
                            "(--screenplay-died YEAR, --screenplay-living, --no-screenplay)");
            case DIALOGUE ->
                    new Question(
                            "In which year did the author of the dialogue die?",
                            "(--dialogue-died YEAR, --dialogue-living, --no-dialogue)");
            case COMPOSER ->
                    new Question(
                            "In which year did the composer of the music made for the film die?",
                            "(--composer-died YEAR, --composer-living, --no-composer)");
        };
    }

    static Question of(Fact fact) {
        return switch (fact) {
            case AUTHOR_UNKNOWN -> AUTHOR;
            case COMPUTER_GENERATED ->
                    new Question(
                            "Was it made by a computer with no human author?",
                            "(--computer-generated; otherwise --author-died YEAR)");
            case CORPORATE -> CORPORATE;
            case NOTICE ->
                    new Question(
                            "Did the first copies published in the United States carry a copyright"
                                    + " notice?",
                            "(--notice, --no-notice)");
            case RENEWED ->
                    new Question(
                            "Was the copyright renewed at the US Copyright Office in its"
                                    + " twenty-eighth year?",
                            "(--renewed, --not-renewed)");
            case REGISTERED ->
                    new Question(
                            "Was it registered at the US Copyright Office within five years of"
                                    + " publication?",
                            "(--registered, --not-registered)");
            case RESTORED ->
                    new Question(
                            "Was it still protected in its own country on 1 January 1996, so that"
                                    + " 17 USC 104A restored it in the United States?",
                            "(--restored, --not-restored)");
            case DRAMATIC ->
                    new Question(
                            "Does the film act out a story, as a newsreel does not?",
                            "(--dramatic, --not-dramatic)");
            case DIED_FOR_FRANCE ->
                    new Question(
                            "Does the author's death certificate say \"mort pour la France\"?",
                            "(--died-for-france, --not-died-for-france)");
            case UNPUBLISHED -> PUBLISHED;
        };
    }

    /** When it was; or, where only the year was told, on which day. */
    static List<Question> of(Event event, Time time) {
        if (!time.missing().isEmpty()) {
            return time.missing();
        }
        var options =
                switch (event) {
                    case DEATH, LIFE -> "(--author-died YYYY-MM-DD)";
                    case FILM_DEATH, DIRECTOR_DEATH, FILM_AUTHOR_DEATH ->
                            "(--director-died YYYY-MM-DD and so on)";
                    case MADE -> "(--made YYYY-MM-DD)";
                    case PUBLISHED -> "(--published YYYY-MM-DD)";
                    case PUBLIC, AIRED -> "(--made-available YYYY-MM-DD)";
                };
        return List.of(
                new Question("A rule changed within that year: on which day was it?", options));
    }

    static List<Question> film() {
        return List.of(of(Role.DIRECTOR), of(Role.SCREENPLAY), of(Role.COMPOSER));
    }
}

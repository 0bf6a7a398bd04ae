package dev.clearcut.cli;

import dev.clearcut.term.Role;
import dev.clearcut.term.When;
import dev.clearcut.term.Work;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say who made a work and when they died. */
final class MakerOptions {

    @Option(
            names = "--author-died",
            paramLabel = "YEAR",
            description = "Once for each author, of words and music alike; the last counts.")
    private List<String> authorDied = List.of();

    @Option(names = "--author-living", description = "An author is alive.")
    private boolean authorLiving;

    @Option(
            names = "--director-died",
            paramLabel = "YEAR",
            description = "Film: the principal director.")
    private List<String> directorDied = List.of();

    @Option(names = "--director-living", description = "The same, alive.")
    private boolean directorLiving;

    @Option(names = "--no-director", description = "There was none.")
    private boolean noDirector;

    @Option(
            names = "--screenplay-died",
            paramLabel = "YEAR",
            description = "Film: the author of the screenplay.")
    private List<String> screenplayDied = List.of();

    @Option(names = "--screenplay-living", description = "The same, alive.")
    private boolean screenplayLiving;

    @Option(names = "--no-screenplay", description = "There was none.")
    private boolean noScreenplay;

    @Option(
            names = "--dialogue-died",
            paramLabel = "YEAR",
            description = "Film: the author of the dialogue; unsaid means the screenplay's.")
    private List<String> dialogueDied = List.of();

    @Option(names = "--dialogue-living", description = "The same, alive.")
    private boolean dialogueLiving;

    @Option(names = "--no-dialogue", description = "There was none.")
    private boolean noDialogue;

    @Option(
            names = "--composer-died",
            paramLabel = "YEAR",
            description = "Film: the composer of music made for it.")
    private List<String> composerDied = List.of();

    @Option(names = "--composer-living", description = "The same, alive.")
    private boolean composerLiving;

    @Option(names = "--no-composer", description = "There was none.")
    private boolean noComposer;

    void tell(Work.Builder work) {
        tell(work, Role.AUTHOR, authorDied, authorLiving, false);
        tell(work, Role.DIRECTOR, directorDied, directorLiving, noDirector);
        tell(work, Role.SCREENPLAY, screenplayDied, screenplayLiving, noScreenplay);
        tell(work, Role.DIALOGUE, dialogueDied, dialogueLiving, noDialogue);
        tell(work, Role.COMPOSER, composerDied, composerLiving, noComposer);
    }

    private static void tell(
            Work.Builder work, Role role, List<String> died, boolean living, boolean nobody) {
        died.forEach(year -> work.died(role, When.parse(year)));
        if (living) {
            work.lives(role);
        }
        if (nobody) {
            work.nobody(role);
        }
    }
}

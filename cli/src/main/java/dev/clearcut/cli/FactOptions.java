package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.term.Fact;
import dev.clearcut.term.Work;
import picocli.CommandLine.Option;

/** The options that say yes or no of a work. */
final class FactOptions {

    @Option(
            names = {"--author-unknown", "--anonymous"},
            description = "Nobody can find out who the author was.")
    private boolean authorUnknown;

    @Option(
            names = "--computer-generated",
            description = "Made by a computer with no human author.")
    private boolean computerGenerated;

    @Option(
            names = "--corporate",
            description = "Made for hire, or published as a company's own work.")
    private boolean corporate;

    @Option(names = "--unpublished", description = "Never published.")
    private boolean unpublished;

    @Option(names = "--notice", description = "US: copies carried a copyright notice.")
    private boolean notice;

    @Option(names = "--no-notice", description = "Not so.")
    private boolean noNotice;

    @Option(names = "--renewed", description = "US: renewed in the twenty-eighth year.")
    private boolean renewed;

    @Option(names = "--not-renewed", description = "Not so.")
    private boolean notRenewed;

    @Option(names = "--registered", description = "US: registered within five years.")
    private boolean registered;

    @Option(names = "--not-registered", description = "Not so.")
    private boolean notRegistered;

    @Option(names = "--restored", description = "US: protected at home on 1 January 1996.")
    private boolean restored;

    @Option(names = "--not-restored", description = "Not so.")
    private boolean notRestored;

    @Option(names = "--dramatic", description = "CA: a film that acts out a story.")
    private boolean dramatic;

    @Option(names = "--not-dramatic", description = "Not so.")
    private boolean notDramatic;

    @Option(names = "--died-for-france", description = "FR: mort pour la France.")
    private boolean diedForFrance;

    @Option(names = "--not-died-for-france", description = "Not so.")
    private boolean notDiedForFrance;

    /**
     * @throws Invalid when a fact is said to be so and not so
     */
    void tell(Work.Builder work) {
        tell(work, Fact.AUTHOR_UNKNOWN, authorUnknown, false, "");
        tell(work, Fact.COMPUTER_GENERATED, computerGenerated, false, "");
        tell(work, Fact.CORPORATE, corporate, false, "");
        tell(work, Fact.UNPUBLISHED, unpublished, false, "");
        tell(work, Fact.NOTICE, notice, noNotice, "--notice or --no-notice");
        tell(work, Fact.RENEWED, renewed, notRenewed, "--renewed or --not-renewed");
        tell(work, Fact.REGISTERED, registered, notRegistered, "--registered or --not-registered");
        tell(work, Fact.RESTORED, restored, notRestored, "--restored or --not-restored");
        tell(work, Fact.DRAMATIC, dramatic, notDramatic, "--dramatic or --not-dramatic");
        tell(
                work,
                Fact.DIED_FOR_FRANCE,
                diedForFrance,
                notDiedForFrance,
                "--died-for-france or --not-died-for-france");
    }

    private static void tell(
            Work.Builder work, Fact fact, boolean so, boolean notSo, String options) {
        if (so && notSo) {
            throw new Invalid("Both cannot be: say %s, not both.".formatted(options));
        }
        if (so) {
            work.so(fact);
        }
        if (notSo) {
            work.notSo(fact);
        }
    }
}

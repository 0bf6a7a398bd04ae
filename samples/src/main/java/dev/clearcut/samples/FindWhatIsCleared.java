package dev.clearcut.samples;

import dev.clearcut.Office;
import dev.clearcut.rights.Rights;
import dev.clearcut.search.Question;
import java.io.PrintStream;
import java.nio.file.Path;

/** Searches an office by words and by what is cleared: NIGHTFALL's music for a buyer abroad. */
public final class FindWhatIsCleared {

    private FindWhatIsCleared() {}

    public static void main(String[] args) {
        run(Nightfall.demo(), System.out);
    }

    public static void run(Path folder, PrintStream out) {
        try (var office = Office.open(folder)) {
            var desk = office.as("kim@nightfall.example");
            var needed = Rights.in("JP").media("SVOD").from("2027-03-01").years(5);

            var cleared = desk.search(Question.of("piano").ofKind("music").needing(needed));
            cleared.hits().items().forEach(hit -> out.println(hit.material().title()));

            var all = Question.of("psalm").needing(needed).whateverTheAnswer();
            for (var hit : desk.search(all).hits().items()) {
                out.println(hit.material().title() + ": " + hit.verdict().inWords());
            }
        }
    }
}
